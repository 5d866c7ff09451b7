import Domain

/// Why an action is off on the board; a key is never silently dead.
extension BoardScreen {
  package func unavailable(_ action: Action, in context: ScreenContext) -> String? {
    if carry != nil { return unavailableCarrying(action) }
    switch action {
    case .back: return chosen.isEmpty ? "Nothing to put back or to clear." : nil
    case .nextMatch, .previousMatch: return context.filter.isEmpty ? "No filter is set.  / sets one" : nil
    case .baseline, .zoomIn, .zoomOut: return "That is for the timeline.  5 timeline"
    case .sort: return "Cards keep the order you give them.  J K move one"
    case .priority: return "Cards have no priority, issues have.  i raises one"
    case .action: return "A working plan belongs to an issue.  i raises one"
    case .add, .phase: return context.project.phases.isEmpty ? "This project has no phases." : nil
    case .why: return nil
    case .waive: return noGate(in: context)
    case .fold: return nothingFolded(in: context)
    case .open, .select, .comment, .raise, .copy, .editor, .edit, .evidence, .assign, .state:
      return noCard(in: context)
    case .primary, .moveUp, .moveDown:
      return noCard(in: context) ?? settled([current(in: context)], in: context)
    case .date: return noCard(in: context) ?? noDate(in: context)
    case .done, .notNeeded, .problem, .ball:
      return noCard(in: context) ?? settled(targets(in: context), in: context)
    case .reopen: return noCard(in: context) ?? nothingToReopen(in: context)
    case .moveLeft: return noCard(in: context) ?? noPhase(by: -1, "before", in: context)
    case .moveRight: return noCard(in: context) ?? noPhase(by: 1, "after", in: context)
    case .moveTo:
      return noCard(in: context) ?? (context.project.phases.count < 2 ? "There is no other phase." : nil)
    default: return nil
    }
  }

  private func noCard(in context: ScreenContext) -> String? {
    guard current(in: context) == nil else { return nil }
    let column = focus(in: context).map { $0.columns[$0.column] }
    let shown = column.map { $0.open.count + $0.settled.count } ?? 0
    let extent = FilterExtent(shown: shown, all: shown + (column?.hidden ?? 0))
    return context.hiddenByFilter(extent, "card") ?? "There is no card here.  a adds one"
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    let columns = columns(in: context)
    let shown = columns.reduce(0) { $0 + $1.open.count + $1.settled.count }
    return FilterExtent(shown: shown, all: shown + columns.reduce(0) { $0 + $1.hidden })
  }

  private func noDate(in context: ScreenContext) -> String? {
    let cards = targets(in: context)
    if let reason = settled(cards, in: context) { return reason }
    guard cards.count(where: { context.project.task($0)?.state.isSettled == false }) == 1 else {
      return "Dates are moved one task at a time: what follows from each is shown."
    }
    return Policy.refusal(
      .reschedule("", .shift(0), reason: "", onBehalf: nil), by: context.actor, on: nil)?.sentence
  }

  /// Off when nothing among the cards is open.
  private func settled(_ cards: [ItemID?], in context: ScreenContext) -> String? {
    let tasks = cards.compactMap { $0.flatMap { context.project.task($0) } }
    guard tasks.allSatisfy(\.state.isSettled), let first = tasks.first else { return nil }
    return tasks.count == 1
      ? "This card is \(first.state.title).  R re-opens it" : "All these cards are settled.  R re-opens them"
  }

  private func nothingToReopen(in context: ScreenContext) -> String? {
    let tasks = targets(in: context).compactMap { context.project.task($0) }
    guard !tasks.contains(where: \.state.isSettled), let first = tasks.first else { return nil }
    return tasks.count == 1
      ? "This card is \(first.state.title): it is open already." : "These cards are open already."
  }

  private func noPhase(by delta: Int, _ side: String, in context: ScreenContext) -> String? {
    guard neighbour(by: delta, in: context) == nil, let focus = focus(in: context) else { return nil }
    return "There is no phase \(side) \(focus.columns[focus.column].title)."
  }

  private func nothingFolded(in context: ScreenContext) -> String? {
    guard let focus = focus(in: context) else { return "This project has no phases." }
    return focus.columns[focus.column].settled.isEmpty ? "Nothing is done in this phase yet." : nil
  }

  private func noGate(in context: ScreenContext) -> String? {
    guard let gate = gate(in: context), !gate.lines.isEmpty else { return "This phase has no gate." }
    guard gate.isOpen else { return nil }
    return "Every criterion of \(gate.title) is met or set aside: nothing to waive."
  }
}
