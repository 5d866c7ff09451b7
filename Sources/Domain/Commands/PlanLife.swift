/// The life of a project: holds, closing, re-opening, decisions, health, contact.
extension Planner {
  mutating func setStatus(_ new: ProjectStatus, _ reason: String?) throws(Refusal) -> String {
    switch (project.head.status, new) {
    case (_, .closed):
      try close()
      return "closed the project"
    case (_, .onHold): return try hold(reason ?? "", from: today)
    case (.closed, .active): return try reopenProject(reason)
    case (.closed, _): throw .rule("the project is closed; re-open it with a reason first.")
    case (.onHold, .active), (.dormant, .active): return try resume(on: today, reason)
    case (_, .active), (_, .dormant), (_, .cancelled):
      if project.head.status == .onHold { try countHold(to: today) }
      set(projectItem, .reason, try TextRule.title.require(reason, .reason, "a reason"))
      set(projectItem, .finished, new == .cancelled ? today : nil)
      set(projectItem, .state, new)
      return "set the project to \(new.title)"
    }
  }

  private mutating func close() throws(Refusal) {
    guard project.head.status != .closed else { throw .rule("the project is closed already.") }
    guard project.currentPhaseIndex == project.phases.count - 1 else {
      throw .rule("only a project in its last phase can be closed.")
    }
    if let gate = project.gate(of: project.head.phase, on: today), !gate.isOpen {
      throw .gateClosed(gate: gate.title, missing: gate.lines.filter { !$0.isPassed }.map(Self.sentence))
    }
    if project.head.status == .onHold { try countHold(to: today) }
    set(project.head.phase, .passedOn, today)
    set(project.head.phase, .passedBy, actor.name)
    set(projectItem, .finished, today)
    set(projectItem, .state, ProjectStatus.closed)
  }

  /// Re-opens a closed project, once, into the phase before the last. `Policy` allows it to the PMO and,
  /// with a reason, to an IPM.
  private mutating func reopenProject(_ reason: String?) throws(Refusal) -> String {
    if let day = project.reopenedOn {
      throw .rule(
        "the project was re-opened once, on \(day.short(near: today)); start a new project for more work.")
    }
    set(projectItem, .reason, try TextRule.title.require(reason, .reason, "a reason for re-opening"))
    set(projectItem, .reopenedOn, today)
    set(projectItem, .finished, nil as Day?)
    if project.phases.count > 1 {
      let phase = project.phases[project.phases.count - 2]
      set(projectItem, .phase, phase.id.rawValue)
      for open in project.phases.suffix(2) {
        set(open.id, .passedOn, nil as Day?)
        set(open.id, .passedBy, nil as String?)
      }
    }
    set(projectItem, .state, ProjectStatus.active)
    return "re-opened the project"
  }

  mutating func hold(_ reason: String, from day: Day) throws(Refusal) -> String {
    if let since = project.holdSince {
      throw .rule("the project is on hold since \(since.short(near: today)).")
    }
    // Before the project starts, the earliest day of a hold is today.
    let start = min(project.head.start ?? day, today)
    guard day <= today, day >= start else {
      let from = start == today ? "today" : "a day from \(start.short(near: today)) to today"
      throw .invalid(.holdSince, expected: "\(from); a hold is recorded when it has begun")
    }
    set(projectItem, .reason, try TextRule.title.require(reason, .reason, "why the project is put on hold"))
    set(projectItem, .holdSince, day)
    set(projectItem, .state, ProjectStatus.onHold)
    return "put the project on hold from \(day.long)"
  }

  /// Resumes work on `day` and plans from there, even if it is recorded later.
  ///
  /// Leaves `state` active, `resumed-on`, `holds`, `hold-days` (all holds) and `held-<PHASE>`; `hold-since`
  /// is cleared.
  mutating func resume(on day: Day, _ reason: String?) throws(Refusal) -> String {
    let status = project.head.status
    guard status == .onHold || status == .dormant else {
      throw .rule("the project is \(status.title); only one on hold or dormant is resumed.")
    }
    guard day <= today, day >= project.holdSince ?? day else {
      throw .invalid(.resumedOn, expected: "a day from the start of the hold to today")
    }
    if status == .onHold { try countHold(to: day) }
    planDay = day
    set(projectItem, .nextCheck, nil as Day?)
    set(projectItem, .resumedOn, day)
    set(projectItem, .reason, try optional(reason, .reason))
    set(projectItem, .state, ProjectStatus.active)
    return "resumed the project on \(day.long)"
  }

  private mutating func countHold(to day: Day) throws(Refusal) {
    guard let since = project.holdSince else { return }
    let days = project.heldDays(since: since, to: day)
    let item = try found(projectItem)
    let phase = Field.held(in: project.head.phase.rawValue)
    let past = DatedNotes(stored: item[.holds]).entries
    let holds = DatedNotes(past + [DatedNotes.Entry(first: since, last: day, title: "")])
    set(projectItem, .holds, holds.text)
    set(projectItem, .holdDays, String((item.number(.holdDays) ?? 0) + days))
    set(projectItem, phase, String((item.number(phase) ?? 0) + days))
    set(projectItem, .holdSince, nil as Day?)
  }

  mutating func recordContact(_ day: Day, _ note: String) throws(Refusal) -> String {
    try checkPlanned(day, .contact)
    guard day <= today else { throw .invalid(.contact, expected: "a day not after today") }
    let text = try TextRule.title.require(note, .contactNote, "who was spoken to, and how (Dana Ruiz, phone)")
    set(projectItem, .contact, day)
    set(projectItem, .contactNote, text)
    return "recorded contact on \(day.long): \(text)"
  }

  /// Recording what the customer said counts as contact with the customer.
  mutating func noteContact(of command: Command) {
    guard actor.side == .provider, command.holdsWordOfCustomer(project.head.mpoc),
      project.lastContact.map({ $0 < today }) ?? true
    else { return }
    set(projectItem, .contact, today)
  }

  mutating func overrideHealth(_ health: Health?, _ reason: String) throws(Refusal) -> String {
    guard let health else {
      for field in [Field.health, .healthReason, .healthBy] { set(projectItem, field, nil as String?) }
      return "removed the health override"
    }
    guard health.isGraded else {
      throw .invalid(.health, expected: "green, amber or red; blue and grey follow from the project's state")
    }
    let why = try TextRule.title.require(reason, .healthReason, "a reason")
    set(projectItem, .health, health)
    set(projectItem, .healthReason, why)
    set(projectItem, .healthBy, actor.name)
    return "set the health to \(health.rawValue): \(why)"
  }
}

extension Command {
  /// Whether the command records what a person of the customer said.
  ///
  /// - Parameter contact: the customer's main contact; their name among the deciders is the customer's
  ///   word.
  func holdsWordOfCustomer(_ contact: String?) -> Bool {
    switch self {
    case .claim(_, _, let whose), .agree(_, let whose), .dispute(_, _, let whose), .waive(_, _, _, let whose),
      .notApplicable(_, _, let whose), .sign(_, _, let whose), .sendBack(_, _, let whose),
      .setGoLive(_, _, _, let whose), .fixDate(_, _, _, _, let whose), .reschedule(_, _, _, let whose),
      .addWave(_, _, _, let whose), .verify(_, let whose):
      return whose?.trimmed.isEmpty == false
    case .decideGo(_, let names, _, _), .passGate(_, let names):
      return contact.map { name in names.contains { $0.words.hasPrefix(name) } } ?? false
    case .takePortOffer(_, _, _, let whose): return whose?.trimmed.isEmpty == false
    case .recordPortEvent(_, let event): return event.onBehalf?.trimmed.isEmpty == false
    case .cutOver(_, let act): return act.onBehalf?.trimmed.isEmpty == false
    case .close(let act): return act.onBehalf?.trimmed.isEmpty == false
    case .recordAnswers: return true
    // Support is not the customer.
    case .reviewDocument: return false
    case .together(let commands): return commands.contains { $0.holdsWordOfCustomer(contact) }
    case .createProject, .givePaper, .denyPIN, .set, .setTask, .moveTask, .placeTask, .reorder, .addTask,
      .takeIn, .addCheck, .passBall, .passTo,
      .setPhase, .returnPhase, .setStatus, .hold, .resume, .recordContact, .overrideHealth, .reopen, .touch,
      .recordRun, .raise, .setIssue, .comment, .addAction, .setAction, .withdraw, .delegate, .addPerson,
      .assign, .replan, .baseline, .addSite, .removeSite, .addDocument, .recordSending, .addScopeLine,
      .removeScopeLine, .raiseChangeRequest, .withdrawChangeRequest, .addPortOrder,
      .planCall, .inCall, .inRegister, .onOwnField, .planCutover,
      .escalate, .onEscalation:
      return false
    }
  }
}
