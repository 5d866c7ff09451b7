/// The customer's approvals: the words to be signed, and their state.
extension TopicReading {
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
      id: task.id, group: group(.approvals), answerKind: .approve,
      state: state(now, .sign(approval.subject, onBehalf: nil)),
      question: task.asking.question.isEmpty
        ? texts(ApprovalText.doYouApprove, (.title, texts.name(of: approval.subject))) : task.asking.question,
      claim: "", why: now == .done ? "" : task.asking.why, due: task.dueDay,
      details: details(approval), standing: standing,
      last: approval.standing == .deemed ? "" : isSigned ? texts(TopicText.lastSigned) : "", evidence: "",
      closed: projectEnd)
  }

  private func standing(_ approval: Approval) -> (Seat.State, String) {
    let due: Seat.State = approval.isDue ? .asks : .later
    let wait = approval.isDue ? "" : texts(TopicText.firstElse)
    switch approval.standing {
    case .open:
      return (due, approval.mended == nil ? wait : texts(ApprovalText.lookAgain))
    case .withdrawn: return (due, texts(ApprovalText.tookBack, (.text, wait)).trimmed)
    case .sentBack: return (.withUs, texts(ApprovalText.sentBack))
    case .recorded: return (.done, texts(ApprovalText.recorded))
    case .deemed:
      let asked = project.acceptanceRequest?.presented?.on.map {
        texts(ApprovalText.sinceDay, (.day, spoken($0)))
      }
      return (.done, texts(ApprovalText.deemed, (.since, asked ?? "")))
    case .signed: return (.done, approval.current.map(signed) ?? "")
    case .changed:
      let signed = approval.current.map(signed) ?? ""
      return (.done, texts(ApprovalText.changedSince, (.text, signed)))
    }
  }

  /// `You approved this on Tuesday 24 November.`
  private func signed(_ signOff: SignOff) -> String {
    let word = RecordedWord(reading: signOff.signedBy)
    let name = (Slot.name, texts.signer(of: signOff))
    let isOwn = word.isFrom(person.name)
    guard let on = signOff.on else { return texts(isOwn ? ApprovalText.youApproved : .theyApproved, name) }
    let day = (Slot.day, spoken(on))
    guard isOwn else { return texts(ApprovalText.theyApprovedOn, name, day) }
    return word.recorder.map { texts(ApprovalText.youApprovedRecorded, day, (.recorder, $0)) }
      ?? texts(ApprovalText.youApprovedOn, day)
  }

  private func details(_ approval: Approval) -> [Seat.Detail] {
    let signOff = approval.current
    let changed = signOff.map { project.changedTitles(since: $0, texts) } ?? []
    let more = changed.count > 3 ? texts(ApprovalText.andMore, count: changed.count - 3) : ""
    let sentBack = (approval.issue ?? approval.mended).flatMap { project.issue($0) }?.description
    return [
      detail(ApprovalText.wordsSigned, signOff?.statement),
      detail(ApprovalText.yourReceipt, signOff?.receipt?.description),
      detail(
        ApprovalText.toKeep,
        signOff == nil ? nil : texts(ApprovalText.pageStays, (.name, project.asker))),
      detail(ApprovalText.document, version(of: approval)),
      detail(ApprovalText.decided, signOff?.decision.map { texts($0.name) }),
      detail(
        ApprovalText.changedLabel, changed.isEmpty ? nil : changed.prefix(3).joined(separator: "; ") + more),
      detail(TopicText.youWrote, sentBack),
      detail(
        ApprovalText.wordsToSign, approval.isOpen && approval.standing != .sentBack ? approval.statement : nil
      ),
    ].compactMap { $0 }
  }
}

extension TopicReading {
  /// The document that is signed: a signature covers this version and no later one.
  private func version(of approval: Approval) -> String? {
    guard let kind = DocumentKind.allCases.first(where: { $0.subject == approval.subject }),
      let version = project.latest(kind)
    else { return nil }
    let signed = project.signOff(on: version) != nil
    let name = (Slot.document, texts.name(of: version))
    guard let made = version.on else { return texts(signed ? ApprovalText.youSigned : .youSign, name) }
    return texts(signed ? ApprovalText.youSignedOf : .youSignOf, name, (.day, spoken(made)))
  }
}

extension Seat {
  /// The approval behind a topic.
  func approval(_ topic: Topic) -> Approval? { approvals.first { $0.task == topic.id } }

  func approving(_ topic: Topic) -> [(answer: Answer, words: String)] {
    let isAcceptance = approval(topic)?.subject == .acceptance
    let approving = [
      (answer: Answer.yes, words: texts(ApprovalText.yesApprove)), (.no, texts(ApprovalText.noSendBack)),
    ]
    return switch approval(topic)?.standing {
    case .deemed: [(.yes, texts(ApprovalText.signNow)), (.no, texts(ApprovalText.object))]
    case .open, .sentBack, .withdrawn, .recorded: isAcceptance ? accepting : approving
    case nil: approving
    case .signed: [(.no, texts(ApprovalText.takeBack))]
    case .changed: [(.yes, texts(ApprovalText.asItIsNow)), (.no, texts(ApprovalText.takeBack))]
    }
  }

  private var accepting: [(answer: Answer, words: String)] {
    let count = project.openExceptions.count
    let yes = count == 0 ? texts(ApprovalText.yesAccept) : texts(ApprovalText.acceptWith, count: count)
    return [
      (.yes, yes), (.no, texts(ApprovalText.noReject)), (.except, texts(ApprovalText.listException)),
    ]
  }

  /// Why an acceptance cannot be signed yet, where the customer can mend it.
  func obstacle(to answer: Answer, _ topic: Topic) -> String? {
    guard answer == .yes, approval(topic)?.subject == .acceptance, topic.state == .asks,
      let lacking = project.openExceptions.lazy.compactMap({ $0.lacking(texts) }).first
    else { return nil }
    return texts(ApprovalText.lacking, (.text, lacking))
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
      let prompt: ApprovalText = subject == .acceptance ? .whyReject : .whatChange
      return Reply(
        texts(prompt), required: true, thanks: texts(AnswerText.managerWorks, (.name, manager))
      ) {
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
      title: texts(ApprovalText.signTitle, (.title, texts.name(of: subject))),
      lines: [
        approval.statement, "",
        texts(ApprovalText.signAs, (.name, person.name)),
      ], key: "s", verb: texts(ApprovalText.signs))
    return Reply(thanks: texts(ApprovalText.signed), confirmation: confirmation) { _ in
      .sign(subject, shown, onBehalf: nil)
    }
  }

  private func takeBack(_ signOff: SignOff) -> Reply {
    Reply(texts(ApprovalText.whyTakeBack), required: true, thanks: saved) {
      .withdraw(signOff.id, reason: $0)
    }
  }
}
