/// The customer's approvals: the words to be signed, and their state.
extension TopicReading {
  static let approved = Seat.Group(key: "approvals", title: "What you approve")

  var approvalTopics: [Seat.Topic] {
    approvals.compactMap { approval in
      guard let task = project.task(approval.task), Policy.maySee(task.visibility, person) else { return nil }
      return topic(approval, task)
    }
  }

  private func topic(_ approval: Approval, _ task: Project.Task) -> Seat.Topic {
    let (now, standing) = standing(approval)
    let isSigned = approval.current != nil
    return Seat.Topic(
      id: task.id, group: Self.approved, answerKind: .approve,
      state: state(now, .sign(approval.subject, onBehalf: nil)),
      question: task.asking.question.isEmpty
        ? "Do you approve \(approval.subject.title)?" : task.asking.question,
      claim: "", why: now == .done ? "" : task.asking.why, due: task.dueDay,
      details: details(approval), standing: standing, last: isSigned ? "yes, signed" : "", evidence: "",
      closed: projectEnd)
  }

  private func standing(_ approval: Approval) -> (Seat.State, String) {
    let due: Seat.State = approval.isDue ? .asks : .later
    let wait = approval.isDue ? "" : "Something else has to be done first. We will ask you then."
    switch approval.standing {
    case .open:
      return (due, approval.mended == nil ? wait : "You sent it back. We have fixed it; please look again.")
    case .withdrawn: return (due, "You took your approval back. \(wait)".trimmed)
    case .sentBack: return (.withUs, "You sent it back. We are working on it.")
    case .recorded: return (.done, "This was approved.")
    case .signed: return (.done, approval.current.map(signed) ?? "")
    case .changed:
      let signed = approval.current.map(signed) ?? ""
      return (.done, "\(signed) Some of it has changed since; you can approve it as it is now.")
    }
  }

  /// `You approved this on Tuesday 24 November.`
  private func signed(_ signOff: SignOff) -> String {
    let word = RecordedWord(reading: signOff.signedBy)
    let on = signOff.on.map { " on \($0.spoken(near: today))" } ?? ""
    guard word.isFrom(person.name) else { return "\(signOff.signedBy) approved this\(on)." }
    return "You approved this\(on)\(word.recorder.map { " (recorded by \($0))" } ?? "")."
  }

  private func details(_ approval: Approval) -> [Seat.Detail] {
    let signOff = approval.current
    let changed = signOff.map { project.changedTitles(since: $0) } ?? []
    let more = changed.count > 3 ? "; and \(changed.count - 3) more" : ""
    let sentBack = (approval.issue ?? approval.mended).flatMap { project.issue($0) }?.description
    return [
      detail("The words you signed", signOff?.statement),
      detail("Your receipt", signOff?.receipt?.description),
      detail(
        "To keep",
        signOff == nil ? nil : "This page stays here for you. \(project.asker) can send it to you by e-mail."),
      detail("Changed since", changed.isEmpty ? nil : changed.prefix(3).joined(separator: "; ") + more),
      detail("You wrote", sentBack),
      detail(
        "The words to sign", approval.isOpen && approval.standing != .sentBack ? approval.statement : nil),
    ].compactMap { $0 }
  }
}

extension Seat {
  /// The approval behind a topic.
  func approval(_ topic: Topic) -> Approval? { approvals.first { $0.task == topic.id } }

  func approving(_ topic: Topic) -> [(answer: Answer, words: String)] {
    switch approval(topic)?.standing {
    case .signed: [(.no, "Take my approval back")]
    case .changed: [(.yes, "Approve it as it is now"), (.no, "Take my approval back")]
    case .open, .sentBack, .withdrawn, .recorded, nil:
      [(.yes, "Yes, I approve"), (.no, "No, send it back")]
    }
  }

  func approve(_ answer: Answer, _ topic: Topic) -> Reply? {
    guard let approval = approval(topic) else { return nil }
    let isAsked = topic.state == .asks || approval.standing == .changed
    switch answer {
    case .yes where isAsked: return sign(approval)
    case .no where approval.current != nil: return approval.current.map(takeBack)
    case .no where isAsked:
      let subject = approval.subject
      return Reply("What must change?", required: true, thanks: "Thank you. \(manager) works on it.") {
        .sendBack(subject, comment: $0, onBehalf: nil)
      }
    case .yes, .no, .notApply, .ask: return nil
    }
  }

  private func sign(_ approval: Approval) -> Reply {
    let (subject, shown) = (approval.subject, approval.shown)
    let confirmation = Confirmation(
      title: "Sign: approve \(subject.title)",
      lines: [
        approval.statement, "",
        "You sign as \(person.name). It stays on record with today's date; you can take it back only with a reason.",
      ], key: "s", verb: "signs")
    return Reply(thanks: "Signed.", confirmation: confirmation) { _ in
      .sign(subject, shown, onBehalf: nil)
    }
  }

  private func takeBack(_ signOff: SignOff) -> Reply {
    Reply("Why do you take your approval back?", required: true, thanks: saved) {
      .withdraw(signOff.id, reason: $0)
    }
  }
}
