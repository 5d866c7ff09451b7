import Domain

/// A single-line editor with readline's keys.
///
/// Removes invisible characters from what is typed and pasted; holds at most `room` bytes.
package struct LineEditor: Hashable, Sendable {
  /// The size in bytes of the longest text that is stored, and of the longest search.
  package static let longest = TextRule.long.bytes
  package static let longestSearch = 200

  package private(set) var characters: [Character]
  /// Characters to the left of the cursor.
  package private(set) var cursor: Int
  /// The maximum size in bytes.
  package let room: Int
  package private(set) var bytes: Int
  /// Bytes of the last key or paste that did not fit.
  package private(set) var leftOut = 0

  package init(_ text: String, room: Int = LineEditor.longest) {
    characters = Array(text)
    cursor = characters.count
    bytes = text.utf8.count
    self.room = room
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Handles an editing key; returns `false` for other keys.
  package mutating func handle(_ key: Key) -> Bool {
    leftOut = 0
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

  /// Inserts as much of the text as fits; line breaks become spaces.
  package mutating func insert(_ text: String) {
    leftOut = 0
    let (fitting, rest) = Self.cut(text, to: room - bytes)
    leftOut = rest
    var clean = DisplayText.field(fitting)
    // Keys arrive scalar by scalar: what follows a joiner belongs to the character before it.
    if let last = fitting.unicodeScalars.last, last != clean.unicodeScalars.last,
      DisplayText.mayJoin(last, behind: clean.unicodeScalars.last ?? scalarBeforeCursor)
    {
      clean.unicodeScalars.append(last)
    }
    guard !clean.isEmpty else { return }
    bytes += clean.utf8.count
    let added = Array(clean)
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
    if !clean.utf8.allSatisfy({ $0 < 0x80 }) { joinCharacters() }
  }

  /// Confirms that the rest of a paste was left out, so that the text is accepted as it is.
  package mutating func acceptCut() { leftOut = 0 }

  /// The message for a text that exceeds its limit; `nil` when it fits.
  package func lengthProblem(keeping limit: TextRule, _ texts: Texts) -> String? {
    if leftOut > 0 { return texts(BoxText.onlyFirst, count: leftOut, (.bytes, String(room))) }
    guard bytes > limit.bytes else { return nil }
    return texts(BoxText.tooLong, count: bytes - limit.bytes, (.bytes, String(limit.bytes)))
  }

  /// The longest prefix within `limit` bytes, and the number of bytes cut.
  private static func cut(_ text: String, to limit: Int) -> (String, Int) {
    let size = text.utf8.count
    guard size > limit else { return (text, 0) }
    var end = text.utf8.startIndex
    if let place = text.utf8.index(end, offsetBy: max(0, limit), limitedBy: text.utf8.endIndex) {
      end = place
    }
    let fitting = String(text[..<text.wholeScalar(at: end)])
    return (fitting, size - fitting.utf8.count)
  }

  private var scalarBeforeCursor: Unicode.Scalar? {
    cursor > 0 ? characters[cursor - 1].unicodeScalars.last : nil
  }

  /// Combines marks and joiners that arrived separately with the character before them.
  private mutating func joinCharacters() {
    let before = String(characters[..<cursor])
    let joined = Array(before + String(characters[cursor...]))
    guard joined.count != characters.count else { return }
    cursor = min(before.count, joined.count)
    characters = joined
  }

  package mutating func set(_ text: String) { self = LineEditor(text, room: room) }

  /// The word at or before the cursor, for completion.
  package var word: String { String(characters[wordStart..<cursor]) }

  package mutating func replaceWord(with text: String) {
    remove(from: wordStart, to: cursor)
    insert(text)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(end, 0))
    guard !range.isEmpty else { return }
    bytes -= characters[range].reduce(0) { $0 + $1.utf8.count }
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

extension String {
  /// The index itself, or the start of the scalar that contains it.
  fileprivate func wholeScalar(at place: String.Index) -> String.Index {
    var place = place
    while place > startIndex, place < endIndex, utf8[place] & 0xC0 == 0x80 {
      place = utf8.index(before: place)
    }
    return place
  }
}
