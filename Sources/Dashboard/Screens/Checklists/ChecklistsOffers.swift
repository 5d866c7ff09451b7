import Domain

extension ChecklistsScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .previousPane: return .changeHere { $0.turn(by: -1, $1) }
    case .right, .nextPane: return .changeHere { $0.turn(by: 1, $1) }
    case .back:
      let hasMore = reading.isOpen || !list.marked.isEmpty
      return hasMore ? .change { $0.stepBack() } : .off("There is nothing to close.")
    case .open: return open(context)
    case .select:
      return list.current == nil ? empty(context) : .change { $0.list.toggleMark() }
    case .fold: return .change { $0.toggleRest() }
    case .sort: return .off("A checklist keeps its order.  J K move an item")
    case .primary: return primary(context)
    case .done: return done(context)
    case .problem: return problem(context)
    case .state, .moveTo: return states(context)
    case .waive: return waive(context)
    case .notNeeded: return notNeeded(context)
    case .reopen: return reopen(context)
    case .evidence: return evidence(context)
    case .edit: return edit(context)
    case .editor: return editNote(context)
    case .comment: return each(context) { .ask(Ask.comment($0, about: $1, by: context.actor)) }
    case .raise: return raise(context)
    case .ball: return ball(context)
    case .assign: return assign(context)
    case .date: return date(context)
    case .moveUp: return reorder(by: -1, context)
    case .moveDown: return reorder(by: 1, context)
    case .why: return why(context)
    case .copy: return copy(context)
    case .moveLeft, .moveRight: return .off("Items stay in their checklist.  J K move one within its section")
    case .add: return .off("Items come from the template.  i raises an issue")
    case .priority: return .off("Checklist items have no priority.  4 issues")
    case .action: return .off("Working-plan actions belong to issues.  i raises one")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    case .phase: return .off("The phase moves on the board.  2 board")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let fresh = fresh(in: context)
    guard let check = fresh.currentCheck(in: context), let list = checklist(in: context) else {
      return [Hint(.nextPane, "next list"), Hint(.fold, "what is left")]
    }
    let obvious = CheckAdvice(check, mode: list.mode, in: context).obvious
    var hints = obvious.verb.isEmpty ? [] : [Hint(.primary, obvious.verb)]
    if reading.isOpen { hints += [Hint(.open, "its history"), Hint(.back, "list")] }
    hints += [
      Hint(.problem, list.mode == .test ? "fail" : "dispute"), Hint(.comment, "comment"),
      Hint(.waive, "waive"), Hint(.notNeeded, "n/a"),
      Hint(.evidence, "evidence"), Hint(.raise, "issue"), Hint(.nextPane, "next list"),
      Hint(.fold, "left only"),
      Hint(.why, "why"), Hint(.reopen, "re-open"), Hint(.ball, "ball"), Hint(.select, "select"),
    ]
    return hints
  }

  private func open(_ context: ScreenContext) -> Offer<Self> {
    if list.currentHeading != nil {
      return .change { $0.toggleHeading() }
    }
    return list.current.map(openOrHistory) ?? empty(context)
  }

  /// An offer for the selected items; passes their ids and a name for them.
  func each(
    _ context: ScreenContext, _ body: ([ItemID], String) -> Offer<Self>
  ) -> Offer<Self> {
    let ids = list.targets
    return ids.isEmpty ? empty(context) : body(ids, name(ids, context))
  }

  func name(_ ids: [ItemID], _ context: ScreenContext) -> String {
    Words.targets(ids, "item") { check($0, in: context)?.number ?? $0.rawValue }
  }

  func chosenChecks(_ context: ScreenContext) -> [Project.Check] {
    let ids = Set(list.targets)
    return checklist(in: context)?.checks.filter { ids.contains($0.id) } ?? []
  }
}
