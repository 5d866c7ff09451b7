import Domain

extension IssuesScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left: return turning(by: -1)
    case .right: return turning(by: 1)
    case .nextPane, .previousPane: return plan(context)
    case .back:
      let hasMore = action != nil || reading.isOpen || !list.marked.isEmpty
      return hasMore ? .change { $0.stepBack() } : .off("There is nothing to close.")
    case .open: return open(context)
    case .select: return select(context)
    case .fold: return .change { $0.toggleClosed() }
    case .sort: return sort
    case .add: return begin(link: nil, category: .defect)
    case .primary: return primary(context)
    case .done: return done(context)
    case .state, .moveTo: return states(context)
    case .problem, .reopen: return reopen(context)
    case .notNeeded: return notNeeded(context)
    case .priority: return priority(context)
    case .action: return addAction(context)
    case .raise: return raise(context)
    case .edit: return edit(context)
    case .editor: return editDescription(context)
    case .comment: return each(context) { .ask(Ask.comment($0, about: $1, by: context.actor)) }
    case .ball: return ball(context)
    case .assign: return assign(context)
    case .date: return date(context)
    case .moveUp: return reorder(by: -1, context)
    case .moveDown: return reorder(by: 1, context)
    case .why: return why(context)
    case .copy: return copy(context)
    case .evidence: return .off("Issues take comments, not evidence.  c comment")
    case .waive: return .off("Issues are not waived.  X declines one with a reason")
    case .moveLeft, .moveRight: return .off("Issues have states, not columns.  m sets the state")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    case .phase: return .off("The phase moves on the board.  2 board")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let fresh = fresh(in: context)
    var hints: [Hint] = []
    if fresh.action != nil {
      hints = [
        Hint(.done, "done"), Hint(.edit, "edit"), Hint(.notNeeded, "drop"),
        Hint(.nextPane, "back to the list"),
      ]
    } else {
      if reading.isOpen { hints += [Hint(.open, "its history"), Hint(.back, "list")] }
      if let next = fresh.currentIssue(in: context)?.state.obviousNext {
        hints.append(Hint(.primary, next.verb))
      }
      hints += [
        Hint(.add, "new"), Hint(.edit, "edit"), Hint(.comment, "comment"), Hint(.ball, "ball"),
        Hint(.state, "state"), Hint(.assign, "assign"), Hint(.sort, "sort"), Hint(.nextPane, "plan"),
        Hint(.action, "action"), Hint(.priority, "priority"),
        Hint(.fold, showsClosed ? "hide closed" : "closed too"),
      ]
    }
    return hints
  }

  private var planOnly: String { "This is the working plan.  Esc goes back to the issue" }

  /// Asks for a new issue, and puts the cursor on it once it is stored.
  func begin(link: ItemID?, category: IssueCategory) -> Offer<Self> {
    .run { screen, context in
      screen.begin(context)
      return [.ask(Ask.issue(link: link, title: "", category: category, actor: context.actor))]
    }
  }

  /// Opens the issue in full; when it is open, goes to its history.
  private func open(_ context: ScreenContext) -> Offer<Self> {
    list.current.map(openOrHistory) ?? empty(context)
  }

  private func turning(by step: Int) -> Offer<Self> {
    reading.isOpen
      ? .change { $0.turnPage(by: step) } : .off("Issues are one list.  j k move")
  }

  private func plan(_ context: ScreenContext) -> Offer<Self> {
    if action != nil {
      return .change { $0.leavePlan() }
    }
    guard let issue = currentIssue(in: context) else { return empty(context) }
    guard let first = issue.actions.first(where: { $0.state == .open }) ?? issue.actions.first else {
      return .off("\(issue.id) has no working plan yet.  + adds an action")
    }
    return .change { $0.enterPlan(first.id) }
  }

  private func select(_ context: ScreenContext) -> Offer<Self> {
    if action != nil { return .off(planOnly) }
    return list.current == nil ? empty(context) : .change { $0.list.toggleMark() }
  }

  private var sort: Offer<Self> {
    let choices = IssueOrder.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) }
    return .ask(
      .picker(
        Picker("Sort issues by", choices: choices, selected: order.rawValue) { choice in
          guard let order = IssueOrder(rawValue: choice.id) else { return [] }
          return [.change(ScreenChange(IssuesScreen.self) { screen, _ in screen.order = order })]
        }))
  }

  /// An offer for the selected issues, or the action in the plan; passes their ids and a name for them.
  func each(_ context: ScreenContext, _ body: ([ItemID], String) -> Offer<Self>) -> Offer<Self> {
    if let action { return body([action], "the action") }
    let ids = list.targets
    return ids.isEmpty ? empty(context) : body(ids, Words.targets(ids, "issue") { $0.rawValue })
  }

  /// As `each`, for issues only.
  func eachIssue(_ context: ScreenContext, _ body: ([Project.Issue], String) -> Offer<Self>) -> Offer<Self> {
    if action != nil { return .off(planOnly) }
    return each(context) { ids, name in body(ids.compactMap { issue($0, in: context) }, name) }
  }
}
