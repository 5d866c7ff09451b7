/// A colour as a theme file names it.
enum Colour: Hashable {
  /// The terminal's default colour.
  case terminal
  /// A palette index; 0...15 look as configured in the terminal.
  case index(UInt8)
  case rgb(RGB)

  /// Reads `default`, an ANSI name, `#rrggbb` or a decimal index; `nil` for anything else.
  init?(_ text: String) {
    if text == "default" {
      self = .terminal
    } else if let index = Colour.ansiNames.firstIndex(of: text) {
      self = .index(UInt8(index))
    } else if text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7,
      text.utf8.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(RGB(value))
    } else if let index = UInt8(text) {
      self = .index(index)
    } else {
      return nil
    }
  }

  /// In palette order, 0...15.
  static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan", "bright-white",
  ]

  /// The nearest palette index at this depth; -1 for the terminal's default colour.
  func index(at depth: ColourDepth) -> Int16 {
    switch (self, depth) {
    case (.terminal, _), (_, .mono): -1
    case (.index(let index), .palette): Int16(index)
    case (.rgb(let colour), .palette): Int16(colour.nearestOf256)
    case (.index(let index), .sixteen): Int16(index < 16 ? index : RGB(index: index).nearestOf16)
    case (.rgb(let colour), .sixteen): Int16(colour.nearestOf16)
    case (_, .eight): Colour.eight(index(at: .sixteen))
    }
  }

  /// Bright black is invisible on black, so it becomes white.
  private static func eight(_ index: Int16) -> Int16 { index == 8 ? 7 : index % 8 }
}
