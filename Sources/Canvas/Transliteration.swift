/// What replaces other scalars on a terminal without Unicode; always one column.
enum Transliteration {
  static func ascii(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x20...0x7E: scalar
    case 0xA0...0x17F: UInt32(latin[Int(scalar) - 0xA0])
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
    default: UInt32(other(scalar).value)
    }
  }

  /// U+00A0...U+017F: the letter without its marks, or the nearest sign.
  private static let latin = Array(
    (" !cL?Y|S\"ca<--r-o+23'uP.,1o>????AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs")
      .utf8)

  private static func other(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2550: "-"
    case 0x2502, 0x2503, 0x2551: "|"
    case 0x2504...0x257F: "+"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    case 0x2022, 0x25CF: "*"
    case 0x2026: "~"
    case 0x2030: "%"
    case 0x2039, 0x2190, 0x25C2: "<"
    case 0x203A, 0x2192, 0x25B8: ">"
    case 0x2191, 0x25B4: "^"
    case 0x2193, 0x25BE: "v"
    case 0x20AC: "E"
    case 0x2713, 0x2714: "x"
    case 0x2717, 0x2718: "!"
    case 0x2610: "o"
    case 0x2298: "#"
    case 0x23CE: "/"
    case 0x2591: "."
    case 0x2580...0x259F: "#"
    default: "?"
    }
  }
}
