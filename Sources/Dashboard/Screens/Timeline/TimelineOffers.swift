import Domain
import Layout

extension TimelineScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    if ghost != nil, ListMotion(verb) == nil, !Self.withGhost.contains(verb) {
      return .off("A move is shown.  Enter keeps it, Esc drops it")
    }
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .open: return ghost == nil ? open(context) : keepGhost(context)
    case .back: return ghost == nil ? .off("There is nothing to drop.") : drop
    case .left: return scroll(by: -zoom.step, context)
    case .right: return scroll(by: zoom.step, context)
    case .zoomIn: return zoomed(to: zoom.closer, context, "Days are the closest zoom.  > zooms out")
    case .zoomOut: return zoomed(to: zoom.wider, context, "Months are the widest zoom.  < zooms in")
    case .fold: return fold(context)
    case .primary: return currentTask(in: context) == nil ? fold(context) : reveal(context)
    case .moveLeft: return shift(by: -1, context)
    case .moveRight: return shift(by: 1, context)
    case .moveTo: return moveToDay(context)
    case .edit: return newLength(context)
    case .date: return setDate(context)
    case .baseline: return baseline(context)
    case .why: return .ask(.reader(why(context)))
    case .copy: return copy(context)
    case .comment:
      return task(context) { .ask(Ask.comment([$0.id], about: $0.id.rawValue, by: context.actor)) }
    case .ball:
      return task(context) {
        changeable($0, .passBall(), context)
          ?? .ask(Ask.ball([$0.id], of: $0.id.rawValue, in: context))
      }
    case .assign:
      return task(context) {
        changeable($0, .changePlan, context)
          ?? .ask(Ask.assign([$0.id], of: $0.id.rawValue, now: $0.assignee, in: context.project))
      }
    case .moveUp, .moveDown: return .off("Rows are in the order of the plan.  2 board, J K move a card")
    case .sort: return .off("Rows are in the order of the plan.  / filters them")
    case .select: return .off("Dates are moved one task at a time: what follows from each is shown.")
    case .phase: return .off("The phase moves on the board.  2 board")
    case .nextPane, .previousPane: return .off("The timeline is one list.  h l scroll, j k move")
    case .add, .editor, .done, .state, .evidence, .notNeeded, .problem, .raise, .waive, .reopen, .priority,
      .action:
      return .off("That is done on the card.  Enter opens it on the board")
    }
  }

  private static let withGhost: Set<Verb> = [
    .open, .back, .moveLeft, .moveRight, .moveTo, .edit, .date, .why, .copy, .left, .right, .zoomIn, .zoomOut,
    .fold,
    .primary,
  ]

  package func hints(in context: ScreenContext) -> [Hint] {
    let fresh = fresh(in: context)
    let isPhase = fresh.currentTask(in: context) == nil
    return ghost != nil
      ? [
        Hint(.open, "keep"), Hint(.back, "drop"), Hint(.moveLeft, "earlier"), Hint(.moveRight, "later"),
        Hint(.moveTo, "to a day"), Hint(.edit, "length"), Hint(.date, "how firm"), Hint(.copy, "copy"),
        Hint(.why, "why"),
      ]
      : [
        Hint(.open, isPhase ? "fold" : "its card"), Hint(.moveRight, "move (ghost)"),
        Hint(.moveTo, "to a day"),
        Hint(.edit, "length"), Hint(.date, "date"), Hint(.baseline, "baseline"), Hint(.why, "why"),
        Hint(.zoomOut, "zoom"), Hint(.zoomIn, "zoom in"), Hint(.right, "scroll"),
      ]
  }

  private func moving(_ verb: Verb, _ context: ScreenContext) -> Offer<Self> {
    guard let motion = ListMotion(verb), !rows(in: context).isEmpty else { return noRows(context) }
    return .changeHere { $0.move(motion, $1) }
  }

  mutating func move(_ motion: ListMotion, _ context: ScreenContext) {
    let half = max(1, layout(in: context).list.rows / 2)
    place(motion.index(from: window.cursor, page: half, count: rows(in: context).count), context)
  }

  private func scroll(by step: Int, _ context: ScreenContext) -> Offer<Self> {
    if layout(in: context).chart == 0 { return .off("Only dates fit here.  j k move") }
    let (scale, facts, here) = (scale(in: context), facts(in: context), origin(in: context))
    let (first, last) = (scale.slot(of: facts.first), scale.slot(of: facts.last))
    let end = max(first, last - layout(in: context).chart + 1)
    let next = min(max(here + step, first), end)
    if next == here || (step > 0) != (next > here) {
      return .off(step < 0 ? "The timeline begins here." : "The timeline ends here.")
    }
    return .change { $0.left = next }
  }

  private func zoomed(to zoom: TimelineZoom?, _ context: ScreenContext, _ end: String) -> Offer<Self> {
    guard let zoom else { return .off(end) }
    if layout(in: context).chart == 0 { return .off("Only dates fit here.  j k move") }
    return .change { screen in
      screen.zoom = zoom
      screen.left = nil
    }
  }

  private func fold(_ context: ScreenContext) -> Offer<Self> {
    guard let row = currentRow(in: context) else { return noRows(context) }
    if !context.filter.isEmpty { return .off("A filter shows what matches.  Backspace clears it") }
    switch row.content {
    case .phase: return .changeHere { $0.toggle(row.item, $1) }
    case .task:
      guard let phase = context.project.task(row.item)?.phase else { return .off("\(row.item) is gone.") }
      return .changeHere { $0.toggle(phase, $1) }
    case .wave: return .off("A wave has nothing to fold.")
    }
  }

  /// Space on a task scrolls the chart to its bar.
  private func reveal(_ context: ScreenContext) -> Offer<Self> {
    guard let row = currentRow(in: context), let line = facts(in: context).schedule[row.item] else {
      return .off("It has no days.")
    }
    if layout(in: context).chart == 0 { return .off("Only dates fit here.  j k move") }
    let slot = scale(in: context).slot(of: line.start)
    let width = layout(in: context).chart
    return .change { $0.left = slot - width / 3 }
  }

  private func open(_ context: ScreenContext) -> Offer<Self> {
    guard let row = currentRow(in: context) else { return noRows(context) }
    if case .phase = row.content { return fold(context) }
    return .react { _ in [.go(.board, select: row.item)] }
  }

  private var drop: Offer<Self> {
    .run { screen, _ in
      screen.dropGhost()
      return [.say("Dropped: nothing was changed.")] + (screen.takeWayBack() ? [.goBack] : [])
    }
  }

  /// Off because the list is empty.
  func noRows(_ context: ScreenContext) -> Offer<Self> {
    .off(context.hiddenByFilter(filterExtent(in: context), "task") ?? "No task has dates yet.  2 board")
  }

  func task(_ context: ScreenContext, _ body: (Project.Task) -> Offer<Self>) -> Offer<Self> {
    currentTask(in: context).map(body) ?? noTask(context)
  }

  func changeable(_ task: Project.Task, _ permission: Permission, _ context: ScreenContext) -> Offer<Self>? {
    if let refusal = Policy.refusal(permission, by: context.actor, on: context.project) {
      return .off(refusal.sentence)
    }
    return task.state.isSettled ? .off("\(task.id) is \(task.state.title).  2 board, R re-opens it") : nil
  }

  private func copy(_ context: ScreenContext) -> Offer<Self> {
    if let ghost {
      return .copy(ghost.lines.joined(separator: "\n"), as: "what the move would do")
    }
    guard let row = currentRow(in: context) else { return noRows(context) }
    return .run { screen, context in
      Reaction.copying(screen.summary(of: row, context), as: row.item.rawValue)
    }
  }
}
