import Domain

/// A text file as mail programs and editors leave it, as lines of Unicode: whatever it was encoded in, quoted or broken.
///
/// What can be read in one way only is read; everything else is refused with its line.
struct MailedText {
  struct Line: Hashable {
    /// In the file, from 1.
    let number: Int
    var text: String
  }

  let lines: [Line]

  init(_ bytes: [UInt8]) throws(ChecklistFileProblem) {
    guard bytes.count <= ChecklistFile.Limit.bytes else {
      throw ChecklistFileProblem(
        line: 0, "it has \(bytes.count) bytes; at most \(ChecklistFile.Limit.bytes) are read")
    }
    let plain = try UTF16Text.asUTF8(bytes)
    var raw = try Self.split(plain[...])
    raw = try QuotedPrintable.decoded(raw)
    lines = Self.unquoted(try Self.texts(raw, charset: Charset.named(in: raw)))
  }

  struct RawLine {
    let number: Int
    var bytes: [UInt8]
  }

  private static func split(_ all: ArraySlice<UInt8>) throws(ChecklistFileProblem) -> [RawLine] {
    var lines: [RawLine] = []
    let bytes = all.starts(with: [0xEF, 0xBB, 0xBF]) ? all.dropFirst(3) : all
    var start = bytes.startIndex
    while start <= bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      let number = lines.count + 1
      guard end - start <= ChecklistFile.Limit.lineBytes else {
        throw ChecklistFileProblem(
          line: number, "it has \(end - start) bytes; at most \(ChecklistFile.Limit.lineBytes) are read")
      }
      lines.append(RawLine(number: number, bytes: Array(bytes[start..<end])))
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

  private static func texts(_ raw: [RawLine], charset: Charset?) throws(ChecklistFileProblem) -> [Line] {
    let isUnicode = raw.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil }
    var lines: [Line] = []
    for line in raw {
      let text =
        isUnicode ? String(validating: line.bytes, as: UTF8.self) : try OneByteText.text(line, charset)
      lines.append(Line(number: line.number, text: try visible(text ?? "", line.number)))
    }
    return lines
  }

  /// Marks that only tell where a line may be broken are no part of the text.
  private static let fillers: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]

  private static func visible(_ text: String, _ number: Int) throws(ChecklistFileProblem) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !fillers.contains(scalar) {
      guard scalar == "\t" || DisplayText.isJoiner(scalar) || !DisplayText.isHarmful(scalar) else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        throw ChecklistFileProblem(line: number, "it holds an invisible character (U+\(padded)); remove it")
      }
      clean.append(scalar)
    }
    return String(clean).droppingTrailingBlanks
  }

  // MARK: Quoting

  /// Without the `> ` that a reply puts before every line, where the file's own first line has it.
  private static func unquoted(_ lines: [Line]) -> [Line] {
    let mark = ChecklistFile.Key.format.rawValue
    guard let head = lines.first(where: { depth($0.text) > 0 && stripped($0.text, 9).hasPrefix(mark) }) else {
      return lines
    }
    let level = depth(head.text)
    return lines.map { Line(number: $0.number, text: stripped($0.text, level)) }
  }

  private static func depth(_ text: String) -> Int {
    var rest = text[...]
    var depth = 0
    while rest.first == ">" {
      depth += 1
      rest = rest.dropFirst()
      if rest.first == " ", rest.dropFirst().first == ">" { rest = rest.dropFirst() }
    }
    return depth
  }

  private static func stripped(_ text: String, _ depth: Int) -> String {
    var rest = text[...]
    for _ in 0..<depth {
      guard rest.first == ">" else { break }
      rest = rest.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
    }
    return String(rest)
  }
}
