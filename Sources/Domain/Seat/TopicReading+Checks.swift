/// Checklist items: the customer's own, and the provider's that need the customer's answer.
extension TopicReading {
  func checks(_ list: Project.Checklist) -> [Seat.Topic] {
    let closed = projectEnd ?? project.closed(list)
    let group = Seat.Group(key: list.id.rawValue, title: list.title)
    return list.checks.compactMap { check in
      let stored = project.state.value(check.id, .visibility).flatMap(Visibility.init)
      guard Policy.maySee(stored ?? .customer, person) else { return nil }
      return topic(check, of: list, group, closed)
    }
  }

  private func topic(
    _ check: Project.Check, of list: Project.Checklist, _ group: Seat.Group, _ closed: Day?
  ) -> Seat.Topic? {
    guard let found = standing(of: check, in: list) else { return nil }
    return Seat.Topic(
      id: check.id, group: group, answerKind: found.answerKind,
      state: state(found.state, found.permission(check.id)),
      question: question(check), claim: claim(check, found.answerKind), why: check.asking.why, due: check.due,
      details: details(check, found.answerKind), standing: found.words, last: last(check),
      evidence: check.claimant == .customer ? check.evidence ?? "" : "", closed: closed)
  }

  private struct Standing {
    let answerKind: Seat.AnswerKind
    let state: Seat.State
    let words: String

    init(_ answerKind: Seat.AnswerKind, _ state: Seat.State, _ words: String = "") {
      (self.answerKind, self.state, self.words) = (answerKind, state, words)
    }

    func permission(_ id: ItemID) -> Permission {
      switch answerKind {
      case .test: .recordResult(of: id)
      case .agree, .confirm: .agree(to: id)
      case .claim, .task, .verify, .reply, .action, .approve, .paper, .declaration, .feedback, .none:
        .claim(id)
      }
    }
  }

  /// `nil` for items that do not concern the customer or were never part of the project.
  private func standing(of check: Project.Check, in list: Project.Checklist) -> Standing? {
    let own: Seat.AnswerKind = list.mode == .test ? .test : .claim
    let isOurs = check.claimant != .customer
    if check.proposal != nil, !check.state.isComplete {
      return check.proposer == .customer
        ? Standing(own, .withUs, texts(TopicText.saidNotApply))
        : Standing(.confirm, .asks)
    }
    switch check.state {
    // What is claimed by a signature is asked as an approval.
    case .open where check.approves != nil, .reopened where check.approves != nil: return nil
    case .open, .reopened: return isOurs ? nil : open(check, list, own)
    case .claimed:
      return isOurs ? Standing(.agree, .asks) : Standing(own, .withUs, texts(TopicText.weCheck))
    case .agreed: return Standing(isOurs ? .agree : own, .done, texts(TopicText.bothYes))
    case .disputed:
      return isOurs
        ? Standing(.agree, .withUs, texts(TopicText.saidWrong))
        : Standing(own, .asks)
    case .waived: return Standing(own, .leftOut, texts(TopicText.leftOutAgreed))
    case .notApplicable:
      if check.reason == NewProject.leftOut, check.agreedBy == nil { return nil }
      return Standing(own, .leftOut, texts(TopicText.leftOut))
    }
  }

  private func open(_ check: Project.Check, _ list: Project.Checklist, _ own: Seat.AnswerKind) -> Standing {
    if check.holder != .customer {
      return Standing(own, .withUs, texts(check.result == .fail ? TopicText.saidFails : .weWork))
    }
    let isAsked =
      switch list.mode {
      case .agreement: isSoon(check.due, phase: list.phase)
      case .test: project.isLive || (project.head.goLive.map { $0 <= today } ?? false)
      }
    guard !isAsked else { return Standing(own, .asks) }
    return Standing(own, .later, texts(list.mode == .test ? TopicText.askOnDay : .askInTime))
  }

  // MARK: Words

  private func question(_ check: Project.Check) -> String {
    if !check.asking.question.isEmpty { return check.asking.question }
    return check.expected.isEmpty
      ? texts(TopicText.isDone, (.title, check.title))
      : texts(TopicText.isSo, (.title, check.title), (.expected, check.expected))
  }

  private func claim(_ check: Project.Check, _ answerKind: Seat.AnswerKind) -> String {
    switch answerKind {
    case .agree where check.state == .claimed: texts(TopicText.weSayYes)
    case .confirm where check.proposal == .notApplicable:
      texts(TopicText.thinkNotApply)
    case .confirm: texts(TopicText.likeToGoOn)
    case .claim where check.state == .disputed: texts(TopicText.notSoYet)
    case .claim, .test, .agree, .task, .verify, .reply, .action, .approve, .paper, .declaration, .feedback,
      .none:
      ""
    }
  }

  private func details(_ check: Project.Check, _ answerKind: Seat.AnswerKind) -> [Seat.Detail] {
    let shown: TopicText = check.claimant == .customer ? .youSaid : .weSay
    let isClaimed = check.state != .open && check.state != .reopened
    return [
      audience(check.owner), detail(TopicText.because, check.reason),
      detail(TopicText.until, check.until.map(spoken)),
      detail(shown, isClaimed || check.result != nil ? check.evidence : nil),
    ].compactMap { $0 } + runs(check)
  }

  /// What was found at each site.
  private func runs(_ check: Project.Check) -> [Seat.Detail] {
    project.siteCases(of: check).compactMap { item in
      item.site.flatMap { site in
        item.run.map { _ in
          Seat.Detail(label: texts(TopicText.atSite, (.site, site.title)), text: texts.words(of: item))
        }
      }
    }
  }

  private func last(_ check: Project.Check) -> String {
    if check.proposal != nil, check.proposer == .customer { return texts(TopicText.lastNotApply) }
    if check.result == .fail { return texts(TopicText.lastFails) }
    switch check.state {
    case .claimed: return check.claimant == .customer ? texts(TopicText.lastYes) : ""
    case .agreed: return texts(TopicText.lastYes)
    case .disputed: return texts(check.claimant == .customer ? TopicText.lastYes : .lastWrong)
    case .open, .reopened, .waived, .notApplicable: return notYet(check.id)
    }
  }

  /// The customer's newest comment that begins with "not yet".
  private func notYet(_ id: ItemID) -> String {
    let said = (project.comments[id] ?? []).contains { $0.text.hasPrefix(Seat.notYet) }
    return said ? texts(TopicText.lastNotYet) : ""
  }
}
