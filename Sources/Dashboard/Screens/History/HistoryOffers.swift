import Domain

extension HistoryScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left: return turning(by: -1)
    case .right: return turning(by: 1)
    case .nextPane, .previousPane:
      return list.current == nil ? empty(context) : .change { $0.toggleReading() }
    case .back:
      return reading.isOpen || item != nil ? .run { $0.stepBack($1) } : .off("There is nothing to close.")
    case .open, .primary: return jump(context)
    case .copy: return copy(context)
    case .reopen:
      return .off("Undo is for your own changes: set this one back by hand.  Enter opens the item")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    case .sort: return .off("The log is in the order of time.  / filters it")
    case .fold: return .off("The log shows everything.  / filters it")
    case .select: return .off("Log entries are not changed together.  u undoes your last change")
    case .why: return .off("The log says what and who.  Enter opens the item, w says why there")
    case .add, .edit, .editor, .done, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .state, .comment,
      .ball, .assign, .date, .priority, .evidence, .notNeeded, .problem, .raise, .action, .waive, .phase:
      return .off("The log is never changed.  Enter opens the item to change it there")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    [
      Hint(.open, "open the item"), Hint(shared: .undo, "undo your last"), Hint(.nextPane, "read"),
      Hint(shared: .filter, "filter"), Hint(.copy, "copy"), Hint(.back, item == nil ? "back" : "whole log"),
    ]
  }

  private func turning(by step: Int) -> Offer<Self> {
    reading.isOpen
      ? .change { $0.turn(by: step) } : .off("The log is one list.  j k move")
  }

  private func jump(_ context: ScreenContext) -> Offer<Self> {
    guard let entry = currentEntry else { return empty(context) }
    guard let subject = entry.subject(in: context), let place = context.project.place(of: subject),
      let screen = ScreenID(showing: place)
    else { return .off("#\(entry.sequence) is about the project itself; no screen lists that item.") }
    return .react { _ in [.go(screen, select: subject)] }
  }

  private func copy(_ context: ScreenContext) -> Offer<Self> {
    guard let entry = currentEntry else { return empty(context) }
    let when = Words.when(entry.at, context.moment)
    let text = "#\(entry.sequence) \(when) \(entry.actor): \(entry.summary) (\(entry.hash))"
    return .copy(text, as: "#\(entry.sequence)")
  }
}
