import Domain

/// An entry of the hint line, ready to draw.
package struct HintEntry: Hashable, Sendable {
  package let key: String
  package let word: String
  /// What a click presses; `nil` for keys of an overlay.
  package let action: Action?
}

extension Model {
  /// What the bottom line offers now: nothing that is off.
  package var hints: [HintEntry] {
    if !overlays.isEmpty { return [] }
    if !pending.isEmpty { return ways }
    let own: [Hint] =
      switch screen {
      case .portfolio: portfolioHints
      case .today: todayHints
      case .board, .checklists, .issues, .timeline, .history:
        context(for: screen).flatMap { projectScreen(screen)?.hints(in: $0) } ?? []
      }
    let shared = [
      Hint(.help, "help"), Hint(.undo, "undo"), Hint(.palette, "command"), Hint(.filter, "filter"),
    ]
    let last = shared.filter { hint in !own.contains { $0.action == hint.action } }
    let labels = keymap.labels(on: screen)
    return (own + last).compactMap { hint in
      let key = labels[hint.action]
      guard !key.isEmpty, unavailable(hint.action) == nil else { return nil }
      return HintEntry(key: key, word: hint.word, action: hint.action)
    }
  }

  private var todayHints: [Hint] {
    let changes = today.news.isEmpty ? [] : [Hint(.nextChange, "next change")]
    guard today.count > 0 else { return [Hint(.portfolio, "portfolio")] }
    let verbs: [Hint] =
      switch today.thing?.subject {
      case nil: []
      case .item: [Hint(.done, "done"), Hint(.comment, "comment"), Hint(.ball, "ball"), Hint(.date, "date")]
      case .gate: [Hint(.phase, "pass the gate"), Hint(.why, "what holds it")]
      case .contact: [Hint(.primary, "record a contact")]
      case .project: [Hint(.primary, "status")]
      }
    if today.isReading { return [Hint(.down, "scroll"), Hint(.back, "list"), Hint(.open, "open")] + verbs }
    return [Hint(.open, "open")] + verbs + changes + [Hint(.portfolio, "portfolio")]
  }

  private var portfolioHints: [Hint] {
    if portfolio.count == 0, filter.isEmpty {
      return [Hint(.add, "add a customer"), Hint(.demo, "try the demo")]
    }
    return [
      Hint(.open, "open"), Hint(.add, "add"), Hint(.filter, "filter"), Hint(.sort, "sort"),
      Hint(.scope, "show"),
      Hint(.select, "select"), Hint(.palette, "command"), Hint(.help, "help"),
    ]
  }

  /// The keys that may follow those pressed so far.
  package var ways: [HintEntry] {
    guard case .prefix(let ways) = keymap.match(pending, on: screen) else { return [] }
    return ways.sorted { $0.keys.text < $1.keys.text }.map { way in
      let rest = KeySequence(Array(way.keys.keys.dropFirst(pending.count)))
      return HintEntry(key: rest.label, word: way.action.wayTitle, action: way.action)
    }
  }

  /// How many rows are chosen with `v`; `nil` for none.
  package var selectedCount: Int? {
    let count: Int
    switch screen {
    case .portfolio: count = portfolio.selected.count
    case .today: count = 0
    case .board, .checklists, .issues, .timeline, .history:
      guard let context = context(for: screen), let here = projectScreen(screen) else { return nil }
      let targets = here.targets(in: context)
      count = targets.count == 1 && targets.first == here.current(in: context) ? 0 : targets.count
    }
    return count == 0 ? nil : count
  }
}

extension Action {
  /// Short enough for the box of keys that may follow `g`.
  fileprivate var wayTitle: String { rawValue.split(separator: "-").joined(separator: " ") }
}
