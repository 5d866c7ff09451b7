extension Key {
  private static let named: [(String, Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown),
    ("shift-up", .shiftUp), ("shift-down", .shiftDown), ("shift-left", .shiftLeft),
    ("shift-right", .shiftRight), ("space", .character(" ")),
  ]
  /// Names of keys that are no single character.
  static var namedTexts: [String] { named.map(\.0) }
  private static let aliases: [String: String] = [
    "escape": "esc", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "page-up": "pageup",
    "page-down": "pagedown", "del": "delete", "ins": "insert", "backtab": "shift-tab",
  ]

  /// Reads `j`, `G`, `ctrl-p`, `alt-b`, `space`, `f1`, `shift-up`; names in any case.
  package init?(text: String) {
    if text.utf8.count == 1 || text.count == 1, let character = text.first {
      self = .character(character)
      return
    }
    let name = text.lowercased()
    let canonical = Self.aliases[name] ?? name
    if let (_, key) = Self.named.first(where: { $0.0 == canonical }) {
      self = key
    } else if let letter = Self.suffix(name, after: "ctrl-") {
      self = .control(letter)
    } else if text.count == 5, name.hasPrefix("alt-"), let letter = text.last {
      self = .alt(letter)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// As `keys.toml` writes it.
  package var text: String {
    switch self {
    case .character(let character): character == " " ? "space" : String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight:
      Self.named.first { $0.1 == self }?.0 ?? ""
    }
  }

  /// As the screen writes it: `Ctrl-P`, `Enter`, `j`.
  package var label: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .shiftUp, .shiftDown, .shiftLeft, .shiftRight:
      text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }
  }

  private static func suffix(_ name: String, after prefix: String) -> Character? {
    guard name.hasPrefix(prefix), name.count == prefix.count + 1 else { return nil }
    return name.last
  }
}

/// One or more keys pressed in order, such as `g g`.
package struct KeySequence: Hashable, Sendable {
  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// Keys separated by spaces; `nil` when one of them is not a key.
  package init?(text: String) {
    let words = text.split(separator: " ")
    let keys = words.compactMap { Key(text: String($0)) }
    guard !keys.isEmpty, keys.count == words.count else { return nil }
    self.keys = keys
  }

  package var text: String { keys.map(\.text).joined(separator: " ") }
  package var label: String { keys.dropFirst().reduce(keys.first?.label ?? "") { $0 + " " + $1.label } }

  package func begins(with other: [Key]) -> Bool { keys.starts(with: other) }
}
