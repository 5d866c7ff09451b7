/// A character set that a mail's header names.
enum Charset: String, CaseIterable {
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case utf8 = "utf-8"

  static func named(in lines: [MailedText.RawLine]) -> Charset? {
    for line in lines.prefix(60) {
      let text = String(decoding: line.bytes, as: UTF8.self).lowercased()
      guard let place = text.firstRange(of: "charset=") else { continue }
      let name = text[place.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "\"" }
        .filter { $0 != "\"" }
      return Charset(rawValue: String(name))
    }
    return nil
  }
}

/// Windows-1252 and Latin-1, the usual ones that are not Unicode. Nothing in such a file says which one it is, so that only
/// letters are read which are the same in the usual ones of western and central Europe.
enum OneByteText {
  static func text(_ line: MailedText.RawLine, _ charset: Charset?) throws(ChecklistFileProblem) -> String {
    var text = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for byte in line.bytes {
      let scalar: Unicode.Scalar?
      switch charset {
      case .windows1252, .latin1: scalar = windows(byte)
      case .utf8: scalar = nil
      case nil: scalar = isShared(byte) ? windows(byte) : nil
      }
      guard let scalar, charset != nil || !isStray(scalar, behind: before) else { throw unclear(line) }
      text.append(scalar)
      before = scalar
    }
    return String(text)
  }

  private static func unclear(_ line: MailedText.RawLine) -> ChecklistFileProblem {
    ChecklistFileProblem(
      line: line.number,
      "it is not UTF-8, and a letter in it can be read in more than one way; save the file as UTF-8")
  }

  /// A capital behind a small letter is a sign that the file is something else.
  private static func isStray(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar?) -> Bool {
    guard scalar.value >= 0xC0, scalar.properties.isUppercase, let before else { return false }
    return before.properties.isLowercase
  }

  private static func windows(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = marks[Int(byte) - 0x80]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  private static let marks: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]

  /// The same in Windows-1252 and Windows-1250, and in Latin-1 and Latin-2 where these have it.
  private static func isShared(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x7F, 0x80, 0x82, 0x84...0x87, 0x89, 0x8B, 0x91...0x97, 0x99, 0x9B: true
    case 0xA0, 0xA7, 0xAB, 0xB0, 0xB4, 0xBB: true
    case 0xC1, 0xC2, 0xC4, 0xC7, 0xC9, 0xCB, 0xCD, 0xCE, 0xD3, 0xD4, 0xD6, 0xDA, 0xDC, 0xDD, 0xDF: true
    case 0xE1, 0xE2, 0xE4, 0xE7, 0xE9, 0xEB, 0xED, 0xEE, 0xF3, 0xF4, 0xF6, 0xFA, 0xFC, 0xFD: true
    default: false
    }
  }
}
