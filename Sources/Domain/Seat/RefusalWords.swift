extension Refusal {
  /// The refusal in plain words for the customer, without item codes.
  package var plain: String {
    switch self {
    case .invalid(_, let expected): Self.plain(expected)
    case .rule, .blocked:
      "Not saved: this has changed in the meantime, or is closed. Please look at it again."
    case .notAllowed: "Your role cannot do this. Press a to ask about it."
    case .unknownItem, .gateClosed: "Not saved: this no longer exists."
    case .signed:
      "A signature cannot be undone. Open what you approved in your list and press n to take it back."
    case .outdated(let outdated):
      "This changed while you were reading: \(outdated.words). Please read it again."
    case .conflict: "Not saved: somebody else changed this in the meantime."
    }
  }

  /// What is wrong with a text. An unknown sentence is passed through unchanged.
  private static func plain(_ expected: String) -> String {
    if expected.hasPrefix("at most"), expected.contains("bytes") {
      return "Not saved: that is too long. Please make it shorter."
    }
    if expected.hasPrefix("a ") || expected.hasPrefix("who ") || expected.hasPrefix("what ") {
      return "Not saved: please write a little more. We need \(expected)."
    }
    return "Not saved: it needs \(expected)."
  }
}
