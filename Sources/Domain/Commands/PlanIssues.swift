/// Issues and their working plans (domain document 4).
extension Planner {
  private func issue(_ id: ItemID) throws(Refusal) -> Project.Issue {
    guard let issue = project.issue(id) else { throw .unknownItem("issue \(id)") }
    return issue
  }

  mutating func raise(_ new: NewIssue) throws(Refusal) -> (id: ItemID, summary: String) {
    let title = try TextRule.title.require(new.title, .title, "a title")
    let description = try optional(new.description, .description, .long)
    if let link = new.link { _ = try found(link) }
    if let due = new.due { try checkPlanned(due, .due) }
    let id = freshID("\(project.head.prefix)-")
    let owner = owner(of: new)
    let more = try read(new.fields, of: "an issue") { IssueFields.entry($0)?.shape }
    let priority = new.priority ?? new.category.defaultPriority
    let reporter = new.reporter ?? (actor.side == .customer ? actor.name : nil)
    // Store the day the customer is told, so that every surface shows the same one.
    let promised = reporter.map { _ in priority.answerDay(from: today, project.calendar) }
    create(
      id, .issue, in: nil,
      [
        .title: title, .category: new.category.rawValue, .priority: priority.rawValue,
        .state: IssueState.new.rawValue, .owner: owner.rawValue, .due: (promised ?? new.due)?.iso,
        .description: description, .link: new.link?.rawValue,
        .site: new.site,
        .reportedBy: reporter ?? actor.name, .reportedOn: today.iso,
        .holder: (promised == nil ? owner.side : .provider).rawValue, .answerBy: promised?.iso,
        .asked: promised == nil ? nil : new.due?.iso,
        .assignee: promised == nil ? nil : project.manager?.id.rawValue,
        .heldSince: today.iso, .sort: SortKey.following(id),
      ].merging(more) { own, typed in own ?? typed })
    return (id, "raised \(id) \(title)")
  }

  /// What the customer reports goes to the provider first, even if the customer will have to fix it.
  private func owner(of new: NewIssue) -> Role {
    let owner = new.owner ?? new.category.usualOwner
    let isReport = actor.side == .customer || new.reporter != nil
    return isReport && owner.side == .customer && new.owner == nil ? .ipm : owner
  }

  mutating func setIssue(_ ids: [ItemID], _ new: IssueState, _ note: String?) throws(Refusal) -> String {
    guard new != .verified else {
      throw .rule(
        "only the customer verifies a fix, after reading what was fixed."
      )
    }
    return try move(ids, to: new, note)
  }

  /// The customer's word that it is solved.
  mutating func verify(_ read: [ShownText], _ note: String?) throws(Refusal) -> String {
    let summary = try move(read.map(\.item), to: .verified, note)
    for shown in read { try take(shown) }
    return summary
  }

  private mutating func move(
    _ ids: [ItemID], to new: IssueState, _ note: String?
  ) throws(Refusal) -> String {
    try require(ids, "issue")
    for id in ids {
      let issue = try issue(id)
      guard issue.state.next.contains(new) else {
        let choices = issue.state.next.map(\.title).joined(separator: ", ")
        throw .rule("\(id) is \(issue.state.title); from there it can go to: \(choices).")
      }
      try needsWord(new, note)
      try apply(new, note, to: issue)
      if !new.isOpen { returnDisputed(issue) }
      if new == .reopened { disputeAgain(issue) }
      passApproval(issue, new)
    }
    return "set \(names(ids, "issue")) to \(new.title)"
  }

  /// Verifying needs the customer's word; a provider who records it must say whose it was.
  private func needsWord(_ new: IssueState, _ note: String?) throws(Refusal) {
    guard new == .verified, actor.side == .provider, note?.trimmed.isEmpty != false else { return }
    throw .invalid(.reason, expected: "who on the customer's side verified it, and how (Dana Ruiz, phone)")
  }

  private mutating func apply(_ new: IssueState, _ note: String?, to issue: Project.Issue) throws(Refusal) {
    set(issue.id, .state, new)
    if let wanted = new.wantedNote {
      let text = try TextRule.title.require(note, new == .movedToSupport ? .reference : .reason, wanted)
      if new == .duplicate {
        let original = ItemID(text)
        guard original != issue.id, project.issue(original) != nil else {
          throw .unknownItem("issue \(text)")
        }
      }
      set(issue.id, new == .movedToSupport || new == .duplicate ? .reference : .reason, text)
    } else if let note = try optional(note, .reason) {
      set(issue.id, new == .fixed ? .resolution : .reason, note)
    }
    if new.isOpen {
      pass(issue.id, to: new.holder ?? issue.owner.side)
    } else {
      set(issue.id, .heldSince, nil as String?)
      set(issue.id, .finished, today)
      closeEscalations(of: issue.id)
    }
    if new == .reopened { set(issue.id, .finished, nil as String?) }
  }

  /// Closing the issue of a dispute returns the checklist item to claimed, not to agreed.
  private mutating func returnDisputed(_ issue: Project.Issue) {
    guard issue.category == .dispute, let link = issue.link, let check = project.check(link),
      check.state == .disputed
    else { return }
    set(link, .state, CheckState.claimed)
    pass(link, to: check.claimant.other)
  }

  /// Once the cause is fixed, an approval that was sent back is the customer's turn again.
  private mutating func passApproval(_ issue: Project.Issue, _ new: IssueState) {
    guard let subject = project.state.value(issue.id, .subject).map(SignOff.Subject.init(rawValue:)),
      let approval = project.approval(of: subject), approval.isOpen
    else { return }
    if new == .reopened {
      pass(approval.task, to: .provider)
    } else if new == .fixed || !new.isOpen && issue.state != .verified {
      pass(approval.task, to: .customer)
    }
  }

  /// Re-opening the issue puts a claim that nobody has agreed to back in dispute.
  private mutating func disputeAgain(_ issue: Project.Issue) {
    guard issue.category == .dispute, !issue.state.isOpen, let link = issue.link,
      let check = project.check(link), check.state == .claimed
    else { return }
    set(link, .state, CheckState.disputed)
    pass(link, to: check.owner.side)
  }

  mutating func addAction(
    _ issue: ItemID, _ text: String, _ owner: Role, _ due: Day?
  ) throws(Refusal) -> String {
    let parent = try self.issue(issue)
    _ = try newAction(text, owner, due, in: parent.id)
    return "planned for \(issue): \(text.trimmed)"
  }

  /// Work for somebody, of an issue or a call.
  mutating func newAction(
    _ text: String, _ owner: Role, _ due: Day?, in parent: ItemID
  ) throws(Refusal) -> ItemID {
    let line = try TextRule.title.require(text, .text, "what is to be done")
    if let due { try checkPlanned(due, .due) }
    let id = freshID("A")
    create(
      id, .action, in: parent,
      [
        .text: line, .owner: owner.rawValue, .due: due?.iso, .state: ActionState.open.rawValue,
        .addedOn: today.iso,
        .sort: SortKey.following(id),
      ])
    return id
  }

  mutating func setAction(_ ids: [ItemID], _ new: ActionState, result: String?) throws(Refusal) -> String {
    try require(ids, "action")
    for id in ids {
      guard project.action(id) != nil else { throw .unknownItem("action \(id)") }
      set(id, .state, new)
      if let result = try optional(result, .result) { set(id, .result, result) }
      set(id, .finished, new == .open ? nil : today)
    }
    return "set \(names(ids, "action")) to \(new.rawValue)"
  }
}
