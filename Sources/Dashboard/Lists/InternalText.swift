import Domain

/// A text that is kept from the customer is typed behind a word.
enum InternalText {
  static let mark = "internal: "

  private static let explained = " (\(mark)hides it from the customer)"

  /// What is asked for, to whoever may write such a text.
  static func hint(_ title: String, for actor: Actor) -> String {
    actor.side == .provider ? title + explained : title
  }

  /// What is asked for, without the hint.
  static func named(_ title: String) -> String {
    title.hasSuffix(explained) ? String(title.dropLast(explained.count)) : title
  }

  static func read(_ text: String, by actor: Actor) -> (text: String, isInternal: Bool) {
    let word = mark.trimmed
    guard actor.side == .provider, text.lowercased().hasPrefix(word) else { return (text, false) }
    return (String(text.dropFirst(word.count)).trimmed, true)
  }
}
