/// Issues and their actions, where the customer has a part in them.
extension TopicReading {
  var issues: [Seat.Topic] {
    project.issues.compactMap { issue in
      guard let (answerKind, now, words) = standing(of: issue) else { return nil }
      return Seat.Topic(
        id: issue.id, group: group(.problems), answerKind: answerKind,
        state: state(now, Self.permission(answerKind, issue.id)),
        question: project.plainTitle(of: issue, texts), claim: claim(answerKind),
        why: answerKind == .reply ? texts(TopicText.cannotGoOn) : "",
        due: issue.due ?? (issue.state == .new ? issue.answerBy : nil),
        details: [
          detail(TopicText.because, issue.reason), detail(TopicText.youWrote, issue.description),
          detail(TopicText.takenTo, takenTo(issue.id)),
        ].compactMap { $0 },
        standing: words, last: "", evidence: "", closed: projectEnd)
    }
  }

  /// Who of a higher level was asked, where the customer is told: `Kim Park, since Wednesday 18 November`.
  private func takenTo(_ issue: ItemID) -> String? {
    let open = project.escalations(of: issue).filter { $0.isOpen && !$0.isInternal }
    return open.last.map { taken in
      taken.on.map { texts(TopicText.takenToSince, (.name, taken.to), (.day, spoken($0))) } ?? taken.to
    }
  }

  private static func permission(_ answerKind: Seat.AnswerKind, _ id: ItemID) -> Permission {
    answerKind == .verify ? .setIssue(.verified, of: id) : .comment(on: id)
  }

  private func claim(_ answerKind: Seat.AnswerKind) -> String {
    switch answerKind {
    case .verify: texts(TopicText.solvedIsIt)
    case .reply: texts(TopicText.needSomething)
    case .claim, .test, .agree, .confirm, .task, .action, .approve, .paper, .declaration, .feedback,
      .none:
      ""
    }
  }

  private func standing(of issue: Project.Issue) -> (Seat.AnswerKind, Seat.State, String)? {
    switch issue.state {
    // What was sent back is asked again as an approval.
    case .fixed where approvals.contains { $0.mended == issue.id }:
      (.none, .withUs, texts(TopicText.fixedApprove))
    case .fixed: (.verify, .asks, "")
    case .waitingCustomer:
      isAnswered(issue.id)
        ? (.reply, .withUs, texts(TopicText.answeredAgain)) : (.reply, .asks, "")
    case .new: (.none, .withUs, project.answerWords(to: issue, near: today, texts))
    case .acknowledged: (.none, .withUs, texts(TopicText.weSawIt))
    case .inProgress, .reopened: (.none, .withUs, texts(TopicText.weWorkOnIt))
    case .waitingCarrier: (.none, .withUs, texts(TopicText.waitCarrier))
    case .waitingVendor: (.none, .withUs, vendorWords)
    case .verified: (.none, .withUs, texts(TopicText.saidSolved))
    case .closed: (.none, .done, texts(TopicText.solvedClosed))
    case .movedToSupport:
      (.none, .done, texts(TopicText.support, (.text, issue.reference ?? texts(TopicText.seeBelow))))
    case .declined: (.none, .done, texts(TopicText.declined))
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
        of: issue.actions, .problems,
        why: texts(TopicText.partInSolving, (.title, project.plainTitle(of: issue, texts))))
    }
    return planned
      + project.calls.flatMap {
        topics(of: $0.actions, .tasks, why: texts(TopicText.agreedOnCall, (.name, $0.name)))
      }
  }

  private func topics(of actions: [Project.Action], _ subject: SeatGroup, why: String) -> [Seat.Topic] {
    actions.filter { $0.owner.side == .customer && $0.state == .open }.map { action in
      Seat.Topic(
        id: action.id, group: group(subject), answerKind: .action,
        state: state(.asks, .changeAction(action.id)), question: action.text,
        claim: texts(TopicText.isItDone), why: why, due: action.due,
        details: [], standing: "", last: "", evidence: "", closed: projectEnd)
    }
  }
}

extension TopicReading {
  private var vendorWords: String {
    let vendor = project.head.platform.vendor
    return vendor == ProjectTemplate.Platform.someVendor
      ? texts(TopicText.waitSomeVendor) : texts(TopicText.waitVendor, (.name, vendor))
  }
}
