import Domain

extension BoardScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    if carry != nil { return offerCarrying(verb) }
    switch verb {
    case .up: return .changeHere { $0.moveCursor(by: -1, in: $1) }
    case .down: return .changeHere { $0.moveCursor(by: 1, in: $1) }
    case .left, .previousPane: return .changeHere { $0.moveColumn(by: -1, in: $1) }
    case .right, .nextPane: return .changeHere { $0.moveColumn(by: 1, in: $1) }
    case .pageUp: return .changeHere { $0.moveCursor(by: -$0.cardsPerPage(in: $1), in: $1) }
    case .pageDown: return .changeHere { $0.moveCursor(by: $0.cardsPerPage(in: $1), in: $1) }
    case .top: return .changeHere { $0.moveCursor(by: -1_000_000, in: $1) }
    case .bottom: return .changeHere { $0.moveCursor(by: 1_000_000, in: $1) }
    case .nextMatch: return .changeHere { $0.moveMatch(by: 1, in: $1) }
    case .previousMatch: return .changeHere { $0.moveMatch(by: -1, in: $1) }
    case .select: return card(context) { _ in .changeHere { $0.toggleChosen(in: $1) } }
    case .fold: return .unless(nothingFolded(in: context), .changeHere { $0.toggleFold(in: $1) })
    case .back:
      return chosen.isEmpty ? .off("Nothing to put back or to clear.") : .change { $0.chosen = [] }
    case .primary: return openCard(context) { .run { $0.pickUp(in: $1) } }
    case .moveUp: return openCard(context) { .run { $0.reorder(by: -1, in: $1) } }
    case .moveDown: return openCard(context) { .run { $0.reorder(by: 1, in: $1) } }
    case .moveLeft: return move(by: -1, "before", context)
    case .moveRight: return move(by: 1, "after", context)
    case .moveTo: return moveTo(context)
    case .open: return card(context, open)
    case .add: return add(context)
    case .edit: return card(context, edit)
    case .editor: return card(context, editor)
    case .comment:
      return card(context) { .ask(Ask.comment([$0.id], about: "\($0.id) \($0.title)", by: context.actor)) }
    case .raise: return card(context, raise)
    case .done: return openCards(context) { Self.setState(.done, of: $0, in: $1) }
    case .notNeeded: return openCards(context) { Self.setState(.notApplicable, of: $0, in: $1) }
    case .problem: return openCards(context) { Self.setState(.waiting, of: $0, in: $1) }
    case .state: return cards(context) { [.ask(Self.statePicker($0, in: $1))] }
    case .reopen:
      return .unless(
        nothingToReopen(in: context), cards(context) { Self.reopen($0, in: $1.project) })
    case .ball:
      return openCards(context) {
        [.ask(Ask.ball($0, of: BoardWords.name($0, in: $1.project), in: $1))]
      }
    case .assign: return cards(context) { [.ask(Self.personPicker($0, in: $1.project))] }
    case .date: return date(context)
    case .evidence: return cards(context) { [.ask(.prompt(Self.evidencePrompt($0, in: $1.project)))] }
    case .copy: return cards(context) { Self.copy($0, in: $1.project) }
    case .why:
      return .run { screen, context in
        [.ask(.reader(WhyReader.board(screen.gate(in: context), in: context)))]
      }
    case .waive: return waive(context)
    case .phase:
      return .unless(noPhases(in: context), .react { [.ask(Self.pointerPicker(in: $0))] })
    case .sort: return .off("Cards keep the order you give them.  J K move one")
    case .priority: return .off("Cards have no priority, issues have.  i raises one")
    case .action: return .off("A working plan belongs to an issue.  i raises one")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  /// An offer for the card under the cursor.
  func card(_ context: ScreenContext, _ offer: (Project.Task) -> Offer<Self>) -> Offer<Self> {
    current(in: context).flatMap { context.project.task($0) }.map(offer) ?? .off(noCard(in: context))
  }

  /// As `card`, for open cards only.
  private func openCard(_ context: ScreenContext, _ offer: () -> Offer<Self>) -> Offer<Self> {
    card(context) { .unless(settled([$0], in: context), offer()) }
  }

  /// An offer for the selected cards, or the one under the cursor.
  private func cards(
    _ context: ScreenContext, _ reactions: @escaping @Sendable ([ItemID], ScreenContext) -> [Reaction]
  ) -> Offer<Self> {
    card(context) { _ in .run { screen, context in reactions(screen.targets(in: context), context) } }
  }

  /// As `cards`, if at least one of them is open. The command leaves out settled cards and says so.
  private func openCards(
    _ context: ScreenContext, _ reactions: @escaping @Sendable ([ItemID], ScreenContext) -> [Reaction]
  ) -> Offer<Self> {
    .unless(settled(targetTasks(in: context), in: context), cards(context, reactions))
  }

  private func date(_ context: ScreenContext) -> Offer<Self> {
    let tasks = targetTasks(in: context)
    let open = tasks.filter { !$0.state.isSettled }
    return card(context) { _ in
      if let reason = settled(tasks, in: context) { return .off(reason) }
      guard let task = open.first, open.count == 1 else {
        return .off("Dates are moved one task at a time: what follows from each is shown.")
      }
      let refusal = Policy.refusal(.changeDates, by: context.actor, on: nil)
      return .unless(refusal?.sentence, .react { [.ask(TaskMove.ask(task, in: $0))] })
    }
  }
}

/// Reasons why verbs are off on the board.
extension BoardScreen {
  func targetTasks(in context: ScreenContext) -> [Project.Task] {
    targets(in: context).compactMap { context.project.task($0) }
  }

  private func noCard(in context: ScreenContext) -> String {
    let column = focus(in: context).map { $0.columns[$0.column] }
    let shown = column.map { $0.open.count + $0.settled.count } ?? 0
    let extent = FilterExtent(shown: shown, all: shown + (column?.hidden ?? 0))
    return context.hiddenByFilter(extent, "card") ?? "There is no card here.  a adds one"
  }

  func noPhases(in context: ScreenContext) -> String? {
    context.project.phases.isEmpty ? "This project has no phases." : nil
  }

  /// Off when all of the cards are settled.
  private func settled(_ tasks: [Project.Task], in context: ScreenContext) -> String? {
    guard tasks.allSatisfy(\.state.isSettled), let first = tasks.first else { return nil }
    return tasks.count == 1
      ? "This card is \(first.state.title).  R re-opens it" : "All these cards are settled.  R re-opens them"
  }

  private func nothingToReopen(in context: ScreenContext) -> String? {
    let tasks = targetTasks(in: context)
    guard !tasks.contains(where: \.state.isSettled), let first = tasks.first else { return nil }
    return tasks.count == 1
      ? "This card is \(first.state.title): it is open already." : "These cards are open already."
  }

  private func nothingFolded(in context: ScreenContext) -> String? {
    guard let focus = focus(in: context) else { return "This project has no phases." }
    return focus.columns[focus.column].settled.isEmpty ? "Nothing is done in this phase yet." : nil
  }
}
