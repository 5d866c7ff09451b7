import Domain

/// Claims, agrees and disputes items, and marks them as not needed.
extension ChecklistsScreen {
  func primary(_ context: ScreenContext) -> Offer<Self> {
    if list.currentHeading != nil {
      return .change { $0.toggleHeading() }
    }
    return obvious(context, mayLeave: true)
  }

  /// As `primary`, but never leaves the screen: a disputed item is claimed again.
  func done(_ context: ScreenContext) -> Offer<Self> { obvious(context, mayLeave: false) }

  private func obvious(_ context: ScreenContext, mayLeave: Bool) -> Offer<Self> {
    let checks = chosenChecks(context)
    guard let mode = checklist(in: context)?.mode, !checks.isEmpty else { return empty(context) }
    let all = checks.map { check -> CheckAdvice.Obvious in
      let found = CheckAdvice(check, mode: mode, in: context).obvious
      if case .openIssue = found, !mayLeave || checks.count > 1 { return claimAgain(check, context) }
      return found
    }
    let useful = all.filter { !$0.verb.isEmpty }
    // In a selection, the user's own claims come before records of what others said.
    guard let verb = useful.first(where: { $0 == .claim }) ?? useful.first else {
      if case .nothing(let reason) = all[0] { return .off(reason) }
      return empty(context)
    }
    // The command leaves out items that need another step, and says so.
    let chosen = zip(checks, all).filter { $0.1 == verb }.map(\.0)
    let title = chosen.count == 1 ? chosen[0].number : name(chosen.map(\.id), context)
    return carryOut(verb, on: chosen, of: checks.map(\.id), named: title, context)
  }

  private func claimAgain(_ check: Project.Check, _ context: ScreenContext) -> CheckAdvice.Obvious {
    check.claimant == context.actor.workingSide
      ? .claim : .nothing("\(check.number) is disputed; the other side claims it again.  R re-opens it")
  }

  private func carryOut(
    _ verb: CheckAdvice.Obvious, on checks: [Project.Check], of ids: [ItemID], named name: String,
    _ context: ScreenContext
  ) -> Offer<Self> {
    // The other items are not shown, so the consent does not cover them even if their state changes meanwhile.
    let chosen = Set(checks.map(\.id))
    let shown = ids.map { id in
      chosen.contains(id) ? context.project.shown(id) ?? .unread(id) : .unread(id)
    }
    switch verb {
    case .claim: return claim(checks, of: ids, named: name, context)
    case .agree:
      return .ask(.confirm(Confirm("Agree to \(name)", giving: .agree(shown, onBehalf: nil))))
    case .agreeOnBehalf:
      return .ask(
        Ask.theirWord("Who agreed to \(name), and how? (name, channel)") { .agree(shown, onBehalf: $0) })
    case .pass: return pass(ids, named: name, context)
    case .openIssue(let issue): return .react { _ in [.go(.issues, select: issue)] }
    case .nothing(let reason): return .off(reason)
    }
  }

  private func claim(
    _ checks: [Project.Check], of ids: [ItemID], named name: String, _ context: ScreenContext
  ) -> Offer<Self> {
    if context.actor.side == .provider, checks.contains(where: { $0.owner.side == .customer }) {
      return claimOnBehalf(checks, of: ids, named: name)
    }
    let bare = checks.filter { $0.evidence == nil && !$0.evidenceWanted.isEmpty }
    guard let first = bare.first else { return .commit(.claim(ids, evidence: nil)) }
    let wanted = bare.count == 1 ? first.evidenceWanted : "what shows it for all \(bare.count)"
    let isNeeded = bare.contains { $0.weight != .advisory }
    return .ask(
      .prompt(
        Prompt("Evidence for \(name): \(wanted)", kind: isNeeded ? .required : .text, limit: .long) { text in
          [.commit(.claim(ids, evidence: text.isEmpty ? nil : text))]
        }))
  }

  /// Records a claim that the customer made outside the program, with the name of the person.
  private func claimOnBehalf(
    _ checks: [Project.Check], of ids: [ItemID], named name: String
  ) -> Offer<Self> {
    let bare = checks.filter { $0.evidence == nil && !$0.evidenceWanted.isEmpty }
    let isNeeded = bare.contains { $0.weight != .advisory }
    return .ask(
      .form(
        Form(
          "The customer says \(name) is done",
          entries: [
            Form.Entry(id: "by", label: "Said by", kind: .required, hint: "name and channel"),
            Form.Entry(
              id: "evidence", label: "Evidence", kind: isNeeded ? .required : .text,
              hint: bare.first?.evidenceWanted ?? "what shows it", limit: .long),
          ]
        ) { values in
          let evidence = values["evidence"].flatMap { $0.isEmpty ? nil : $0 }
          return [.commit(.claim(ids, evidence: evidence, onBehalf: values["by"]))]
        }))
  }

  func problem(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      if checklist(in: context)?.mode == .test { return fail(ids, named: name, context) }
      guard ids.count == 1, let check = chosenChecks(context).first else {
        return .off("Each dispute needs its own comment: one item at a time.  Esc clears the selection")
      }
      if let reason = undisputable(check, context) { return .off(reason) }
      if context.actor.side == .provider, check.claimant == .provider || check.state == .waived {
        return disputeOnBehalf(check, named: name)
      }
      return .ask(
        Ask.reason("What is wrong with \(name)? Raises an issue") { .dispute(check.id, comment: $0) })
    }
  }

  /// Records the customer's dispute of a claim by the provider.
  private func disputeOnBehalf(_ check: Project.Check, named name: String) -> Offer<Self> {
    .ask(
      .form(
        Form(
          "The customer disputes \(name)",
          entries: [
            Form.Entry(id: "comment", label: "What is wrong", kind: .required, hint: "raises an issue"),
            Form.Entry(id: "by", label: "Said by", kind: .required, hint: "name and channel"),
          ]
        ) { values in
          [.commit(.dispute(check.id, comment: values["comment"] ?? "", onBehalf: values["by"]))]
        }))
  }

  private func undisputable(_ check: Project.Check, _ context: ScreenContext) -> String? {
    switch check.state {
    case .open, .reopened: "Nobody has claimed \(check.number) yet.  i raises an issue"
    case .disputed: "\(check.number) is disputed already.  c adds a comment"
    case .notApplicable: "\(check.number) does not apply.  R re-opens it"
    case .claimed, .agreed, .waived:
      context.actor.side == .customer && check.claimant == .customer && check.state != .waived
        ? "\(check.number) was claimed by your own side.  R re-opens it" : nil
    }
  }

  func waive(_ context: ScreenContext) -> Offer<Self> {
    ifAllowed(.proposeWaiver, context, aside(.waived, context))
  }

  func notNeeded(_ context: ScreenContext) -> Offer<Self> {
    ifAllowed(.leaveOut(), context, aside(.notApplicable, context))
  }

  private func aside(_ state: CheckState, _ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      if let same = chosenChecks(context).first(where: { $0.state == state }), ids.count == 1 {
        return .off("\(same.number) is \(state.title) already.  R re-opens it")
      }
      return .ask(.form(Self.asideForm(state, ids, named: name)))
    }
  }

  private static func asideForm(_ state: CheckState, _ ids: [ItemID], named name: String) -> Form {
    var entries = [Form.Entry(id: "reason", label: "Reason", kind: .required)]
    if state == .waived {
      entries.append(Form.Entry(id: "until", label: "Until", kind: .day, hint: "empty: for good"))
    }
    entries.append(
      Form.Entry(
        id: "by", label: "Confirmed by", hint: "name and channel; empty: the customer confirms here"))
    let title = state == .waived ? "Waive \(name)" : "\(name) does not apply"
    return Form(title, entries: entries) { values in
      let reason = values["reason"] ?? ""
      let by = values["by"].flatMap { $0.isEmpty ? nil : $0 }
      let until = values["until"].flatMap(Day.init(iso:))
      return state == .waived
        ? [.commit(.waive(ids, reason: reason, until: until, onBehalf: by))]
        : [.commit(.notApplicable(ids, reason: reason, onBehalf: by))]
    }
  }

  func reopen(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      let closed = chosenChecks(context).filter { $0.state != .open && $0.state != .reopened }.map(\.id)
      if closed.isEmpty { return .off("\(name) is open already.") }
      return .ask(Ask.reason("Why is \(name) open again?") { .reopen(ids, reason: $0) })
    }
  }

  /// All possible states of the items, each with a reason when it is off.
  func states(_ context: ScreenContext) -> Offer<Self> {
    each(context) { ids, name in
      checklist(in: context)?.mode == .test ? results(ids, name, context) : agreementStates(name, context)
    }
  }

  private func agreementStates(_ name: String, _ context: ScreenContext) -> Offer<Self> {
    let offers: [(title: String, offer: Offer<Self>)] = [
      ("claim or agree", done(context)), ("dispute", problem(context)), ("waive", waive(context)),
      ("does not apply", notNeeded(context)), ("re-open", reopen(context)),
    ]
    let choices = offers.map { Picker.Choice(id: $0.title, title: $0.title, off: $0.offer.reason) }
    let screen = self
    return .ask(
      .picker(
        Picker("State of \(name)", choices: choices) { choice in
          guard case .run(let body)? = offers.first(where: { $0.title == choice.id })?.offer else {
            return []
          }
          var copy = screen
          return body(&copy, context)
        }))
  }
}
