import Domain

/// The lines of a returned file with changes by editors and mail programs undone, and checked for
/// characters that no editor writes.
struct ChecklistLines {
  struct Line: Hashable {
    /// Counted from 1.
    let number: Int
    let text: String
  }

  /// From the first line of the checklist on.
  let lines: [Line]
  /// The lines above it: notes, and the beginning of the mail.
  let above: [Line]

  /// - Throws: for the first line that contains a forbidden character.
  init(_ bytes: [UInt8]) throws(ChecklistFileProblem) {
    guard bytes.count <= ChecklistFile.Limit.bytes else {
      throw ChecklistFileProblem(
        line: 0, "it has \(bytes.count) bytes; at most \(ChecklistFile.Limit.bytes) are read")
    }
    let raw = try QuotedPrintable.decoded(Self.split(try ChecklistLetters.utf8(bytes)))
    var all: [Line] = []
    for line in raw { all.append(try Self.line(line.bytes, number: line.number)) }
    guard let place = all.firstIndex(where: \.isFirst) else {
      throw .missing(ChecklistFile.Key.format.rawValue)
    }
    let depth = Self.quoted(all[place].text).depth
    let lines = all.map { Line(number: $0.number, text: Self.quoted($0.text, atMost: depth).text) }
    above = Array(lines[..<place])
    if let line = above.first(where: { ChecklistLetters.isDamaged($0.text) }) {
      throw ChecklistFileProblem(
        line: line.number,
        "its letters were damaged on the way: they read \(line.start). Send the file again as an attachment")
    }
    self.lines = Array(lines[place...])
  }

  /// Splits at line feeds, carriage returns and pairs of them.
  private static func split(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> [QuotedPrintable.Line] {
    var lines: [QuotedPrintable.Line] = []
    var start = bytes.startIndex
    while start <= bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      lines.append((lines.count + 1, bytes[start..<end]))
      guard lines.count <= ChecklistFile.Limit.lines else {
        throw ChecklistFileProblem(
          line: lines.count, "there are more than \(ChecklistFile.Limit.lines) lines")
      }
      guard end < bytes.endIndex else { break }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  private static func line(_ bytes: ArraySlice<UInt8>, number: Int) throws(ChecklistFileProblem) -> Line {
    guard bytes.count <= ChecklistFile.Limit.lineBytes else {
      throw ChecklistFileProblem(
        line: number, "it has \(bytes.count) bytes; at most \(ChecklistFile.Limit.lineBytes) are read")
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw ChecklistFileProblem(line: number, "it is not UTF-8; save the file as UTF-8")
    }
    text.unicodeScalars.removeAll(where: isMeaningless)
    if let scalar = DisplayText.firstHarmful(in: text, breaks: true) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw ChecklistFileProblem(line: number, "it holds an invisible character (U+\(padded)); remove it")
    }
    return Line(number: number, text: text.droppingTrailingBlanks)
  }

  /// Scalars that only allow or prevent a line break: soft hyphen, zero-width space, a byte order mark
  /// inside a text.
  private static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// A line without the `> ` that replies add.
  private static func quoted(_ text: String, atMost most: Int = 9) -> (depth: Int, text: String) {
    var rest = text[...]
    var depth = 0
    while depth < most, rest.first == ">" {
      rest = rest.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
      depth += 1
    }
    return (depth, String(rest))
  }
}

extension ChecklistLines.Line {
  /// `Answer : yes` as a key and the rest; `nil` if the line does not begin with a key, or what may have been meant as one.
  func keyed(_ file: ChecklistWords) -> (word: String, rest: String)? {
    guard let first = text.first, first.isLetter, let colon = text.firstIndex(of: ":") else { return nil }
    let word = text[..<colon].words.lowercased()
    if file.key(word) != nil { return (word, String(text[text.index(after: colon)...]).trimmed) }
    guard first.isASCII, word.utf8.count <= 24,
      word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == " " || $0 == "/") })
    else { return nil }
    return (word, String(text[text.index(after: colon)...]).trimmed)
  }

  var isBlank: Bool { text.isEmpty }
  var isNote: Bool { text.hasPrefix("#") }
  /// The line every file begins with.
  var isFirst: Bool {
    let unquoted = Self(number: number, text: String(text.drop { $0 == ">" || $0 == " " }))
    return unquoted.keyed(ChecklistWords())?.word == ChecklistFile.Key.format.rawValue
  }
  /// The line of dashes between items, which editors may lengthen and mail programs wrap.
  var isRule: Bool {
    text.count >= 3 && text.allSatisfy("-=_–—―−".contains)
  }
}

extension Substring {
  fileprivate var words: String { String(self).words }
}
