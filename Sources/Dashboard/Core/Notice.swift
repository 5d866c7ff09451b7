/// A line of the message history.
package struct Notice: Hashable, Sendable {
  package enum Weight: Hashable, Sendable { case said, refused }

  package let text: String
  package let weight: Weight

  package init(_ text: String, _ weight: Weight = .said) {
    self.text = text
    self.weight = weight
  }
}
