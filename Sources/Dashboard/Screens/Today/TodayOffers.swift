import Domain
import Layout

extension TodayScreen: WorkspaceScreen {
  package func offer(_ verb: Verb, in context: WorkspaceContext) -> Offer<Self> {
    if reading.isOpen, let offer = offerReading(verb, context) { return offer }
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch: return moving(verb)
    case .nextPane, .previousPane:
      return current == nil
        ? .off("There is nothing to read here.  1 portfolio") : .change { $0.reading.open() }
    case .back: return .off("There is nothing to close.")
    case .open: return open
    case .primary: return primary
    case .copy: return copy
    case .edit, .editor, .done, .state, .comment, .ball, .assign, .date, .priority, .evidence, .notNeeded,
      .problem, .raise, .action, .waive, .reopen, .phase, .why:
      return onThing(verb, context)
    case .add, .left, .right, .sort, .select, .fold, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown,
      .baseline, .zoomIn, .zoomOut:
      return .off("Open the line first.  Enter opens it")
    }
  }

  package func hints(in context: WorkspaceContext) -> [Hint] {
    let changes = news.isEmpty ? [] : [Hint(shared: .nextChange, "next change")]
    guard count > 0 else { return [Hint(go: .portfolio, "portfolio")] }
    let verbs: [Hint] =
      switch thing?.subject {
      case nil: []
      case .item: [Hint(.done, "done"), Hint(.comment, "comment"), Hint(.ball, "ball"), Hint(.date, "date")]
      case .gate: [Hint(.phase, "pass the gate"), Hint(.why, "what holds it")]
      case .contact: [Hint(.primary, "record a contact")]
      case .person: [Hint(shared: .remind, "remind")]
      case .project: [Hint(.primary, "status")]
      }
    if reading.isOpen { return [Hint(.down, "scroll"), Hint(.back, "list"), Hint(.open, "open")] + verbs }
    return [Hint(.open, "open")] + verbs + changes + [Hint(go: .portfolio, "portfolio")]
  }

  private func moving(_ verb: Verb) -> Offer<Self> {
    .run { screen, context in
      let page = screen.rows(context) / 2
      ListMotion(verb).map { screen.window.move($0, page: page, count: screen.count) }
      return screen.wantedThings(context).map(Reaction.effect)
    }
  }

  /// The number of visible items that need action.
  package func rows(_ context: WorkspaceContext) -> Int {
    max(1, TodayLayout(context.geometry, self).due.rows)
  }

  /// Effects that load the rows around the cursor if needed.
  func wantedThings(_ context: WorkspaceContext) -> [Effect] {
    wanted(height: rows(context), on: context.day).map { [.loadToday($0)] } ?? []
  }

  private static let nothing = "Nothing needs you today.  1 portfolio"

  private var open: Offer<Self> {
    switch current {
    case .due(let index):
      .react { _ in
        guard let row = row(index) else { return [] }
        return [.open(row.project.id, on: .board, select: row.thing.item)]
      }
    case .news(let index): .react { _ in openNews(index) }
    case nil: .off(Self.nothing)
    }
  }

  private var primary: Offer<Self> {
    switch thing?.subject {
    case .contact: .perform(.shared(.contact))
    case .project: .perform(.shared(.status))
    case .person: .perform(.shared(.remind))
    case .item, .gate, nil: open
    }
  }

  /// Opens the item that the change is about.
  func openNews(_ index: Int) -> [Reaction] {
    let line = news[index]
    let touched = line.entry.changes.first?.item
    let isProject = touched?.rawValue == line.entry.project.rawValue
    return [
      .say("\(line.entry.actor): \(line.entry.summary)  (\(index + 1) of \(newsCount))"),
      .open(line.entry.project, on: .history, select: isProject ? nil : touched),
    ]
  }

  private var copy: Offer<Self> {
    let text: String
    switch current {
    case .due(let index):
      text = row(index).map { DisplayText.line("\($0.project.customer): \($0.thing.words)") } ?? ""
    case .news(let index): text = DisplayText.line("\(news[index].customer): \(news[index].entry.summary)")
    case nil: return .off(Self.nothing)
    }
    return .copy(text, as: "\"\(text)\"")
  }

  /// An offer for the row under the cursor. An item takes every verb; a gate, a silence and a hold only those that
  /// apply to it.
  private func onThing(_ verb: Verb, _ context: WorkspaceContext) -> Offer<Self> {
    guard let row = thing else { return .off("Only a line of the list Today can be worked on here.") }
    let (item, project) = (row.thing.item, row.project.id)
    let act = Offer<Self>.react { _ in [.act(verb, on: item, in: project)] }
    switch row.subject {
    case .item:
      // If the project is open, the item's own screen decides.
      guard let open = context.project, open.project.id == project else { return act }
      return .unless(open.refusal(of: verb, on: item), act)
    case .gate:
      return [.phase, .why, .waive].contains(verb)
        ? act : .off("This line is a gate: P passes it, w says what holds it, Enter opens the board.")
    case .contact:
      return .off("This line is about lost contact: Space records a contact, Enter opens the project.")
    case .person:
      return .off("This line is about a person: C reminds them of all they hold, Enter opens it.")
    case .project: return .off("This line is the project: Space sets its status, Enter opens it.")
    }
  }

  /// The offer while the detail fills the screen; `nil` for verbs that mean the same as in the list.
  private func offerReading(_ verb: Verb, _ context: WorkspaceContext) -> Offer<Self>? {
    if [.back, .nextPane, .previousPane].contains(verb) { return .change { $0.reading.close() } }
    guard let motion = ListMotion(verb) else { return nil }
    return .changeHere { screen, context in
      let pane = TodayDetail.pane(screen, context.moment, TodayLayout(context.geometry, screen).panes)
      screen.reading.scroll(motion, in: pane, page: pane.inside.rows / 2)
    }
  }
}
