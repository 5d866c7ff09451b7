/// Files that Windows programs call "Unicode": two bytes a character, with or without a mark at the beginning.
enum UTF16Text {
  /// The same text in UTF-8; bytes that are no UTF-16 as they are.
  static func asUTF8(_ bytes: [UInt8]) throws(ChecklistFileProblem) -> [UInt8] {
    guard let (isLittle, start) = form(bytes) else { return bytes }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = start
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    guard index == bytes.count, let text = String(validating: units, as: UTF16.self) else {
      throw ChecklistFileProblem(line: 0, "it is broken UTF-16; save the file as UTF-8")
    }
    return Array(text.utf8)
  }

  private static func form(_ bytes: [UInt8]) -> (isLittle: Bool, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (true, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (false, 2) }
    // Without a mark: in a text of mostly Latin letters every other byte is zero.
    let start = bytes.prefix(64)
    guard start.count >= 16 else { return nil }
    let even = start.indices.count { $0 % 2 == 0 && start[$0] == 0 }
    let odd = start.indices.count { $0 % 2 == 1 && start[$0] == 0 }
    if odd * 3 > start.count, even == 0 { return (true, 0) }
    if even * 3 > start.count, odd == 0 { return (false, 0) }
    return nil
  }
}
