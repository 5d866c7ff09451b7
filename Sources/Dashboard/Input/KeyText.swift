extension Key {
  /// Names in `keys.toml`, and labels on screen.
  private static let named: [(text: String, label: String, key: Key)] = [
    ("enter", "Enter", .enter), ("esc", "Esc", .escape), ("tab", "Tab", .tab),
    ("shift-tab", "Shift-Tab", .backTab), ("backspace", "Backspace", .backspace),
    ("delete", "Delete", .delete), ("insert", "Insert", .insert), ("up", "Up", .up), ("down", "Down", .down),
    ("left", "Left", .left), ("right", "Right", .right), ("home", "Home", .home), ("end", "End", .end),
    ("pageup", "PgUp", .pageUp), ("pagedown", "PgDn", .pageDown), ("shift-up", "Shift-Up", .shiftUp),
    ("shift-down", "Shift-Down", .shiftDown), ("shift-left", "Shift-Left", .shiftLeft),
    ("shift-right", "Shift-Right", .shiftRight), ("space", "Space", .character(" ")),
  ]
  /// Names of keys that are no single character.
  package static var namedTexts: [String] { named.map(\.text) }
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
    if let named = Self.named.first(where: { $0.text == canonical }) {
      self = named.key
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

  /// The name in `keys.toml`.
  package var text: String {
    switch self {
    case .character(let character): character == " " ? "space" : String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight:
      Self.named.first { $0.key == self }?.text ?? ""
    }
  }

  /// The label on screen: `Ctrl-P`, `Enter`, `j`.
  package var label: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight:
      Self.named.first { $0.key == self }?.label ?? ""
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
