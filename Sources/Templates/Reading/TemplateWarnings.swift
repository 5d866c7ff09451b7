import Domain
import SafeTOML

/// What a template that can be used says and probably does not mean.
package struct TemplateWarning: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
  /// A sentence without its full stop.
  package let text: String

  /// `zoom.toml:40:12: "Teams" is a word of operator-connect`
  ///
  /// Quotes the file: clean it with `DisplayText` before showing it.
  package var words: String { "\(file):\(line):\(column): \(text)" }
}

extension TemplateFile {
  /// Words of another template's platform and product, and options on which nothing depends.
  package func warnings(beside others: [ProjectTemplate]) -> [TemplateWarning] {
    guard let template = reading.template else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (idleOptions(of: template) + foreignWords(of: template, beside: others, in: lines)).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
  }

  private func idleOptions(of template: ProjectTemplate) -> [TemplateWarning] {
    let named = Set(template.namedOptions.map(\.word))
    let idle = template.options.indices.filter { index in
      let option = template.options[index]
      return !named.contains(option.word) && !option.isPorting && option.headings.isEmpty
    }
    guard !idle.isEmpty else { return [] }
    let places = (try? TOMLText.places(text, file: file))?.all ?? [:]
    return idle.map { index in
      let place = places["option[\(index)].id"] ?? places["option[\(index)]"]
      return TemplateWarning(
        file: file, line: place?.line ?? 1, column: place?.column ?? 1,
        text: "nothing depends on option \"\(template.options[index].word)\": no condition names it")
    }
  }

  /// A platform that was copied along with the text is not yet that of the product.
  private func foreignWords(
    of template: ProjectTemplate, beside others: [ProjectTemplate], in lines: [Substring]
  ) -> [TemplateWarning] {
    let own = template.ownWords
    var foreign: [(phrase: String, code: String)] = []
    for other in others where other.code != template.code {
      for phrase in other.phrases where !own.contains(phrase.lowercased()) {
        if !foreign.contains(where: { $0.phrase == phrase }) { foreign.append((phrase, other.code)) }
      }
    }
    // The longest first: of "Microsoft Teams" its parts are not told again.
    foreign.sort { ($1.phrase.utf8.count, $0.phrase) < ($0.phrase.utf8.count, $1.phrase) }
    return lines.enumerated().compactMap { index, line in
      guard !line.drop(while: { $0 == " " }).hasPrefix("#") else { return nil }
      for (phrase, code) in foreign {
        guard let column = line.column(ofWord: phrase) else { continue }
        return TemplateWarning(
          file: file, line: index + 1, column: column,
          text: "\"\(phrase)\" is a word of template \(code), not of \(template.product)")
      }
      return nil
    }
  }
}

extension ProjectTemplate {
  /// Its product and platform as they are written: whole, and without the words that they share.
  fileprivate var phrases: [String] {
    let names = [product, platform.name, platform.vendor].filter { !$0.isEmpty }
    let parts = names.flatMap { name in
      names.compactMap { other -> String? in
        guard other != name, name.hasPrefix(other + " ") else { return nil }
        return String(name.dropFirst(other.count + 1))
      }
    }
    var result: [String] = []
    for phrase in names + parts where !result.contains(phrase) { result.append(phrase) }
    return result
  }

  /// Everything its product and platform are called, in lower case.
  fileprivate var ownWords: String {
    ([product, platform.name, platform.vendor, platform.administrator] + phrases).joined(separator: "\n")
      .lowercased()
  }
}

extension Substring {
  /// The 1-based column of the first place where the text stands as whole words.
  fileprivate func column(ofWord word: String) -> Int? {
    var rest = self
    while let place = rest.firstRange(of: word) {
      let before = place.lowerBound == startIndex ? nil : self[index(before: place.lowerBound)]
      let after = place.upperBound == endIndex ? nil : self[place.upperBound]
      let isWhole = [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
      if isWhole { return distance(from: startIndex, to: place.lowerBound) + 1 }
      rest = self[place.upperBound...]
    }
    return nil
  }
}
