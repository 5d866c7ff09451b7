/// The plan of a go-live day, and what is done in it (domain document 3.3).
extension Planner {
  mutating func planCutover(_ new: NewCutover) throws(Refusal) -> String {
    if let wave = new.wave { try checkWave(wave) }
    if let open = project.cutover(ofWave: new.wave), !open.state.isOver {
      throw .rule("the cutover of that wave is planned already: \(open.id). Move it instead.")
    }
    guard !new.runbook.lines.isEmpty else {
      throw .rule("no cutover was planned: the template of this project has no runbook.")
    }
    let start = try placed(new.start)
    let id = freshID("CUT-")
    create(
      id, .cutover, in: projectItem,
      [
        .wave: new.wave?.rawValue, .cutoverStart: start.stored, .addedOn: today.iso,
        .poll: new.runbook.poll.map(\.rawValue).joined(separator: " "),
        .sort: SortKey.following(id),
      ])
    var number = 0
    for line in new.runbook.lines {
      for site in sites(of: line, in: new.wave) {
        number += 1
        let step = NewRunbookStep(
          title: line.title, time: line.time, zone: new.start.zone, owner: line.owner, site: site)
        add(step, line.mark, to: id, number, start)
      }
    }
    return "planned the cutover \(id) for \(start.words) with \(number) steps"
  }

  /// The sites for which a line is repeated; only `nil` if it is done once.
  private func sites(of line: RunbookLine, in wave: ItemID?) -> [String?] {
    let sites = project.sites(in: wave)
    return line.isPerSite && !sites.isEmpty ? sites.map(\.code) : [nil]
  }

  private func placed(_ start: CutoverStart) throws(Refusal) -> ZonedTime {
    try checkPlanned(start.local.day, .cutoverStart)
    guard let time = ZonedTime(start.local, in: start.zone) else {
      throw .invalid(
        .cutoverStart,
        expected: "a time that exists: clocks in \(start.zone.name) jump over \(start.local.clock)")
    }
    return time
  }

  private mutating func add(
    _ new: NewRunbookStep, _ mark: RunbookMark?, to cutover: ItemID, _ number: Int, _ start: ZonedTime
  ) {
    let time = new.time.placed(from: start, in: new.zone, project.calendar)
    create(
      ItemID("\(cutover).\(number)"), .runbookStep, in: cutover,
      [
        .title: new.title, .owner: new.owner.rawValue, .site: new.site, .mark: mark?.rawValue,
        .runbookTime: new.time.description, .plannedAt: time.stored,
        .state: RunbookStepState.open.rawValue,
        .sort: Self.sortKey(time, number),
      ])
  }

  /// By planned time, then in the order of the runbook.
  private static func sortKey(_ planned: ZonedTime, _ number: Int) -> String {
    SortKey.padded(Int(planned.instant.seconds)) + SortKey.padded(number)
  }

  mutating func carryOut(_ act: CutoverAct, in id: ItemID) throws(Refusal) -> String {
    guard let cutover = project.cutover(id) else { throw .unknownItem("cutover \(id)") }
    if cutover.state == .rolledBack {
      guard case .note = act else {
        throw .rule("\(id) was rolled back: plan another cutover.")
      }
    }
    return switch act {
    case .move(let start, let reason): try move(cutover, to: start, reason)
    case .addStep(let new): try addStep(new, to: cutover)
    case .settle(let steps, let state, let note): try settle(steps, state, note, in: cutover)
    case .vote(let role, let isGo, let note, let onBehalf): try vote(role, isGo, note, onBehalf, in: cutover)
    case .note(let text, let site): try note(text, site, in: cutover)
    case .declare(let outcome, let reason, let onBehalf): try declare(outcome, reason, onBehalf, in: cutover)
    case .confirm(let shown, let onBehalf): try confirm(cutover, shown, onBehalf)
    case .checkNextDay(let outcome, let note): try checkNextDay(outcome, note, of: cutover)
    }
  }

  private mutating func move(
    _ cutover: Project.Cutover, to start: CutoverStart, _ reason: String
  ) throws(Refusal) -> String {
    guard cutover.declaration == nil else { throw .rule("\(cutover.id) is \(cutover.state.title).") }
    let reason = try TextRule.title.require(reason, .reason, "why the start moves")
    let time = try placed(start)
    guard time != cutover.start else { throw .rule("\(cutover.id) starts then already.") }
    set(cutover.id, .cutoverStart, time.stored)
    set(cutover.id, .reason, reason)
    for step in cutover.steps where step.state == .open {
      guard let when = step.time else { continue }
      let planned = when.placed(from: time, in: start.zone, project.calendar)
      set(step.id, .plannedAt, planned.stored)
      set(step.id, .sort, Self.sortKey(planned, step.id.rawValue.splitTrailingNumber.number))
    }
    return "moved the cutover \(cutover.id) to \(time.words): \(DisplayText.line(reason))"
  }

  private mutating func addStep(
    _ new: NewRunbookStep, to cutover: Project.Cutover
  ) throws(Refusal) -> String {
    guard let start = cutover.start else { throw .invalid(.cutoverStart, expected: "a start") }
    var new = new
    new.title = try TextRule.title.require(new.title, .title, "what is to be done")
    if let site = new.site { try checkSite(site) }
    let number = (cutover.steps.map { $0.id.rawValue.splitTrailingNumber.number }.max() ?? 0) + 1
    add(new, nil, to: cutover.id, number, start)
    return "added step \(cutover.id).\(number) to the runbook"
  }

  private mutating func note(
    _ text: String, _ site: String?, in cutover: Project.Cutover
  ) throws(Refusal) -> String {
    let text = try TextRule.title.require(text, .text, "what happened")
    if let site { try checkSite(site) }
    let id = freshID("\(cutover.id).N")
    create(
      id, .cutoverNote, in: cutover.id,
      [
        .text: text, .site: site, .by: actor.name, .at: String(moment.timestamp.milliseconds),
        .sort: SortKey.following(id),
      ])
    return "logged: \(DisplayText.line(text))"
  }

  func checkSite(_ code: String) throws(Refusal) {
    guard project.site(code) != nil else { throw .unknownItem("site \(code)") }
  }
}
