/// The issues of rejected port orders: one for each reason that the carrier still gives.
extension Planner {
  /// A rejection for the reason of an open issue belongs to that issue; another reason opens its own. Reasons the
  /// carrier does not give any more were answered by sending the order again.
  mutating func reject(_ order: Project.PortOrder, for reason: RejectionReason) throws(Refusal) -> String {
    set(order.id, .lastReason, reason.code)
    if let delay = reason.delay { lengthenAnswer(of: order, by: delay) }
    let known = project.openRejections(of: order.id)
    let same = known.last { $0.code == reason.code }?.issue
    let answered = known.map(\.issue).filter { $0.id != same?.id }
    for issue in answered {
      answer(issue, "answered by round \(order.round), which was rejected for another reason")
    }
    let near = project.portHurry(before: project.goLive(of: order).day)
    let isNear = near.map { today >= $0 } ?? false
    let said =
      if let same {
        try repeatRejection(of: order, for: reason, in: same, isNear)
      } else {
        try raiseRejection(of: order, for: reason, isNear)
      }
    let others = answered.map(\.id.rawValue).joined(separator: ", ")
    return "\(reason.code)\(said)" + (answered.isEmpty ? "" : "; \(others) answered by round \(order.round)")
  }

  /// P2 in the last business days before go-live, else P3.
  private mutating func raiseRejection(
    of order: Project.PortOrder, for reason: RejectionReason, _ isNear: Bool
  ) throws(Refusal) -> String {
    let remedy = reason.remedy.isEmpty ? "" : "\(reason.remedy). "
    let issue = try raise(
      NewIssue(
        title: "\(order.id) rejected: \(reason.title)".cut(toBytes: TextRule.title.bytes),
        category: .porting, priority: isNear ? .p2 : .p3,
        description: "\(remedy)The port usually moves by: \(reason.replanWords).", owner: reason.owner,
        link: order.id))
    set(issue.id, .holder, reason.owner.side)
    set(issue.id, .lastReason, reason.code)
    return ", raised \(issue.id) (\(isNear ? "P2" : "P3"))"
  }

  /// The issue goes on, with whoever has to mend it, and not less urgent than a new one would be.
  private mutating func repeatRejection(
    of order: Project.PortOrder, for reason: RejectionReason, in issue: Project.Issue, _ isNear: Bool
  ) throws(Refusal) -> String {
    _ = try comment(
      issue.id, "\(order.id) was rejected again on \(today.long), round \(order.round): \(reason.title)")
    let priority = isNear ? min(issue.priority, .p2) : issue.priority
    set(issue.id, .priority, priority)
    switch issue.state {
    case .fixed, .verified:
      set(issue.id, .state, IssueState.reopened)
      set(
        issue.id, .reason,
        "\(order.id) was rejected again: \(reason.title)".cut(toBytes: TextRule.title.bytes))
    case .waitingCustomer, .waitingCarrier, .waitingVendor: set(issue.id, .state, IssueState.inProgress)
    case .new, .acknowledged, .inProgress, .reopened, .closed, .movedToSupport, .duplicate, .declined: break
    }
    pass(issue.id, to: reason.owner.side)
    return " again, in \(issue.id) (\(priority.rawValue))"
  }

  /// Closes what the carrier objected to once it has confirmed the date, or nobody wants the port any more.
  mutating func answerRejections(of order: Project.PortOrder, now state: PortState) -> String? {
    let how: String
    switch state {
    case .focConfirmed: how = "the carrier confirmed a date in round \(order.round)"
    case .cancelled: how = "\(order.id) is cancelled"
    case .draft, .documentsPending, .ready, .submitted, .carrierReview, .rejected, .locked, .porting,
      .partlyPorted, .ported, .snapbackRequested, .snappedBack, .cancelPending:
      return nil
    }
    let issues = project.openRejections(of: order.id).map(\.issue)
    for issue in issues { answer(issue, how) }
    return issues.isEmpty ? nil : "closed \(issues.map(\.id.rawValue).joined(separator: ", "))"
  }

  private mutating func answer(_ issue: Project.Issue, _ how: String) {
    set(issue.id, .state, IssueState.closed)
    set(issue.id, .resolution, how)
    set(issue.id, .finished, today)
    set(issue.id, .heldSince, nil as String?)
  }
}

extension Project {
  /// The open issues that rejections of an order raised, with the carrier's code.
  fileprivate func openRejections(of order: ItemID) -> [(issue: Issue, code: String)] {
    issues.filter { $0.state.isOpen && $0.link == order }.compactMap { issue in
      state.value(issue.id, .lastReason).map { (issue, $0) }
    }
  }
}
