/// Texts as nobody means to write them, for every parser of the program.
package enum HostileText {
  /// Short ones, tried whole and put into sound texts.
  package static let pieces: [[UInt8]] =
    [
      "\0", "\r", "\r\n", "\u{FEFF}", "\u{1B}[2J\u{7}", "\u{1B}]52;c;eA==\u{7}", "\u{9B}31m",
      "\u{202E}txt.exe",
      "\u{2066}\u{2069}", "\u{200B}", "\u{AD}", "\u{2028}", "\u{85}", "e\u{301}\u{301}\u{301}\u{301}",
      "👩‍👩‍👧‍👦🏳️‍🌈", "設計書", "ﷺ", "İıſß", "99999999999999999999999999", "-9223372036854775808",
      "9223372036854775807", "1e309", "0x7fffffff", "١٢٣", "NaN", "''\"\"``", "\\u0000", "\\ud800",
      "\\udc00\\ud800",
      "\\x", "%00", "%ZZ", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{>x}}", "[[[", "]]]", "((((", "<<<<",
      "<script>",
      "&#0;", "../../etc/passwd", "'; DROP TABLE item; --", "=1+1", "@SUM(A1)", "2026-02-30", "0000-00-00",
      "9999-12-31", "24:61", "G-99999999999", "+1212555..", "..", "~~~", "```", "|", "\t\t", ",", ";", "=",
      "\n\n\n",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xFF, 0xFE, 0x41, 0],
      [0xFE, 0xFF, 0, 0x41], [0x0B, 0x0C, 0x1F, 0x7F],
    ]

  /// Long ones: one line, nested, and many lines, each of so many bytes.
  package static func long(_ size: Int) -> [[UInt8]] {
    [
      [UInt8](repeating: UInt8(ascii: "a"), count: size), [UInt8](repeating: UInt8(ascii: "["), count: size),
      [UInt8](repeating: UInt8(ascii: "9"), count: size), [UInt8](repeating: UInt8(ascii: "\""), count: size),
      [UInt8](repeating: UInt8(ascii: ","), count: size), [UInt8](repeating: UInt8(ascii: "\n"), count: size),
      [UInt8](repeating: UInt8(ascii: " "), count: size), [UInt8](repeating: UInt8(ascii: ">"), count: size),
      [UInt8](repeating: UInt8(ascii: "!"), count: size), [UInt8](repeating: UInt8(ascii: "("), count: size),
      Array(String(repeating: "{\"a\":[", count: size / 6).utf8),
      Array(String(repeating: "{{#a}}", count: size / 6).utf8),
      Array(String(repeating: "a=\"b\"\n", count: size / 6).utf8),
      Array(String(repeating: "e\u{301}", count: size / 3).utf8),
      Array(String(repeating: "* [x](", count: size / 6).utf8),
    ]
  }
}

/// Damages sound texts, by a seed.
package struct Mutation {
  private var random: Seeded
  private let sound: [[UInt8]]

  package init(_ seed: UInt64, of sound: [[UInt8]]) {
    random = Seeded(seed)
    self.sound = sound.isEmpty ? [[]] : sound
  }

  private mutating func below(_ bound: Int) -> Int { bound <= 0 ? 0 : Int(random.next() % UInt64(bound)) }

  package mutating func next() -> [UInt8] {
    var bytes = random.pick(sound)
    for _ in 0...below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + below(12))
    switch random.next() % 9 {
    case 0: bytes.replaceSubrange(place..<end, with: [])
    case 1: bytes.insert(contentsOf: random.pick(HostileText.pieces), at: place)
    case 2: bytes.replaceSubrange(place..<end, with: random.pick(HostileText.pieces))
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
    case 4:
      if place < bytes.count { bytes[place] = random.pick(Array("[]{}()\"'=,.;:#\\/%+-_ \n\t09azAZ".utf8)) }
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
    case 6: bytes.removeSubrange(place...)
    case 7: bytes += random.pick(sound).suffix(below(200))
    default: swapLines(&bytes)
    }
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    lines.swapAt(below(lines.count), below(lines.count))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
