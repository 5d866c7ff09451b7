/// Rights on two-sided checklist items and gate criteria (domain document 3.1).
extension Rights {
  private func records(_ onBehalf: String?) -> Bool { leads && onBehalf?.trimmed.isEmpty == false }

  func claiming(_ id: ItemID?, _ onBehalf: String?) -> Refusal? {
    guard let check = check(id) else { return only(owns(id), "claim items of others") }
    if owns(check.owner, check.assignee) || records(onBehalf) { return nil }
    return leads
      ? .invalid(
        .onBehalf,
        expected: "who on the customer's side says that \(check.number) is done, and how (Dana Ruiz, phone)")
      : only(false, "claim items of others")
  }

  /// A claim is agreed by the other side; a proposal of the provider by whoever decides for the customer. Those who
  /// lead may write the customer's word down: `plan` asks whose it was, and how it came.
  func agreeing(_ id: ItemID?) -> Refusal? {
    if let check = check(id) {
      if check.proposal != nil {
        return check.proposer == .customer
          ? only(leads, "confirm what the customer proposes") : only(decides || leads, "confirm waivers")
      }
      return check.claimant == .customer
        ? only(leads, "agree to what the customer claims")
        : only(speaks || leads, "agree to what the provider claims")
    }
    if id.flatMap({ project?.criterion($0) }) != nil { return only(decides || leads, "confirm waivers") }
    return only(speaks || leads, "agree to checklist items")
  }

  func disputing(_ id: ItemID?) -> Refusal? {
    guard let check = check(id) else { return only(speaks || leads, "dispute checklist items") }
    return check.disputable == .customer
      ? only(leads, "dispute what the customer claims")
      : only(speaks || leads, "dispute what the provider claims")
  }

  /// The customer proposes it for items of their own; the provider confirms.
  func leavingOut(_ id: ItemID?) -> Refusal? {
    if task(id) != nil { return only(steers, "set tasks to n/a") }
    let isOwn = speaks && check(id) != nil && owns(id)
    return only(leads || isOwn, "set items to n/a")
  }

  func testing(_ id: ItemID?) -> Refusal? {
    let isTester = check(id).map { sitesToTest($0)?.isEmpty != true } ?? owns(id)
    return only(leads || isTester, "record results of others")
  }

  /// The sites at which the actor may record runs of a case: those where they are named as tester; `nil` for all.
  func sitesToTest(_ check: Project.Check) -> [String]? {
    if leads || owns(check.id) { return nil }
    let name = DisplayText.line(actor.name)
    return project?.testSites(of: check).filter { $0.testers.contains(name) }.map(\.code) ?? []
  }

  func reopening(_ id: ItemID?) -> Refusal? {
    guard let kind = id.flatMap({ project?.state[$0]?.kind }) else {
      return only(steers || speaks || owns(id), "re-open items")
    }
    switch kind {
    case .task: return progress(of: id, to: .inProgress)
    case .issue: return settingIssue(id, to: .reopened)
    case .action: return only(steers || ownsAction(id), "change actions of others")
    case .criterion: return only(steers || decides, "re-open gate criteria")
    case .check: return only(steers || speaks || owns(id), "re-open items of others")
    case .project, .phase, .checklist, .step, .comment, .person, .baseline, .wave, .signoff, .withdrawal,
      .portOrder, .portEvent, .cutover, .runbookStep, .pollVote, .cutoverNote, .site, .testRun,
      .document, .sending, .documentReview, .scopeLine, .changeRequest, .call, .callEntry, .registerEntry,
      .ownField,
      .escalation, .feedback, .acceptance:
      return only(steers, "re-open this")
    }
  }
}

extension Project.Check {
  /// Whose word a dispute would be against; a waiver is the provider's proposal.
  var disputable: Side {
    exception.proposal != nil ? exception.proposer : state == .waived ? .provider : claim.claimant
  }
}
