/// Text from external bytes: refused as a whole if any byte is invalid, never with replacement characters.
package enum UTF8Text {
  /// The first byte that is not valid UTF-8; line, and byte within the line, counted from 1.
  package struct Fault: Error, Hashable, Sendable {
    package let line: Int
    package let byte: Int
    package let value: UInt8

    /// `line 3, byte 7: 0xE9 is not UTF-8`.
    package var sentence: String { "line \(line), \(inLine)" }

    /// The same for a text of one line.
    package var inLine: String {
      let digits = String(value, radix: 16, uppercase: true)
      return "byte \(byte): 0x\(digits.count < 2 ? "0" : "")\(digits) is not UTF-8"
    }
  }

  package static func read(_ bytes: [UInt8]) throws(Fault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw fault(in: bytes)
  }

  /// As `read`, for text written with an editor: byte order mark removed, line ends normalised to line
  /// feeds.
  package static func written(_ bytes: [UInt8]) throws(Fault) -> String {
    let text = try read(bytes)
    guard text.utf8.contains(0x0D) || text.unicodeScalars.first == "\u{FEFF}" else { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      defer { isAfterReturn = scalar == "\r" }
      if place == 0, scalar == "\u{FEFF}" { continue }
      if isAfterReturn, scalar == "\n" { continue }
      result.append(scalar == "\r" ? "\n" : scalar)
    }
    return String(result)
  }

  private static func fault(in bytes: [UInt8]) -> Fault {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { place += scalar.count }
    let before = bytes[..<min(place, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Fault(
      line: before.count { $0 == 0x0A } + 1, byte: before.count - lineStart + 1,
      value: place < bytes.count ? bytes[place] : 0)
  }
}
