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
      details: details(approval), standing: standing,
      last: approval.standing == .deemed ? "" : isSigned ? "yes, signed" : "", evidence: "",
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
    case .deemed:
      let asked = project.acceptanceRequest?.presented?.on.map { " since \($0.spoken(near: today))" } ?? ""
      return (
        .done,
        "It counts as accepted, because we had no answer\(asked). Nobody signed; you can still sign, or object."
      )
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
      detail("Document", version(of: approval)),
      detail("Decided", signOff?.decision?.title),
      detail("Changed since", changed.isEmpty ? nil : changed.prefix(3).joined(separator: "; ") + more),
      detail("You wrote", sentBack),
      detail(
        "The words to sign", approval.isOpen && approval.standing != .sentBack ? approval.statement : nil),
    ].compactMap { $0 }
  }
}

extension TopicReading {
  /// The document that is signed: a signature covers this version and no later one.
  private func version(of approval: Approval) -> String? {
    guard let kind = DocumentKind.allCases.first(where: { $0.subject == approval.subject }),
      let version = project.latest(kind)
    else { return nil }
    let made = version.on.map { " of \($0.spoken(near: today))" } ?? ""
    let signed = project.signOff(on: version) != nil
    return signed
      ? "You signed \(version.name)\(made)."
      : "You sign \(version.name)\(made). Your documents have it."
  }
}

extension Seat {
  /// The approval behind a topic.
  func approval(_ topic: Topic) -> Approval? { approvals.first { $0.task == topic.id } }

  func approving(_ topic: Topic) -> [(answer: Answer, words: String)] {
    let isAcceptance = approval(topic)?.subject == .acceptance
    return switch approval(topic)?.standing {
    case .deemed: [(.yes, "Sign it now"), (.no, "Object to it")]
    case .open, .sentBack, .withdrawn, .recorded: isAcceptance ? accepting : Self.approving
    case nil: Self.approving
    case .signed: [(.no, "Take my approval back")]
    case .changed: [(.yes, "Approve it as it is now"), (.no, "Take my approval back")]
    }
  }

  private static let approving: [(answer: Answer, words: String)] = [
    (.yes, "Yes, I approve"), (.no, "No, send it back"),
  ]

  private var accepting: [(answer: Answer, words: String)] {
    let count = project.openExceptions.count
    let yes = count == 0 ? "Yes, I accept" : "I accept, with \(count.counted("exception"))"
    return [(.yes, yes), (.no, "No, I reject it"), (.except, "List an exception")]
  }

  /// Why an acceptance cannot be signed yet, where the customer can mend it.
  func obstacle(to answer: Answer, _ topic: Topic) -> String? {
    guard answer == .yes, approval(topic)?.subject == .acceptance, topic.state == .asks,
      let lacking = project.openExceptions.lazy.compactMap(\.lacking).first
    else { return nil }
    return "You accept with what is still open, and \(lacking). Press x to say so."
  }

  func approve(_ answer: Answer, _ topic: Topic) -> Reply? {
    guard let approval = approval(topic) else { return nil }
    let isAsked =
      topic.state == .asks || approval.standing == .changed || approval.standing == .deemed
    switch answer {
    case .yes where isAsked: return sign(approval)
    case .no where approval.current != nil: return approval.current.map(takeBack)
    case .no where isAsked:
      let subject = approval.subject
      let prompt = subject == .acceptance ? "Why do you reject it? What must change?" : "What must change?"
      return Reply(prompt, required: true, thanks: "Thank you. \(manager) works on it.") {
        .sendBack(subject, comment: $0, onBehalf: nil)
      }
    case .except where isAsked && approval.subject == .acceptance:
      // What the form makes; the right to it is asked for before.
      return Reply(thanks: saved, form: .exception) {
        .close(.except(NewException($0, impact: "", due: nil)))
      }
    case .yes, .no, .notApply, .except, .ask: return nil
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
