/// The fixed words of a document template in pieces: the words of a heading, a line of a list, a cell of a table, a line of
/// a paragraph, without Markdown's marks around them. Tags in `{{}}` stay in their piece.
///
/// Catalogue and translation cut by this one function, so no word can be in the one and not in the other.
package enum PaperUnits {
  /// The template with every piece replaced.
  package static func replacing(in text: String, with change: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0), change) }.joined(separator: "\n")
  }

  /// The pieces in their order.
  package static func all(in text: String) -> [String] {
    var found: [String] = []
    _ = replacing(in: text) {
      found.append($0)
      return $0
    }
    return found
  }

  private static func line(_ line: String, _ change: (String) -> String) -> String {
    guard line.trimmed.hasPrefix("|") else {
      let mark = blockMark(of: line[...])
      return line.prefix(mark) + core(String(line.dropFirst(mark)), change)
    }
    return line.split(separator: "|", omittingEmptySubsequences: false)
      .map { core(String($0), change) }.joined(separator: "|")
  }

  /// How many letters at its beginning are blanks and the marks of headings, lists and quotations.
  private static func blockMark(of line: Substring) -> Int {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }.count
    let rest = line.dropFirst(blanks)
    let sign = rest.prefix { $0 == "#" }.count
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
    var length = 0
    if sign > 0 {
      length = sign
    } else if digits > 0, rest.dropFirst(digits).first.map({ $0 == "." || $0 == ")" }) == true {
      length = digits + 1
    } else if let first = rest.first, "-*+>".contains(first) {
      length = 1
    }
    guard length > 0, rest.dropFirst(length).first.map({ $0 == " " }) ?? true else { return blanks }
    return blanks + length + blockMark(of: rest.dropFirst(length))
  }

  /// Changes the words within blanks and a pair of emphasis marks.
  private static func core(_ text: String, _ change: (String) -> String) -> String {
    let words = text.trimmed
    guard let place = text.firstRange(of: words), hasWords(words) else { return text }
    var (lead, inner, end) = (String(text[..<place.lowerBound]), words, String(text[place.upperBound...]))
    for mark in ["**", "*", "__", "_"] where inner.hasPrefix(mark) && inner.hasSuffix(mark) {
      let within = String(inner.dropFirst(mark.count).dropLast(mark.count))
      guard inner.count > 2 * mark.count, !within.contains(mark), within.trimmed == within else { continue }
      (lead, inner, end) = (lead + mark, within, mark + end)
      break
    }
    return lead + change(inner) + end
  }

  /// Whether there is a letter outside of tags.
  private static func hasWords(_ text: String) -> Bool {
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      if rest[..<start.lowerBound].contains(where: \.isLetter) { return true }
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else { return false }
      rest = rest[end.upperBound...]
    }
    return rest.contains(where: \.isLetter)
  }
}
