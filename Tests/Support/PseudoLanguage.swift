import Domain

/// Two scripts that nobody writes here: the catalogue in Greek letters, what people and templates wrote in Cyrillic ones.
///
/// A Latin word on a screen in them is neither of the catalogue nor anybody's text.
package enum PseudoLanguage {
  private static let greek = Array("αβγδεφγηιξκλμνοπκρστυβωχψζ")
  private static let cyrillic = Array("абцдефгхийклмнопярстувшщыз")

  /// Every sentence, with its places, forms and lists as they are.
  package static let texts: Texts = {
    var texts = Texts(language: "el")
    for phrase in Texts.phrases { texts.put(rewritten(phrase.rawValue, in: greek), for: phrase) }
    return texts
  }()

  /// The same with the fixed words of documents.
  package static func texts(withPapers units: [String]) -> Texts {
    var texts = texts
    for unit in units { texts.put(rewritten(unit, in: greek), forPaper: unit) }
    return texts
  }

  /// Fields that hold what people read, rather than codes, names and days.
  private static let read: [Field] = [
    .title, .question, .why, .plain, .evidence, .evidenceWanted, .evidenceAsk, .expected, .text, .scope,
    .customerPart,
    .deliverable, .acceptedWhen, .description, .reason, .section, .resolution, .impact, .note,
  ]

  /// As if everything in it had been written by somebody who writes Cyrillic.
  package static func state(_ state: ProjectState) -> ProjectState {
    var state = state
    for id in state.items.keys {
      for field in read {
        guard let text = state.items[id]?.values[field] else { continue }
        state.items[id]?.values[field] = rewritten(text, in: cyrillic)
      }
    }
    return state
  }

  /// Latin words of a text, each with what stands around it on its line.
  package static func latin(in lines: [String], besides known: Set<String>) -> [String] {
    lines.flatMap { line -> [String] in
      let words = line.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }.map(String.init)
      return words.filter { word in
        word.count(where: { $0.isASCII && $0.isLetter }) > 1 && !isCode(word)
          && !known.contains { $0 == word || (word.count > 1 && isCut(word, of: $0)) }
      }.map { "\($0) in: \(line)" }
    }
  }

  /// A box lies over the rest, or it does not fit.
  private static func isCut(_ word: String, of whole: String) -> Bool {
    whole.count > 4 && (whole.hasPrefix(word) || whole.hasSuffix(word))
  }

  /// `ND-3`, `PRE-A4`, `F1`, `UTC`: no words.
  private static func isCode(_ word: String) -> Bool {
    word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" } || word.contains { $0.isNumber }
  }

  private static func rewritten(_ text: String, in letters: [Character]) -> String {
    var depth = 0
    return String(
      text.map { character -> Character in
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        guard depth == 0, let value = character.lowercased().unicodeScalars.first?.value,
          (97...122).contains(value)
        else { return character }
        return letters[Int(value) - 97]
      })
  }
}
