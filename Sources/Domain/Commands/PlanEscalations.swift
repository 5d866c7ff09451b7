/// Escalations: written down when somebody of a higher level was asked, never made by the program.
extension Planner {
  mutating func escalate(_ new: NewEscalation) throws(Refusal) -> String {
    switch try kind(new.about) {
    case .issue, .portOrder, .project: break
    case .phase, .criterion, .task, .checklist, .check, .step, .action, .comment, .person, .baseline, .wave,
      .site,
      .testRun, .signoff, .withdrawal, .portEvent, .cutover, .runbookStep, .pollVote, .cutoverNote, .document,
      .sending, .documentReview, .call, .callEntry, .scopeLine, .changeRequest, .registerEntry, .ownField,
      .escalation,
      .feedback,
      .acceptance:
      throw .rule("an issue, a port order or the project is escalated, not \(new.about).")
    }
    if let issue = project.issue(new.about), !issue.state.isOpen {
      throw .rule("\(issue.id) is \(issue.state.title): re-open it before it is escalated.")
    }
    let level = try level(new)
    let named = try optional(new.to, .escalatedTo) ?? project.names(onLevel: level, of: new.side)
    guard !named.isEmpty else {
      throw .invalid(
        .escalatedTo, expected: "who is asked: nobody of that side stands on level \(level) yet")
    }
    let why = try TextRule.title.require(new.reason, .reason, "why it is escalated")
    let id = freshID("ESC-")
    create(
      id, .escalation, in: new.about,
      [
        .level: String(level), .escalatedSide: new.side.rawValue, .escalatedTo: named, .reason: why,
        .by: actor.name, .at: String(moment.timestamp.milliseconds), .on: today.iso,
        .visibility: (new.isInternal ? Visibility.internal : .customer).rawValue,
        .sort: SortKey.following(id),
      ])
    let what = new.about == projectItem ? "the project" : new.about.rawValue
    return "escalated \(what) to level \(level), \(DisplayText.line(named)): \(DisplayText.line(why))"
  }

  private func level(_ new: NewEscalation) throws(Refusal) -> Int {
    guard new.side != .carrier else {
      throw .invalid(.escalatedSide, expected: "provider or customer: the carrier has its own desk")
    }
    let next = project.nextLevel(of: new.about, on: new.side)
    guard let level = new.level ?? next else {
      throw .rule("\(new.about) is on the highest level already: write its answer down, or close it.")
    }
    guard Escalation.levels.dropFirst().contains(level) else {
      throw .invalid(.level, expected: "a level from 2 to \(Escalation.levels.upperBound)")
    }
    return level
  }

  mutating func carryOut(_ act: EscalationAct, on id: ItemID) throws(Refusal) -> String {
    guard let record = project.escalation(id) else { throw .unknownItem("escalation \(id)") }
    guard record.isOpen else { throw .rule("\(id) is closed: escalate \(record.about) again instead.") }
    switch act {
    case .answer(let text):
      set(id, .answer, try TextRule.long.require(text, .answer, "what was answered"))
      return "wrote down the answer to \(id)"
    case .close(let text):
      if let text, !text.trimmed.isEmpty { set(id, .answer, try TextRule.long.check(text, .answer)) }
      guard value(id, .answer)?.isEmpty == false else {
        throw .invalid(.answer, expected: "what was answered, before it is closed")
      }
      set(id, .finished, today)
      return
        "closed \(id), the escalation of \(record.about == projectItem ? "the project" : record.about.rawValue)"
    }
  }

  /// What is settled needs no higher level any more.
  mutating func closeEscalations(of item: ItemID) {
    for record in project.escalations(of: item) where record.isOpen { set(record.id, .finished, today) }
  }
}
