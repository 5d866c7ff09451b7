import Domain

/// Changes the state of issues.
extension IssuesScreen {
  func primary(_ context: ScreenContext) -> Offer<Self> {
    if action != nil { return done(context) }
    return eachIssue(context) { issues, name in
      // The command leaves out issues for which the state is not possible, and says so.
      guard let next = issues.lazy.compactMap(\.state.obviousNext).first else {
        return .off("\(name) is \(issues.first?.state.title ?? "gone").  R re-opens it")
      }
      if let reason = off(next, context) { return .off(reason) }
      return advance(issues.map(\.id), named: name, to: next, context)
    }
  }

  /// In the plan, completes the action; in the list, marks the issue as fixed.
  func done(_ context: ScreenContext) -> Offer<Self> {
    if let action = currentAction(in: context) {
      if action.state == .done { return .off("The action is done already.  R opens it again") }
      return .ask(
        .prompt(
          Prompt("Done: \(action.text). Result? (may stay empty)") { text in
            [.commit(.setAction([action.id], .done, result: text.isEmpty ? nil : text))]
          }))
    }
    return eachIssue(context) { issues, name in
      guard issues.contains(where: { $0.state.next.contains(.fixed) }) else { return primary(context) }
      return advance(issues.map(\.id), named: name, to: .fixed, context)
    }
  }

  func reopen(_ context: ScreenContext) -> Offer<Self> {
    if let action = currentAction(in: context) {
      if action.state == .open { return .off("The action is open.") }
      return .commit(.setAction([action.id], .open, result: nil))
    }
    return eachIssue(context) { issues, name in
      guard issues.contains(where: { $0.state.next.contains(.reopened) }) else {
        return .off("\(name) is not fixed or closed, so it is open already.  c comment")
      }
      return advance(issues.map(\.id), named: name, to: .reopened, context)
    }
  }

  func notNeeded(_ context: ScreenContext) -> Offer<Self> {
    if let action = currentAction(in: context) {
      if action.state == .dropped { return .off("The action is dropped already.  R opens it again") }
      return .ask(
        .prompt(
          Prompt("Why is it dropped?", kind: .required) {
            [.commit(.setAction([action.id], .dropped, result: $0))]
          }
        ))
    }
    return eachIssue(context) { issues, name in
      if let reason = off(.declined, context) { return .off(reason) }
      guard issues.contains(where: { $0.state.next.contains(.declined) }) else {
        return .off("\(name) can no longer be declined.  R re-opens it first")
      }
      return advance(issues.map(\.id), named: name, to: .declined, context)
    }
  }

  /// The possible states of the selected issues, each with a reason when it is off.
  func states(_ context: ScreenContext) -> Offer<Self> {
    eachIssue(context) { issues, name in
      guard let first = issues.first else { return empty(context) }
      let reachable = IssueState.allCases.filter { next in issues.contains { $0.state.next.contains(next) } }
      let ordered = first.state.next + reachable.filter { !first.state.next.contains($0) }
      let choices = ordered.map { state in
        let fit = issues.count { $0.state.next.contains(state) }
        let part = fit == issues.count ? nil : "for \(fit) of \(issues.count)"
        return Picker.Choice(
          id: state.rawValue, title: state.title,
          detail: [part, state.wantedNote.map { "asks for \($0)" }].compactMap { $0 }.joined(separator: "; "),
          off: off(state, context))
      }
      let ids = issues.map(\.id)
      let screen = self
      return .ask(
        .picker(
          Picker("\(name) from \(first.state.title) to", choices: choices + Self.followUp(issues, context)) {
            choice in
            if choice.id == Self.session { return [.ask(.form(RegisterForms.followUp(first)))] }
            guard let state = IssueState(rawValue: choice.id),
              case .run(let body) = screen.advance(ids, named: name, to: state, context)
            else { return [] }
            var copy = screen
            return body(&copy, context)
          }))
    }
  }

  private static let session = "session"

  /// A gap in training is closed by a session.
  private static func followUp(_ issues: [Project.Issue], _ context: ScreenContext) -> [Picker.Choice] {
    guard issues.count == 1, let issue = issues.first, issue.category.asksForTraining, issue.state.isOpen
    else {
      return []
    }
    let planned = context.project.sessions(for: issue.id).filter { $0.state == .planned }.map(\.id.rawValue)
    let refusal = Policy.refusal(.keepRegisters, by: context.actor, on: context.project)?.sentence
    return [
      Picker.Choice(
        id: session, title: "plan a follow-up session", detail: "once it was held, the issue is fixed",
        off: refusal ?? (planned.isEmpty ? nil : "\(planned.joined(separator: ", ")) is planned"))
    ]
  }

  /// Why this person may not set the state.
  private func off(_ state: IssueState, _ context: ScreenContext) -> String? {
    let role = context.actor.role
    switch state {
    case .movedToSupport, .declined:
      return role == .ipm || role == .pmo
        ? nil : "Only the provider's project manager may set \(state.title)."
    case .new, .acknowledged, .inProgress, .waitingCustomer, .waitingCarrier, .waitingVendor, .fixed,
      .verified, .closed, .reopened, .duplicate:
      return nil
    }
  }

  /// Sets the state, after asking for what has to be recorded with it.
  private func advance(
    _ ids: [ItemID], named name: String, to state: IssueState, _ context: ScreenContext
  ) -> Offer<Self> {
    if let wanted = state.wantedNote {
      return .ask(Ask.reason("\(name) \(state.title): \(wanted)") { .setIssue(ids, state, note: $0) })
    }
    if state == .verified {
      // Issues that cannot be verified now are not shown, so the consent does not cover them.
      let shown = context.project.shown(ids).map { read in
        context.project.issue(read.item)?.state.next.contains(.verified) == true ? read : .unread(read.item)
      }
      if context.actor.side == .customer {
        return .ask(.confirm(Confirm("\(name) is solved", giving: .verify(shown, note: nil))))
      }
      return .ask(
        Ask.theirWord("Who verified \(name) for the customer, and how? (name, channel)") {
          .verify(shown, note: $0)
        })
    }
    if state == .fixed {
      return .ask(
        .prompt(
          Prompt("How was \(name) fixed? (may stay empty)") { text in
            [.commit(.setIssue(ids, .fixed, note: text.isEmpty ? nil : text))]
          }))
    }
    return .commit(.setIssue(ids, state, note: nil))
  }
}
