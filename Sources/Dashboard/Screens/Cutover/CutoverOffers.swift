import Domain

extension CutoverScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right: return turning(verb == .left ? -1 : 1, context)
    case .nextPane, .previousPane, .open:
      return cutover(in: context) == nil ? empty(context) : .change { $0.toggleReading() }
    case .back:
      return reading.isOpen || !list.marked.isEmpty
        ? .change { $0.stepBack() } : .off("There is nothing to close.")
    case .select: return list.current == nil ? empty(context) : .change { $0.list.toggleMark() }
    case .primary, .done: return settle(.done, context)
    case .notNeeded: return skip(context)
    case .reopen: return settle(.open, context)
    case .add: return add(context)
    case .comment: return note(context)
    case .date: return moveStart(context)
    case .phase: return poll(context)
    case .state: return declare(context)
    case .raise, .problem: return raise(context)
    case .why: return why(context)
    case .copy: return copySummary(context)
    case .sort: return .off("The runbook is in the order of time.")
    case .fold: return .off("The runbook shows every step.  / filters it")
    case .moveUp, .moveDown, .moveTo: return .off("A step has its place by its time.  = moves the start")
    case .moveLeft, .moveRight: return .off("Steps have no columns.  Space settles one")
    case .ball, .assign: return .off("A step is done by a role of the runbook.  c notes who does it")
    case .edit, .editor, .evidence: return .off("A step keeps its text.  c writes into the log")
    case .priority, .action: return .off("That is for issues.  i raises one")
    case .waive: return .off("Steps are not waived.  X skips one with a reason")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    guard let cutover = cutover(in: context) else { return [Hint(.add, "plan the cutover")] }
    let next = cutover.state == .live ? "check at G+1" : "declare live, roll back"
    return [
      Hint(.primary, "done"), Hint(.comment, "note"), Hint(.phase, "go/no-go poll"),
      Hint(.raise, "issue"), Hint(.state, next), Hint(.notNeeded, "skip"),
      Hint(.open, reading.isOpen ? "runbook" : "whole log"), Hint(.add, "add"), Hint(.date, "move T0"),
      Hint(.copy, "copy the summary"),
    ]
  }

  private func turning(_ step: Int, _ context: ScreenContext) -> Offer<Self> {
    context.project.cutovers.count > 1
      ? .changeHere { $0.turn(by: step, $1) } : .off("There is one cutover.  a plans that of another wave")
  }

  /// With the cutover; off without one.
  func onCutover(
    _ context: ScreenContext, _ body: (Project.Cutover) -> Offer<Self>
  ) -> Offer<Self> {
    cutover(in: context).map(body) ?? .off(Self.nothingHere)
  }

  private func settle(_ state: RunbookStepState, _ context: ScreenContext) -> Offer<Self> {
    steps(context) { cutover, steps in
      if state == .done, steps.count == 1, steps[0].mark == .nextMorning {
        return checkNextDay(of: cutover, context)
      }
      let ids = steps.filter { $0.state != state }.map(\.id)
      guard !ids.isEmpty else {
        return .off(state == .open ? "It is open." : "It is done.  R re-opens it")
      }
      return .run { screen, context in
        if state == .done { screen.goOn(context) }
        return [.commit(.cutOver(cutover.id, .settle(ids, state, note: nil)))]
      }
    }
  }

  private func skip(_ context: ScreenContext) -> Offer<Self> {
    steps(context) { cutover, steps in
      let ids = steps.map(\.id)
      let name = Words.targets(ids, "step") { $0.rawValue }
      return .ask(
        Ask.reason("Why is \(name) skipped?") { .cutOver(cutover.id, .settle(ids, .skipped, note: $0)) })
    }
  }

  /// The selected steps, or the one under the cursor, if this person may settle them.
  private func steps(
    _ context: ScreenContext, _ body: (Project.Cutover, [Project.RunbookStep]) -> Offer<Self>
  ) -> Offer<Self> {
    onCutover(context) { cutover in
      let steps = list.targets.compactMap { cutover.step($0) }
      guard let first = steps.first else { return empty(context) }
      return ifAllowed(.cutOver(.settle(first.id)), context, body(cutover, steps))
    }
  }
}
