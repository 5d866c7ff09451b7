import Domain

extension CallsScreen {
  package func offer(_ verb: Verb, in context: ScreenContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch:
      return moving(verb, context)
    case .left, .right: return turning(verb == .left ? -1 : 1, context)
    case .nextPane, .previousPane, .open, .why:
      return call(in: context) == nil ? .off(Self.nothingHere) : .change { $0.toggleReading() }
    case .back: return reading.isOpen ? .change { $0.reading.close() } : .off("There is nothing to close.")
    case .primary: return goOn(context)
    case .state: return end(context)
    case .phase: return decide(context)
    case .action: return agree(context)
    case .comment: return note(context)
    case .problem: return risk(context)
    case .assign: return attend(context)
    case .add: return plan(context)
    case .date: return move(context)
    case .notNeeded: return cancel(context)
    case .edit: return edit(context)
    case .done: return settle(.done, context)
    case .reopen: return settle(.open, context)
    case .raise: return raise(context)
    case .copy: return copy(context)
    case .select: return .off("Lines of a call are changed one by one.")
    case .sort: return .off("The agenda is in its order.  / filters")
    case .fold: return .off("Everything of the call is shown.  / filters")
    case .editor: return save(context)
    case .evidence: return .off("A line is short.  e edits it")
    case .moveTo, .moveUp, .moveDown, .moveLeft, .moveRight:
      return .off("The agenda keeps its order.  = moves the call")
    case .ball: return .off("An action is for a role.  + adds one")
    case .priority: return .off("That is for issues.  i raises one")
    case .waive: return .off("A call is not waived.  X cancels it")
    case .baseline, .zoomIn, .zoomOut: return .off("That is for the timeline.  5 timeline")
    }
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    guard let call = call(in: context) else { return [Hint(.add, "plan a call")] }
    switch call.state {
    case .planned:
      return [
        Hint(.primary, "begin"), Hint(.date, "move"), Hint(.notNeeded, "cancel"), Hint(.add, "plan another"),
        Hint(.right, "other calls"),
      ]
    case .underWay, .held:
      let next = call.state == .held ? Hint(.primary, "minutes") : Hint(.state, "end")
      let mail = context.project.minutes(of: call) == nil ? [] : [Hint(.editor, "mail the minutes")]
      return mail + [
        Hint(.phase, "decision"), Hint(.action, "action"), Hint(.problem, "risk"), Hint(.comment, "note"),
        Hint(.assign, "who is there"), next, Hint(.done, "action done"), Hint(.edit, "edit"),
        Hint(.add, "plan a call"),
      ]
    case .cancelled: return [Hint(.add, "plan a call"), Hint(.right, "other calls")]
    }
  }

  private func turning(_ step: Int, _ context: ScreenContext) -> Offer<Self> {
    context.project.calls.count > 1
      ? .changeHere { $0.turn(by: step, $1) } : .off("There is no other call.  a plans one")
  }

  /// With the call, if this person may hold it; off without one, and for one that was cancelled.
  func onCall(_ context: ScreenContext, _ body: (Project.Call) -> Offer<Self>) -> Offer<Self> {
    guard let call = call(in: context) else { return .off(Self.nothingHere) }
    guard call.state != .cancelled else { return .off("\(call.id) was cancelled.  a plans another") }
    return ifAllowed(.holdCalls, context, body(call))
  }

  /// With a call in which things are said, or were.
  func inCall(_ context: ScreenContext, _ body: (Project.Call) -> Offer<Self>) -> Offer<Self> {
    onCall(context) { call in
      call.state.hasBegun ? body(call) : .off("\(call.id) has not begun.  Space begins it")
    }
  }

  private func goOn(_ context: ScreenContext) -> Offer<Self> {
    onCall(context) { call in
      switch call.state {
      case .planned: return .commit(.inCall(call.id, .begin))
      case .underWay: return decide(context)
      case .held: return .react { _ in [Self.makeMinutes(of: call.id, in: context.project.id)] }
      case .cancelled: return .off("\(call.id) was cancelled.")
      }
    }
  }

  private static func makeMinutes(of call: ItemID, in project: ProjectID) -> Reaction {
    .effect(.makeDocument(DocumentForm(.minutes, reason: nil, about: call), project))
  }

  /// What was said is in the minutes the moment the call is over.
  private func end(_ context: ScreenContext) -> Offer<Self> {
    onCall(context) { call in
      guard call.state == .underWay else {
        return .off(call.state == .held ? "It is over.  Space makes the minutes" : "Space begins it.")
      }
      guard !call.course.present.isEmpty else { return .off("Say first who is there.  @") }
      let minutes = Self.makeMinutes(of: call.id, in: context.project.id)
      return .react { _ in [.commit(.inCall(call.id, .end)), minutes] }
    }
  }

  /// The minutes as a file, also as an e-mail draft.
  private func save(_ context: ScreenContext) -> Offer<Self> {
    guard let call = call(in: context) else { return .off(Self.nothingHere) }
    guard let minutes = context.project.minutes(of: call) else {
      return .off("\(call.id) has no minutes yet.  Space makes them once it was held")
    }
    return .ask(DocumentQuestions.save(minutes, in: context.project.id))
  }

  private func settle(_ state: ActionState, _ context: ScreenContext) -> Offer<Self> {
    guard case .action(let action) = currentRow(in: context) else {
      return .off(list.current == nil ? Self.nothingHere : "That is for actions.  + adds one")
    }
    guard action.state != state else { return .off("It is \(state.rawValue) already.") }
    return ifAllowed(
      .changeAction(action.id), context, .commit(.setAction([action.id], state, result: nil)))
  }

  private func raise(_ context: ScreenContext) -> Offer<Self> {
    let title = currentRow(in: context).map(\.text) ?? call(in: context)?.title ?? ""
    return .ask(Ask.issue(link: nil, title: title, category: .defect, actor: context.actor))
  }

  private func copy(_ context: ScreenContext) -> Offer<Self> {
    guard let call = call(in: context) else { return .off(Self.nothingHere) }
    let lines = [call.name] + call.rows.map { "\($0.number)  \($0.text)" }
    return .copy(lines.joined(separator: "\n"), as: call.id.rawValue)
  }
}
