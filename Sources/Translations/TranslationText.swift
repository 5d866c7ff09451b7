import Documents
import Domain

/// The catalogue as a file.
extension Texts {
  /// Every sentence as it is said; with `english`, those that are still English stand in comments.
  package func toml(commenting isCommented: Bool) -> String {
    (Self.areas.map { area in
      let lines = Self.allCases(area).map { phrase -> String in
        let own = translation(of: phrase)
        let line = "\(phrase.key) = \(Self.value(own ?? phrase.rawValue, of: phrase))"
        return own == nil && isCommented ? "# \(line)" : line
      }
      return "# \(area.about)\n[\(area.area)]\n" + lines.map { $0 + "\n" }.joined()
    } + [papers(commenting: isCommented)]).joined(separator: "\n")
  }

  private func papers(commenting isCommented: Bool) -> String {
    let lines = PaperCatalogue.units.map { unit -> String in
      let own = paper(unit)
      let line = "\(TOMLWriting.quoted(unit)) = \(TOMLWriting.quoted(own ?? unit))\n"
      return own == nil && isCommented ? "# \(line)" : line
    }
    return
      "# the words of documents, by their English; what stands in {{}} stays\n[\(TranslationFile.papers)]\n"
      + lines.joined()
  }

  /// How many sentences and words of documents there are to translate.
  package static var catalogueSize: Int { phrases.count + PaperCatalogue.units.count }

  private static func value(_ sentence: String, of phrase: any Phrase) -> String {
    if phrase.isList {
      return TOMLWriting.list(sentence.split(separator: ",").map(String.init))
    }
    guard phrase.isPlural else { return TOMLWriting.quoted(sentence) }
    let forms = sentence.split(separator: "|").map { TOMLWriting.quoted(String($0)) }
    return "{ one = \(forms.first ?? ""), other = \(forms.last ?? "") }"
  }
}
