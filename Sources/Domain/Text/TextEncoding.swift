/// The encodings in which editors, spreadsheets and mail programs save a text.
package enum TextEncoding {
  /// UTF-16 with a broken pair, or half a unit at the end.
  package struct DamagedUTF16: Error, Hashable, Sendable {
    package let sentence = "its UTF-16 is damaged; save the file as UTF-8"
  }

  /// The text in UTF-8, without a byte order mark, if it is marked or recognised as UTF-8 or UTF-16; other
  /// bytes unchanged.
  package static func utf8(_ bytes: [UInt8]) throws(DamagedUTF16) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), isLittleEndian: false) }
    if let isLittleEndian = isLittleEndianUTF16(bytes) {
      return try utf16(bytes[...], isLittleEndian: isLittleEndian)
    }
    return bytes
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(DamagedUTF16) -> [UInt8] {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw DamagedUTF16()
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

  /// The character that a byte stands for in Windows-1252; `nil` for the five that stand for none.
  package static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    (0x80...0x9F).contains(byte) ? windowsSigns[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// Windows-1252 from 0x80 to 0x9F.
  private static let windowsSigns: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
