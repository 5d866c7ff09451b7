/// The coding that mail programs use for what is not ASCII: `=E2=80=9C`, and `=` at the end of a line that goes on.
enum QuotedPrintable {
  /// The lines without it, where the file is in it beyond doubt.
  ///
  /// - Throws: for a line that may be in it or may not.
  static func decoded(_ lines: [MailedText.RawLine]) throws(ChecklistFileProblem) -> [MailedText.RawLine] {
    guard lines.contains(where: { $0.bytes.contains(equals) }) else { return lines }
    guard lines.contains(where: { isSure($0.bytes) }) else {
      return try lines.map { line throws(ChecklistFileProblem) in try withoutLastBlank(line) }
    }
    var result: [MailedText.RawLine] = []
    var isOpen = false
    for line in lines {
      guard let (bytes, goesOn) = decoded(line.bytes) else {
        throw ChecklistFileProblem(
          line: line.number,
          "part of the file is coded for mail (quoted-printable) and this line is not; save it as UTF-8 text")
      }
      if isOpen, let last = result.indices.last {
        result[last].bytes += bytes
      } else {
        result.append(MailedText.RawLine(number: line.number, bytes: bytes))
      }
      isOpen = goesOn
    }
    return result
  }

  private static let equals = UInt8(ascii: "=")

  /// A line that nothing but the coding writes: one that goes on, a coded `=`, or a letter in several bytes.
  private static func isSure(_ bytes: [UInt8]) -> Bool {
    if isRule(bytes) { return false }
    if bytes.last == equals { return true }
    if String(decoding: bytes, as: UTF8.self).lowercased().hasPrefix(
      "content-transfer-encoding: quoted-printable")
    {
      return true
    }
    guard let (decoded, _) = decoded(bytes), decoded.count != bytes.count else { return false }
    let isCodedEqual = zip(bytes, bytes.dropFirst()).enumerated().contains { index, pair in
      pair.0 == equals && pair.1 == UInt8(ascii: "3") && index + 2 < bytes.count
        && bytes[index + 2] == UInt8(ascii: "D")
    }
    let hadHigh = bytes.contains { $0 >= 0x80 }
    let hasHigh = decoded.contains { $0 >= 0x80 }
    return isCodedEqual || !hadHigh && hasHigh && String(validating: decoded, as: UTF8.self) != nil
  }

  /// `======` between items.
  private static func isRule(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes.allSatisfy { $0 == equals }
  }

  /// `nil` where a `=` is no part of the coding.
  private static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], goesOn: Bool)? {
    if isRule(bytes) { return (bytes, false) }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == equals else {
        result.append(byte)
        continue
      }
      if rest.isEmpty { return (result, true) }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return (result, false)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }

  /// A blank at the end of a line is coded even where nothing else is.
  private static func withoutLastBlank(_ line: MailedText.RawLine) throws(ChecklistFileProblem)
    -> MailedText.RawLine
  {
    guard line.bytes.suffix(3).elementsEqual("=20".utf8) || line.bytes.suffix(3).elementsEqual("=09".utf8)
    else {
      return line
    }
    let rest = Array(line.bytes.dropLast(3))
    guard let before = rest.last, before != UInt8(ascii: ":"), before != 0x20 else {
      return MailedText.RawLine(number: line.number, bytes: rest)
    }
    throw ChecklistFileProblem(
      line: line.number,
      "\"=20\" at its end may be a mail program's sign for a blank; remove it, or write something behind it")
  }
}
