/// Sign-offs: given once, never edited, withdrawn by a separate entry.
extension Planner {
  mutating func sign(
    _ subject: SignOff.Subject, _ shown: ShownText, _ onBehalf: String?
  ) throws(Refusal) -> String {
    let approval = try asked(subject)
    let whose = try whose(onBehalf, "approved")
    try mayBeSigned(approval)
    try take(shown)
    try sign(approval, whose, reading: shown.wording)
    return "signed: \(approval.statement)"
      + (whose.map { " For \($0), recorded by \(actor.name)" } ?? "")
  }

  /// The customer's person whose action the provider records; `nil` if the customer acts.
  func whose(_ onBehalf: String?, _ action: String) throws(Refusal) -> String? {
    guard actor.side == .provider else { return nil }
    return try TextRule.title.require(onBehalf, .onBehalf, SignOff.whose(action))
  }

  func asked(_ subject: SignOff.Subject) throws(Refusal) -> Approval {
    guard let approval = project.approval(of: subject) else {
      throw .rule("this project does not ask for an approval of \(subject.title).")
    }
    return approval
  }

  /// An approval is signed once, in its order, and not while an issue that sent it back is open.
  private func mayBeSigned(_ approval: Approval) throws(Refusal) {
    if approval.standing == .signed, let current = approval.current {
      throw .rule("\(approval.subject.title) is signed already: \(current.id) by \(current.signedBy).")
    }
    if let issue = approval.issue {
      throw .rule("\(approval.subject.title) was sent back: first \(issue) has to be answered and fixed.")
    }
    guard approval.before.isEmpty else {
      throw .rule("\(approval.subject.title) cannot be approved yet. First: \(approval.beforeWords).")
    }
  }

  /// - Parameter wording: the sentence as it was read, where that was not in English.
  private mutating func sign(
    _ approval: Approval, _ onBehalf: String?, reading wording: String?
  ) throws(Refusal) {
    let statement = wording ?? approval.statement
    let id = freshID("SIG-")
    let signer = customerSignature(onBehalf)
    let decision = approval.subject == .acceptance ? try decision(whose: onBehalf) : [:]
    create(
      id, .signoff, in: nil,
      [
        .subject: approval.subject.rawValue, .statement: statement, .covers: approval.covered,
        .statementInEnglish: wording == nil ? nil : approval.statement, .by: actor.name,
        .role: actor.role.rawValue, .onBehalf: onBehalf,
        .at: String(moment.timestamp.milliseconds), .on: today.iso, .link: approval.task.rawValue,
        .sort: SortKey.following(id),
      ].merging(signer) { value, _ in value }.merging(decision) { value, _ in value })
    seals.append(Plan.Seal(item: id, text: SignOff.sealed(statement, approval.covered)))
    if approval.subject == .sow { try approveChangeRequests(signed: id) }
    let proof = "\(id): \(onBehalf ?? actor.name), \(today.long)"
    if let task = project.task(approval.task) { complete(task, evidence: proof) }
    if let mended = approval.mended, project.issue(mended)?.state == .fixed {
      set(mended, .state, IssueState.verified)
      set(mended, .reason, proof.cut(toBytes: TextRule.title.bytes))
      pass(mended, to: .provider)
    }
    for check in checks(approving: approval.subject) where check.state == .open || check.state == .reopened {
      try claim(check, evidence: proof, onBehalf: onBehalf)
    }
  }

  /// The customer's signature: at the keyboard, in a file that was returned, or as somebody wrote it down.
  private func customerSignature(_ onBehalf: String?) -> [Field: String?] {
    let word = onBehalf.map { RecordedWord(of: $0, by: actor.name) } ?? RecordedWord(reading: actor.name)
    let written = word.method ?? "as recorded by \(word.recorder ?? actor.name)"
    let other = onBehalf == nil ? Signature.inFile : written
    return signature(
      of: word.name, on: .customer, method: word.recorder == nil ? Signature.inTool : other)
  }

  func checks(approving subject: SignOff.Subject) -> [Project.Check] {
    project.checklists.flatMap(\.checks).filter { $0.approves == subject }
  }

  mutating func sendBack(
    _ subject: SignOff.Subject, _ comment: String, _ onBehalf: String?
  ) throws(Refusal) -> String {
    let approval = try asked(subject)
    let comment = try TextRule.long.require(comment, .text, "a comment that says what must change")
    let whose = try whose(onBehalf, "sent it back")
    let text = whose.map { "\(comment)\n\nSaid by \($0), recorded by \(actor.name)." } ?? comment
    if approval.standing == .signed, let current = approval.current {
      throw .rule("\(subject.title) is signed: withdraw \(current.id) first, with a reason.")
    }
    if let issue = approval.issue {
      throw .rule("\(subject.title) is with us already: \(issue). Comment on that.")
    }
    let issue = try raise(
      NewIssue(
        title: "Sent back: \(approval.title)".cut(toBytes: TextRule.title.bytes),
        category: subject == .userAcceptance ? .defect : .document, description: text, owner: .ipm,
        link: approval.task, reporter: whose.map { RecordedWord(of: $0, by: actor.name).text }))
    set(issue.id, .subject, subject)
    pass(approval.task, to: .provider)
    var back = ""
    if subject == .acceptance {
      reject(comment, whose, issue: issue.id)
      back = try rejected(approval)
    }
    return "sent back \(subject.title), raised \(issue.id)\(back)"
  }

  /// If services are rejected, the project returns to the previous phase (domain document 3.7).
  private mutating func rejected(_ approval: Approval) throws(Refusal) -> String {
    let now = project.currentPhaseIndex
    guard now > 0, project.task(approval.task)?.phase == project.head.phase else { return "" }
    let before = project.phases[now - 1]
    set(projectItem, .phase, before.id.rawValue)
    set(before.id, .passedOn, nil as Day?)
    set(before.id, .passedBy, nil as String?)
    return "; the project is back in \(before.title)"
  }

  mutating func withdraw(_ id: ItemID, _ reason: String) throws(Refusal) -> String {
    guard let signOff = project.signOff(id) else { throw .unknownItem("sign-off \(id)") }
    let why = try TextRule.title.require(reason, .reason, "a reason")
    guard !signOff.isWithdrawn else { throw .rule("\(id) was withdrawn already.") }
    let withdrawal = freshID("WDR-")
    create(
      withdrawal, .withdrawal, in: id,
      [
        .reason: why, .by: actor.name, .role: actor.role.rawValue,
        .at: String(moment.timestamp.milliseconds), .on: today.iso,
        .sort: SortKey.following(withdrawal),
      ])
    if project.approval(of: signOff.subject)?.current?.id == id { try reopen(signedBy: signOff, why) }
    return "withdrew \(id), the approval of \(signOff.subject.title): \(why)"
  }

  private mutating func reopen(signedBy signOff: SignOff, _ why: String) throws(Refusal) {
    for task in project.tasks where task.approves == signOff.subject && task.state == .done {
      set(task.id, .state, TaskState.inProgress)
      set(task.id, .finished, nil as Day?)
      set(task.id, .reason, "\(signOff.id) withdrawn: \(why)".cut(toBytes: TextRule.title.bytes))
      pass(task.id, to: task.owner.side)
    }
    for check in checks(approving: signOff.subject) where check.state == .claimed || check.state == .agreed {
      reopen(check, "\(signOff.id) withdrawn: \(why)".cut(toBytes: TextRule.title.bytes))
    }
  }

  mutating func delegate(_ isOn: Bool) -> String {
    set(projectItem, .delegated, isOn ? "yes" : nil)
    return isOn
      ? "handed approvals and waivers to the deputy too" : "took approvals and waivers back from the deputy"
  }
}
