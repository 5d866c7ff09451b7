/// An entry of the hint line. Its key is looked up when it is drawn, because keys can be rebound.
package struct Hint: Hashable, Sendable {
  package let action: Action
  package let word: String

  package init(_ verb: Verb, _ word: String) {
    action = .verb(verb)
    self.word = word
  }

  package init(shared: SharedAction, _ word: String) {
    action = .shared(shared)
    self.word = word
  }

  package init(go screen: ScreenID, _ word: String) {
    action = .go(screen)
    self.word = word
  }
}
