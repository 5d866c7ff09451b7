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
}
