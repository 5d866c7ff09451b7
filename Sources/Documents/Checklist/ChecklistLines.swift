import Domain

/// The lines of a file from anywhere, checked for what no honest editor writes.
struct ChecklistLines {
  struct Line: Hashable {
    /// From 1.
    let number: Int
    let text: String
  }

  let lines: [Line]

  /// - Throws: for the first line with something in it that must not be there.
  init(_ bytes: [UInt8]) throws(ChecklistFileProblem) {
    guard bytes.count <= ChecklistFile.Limit.bytes else {
      throw ChecklistFileProblem(
        line: 0, "it has \(bytes.count) bytes; at most \(ChecklistFile.Limit.bytes) are read")
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var lines: [Line] = []
    var start = bytes.startIndex
    while start <= bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      lines.append(try Self.line(bytes[start..<end], number: lines.count + 1))
      guard lines.count <= ChecklistFile.Limit.lines else {
        throw ChecklistFileProblem(
          line: lines.count, "there are more than \(ChecklistFile.Limit.lines) lines")
      }
      guard end < bytes.endIndex else { break }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    self.lines = lines
  }

  private static func line(_ bytes: ArraySlice<UInt8>, number: Int) throws(ChecklistFileProblem) -> Line {
    guard bytes.count <= ChecklistFile.Limit.lineBytes else {
      throw ChecklistFileProblem(
        line: number, "it has \(bytes.count) bytes; at most \(ChecklistFile.Limit.lineBytes) are read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ChecklistFileProblem(line: number, "it is not UTF-8; save the file as UTF-8")
    }
    if let scalar = DisplayText.firstHarmful(in: text, breaks: true) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw ChecklistFileProblem(line: number, "it holds an invisible character (U+\(padded)); remove it")
    }
    return Line(number: number, text: text.droppingTrailingBlanks)
  }
}

extension ChecklistLines.Line {
  /// `Answer : yes` as a key and what stands behind it; `nil` where the line begins like no key.
  var keyed: (word: String, rest: String)? {
    guard let first = text.first, first.isLetter, first.isASCII, let colon = text.firstIndex(of: ":") else {
      return nil
    }
    let word = text[..<colon].words.lowercased()
    guard word.utf8.count <= 24, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == " " || $0 == "/") })
    else { return nil }
    return (word, String(text[text.index(after: colon)...]).trimmed)
  }

  var isBlank: Bool { text.isEmpty }
  var isNote: Bool { text.hasPrefix("#") }
  /// A line of dashes, as between items.
  var isRule: Bool { text.count >= 5 && (text.allSatisfy { $0 == "-" } || text.allSatisfy { $0 == "=" }) }
  var isSetIn: Bool { text.first?.isWhitespace ?? false }
}

extension Substring {
  fileprivate var words: String { String(self).words }
}
