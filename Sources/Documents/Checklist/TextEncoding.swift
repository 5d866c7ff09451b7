/// The encodings in which editors and mail programs save a text.
enum TextEncoding {
  /// Letters written into every file: where they are found again, its encoding is certain.
  static let letters = "ä é ñ ø ß"

  /// The text that follows the letters.
  static let lettersMark = "= (shows how letters were saved"

  /// Whether a line should contain the letters but contains others.
  static func isDamaged(_ line: String) -> Bool { line.contains(lettersMark) && !line.contains(letters) }

  /// The text in UTF-8, without a byte order mark. Bytes whose encoding is uncertain are returned
  /// unchanged.
  ///
  /// - Throws: for damaged UTF-16.
  static func utf8(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isLittleEndian: false) }
    if let isLittleEndian = isLittleEndianUTF16(bytes) {
      return try utf16(bytes[...], isLittleEndian: isLittleEndian)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    guard let western = western(bytes), western.contains(letters) else { return bytes }
    return Array(western.utf8)
  }

  // MARK: UTF-16

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(ChecklistFileProblem) -> [UInt8] {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw ChecklistFileProblem(line: 0, "its UTF-16 is damaged; save the file as UTF-8")
    }
    return Array(text.utf8)
  }

  /// Whether bytes without a mark are UTF-16 of mostly Latin letters, in which every other byte is 0; `nil`
  /// if they are neither byte order.
  private static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (place, byte) in bytes.enumerated() where byte == 0 { zeros[place & 1] += 1 }
    let most = bytes.count / 2 * 3 / 4
    if zeros[1] >= most, zeros[0] == 0 { return true }
    if zeros[0] >= most, zeros[1] == 0 { return false }
    return nil
  }

  // MARK: Single-byte encodings

  /// Reads bytes as Windows-1252; `nil` if one of them is another character in Latin-1, Latin-9 or
  /// Windows-1254.
  private static func western(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F:
        guard let scalar = windowsSigns[Int(byte) - 0x80] else { return nil }
        scalars.append(scalar)
      case _ where ambiguous.contains(byte): return nil
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    return String(scalars)
  }

  private static let ambiguous: Set<UInt8> = [
    0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE, 0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE,
  ]
  /// Windows-1252 from 0x80 to 0x9F.
  private static let windowsSigns: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
