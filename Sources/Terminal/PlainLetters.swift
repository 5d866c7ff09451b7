/// ASCII stand-ins for a terminal that is not UTF-8.
enum PlainLetters {
  private static let accented = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  static func standIn(for scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x20..<0x7F: scalar
    case 0xA0, 0x2000...0x200A, 0x202F: 0x20
    case 0xC0...0xFF: UInt32(accented[Int(scalar - 0xC0)])
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2550: UInt32(UInt8(ascii: "-"))
    case 0x2018, 0x2019: UInt32(UInt8(ascii: "'"))
    case 0x201C...0x201E: UInt32(UInt8(ascii: "\""))
    case 0x2026: UInt32(UInt8(ascii: "~"))
    case 0x2502, 0x2503, 0x2551: UInt32(UInt8(ascii: "|"))
    case 0x250C...0x254B, 0x2552...0x2570: UInt32(UInt8(ascii: "+"))
    default: UInt32(UInt8(ascii: "?"))
    }
  }
}
