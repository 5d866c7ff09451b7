/// Waiving a checklist item or gate criterion, or making it n/a: one side proposes, the other confirms
/// (domain document 3.1).
extension Planner {
  mutating func waive(
    _ ids: [ItemID], _ reason: String, _ until: Day?, _ onBehalf: String?
  ) throws(Refusal) -> String {
    if let until { try checkPlanned(until, .until) }
    return try setAside(ids, as: .waived, reason, until, onBehalf)
  }

  mutating func notApplicable(
    _ ids: [ItemID], _ reason: String, _ onBehalf: String?
  ) throws(Refusal) -> String {
    if try ids.first.map({ id throws(Refusal) in try kind(id) }) == .task {
      return try setTask(ids, .notApplicable, reason, nil)
    }
    return try setAside(ids, as: .notApplicable, reason, nil, onBehalf)
  }

  /// Settled at once if the other side's consent is recorded with it; otherwise proposed.
  private mutating func setAside(
    _ ids: [ItemID], as state: CheckState, _ reason: String, _ until: Day?, _ onBehalf: String?
  ) throws(Refusal) -> String {
    try require(ids, "item")
    let why = try TextRule.title.require(reason, .reason, "a reason")
    if let until, until <= today {
      throw .invalid(.until, expected: "a day after today, when the waiver ends")
    }
    var isProposed = false
    for id in ids {
      let settled: Bool
      let kind = try kind(id)
      // Set before settling, because the follow-up of a waiver reads the end date.
      set(id, .reason, why)
      set(id, .until, until)
      switch kind {
      case .check: settled = try setAside(try check(id), as: state, onBehalf)
      case .criterion: settled = try setAside(criterion: id, as: state, onBehalf)
      case .project, .phase, .task, .checklist, .step, .issue, .action, .comment, .person, .baseline, .wave,
        .signoff, .withdrawal, .portOrder, .portEvent, .cutover, .runbookStep, .pollVote, .cutoverNote, .site,
        .testRun, .document, .sending, .documentReview, .scopeLine, .changeRequest, .call, .callEntry,
        .registerEntry, .ownField,
        .escalation, .feedback, .acceptance:
        throw .rule("\(id) cannot be waived; only checklist items and gate criteria can.")
      }
      if !settled { isProposed = true }
    }
    let verb = state == .waived ? "waived" : "set to n/a"
    return isProposed ? "proposed \(names(ids, "item")) as \(state.title)" : "\(verb) \(names(ids, "item"))"
  }

  /// Whether it is settled: the other side proposed the same, or its consent is recorded.
  private mutating func setAside(
    _ check: Project.Check, as state: CheckState, _ onBehalf: String?
  ) throws(Refusal) -> Bool {
    let isAnswer = check.proposal == state && check.proposer == actor.side.other
    guard isAnswer || hasWord(onBehalf) else {
      if actor.side == .customer, check.state == .agreed || check.state.isSetAside {
        throw .rule("\(check.number) is \(check.state.title); re-open it first.")
      }
      set(check.id, .proposal, state)
      set(check.id, .proposedBy, actor.name)
      set(check.id, .proposedSide, actor.side == .customer ? Side.customer.rawValue : nil)
      pass(check.id, to: actor.side.other)
      return false
    }
    try settle(
      check, as: state, by: isAnswer ? actor.name : try consent(of: .customer, onBehalf))
    return true
  }

  private mutating func setAside(
    criterion id: ItemID, as state: CheckState, _ onBehalf: String?
  ) throws(Refusal) -> Bool {
    guard let criterion = project.criterion(id), let aside = CriterionState(rawValue: state.rawValue) else {
      throw .unknownItem("criterion \(id)")
    }
    guard hasWord(onBehalf) else {
      set(id, .proposal, aside)
      set(id, .proposedBy, actor.name)
      return false
    }
    settle(criterion, as: aside, by: try consent(of: .customer, onBehalf))
    return true
  }

  /// People of the customer's side cannot be spoken for.
  private func hasWord(_ onBehalf: String?) -> Bool {
    actor.side == .provider && onBehalf?.trimmed.isEmpty == false
  }
}
