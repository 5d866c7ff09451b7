extension Refusal {
  /// The refusal in plain words for the customer, without item codes.
  package var plain: Saying {
    switch self {
    case .invalid(_, let expected): Self.plain(expected)
    case .rule, .blocked: Saying(RefusalText.changedOrClosed)
    case .notAllowed: Saying(RefusalText.notAllowed)
    case .unknownItem, .gateClosed: Saying(RefusalText.noLonger)
    case .signed: Saying(RefusalText.signed)
    case .outdated(let outdated): Saying(RefusalText.outdated, (.changes, outdated.words))
    case .conflict: Saying(RefusalText.somebodyElse)
    }
  }

  /// What is wrong with a text. An unknown sentence is passed through unchanged.
  private static func plain(_ expected: String) -> Saying {
    if expected.hasPrefix("at most"), expected.contains("bytes") { return Saying(RefusalText.tooLong) }
    let hidden = "text without invisible characters ("
    if expected.hasPrefix(hidden) {
      return Saying(
        RefusalText.hidden, (.text, String(expected.dropFirst(hidden.count).prefix { $0 != ")" })))
    }
    let wanted = (Slot.expected, expected)
    if expected.hasPrefix("a ") || expected.hasPrefix("who ") || expected.hasPrefix("what ") {
      return Saying(RefusalText.writeMore, wanted)
    }
    return Saying(RefusalText.needs, wanted)
  }
}
