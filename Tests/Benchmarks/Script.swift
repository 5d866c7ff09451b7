import Dashboard

/// What is pressed on the portfolio, the same for golive and for the floor program, in this order.
enum Script {
  /// Down and up again within the rows on screen.
  static let moves = (0..<300).map { $0 % 14 < 7 ? Key.character("j") : .character("k") }
  static let pages = Array(repeating: Key.control("d"), count: 40)
  static let filters = (0..<8).map { _ in (before: [Key.character("/")], letters: letters, after: erasing) }

  static var all: [Key] { moves + pages + filters.flatMap { $0.before + $0.letters + $0.after } }

  private static let letters = "alpin".map(Key.character)
  private static let erasing = Array(repeating: Key.backspace, count: 5) + [.escape]

  /// As a terminal sends it.
  static func bytes(_ key: Key) -> [UInt8] {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let letter): (letter.asciiValue ?? 0x60) > 0x60 ? [(letter.asciiValue ?? 0x60) - 0x60] : []
    case .enter: [13]
    case .backspace: [127]
    case .escape: [27]
    default: []
    }
  }
}
