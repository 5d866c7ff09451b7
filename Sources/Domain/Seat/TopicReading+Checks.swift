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
        ? Standing(own, .withUs, "You said that this does not apply to you. We look at it now.")
        : Standing(.confirm, .asks)
    }
    switch check.state {
    // What is claimed by a signature is asked as an approval.
    case .open where check.approves != nil, .reopened where check.approves != nil: return nil
    case .open, .reopened: return isOurs ? nil : open(check, list, own)
    case .claimed:
      return isOurs ? Standing(.agree, .asks) : Standing(own, .withUs, "You said yes. We check it now.")
    case .agreed: return Standing(isOurs ? .agree : own, .done, "Done: both sides say yes.")
    case .disputed:
      return isOurs
        ? Standing(.agree, .withUs, "You said that something is wrong. We are working on it.")
        : Standing(own, .asks)
    case .waived: return Standing(own, .leftOut, "Left out: both sides agreed to go on without it.")
    case .notApplicable:
      if check.reason == NewProject.leftOut, check.agreedBy == nil { return nil }
      return Standing(own, .leftOut, "Left out: it does not apply to you.")
    }
  }

  private func open(_ check: Project.Check, _ list: Project.Checklist, _ own: Seat.AnswerKind) -> Standing {
    if check.holder != .customer {
      let words =
        check.result == .fail
        ? "You said that it does not work. We are working on it." : "We are working on this."
      return Standing(own, .withUs, words)
    }
    let isAsked =
      switch list.mode {
      case .agreement: isSoon(check.due, phase: list.phase)
      case .test: project.isLive || (project.head.goLive.map { $0 <= today } ?? false)
      }
    guard !isAsked else { return Standing(own, .asks) }
    let when = list.mode == .test ? "on go-live day" : "when it is time"
    return Standing(own, .later, "We will ask you this \(when). You can answer now, too.")
  }

  // MARK: Words

  private func question(_ check: Project.Check) -> String {
    if !check.asking.question.isEmpty { return check.asking.question }
    return check.expected.isEmpty
      ? "Is this done: \(check.title)?" : "Is this so: \(check.title)? Expected: \(check.expected)"
  }

  private func claim(_ check: Project.Check, _ answerKind: Seat.AnswerKind) -> String {
    switch answerKind {
    case .agree where check.state == .claimed: "We say yes. Do you agree?"
    case .confirm where check.proposal == .notApplicable:
      "We think that this does not apply to you. Do you agree?"
    case .confirm: "We would like to go on without this. Do you agree?"
    case .claim where check.state == .disputed: "We do not think so yet."
    case .claim, .test, .agree, .task, .verify, .reply, .action, .approve, .paper, .declaration, .feedback,
      .none:
      ""
    }
  }

  private func details(_ check: Project.Check, _ answerKind: Seat.AnswerKind) -> [Seat.Detail] {
    let shown = check.claimant == .customer ? "You said" : "We say"
    let isClaimed = check.state != .open && check.state != .reopened
    return [
      audience(check.owner), detail("Because", check.reason),
      detail("Until", check.until?.spoken(near: today)),
      detail(shown, isClaimed || check.result != nil ? check.evidence : nil),
    ].compactMap { $0 } + runs(check)
  }

  /// What was found at each site.
  private func runs(_ check: Project.Check) -> [Seat.Detail] {
    project.siteCases(of: check).compactMap { item in
      item.site.flatMap { site in item.run.flatMap { _ in detail("At \(site.title)", item.words) } }
    }
  }

  private func last(_ check: Project.Check) -> String {
    if check.proposal != nil, check.proposer == .customer { return "does not apply" }
    if check.result == .fail { return "no, it does not work" }
    switch check.state {
    case .claimed: return check.claimant == .customer ? "yes" : ""
    case .agreed: return "yes"
    case .disputed: return check.claimant == .customer ? "yes" : "no, something is wrong"
    case .open, .reopened, .waived, .notApplicable: return notYet(check.id)
    }
  }

  /// The customer's newest comment that begins with "not yet".
  private func notYet(_ id: ItemID) -> String {
    let said = (project.comments[id] ?? []).contains { $0.text.hasPrefix(Seat.notYet) }
    return said ? "not yet" : ""
  }
}
