extension Refusal {
  /// For the customer: without the codes of the trade.
  package var plain: String {
    switch self {
    case .invalid(_, let expected):
      expected.contains("invisible") || expected.contains("accents")
        ? "Not saved: there is a sign in it that cannot be kept. Please type it instead of pasting it."
        : expected.hasPrefix("at most")
          ? "Not saved: that is too long. Please make it shorter." : "Not saved: please write a little more."
    case .rule: "Not saved: this has changed meanwhile, or is closed. Please look at it again."
    case .notAllowed: "Your role cannot do this. Press a to ask about it."
    case .unknownItem, .gateClosed: "Not saved: this is not here any more."
    case .conflict: "Not saved: somebody else changed this meanwhile."
    }
  }
}
