/// Issues and their actions, where the customer has a part in them.
extension TopicReading {
  var issues: [Seat.Topic] {
    project.issues.compactMap { issue in
      guard let (answerKind, now, words) = standing(of: issue) else { return nil }
      return Seat.Topic(
        id: issue.id, group: Self.problems, answerKind: answerKind,
        state: state(now, Self.permission(answerKind, issue.id)),
        question: project.plainTitle(of: issue), claim: Self.claim(answerKind),
        why: answerKind == .reply ? "We cannot go on with this before we hear from you." : "",
        due: issue.due ?? (issue.state == .new ? issue.answerBy : nil),
        details: [
          detail("Because", issue.reason), detail("You wrote", issue.description),
          detail("Taken to", takenTo(issue.id)),
        ].compactMap { $0 },
        standing: words, last: "", evidence: "", closed: projectEnd)
    }
  }

  /// Who of a higher level was asked, where the customer is told: `Kim Park, since Wednesday 18 November`.
  private func takenTo(_ issue: ItemID) -> String? {
    let open = project.escalations(of: issue).filter { $0.isOpen && !$0.isInternal }
    return open.last.map { "\($0.to)\($0.on.map { ", since \($0.spoken(near: today))" } ?? "")" }
  }

  private static func permission(_ answerKind: Seat.AnswerKind, _ id: ItemID) -> Permission {
    answerKind == .verify ? .setIssue(.verified, of: id) : .comment(on: id)
  }

  private static func claim(_ answerKind: Seat.AnswerKind) -> String {
    switch answerKind {
    case .verify: "We say that this is solved. Is it?"
    case .reply: "We need something from you. Is it done?"
    case .claim, .test, .agree, .confirm, .task, .action, .approve, .paper, .declaration, .feedback,
      .none:
      ""
    }
  }

  private func standing(of issue: Project.Issue) -> (Seat.AnswerKind, Seat.State, String)? {
    switch issue.state {
    // What was sent back is asked again as an approval.
    case .fixed where approvals.contains { $0.mended == issue.id }:
      (.none, .withUs, "We have fixed it. Please look at it again and approve.")
    case .fixed: (.verify, .asks, "")
    case .waitingCustomer:
      isAnswered(issue.id)
        ? (.reply, .withUs, "You have answered. We are working on it again.") : (.reply, .asks, "")
    case .new: (.none, .withUs, project.answerWords(to: issue, near: today))
    case .acknowledged: (.none, .withUs, "We have seen it.")
    case .inProgress, .reopened: (.none, .withUs, "We are working on it.")
    case .waitingCarrier: (.none, .withUs, "We wait for the phone company.")
    case .waitingVendor: (.none, .withUs, "We wait for \(project.head.platform.vendor).")
    case .verified: (.none, .withUs, "You said that it is solved. We close it.")
    case .closed: (.none, .done, "Solved and closed.")
    case .movedToSupport:
      (.none, .done, "Our support team now handles it: \(issue.reference ?? "see below").")
    case .declined: (.none, .done, "We will not do this.")
    case .duplicate: nil
    }
  }

  /// Whether the newest comment is an answer by the customer's side.
  private func isAnswered(_ id: ItemID) -> Bool {
    let newest = project.comments[id]?.filter { !$0.isInternal }.max {
      ($0.at?.milliseconds ?? 0) < ($1.at?.milliseconds ?? 0)
    }
    return newest?.text.hasPrefix(Seat.isDone) ?? false
  }

  /// The customer's actions, in working plans and from calls.
  var actions: [Seat.Topic] {
    let planned = project.issues.filter(\.state.isOpen).flatMap { issue in
      topics(
        of: issue.actions, Self.problems, why: "It is your part in solving: \(project.plainTitle(of: issue))")
    }
    return planned
      + project.calls.flatMap { topics(of: $0.actions, Self.tasks, why: "We agreed on it: \($0.name)") }
  }

  private func topics(of actions: [Project.Action], _ group: Seat.Group, why: String) -> [Seat.Topic] {
    actions.filter { $0.owner.side == .customer && $0.state == .open }.map { action in
      Seat.Topic(
        id: action.id, group: group, answerKind: .action,
        state: state(.asks, .changeAction(action.id)), question: action.text,
        claim: "Is it done?", why: why, due: action.due,
        details: [], standing: "", last: "", evidence: "", closed: projectEnd)
    }
  }
}
