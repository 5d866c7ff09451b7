/// One editable line with readline's keys.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Edits by one key; `false` when the key is not one of an editor.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .control("k"): remove(from: cursor, to: characters.count)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("w"), .alt("\u{7F}"): remove(from: wordStart, to: cursor)
    case .alt("d"): remove(from: cursor, to: wordEnd)
    case .control, .alt, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .function:
      return false
    }
    return true
  }

  /// Puts text at the cursor; line breaks become spaces.
  package mutating func insert(_ text: String) {
    let clean = text.map { $0.isNewline ? " " : $0 }
    characters.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  package mutating func set(_ text: String) { self = LineEditor(text) }

  /// The word the cursor is in or behind, for completion.
  package var word: String { String(characters[wordStart..<cursor]) }

  package mutating func replaceWord(with text: String) {
    remove(from: wordStart, to: cursor)
    insert(text)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(end, 0))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    if cursor > range.lowerBound { cursor = max(range.lowerBound, cursor - range.count) }
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index] == " " { index += 1 }
    while index < characters.count, characters[index] != " " { index += 1 }
    return index
  }
}
