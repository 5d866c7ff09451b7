/// Two-sided checklist items (domain document 3.1).
extension Planner {
  func check(_ id: ItemID) throws(Refusal) -> Project.Check {
    guard let check = project.check(id) else { throw .unknownItem("checklist item \(id)") }
    return check
  }

  mutating func claim(_ ids: [ItemID], _ evidence: String?, _ onBehalf: String?) throws(Refusal) -> String {
    try require(ids, "item")
    for id in ids {
      let check = try check(id)
      guard check.state == .open || check.state == .reopened || check.state == .disputed else {
        throw .rule("\(check.number) is \(check.state.title) already.")
      }
      if project.checklist(check.checklist)?.mode == .test, check.result == nil || check.result == .fail {
        throw .rule("\(check.number) is a test case: record its result (pass, partial, fail).")
      }
      if let subject = check.approves, project.approval(of: subject)?.isOpen == true {
        throw .blocked(
          "\(id) is completed by the signature on \(subject.title), which is given separately.",
          .sign(state.id, subject))
      }
      if let needs = check.needs {
        let missing = project.missing(needs, on: today, acceptsNotApplicable: true)
        guard missing.isEmpty else {
          throw .rule("\(check.number) cannot be claimed before this is solved: \(missing[0].text).")
        }
      }
      try claim(check, evidence: try optional(evidence, .evidence, .long), onBehalf: onBehalf)
    }
    return "claimed \(names(ids, "item")) done"
  }

  /// `onBehalf` turns the provider's entry into the customer's claim, on items owned by the customer.
  mutating func claim(_ check: Project.Check, evidence: String?, onBehalf: String? = nil) throws(Refusal) {
    let given = evidence ?? check.evidence
    if given == nil, check.weight != .advisory, !check.evidenceWanted.isEmpty {
      throw .invalid(.evidence, expected: "what shows that \(check.number) is done: \(check.evidenceWanted)")
    }
    if let evidence { setEvidence(check, evidence) }
    set(check.id, .state, CheckState.claimed)
    let whose = try check.owner.side == .customer ? optional(onBehalf, .onBehalf) : nil
    let claimant: Side = actor.side == .customer || whose != nil ? .customer : .provider
    set(check.id, .claimedBy, whose.map { RecordedWord(of: $0, by: actor.name).text } ?? actor.name)
    set(check.id, .claimedSide, claimant)
    set(check.id, .agreedBy, nil as String?)
    set(check.id, .reason, nil as String?)
    clearProposal(check.id)
    pass(check.id, to: claimant.other)
  }

  mutating func agree(_ read: [ShownText], _ onBehalf: String?) throws(Refusal) -> String {
    let ids = read.map(\.item)
    try require(ids, "item")
    for shown in read {
      if let criterion = project.criterion(shown.item) {
        try agree(criterion, shown, onBehalf)
      } else {
        try agree(try check(shown.item), shown, onBehalf)
      }
    }
    return "agreed \(names(ids, "item"))"
  }

  private mutating func agree(
    _ check: Project.Check, _ shown: ShownText, _ onBehalf: String?
  ) throws(Refusal) {
    if let proposal = check.proposal {
      let by = try consent(of: check.proposer.other, onBehalf)
      try take(shown)
      return try settle(check, as: proposal, by: by)
    }
    guard check.state == .claimed else {
      throw .rule("\(check.number) is \(check.state.title); only a claimed item can be agreed.")
    }
    let by = try consent(of: check.claimant.other, onBehalf)
    try take(shown)
    try settle(check, as: .agreed, by: by)
  }

  private mutating func agree(
    _ criterion: Project.Criterion, _ shown: ShownText, _ onBehalf: String?
  ) throws(Refusal) {
    guard let proposal = criterion.proposal else {
      throw .rule("nothing is proposed for \(criterion.id); a criterion is met by its proof, or waived.")
    }
    let by = try consent(of: .customer, onBehalf)
    try take(shown)
    settle(criterion, as: proposal, by: by)
  }

  mutating func settle(_ criterion: Project.Criterion, as state: CriterionState, by: String) {
    set(criterion.id, .state, state)
    set(criterion.id, .agreedBy, by)
    clearProposal(criterion.id)
  }

  /// The name to record for the consent of `side`.
  func consent(of side: Side, _ onBehalf: String?) throws(Refusal) -> String {
    if actor.side == side { return actor.name }
    guard actor.side == .provider else {
      throw .notAllowed(who: actor.role.title, what: "agree for the provider")
    }
    let who = try TextRule.title.require(
      onBehalf, .agreedBy, "who on the customer's side said so, and how (Dana Ruiz, phone)")
    return RecordedWord(of: who, by: actor.name).text
  }

  /// Settles a check as agreed, waived or n/a. A waiver without an end date raises a follow-up issue.
  mutating func settle(_ check: Project.Check, as state: CheckState, by: String) throws(Refusal) {
    if state == .waived { try followUp(waived: check) }
    set(check.id, .state, state)
    set(check.id, .agreedBy, by)
    clearProposal(check.id)
    set(check.id, .holder, nil as String?)
    set(check.id, .heldBy, nil as String?)
    set(check.id, .heldSince, nil as String?)
  }

  mutating func dispute(
    _ id: ItemID, _ comment: String, _ onBehalf: String?
  ) throws(Refusal) -> String {
    let check = try check(id)
    let text = try TextRule.title.require(comment, .reason, "a comment that says what is wrong")
    if check.proposal != nil, check.state == .open || check.state == .reopened {
      _ = try consent(of: check.proposer.other, onBehalf)
      reopen(check, text)
      return "declined to go without \(id): \(text)"
    }
    guard check.state == .claimed || check.state == .agreed || check.state == .waived else {
      throw .rule("\(check.number) is \(check.state.title); only a claimed or agreed item can be disputed.")
    }
    let whose = try consent(of: check.disputable.other, onBehalf)
    set(id, .state, CheckState.disputed)
    set(id, .reason, text)
    set(id, .agreedBy, nil as String?)
    set(id, .until, nil as Day?)
    pass(id, to: check.owner.side)
    let said = whose == actor.name ? text : "\(text) (\(whose))"
    let issue = try raise(
      NewIssue(
        title: "\(check.number) disputed: \(check.title)".cut(toBytes: TextRule.title.bytes),
        category: .dispute, description: said, owner: check.owner, link: id,
        reporter: whose == actor.name ? nil : whose))
    return "disputed \(id), raised \(issue.id)"
  }

  mutating func reopen(_ ids: [ItemID], _ reason: String) throws(Refusal) -> String {
    try require(ids, "item")
    var said = ""
    for id in ids {
      let why = { (planner: Planner) throws(Refusal) in
        try TextRule.title.require(reason, .reason, "a reason")
      }
      switch try kind(id) {
      case .task:
        // No field holds this reason; the history entry does.
        said = ": \(try why(self))"
        _ = try setTask([id], project.task(id)?.started == nil ? .notStarted : .inProgress, nil, nil)
      case .issue: _ = try setIssue([id], .reopened, reason)
      case .action: _ = try setAction([id], .open, result: nil)
      case .criterion:
        set(id, .state, CriterionState.open)
        set(id, .reason, try why(self))
        set(id, .until, nil as Day?)
        set(id, .agreedBy, nil as String?)
        clearProposal(id)
      case .check:
        let check = try check(id)
        let isOpen = check.state == .open || check.state == .reopened
        guard !isOpen || check.proposal != nil else { throw .rule("\(check.number) is open.") }
        reopen(check, try why(self))
      case .project, .phase, .checklist, .step, .comment, .person, .baseline, .wave, .signoff, .withdrawal,
        .portOrder, .portEvent, .cutover, .runbookStep, .pollVote, .cutoverNote, .site, .testRun,
        .document, .sending, .documentReview, .scopeLine, .changeRequest, .call, .callEntry, .registerEntry,
        .ownField,
        .escalation, .feedback, .acceptance:
        throw .rule("\(id) cannot be re-opened.")
      }
    }
    return "re-opened \(names(ids, "item"))\(said)"
  }

  /// Evidence changed by hand; a claimed item cannot lose the evidence it was claimed with.
  mutating func editEvidence(_ check: Project.Check, _ evidence: String?) throws(Refusal) {
    let isClaim = check.state == .claimed || check.state == .agreed
    if evidence == nil, isClaim, check.weight != .advisory, !check.evidenceWanted.isEmpty {
      throw .invalid(.evidence, expected: "what shows that \(check.number) is done: \(check.evidenceWanted)")
    }
    setEvidence(check, evidence)
  }

  /// Stores new evidence. Agreement was to the previous version, so the item returns to claimed.
  mutating func setEvidence(_ check: Project.Check, _ evidence: String?) {
    set(check.id, .evidence, evidence)
    set(check.id, .evidenceVersion, String(check.evidenceVersion + 1))
    if check.state == .agreed {
      set(check.id, .state, CheckState.claimed)
      set(check.id, .agreedBy, nil as String?)
      pass(check.id, to: check.claimant.other)
    }
  }

  mutating func clearProposal(_ id: ItemID) {
    set(id, .proposal, nil as String?)
    set(id, .proposedBy, nil as String?)
    set(id, .proposedSide, nil as String?)
  }

  /// Hands the item over and restarts the holder's clock.
  mutating func pass(_ id: ItemID, to side: Side) {
    set(id, .holder, side)
    set(id, .heldBy, nil as String?)
    set(id, .heldSince, today)
  }
}
