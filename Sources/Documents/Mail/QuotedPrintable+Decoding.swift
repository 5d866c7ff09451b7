/// Undoes the encoding of a mail that was saved undecoded: `=C3=A9` for é, and lines wrapped after a `=`.
extension QuotedPrintable {
  /// The bytes of a line, and its number in the file from 1.
  typealias Line = (number: Int, bytes: ArraySlice<UInt8>)

  /// The decoded lines; the same lines if they were not encoded.
  ///
  /// - Throws: for a line with a code in a text that is otherwise not encoded.
  static func decoded(_ lines: [Line]) throws(ChecklistFileProblem) -> [Line] {
    if isEncoded(lines) { return joined(lines) }
    for line in lines {
      guard let code = leftOver(in: line.bytes) else { continue }
      throw ChecklistFileProblem(
        line: line.number,
        "it holds \(code), which a mail program put there for a letter or a blank; type that again, "
          + "or save the attachment itself")
    }
    return lines
  }

  /// Whether every `=` starts a code or ends a line.
  private static func isEncoded(_ lines: [Line]) -> Bool {
    var isProved = false
    let letters = Array(ChecklistLetters.sent.utf8)
    for line in lines {
      let bytes = line.bytes.withoutBlanksAtItsEnd
      if bytes.contains(0xC3), bytes.firstRange(of: letters) != nil { return false }
      var place = bytes.startIndex
      while let sign = bytes[place...].firstIndex(of: 0x3D) {
        let isLast = sign == bytes.index(before: bytes.endIndex)
        guard isLast || code(at: sign, in: bytes) != nil else { return false }
        isProved = isProved || isLast || code(at: sign, in: bytes) == 0x3D || isLetter(at: sign, in: bytes)
        place = bytes.index(after: sign)
      }
    }
    return isProved
  }

  private static func joined(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    var isOpen = false
    for line in lines {
      var bytes = line.bytes.withoutBlanksAtItsEnd
      let goesOn = bytes.last == 0x3D
      if goesOn { bytes = bytes.dropLast() }
      let text = text(of: bytes)
      if isOpen, let last = result.popLast() {
        result.append((last.number, last.bytes + text))
      } else {
        result.append((line.number, text[...]))
      }
      isOpen = goesOn
    }
    return result
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let code = code(at: place, in: bytes)
      result.append(code ?? bytes[place])
      place += code == nil ? 1 : 3
    }
    return result
  }

  /// A code that people do not type: one for a non-ASCII letter, or one at the end of a line.
  private static func leftOver(in bytes: ArraySlice<UInt8>) -> String? {
    let bytes = bytes.withoutBlanksAtItsEnd
    for place in bytes.indices where bytes[place] == 0x3D {
      guard let code = code(at: place, in: bytes) else { continue }
      let isLast = place + 3 == bytes.endIndex && (code == 0x20 || code == 0x3D)
      if isLast || isLetter(at: place, in: bytes) {
        return String(decoding: bytes[place..<place + 3], as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether two consecutive codes begin a UTF-8 letter.
  private static func isLetter(at place: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = code(at: place, in: bytes), 0xC2...0xF4 ~= first,
      let second = code(at: place + 3, in: bytes)
    else { return false }
    return 0x80...0xBF ~= second
  }

  /// The byte encoded by `=C3`.
  private static func code(at place: Int, in bytes: ArraySlice<UInt8>) -> UInt8? {
    guard place + 2 < bytes.endIndex, bytes[place] == 0x3D else { return nil }
    return UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutBlanksAtItsEnd: ArraySlice<UInt8> {
    guard let last = lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return prefix(0) }
    return self[...last]
  }
}
