/// Plans a command against the state the person saw: applies rights, rules and validation.
///
/// Pure: the same command on the same state at the same moment gives the same changes.
///
/// - Parameter project: `state` decoded, if the caller has it already.
package func plan(
  _ command: Command, on state: ProjectState, read project: Project? = nil, by actor: Actor, at moment: Moment
) throws(Refusal) -> Plan {
  if case .createProject(let new) = command {
    if let refusal = Policy.refusal(command, by: actor, on: nil) { throw refusal }
    guard state.items.isEmpty else { throw .rule("project \(new.id) exists already.") }
    return Plan(changes: try new.changes(), summary: "created the project for \(new.customer)")
  }
  guard let project = project ?? Project(state) else { throw .unknownItem(state.id.rawValue) }
  let (command, left) = try command.fitting(project, by: actor, at: moment)
  let (carried, summary) = try Planner.carriedOut(command, on: project, by: actor, at: moment)
  var planner = carried
  let asked = planner.changes.count
  try planner.followUp()
  planner.noteContact(of: command)
  planner.noteIssueMoments()
  guard !planner.changes.isEmpty else { throw .rule("nothing to change: it already has this value.") }
  return Plan(
    changes: planner.changes, summary: summary + planner.forecastWords() + planner.misfitWords(),
    asked: asked, seals: planner.seals,
    papers: planner.papers,
    schedule: planner.schedule, left: left)
}

/// Collects the field changes of one command.
struct Planner {
  let project: Project
  let actor: Actor
  let moment: Moment
  private(set) var changes: [FieldChange] = []
  /// Texts whose digest the store keeps.
  var seals: [Plan.Seal] = []
  /// Texts that the store keeps beside the project.
  var papers: [Plan.Paper] = []
  /// The schedule whose dates were written last.
  var schedule: ProjectSchedule?
  /// The day from which open work is planned, if it is not today.
  var planDay: Day?
  /// Index of each pending change, so that a field set twice yields one change.
  private var places: [ChangeKey: Int] = [:]

  private struct ChangeKey: Hashable {
    let item: ItemID
    let field: Field
  }

  init(project: Project, actor: Actor, moment: Moment) {
    self.project = project
    self.actor = actor
    self.moment = moment
  }

  var state: ProjectState { project.state }
  var today: Day { moment.today }
  var projectItem: ItemID { ItemID(state.id.rawValue) }

  /// Plans a new value; nothing is planned if the field already has it.
  mutating func set(_ item: ItemID, _ field: Field, _ new: String?) {
    let place = ChangeKey(item: item, field: field)
    let old = state.value(item, field)
    if let index = places[place] {
      changes[index] = FieldChange(item, field, from: old, to: new)
      return
    }
    guard old != new else { return }
    places[place] = changes.count
    changes.append(FieldChange(item, field, from: old, to: new))
  }

  /// The field's value after the changes planned so far.
  func value(_ item: ItemID, _ field: Field) -> String? {
    if let index = places[ChangeKey(item: item, field: field)] { return changes[index].new }
    return state.value(item, field)
  }

  mutating func set(_ item: ItemID, _ field: Field, _ day: Day?) { set(item, field, day?.iso) }

  mutating func set<Value: RawRepresentable>(_ item: ItemID, _ field: Field, _ value: Value)
  where Value.RawValue == String { set(item, field, value.rawValue) }

  /// Plans a new item.
  mutating func create(_ id: ItemID, _ kind: Kind, in parent: ItemID?, _ values: [Field: String?]) {
    set(id, .kind, kind)
    set(id, .parent, parent?.rawValue)
    for field in values.keys.sorted() { set(id, field, values[field] ?? nil) }
  }

  /// `prefix` plus the next number after the highest in use.
  func freshID(_ prefix: String) -> ItemID {
    var highest = 0
    for id in state.items.keys.lazy + changes.lazy.map(\.item) {
      let (text, number) = id.rawValue.splitTrailingNumber
      if text == prefix { highest = max(highest, number) }
    }
    return ItemID("\(prefix)\(highest + 1)")
  }

  func found(_ id: ItemID) throws(Refusal) -> Item {
    guard let item = state[id] else { throw .unknownItem(id.rawValue) }
    return item
  }

  func kind(_ id: ItemID) throws(Refusal) -> Kind {
    // An item may be added by the same change.
    guard let kind = value(id, .kind).flatMap(Kind.init(rawValue:)) else { throw .unknownItem(id.rawValue) }
    return kind
  }

  /// `EXE-04`, or `3 tasks`.
  func names(_ ids: [ItemID], _ noun: String) -> String {
    ids.count == 1 ? ids[0].rawValue : "\(ids.count) \(noun)s"
  }

  func require(_ ids: [ItemID], _ noun: String) throws(Refusal) {
    guard !ids.isEmpty else { throw .rule("no \(noun) was chosen.") }
  }
}

extension Planner {
  /// The direct changes of the command and its summary, once rights and rules allow it.
  static func carriedOut(
    _ command: Command, on project: Project, by actor: Actor, at moment: Moment
  ) throws(Refusal) -> (Planner, String) {
    if let refusal = Policy.refusal(command, by: actor, on: project) { throw refusal }
    if let refusal = project.refusal(of: command) ?? project.closedRefusal(of: command, by: actor) {
      throw refusal
    }
    var planner = Planner(project: project, actor: actor, moment: moment)
    let summary = try planner.carryOut(command)
    return (planner, summary)
  }

  private mutating func carryOut(all commands: [Command]) throws(Refusal) -> String {
    var summaries: [String] = []
    for command in commands {
      let summary = try carryOut(command)
      if !summaries.contains(summary) { summaries.append(summary) }
    }
    return summaries.joined(separator: ", ")
  }

  /// Plans the command's changes and returns its summary.
  mutating func carryOut(_ command: Command) throws(Refusal) -> String {
    if Policy.asks(command, by: actor) { return try ask(command) }
    return try carryOut(allowed: command)
  }

  private mutating func carryOut(allowed command: Command) throws(Refusal) -> String {
    switch command {
    case .createProject(let new): throw .rule("project \(new.id) exists already.")
    case .set(let ids, let field, let value): try edit(ids, field, value)
    case .together(let commands): try carryOut(all: commands)
    case .setTask(let ids, let state, let reason, let next): try setTask(ids, state, reason, next)
    case .moveTask(let ids, let phase): try moveTask(ids, to: phase)
    case .placeTask(let id, let phase, let behind): try placeTask(id, in: phase, behind: behind)
    case .reorder(let id, let behind): try reorder(id, behind: behind)
    case .addTask(let new): try addTask(new)
    case .takeIn(let intake): try takeIn(intake)
    case .passBall(let ids, let side): try passBall(ids, to: side)
    case .passTo(let ids, let person): try pass(ids, toPerson: person)
    case .setPhase(let phase): try setPhase(phase, names: [])
    case .passGate(let phase, let names): try setPhase(phase, names: names)
    case .returnPhase(let phase, let reason): try returnPhase(phase, reason)
    case .decideGo(let isGo, let names, let conditions, let wave):
      try decideGo(isGo, names, conditions, wave)
    case .hold(let reason, let day): try hold(reason, from: day)
    case .resume(let day, let reason): try resume(on: day, reason)
    case .recordContact(let day, let note): try recordContact(day, note)
    case .overrideHealth(let health, let reason): try overrideHealth(health, reason)
    case .setStatus(let status, let reason): try setStatus(status, reason)
    case .addCheck(let new): try addCheck(new)
    case .claim(let ids, let evidence, let onBehalf): try claim(ids, evidence, onBehalf)
    case .agree(let shown, let onBehalf): try agree(shown, onBehalf)
    case .dispute(let id, let comment, let onBehalf): try dispute(id, comment, onBehalf)
    case .waive(let ids, let reason, let until, let onBehalf): try waive(ids, reason, until, onBehalf)
    case .notApplicable(let ids, let reason, let onBehalf): try notApplicable(ids, reason, onBehalf)
    case .reopen(let ids, let reason): try reopen(ids, reason)
    case .recordRun(let ids, let new): try record(ids, new)
    case .recordAnswers(let returned): try record(returned)
    case .raise(let new): try raise(new).summary
    case .setIssue(let ids, let state, let note): try setIssue(ids, state, note)
    case .verify(let shown, let note): try verify(shown, note)
    case .comment(let id, let text, let isInternal): try comment(id, text, isInternal: isInternal)
    case .addAction(let issue, let text, let owner, let due): try addAction(issue, text, owner, due)
    case .setAction(let ids, let state, let result): try setAction(ids, state, result: result)
    case .escalate(let new): try escalate(new)
    case .onEscalation(let id, let act): try carryOut(act, on: id)
    case .addSite(let new): try addSite(new)
    case .addScopeLine(let new): try addScopeLine(new)
    case .removeScopeLine(let id): try removeScopeLine(id)
    case .raiseChangeRequest(let new): try raiseChangeRequest(new)
    case .withdrawChangeRequest(let id, let reason): try withdrawChangeRequest(id, because: reason)
    case .addDocument(let new): try addDocument(new)
    case .recordSending(let id, let new): try record(new, of: id)
    case .reviewDocument(let id, let new): try review(id, new)
    case .removeSite(let code): try removeSite(code)
    case .addPortOrder(let new): try addPortOrder(new)
    case .recordPortEvent(let id, let event): try record(event, on: id)
    case .givePaper(let id, let paper, let text): try givePaper(id, paper, text)
    case .denyPIN(let id): try denyPIN(id)
    case .takePortOffer(let id, let way, let reason, let onBehalf):
      try take(way, for: id, DateConsent(reason: reason, onBehalf: onBehalf))
    case .planCall(let new): try planCall(new)
    case .inCall(let id, let act): try carryOut(act, in: id)
    case .inRegister(let act): try carryOut(act)
    case .onOwnField(let act): try carryOut(act)
    case .close(let act): try carryOut(act)
    case .planCutover(let new): try planCutover(new)
    case .cutOver(let id, let act): try carryOut(act, in: id)
    case .sign(let subject, let shown, let onBehalf): try sign(subject, shown, onBehalf)
    case .sendBack(let subject, let comment, let onBehalf): try sendBack(subject, comment, onBehalf)
    case .withdraw(let id, let reason): try withdraw(id, reason)
    case .delegate(let isOn): delegate(isOn)
    case .addPerson(let new): try addPerson(new)
    case .touch(let id, let new): try touch(id, new)
    case .assign(let ids, let person): try assign(ids, to: person)
    case .replan(let reason): try replan(because: reason)
    case .setGoLive(let day, let grade, let reason, let onBehalf):
      try setGoLive(day, grade, DateConsent(reason: reason, onBehalf: onBehalf))
    case .fixDate(let id, let day, let grade, let reason, let onBehalf):
      try fixDate(id, day, grade, DateConsent(reason: reason, onBehalf: onBehalf))
    case .reschedule(let id, let move, let reason, let onBehalf):
      try reschedule(id, move, DateConsent(reason: reason, onBehalf: onBehalf))
    case .baseline(let reason): try storeBaseline(because: reason)
    case .addWave(let title, let goLive, let reason, let onBehalf):
      try addWave(title, goLive, DateConsent(reason: reason, onBehalf: onBehalf))
    }
  }
}
