/// An entry of the hint line: the key is looked up when it is drawn.
package struct Hint: Hashable, Sendable {
  package let action: Action
  package let word: String

  package init(_ action: Action, _ word: String) {
    self.action = action
    self.word = word
  }
}
