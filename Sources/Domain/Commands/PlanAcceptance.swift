/// Acceptance of Implemented Services (domain document 3.7): presented by the provider, decided by the customer.
extension Planner {
  /// The provider signs; from then on the customer's silence is counted.
  mutating func present(_ how: String) throws(Refusal) -> String {
    let approval = try asked(.acceptance)
    let how = try TextRule.title.require(how, .askedHow, "how the customer was asked, such as e-mail")
    if let issue = approval.issue {
      throw .rule("the services were rejected: first \(issue) has to be answered and fixed.")
    }
    if let presented = project.acceptanceRequest?.presented, approval.current != nil {
      throw .rule("\(presented.name) signed for us already; \(approval.current?.id ?? "") is the customer's.")
    }
    guard approval.current != nil || approval.before.isEmpty else {
      throw .rule("the services cannot be presented yet. First: \(approval.beforeWords).")
    }
    signForProvider(how)
    guard approval.current == nil else { return "signed the acceptance for the provider" }
    pass(approval.task, to: .customer)
    return "presented the services and asked the customer to accept them (\(how))"
  }

  private mutating func signForProvider(_ how: String) {
    let id = Project.AcceptanceRequest.id
    if project.acceptanceRequest == nil { create(id, .acceptance, in: projectItem, [:]) }
    let signer = signature(of: actor.name, on: .provider, method: Signature.inTool)
    for (field, value) in signer { set(id, field, value) }
    set(id, .askedOn, today)
    set(id, .askedHow, how)
    set(id, .at, String(moment.timestamp.milliseconds))
    for field in [Field.rejectedBy, .rejectedOn, .reason, .link] { set(id, field, nil as String?) }
  }

  /// Name, title, organisation and address of a person as the project knows them now.
  func signature(of name: String, on side: Side, method: String) -> [Field: String?] {
    let person = project.person(called: DisplayText.line(name), on: side)
    let customer = side == .customer ? project.head.customer : nil
    return [
      .signerName: name, .jobTitle: person?.jobTitle ?? person?.role.title,
      .organisation: person?.organisation ?? customer, .email: person?.email, .method: method,
    ]
  }

  /// What a sign-off of the acceptance keeps besides its words.
  ///
  /// - Throws: if an exception does not say what it needs to.
  mutating func decision(whose: String?) throws(Refusal) -> [Field: String?] {
    let exceptions = project.openExceptions
    if let lacking = exceptions.lazy.compactMap(\.lacking).first {
      throw .rule(
        "an exception needs impact, owner and day: \(lacking). List it as an exception, or have it settled first."
      )
    }
    // Whoever writes the customer's word down signs for the provider.
    if let whose, project.acceptanceRequest?.presented == nil {
      signForProvider(RecordedWord(of: whose, by: nil).method ?? "with the customer")
    }
    let decision: AcceptanceDecision = exceptions.isEmpty ? .accepted : .withExceptions
    return [
      .accepted: decision.rawValue,
      .exceptions: exceptions.isEmpty ? nil : exceptions.map(\.stored).joined(separator: "\n"),
    ]
  }

  /// Raises the exception as an issue, or completes the issue that it is.
  mutating func except(_ new: NewException) throws(Refusal) -> String {
    let approval = try asked(.acceptance)
    if approval.standing == .signed, let current = approval.current {
      throw .rule("the services are accepted: withdraw \(current.id) first, with a reason.")
    }
    _ = try whose(new.onBehalf, "named it")
    let impact = try TextRule.long.require(new.impact, .impact, "what it means for the customer")
    guard let due = new.due else { throw .invalid(.due, expected: "the day by which it is settled") }
    try checkPlanned(due, .due)
    let id: ItemID
    if let known = new.issue {
      guard let issue = project.issue(known) else { throw .unknownItem("issue \(known)") }
      guard issue.state.isOpen else {
        throw .rule("\(known) is \(issue.state.title): only what is open is an exception.")
      }
      guard !state.isInternal(known) else {
        throw .rule("\(known) is internal: the customer does not know it, so it cannot be an exception.")
      }
      id = known
    } else {
      let text = try TextRule.title.require(new.text, .title, "what is not as agreed")
      id = try raise(NewIssue(title: text, owner: new.owner, link: approval.task)).id
    }
    set(id, .impact, impact)
    set(id, .owner, new.owner)
    set(id, .due, due)
    return "listed as an exception: \(id) \(new.text.isEmpty ? project.title(of: id) : new.text)"
      .cut(toBytes: TextRule.title.bytes)
  }

  /// Recorded by the provider, with the day the customer was asked; nobody signs.
  mutating func deem() throws(Refusal) -> String {
    let approval = try asked(.acceptance)
    guard project.isAcceptanceDeemed else {
      throw .rule(
        "silence does not count as acceptance in this project: golive accept setting PROJECT on, before the Scope of "
          + "Work is signed.")
    }
    if let current = approval.current { throw .rule("it is decided already: \(current.id).") }
    if let issue = approval.issue { throw .rule("the services were rejected: \(issue).") }
    guard let asked = project.acceptanceRequest?.presented?.on, let from = project.deemedFrom else {
      throw .rule("the customer was not asked yet: present the services first.")
    }
    if let answer = answer(since: asked, on: approval.task) {
      throw .rule("the customer answered: \(answer.by) wrote on \(answer.on?.long ?? "a later day").")
    }
    guard today >= from else {
      throw .rule("acceptance was asked for on \(asked.long); silence counts from \(from.long) on.")
    }
    guard approval.before.isEmpty else {
      throw .rule("\(approval.subject.title) cannot be accepted yet. First: \(approval.beforeWords).")
    }
    try deem(approval, project.deemedStatement(askedOn: asked))
    return "recorded as deemed accepted: no answer since \(asked.long)"
  }

  private func answer(since day: Day, on task: ItemID) -> Project.Comment? {
    project.comments[task]?.first { comment in
      let name = RecordedWord(reading: comment.by).name
      return (comment.on ?? day) >= day && project.person(called: name, on: .customer) != nil
    }
  }

  private mutating func deem(_ approval: Approval, _ statement: String) throws(Refusal) {
    let id = freshID("SIG-")
    create(
      id, .signoff, in: nil,
      [
        .subject: approval.subject.rawValue, .statement: statement, .covers: approval.covered,
        .by: actor.name, .role: actor.role.rawValue, .accepted: AcceptanceDecision.deemed.rawValue,
        .exceptions: project.openExceptions.map(\.stored).joined(separator: "\n"),
        .at: String(moment.timestamp.milliseconds), .on: today.iso, .link: approval.task.rawValue,
        .sort: SortKey.following(id),
      ])
    seals.append(Plan.Seal(item: id, text: SignOff.sealed(statement, approval.covered)))
    let proof = "\(id): deemed accepted, \(today.long)"
    if let task = project.task(approval.task) { complete(task, evidence: proof) }
    for check in checks(approving: approval.subject) where !check.state.isComplete {
      setEvidence(check, proof)
      set(check.id, .agreedBy, "nobody: deemed")
      set(check.id, .state, CheckState.agreed)
      settle(check.id)
    }
  }

  /// The customer refuses the services: the decision is kept beside the issue that says what is wrong.
  mutating func reject(_ comment: String, _ whose: String?, issue: ItemID) {
    let id = Project.AcceptanceRequest.id
    if project.acceptanceRequest == nil { create(id, .acceptance, in: projectItem, [:]) }
    set(id, .rejectedBy, whose.map { RecordedWord(of: $0, by: actor.name).text } ?? actor.name)
    set(id, .rejectedOn, today)
    set(id, .reason, comment)
    set(id, .link, issue.rawValue)
  }
}
