/// The rights of a signed-in person in a project.
struct Rights {
  let actor: Actor
  let project: Project?

  /// Runs projects.
  var steers: Bool { leads || actor.role == .pmo }
  /// Speaks for the provider towards the customer, and may record the customer's word.
  var leads: Bool { actor.role == .ipm || actor.role == .cover }
  /// Speaks for the customer on checklist items and fixes.
  var speaks: Bool { actor.role == .mpoc || actor.role == .deputy }
  /// Speaks for the customer on approvals and waivers.
  var decides: Bool {
    actor.role == .mpoc || (actor.role == .deputy && project?.head.isDelegated == true)
  }

  var worksOnPorts: Bool { steers || actor.role == .porting }

  /// Fields that dates depend on.
  static let plannedFields: Set<Field> = [.due, .duration, .after, .fixed, .goLive]

  func only(_ isAllowed: Bool, _ what: String) -> Refusal? {
    isAllowed ? nil : .notAllowed(who: actor.role.title, what: what)
  }

  /// A customer is told of internal items what they would be told of items that do not exist.
  func unseen(_ items: [ItemID]) -> Refusal? {
    guard actor.side != .provider, let state = project?.state else { return nil }
    return items.first { state[$0] == nil || state.isInternal($0) }.map { .unknownItem($0.rawValue) }
  }

  /// Whether the work is the actor's own: by role or by name; for those who speak for a side, that side's.
  func owns(_ owner: Role, _ assignee: ItemID?) -> Bool {
    switch actor.role {
    case .ipm, .cover: owner.side == .provider
    case .mpoc, .deputy: owner.side == .customer
    case .viewer, .carrier: false
    // A carrier does not sign in; the porting coordinator follows up its work.
    case .porting: owner == .porting || owner == .carrier || isNamed(assignee)
    case .pmo, .sales, .engineer, .provisioning, .trainer, .billing, .support, .customerIT,
      .customerNetwork:
      owner == actor.role || isNamed(assignee)
    }
  }

  private func isNamed(_ person: ItemID?) -> Bool {
    guard let person = person.flatMap({ project?.person($0) }) else { return false }
    return person.name == DisplayText.line(actor.name) && person.role.side == actor.side
  }

  func task(_ id: ItemID?) -> Project.Task? { id.flatMap { project?.task($0) } }
  func check(_ id: ItemID?) -> Project.Check? { id.flatMap { project?.check($0) } }

  /// Without an item, whether there can be one. Items the project does not have are left to `plan`, which names them.
  func owns(_ id: ItemID?) -> Bool {
    guard let id else { return true }
    if let task = project?.task(id) { return owns(task.owner, task.assignee) }
    if let check = project?.check(id) { return owns(check.owner, check.assignee) }
    if let issue = project?.issue(id) { return owns(issue.owner, issue.assignee) }
    return project?.state[id] == nil
  }

  func ownsAction(_ id: ItemID?) -> Bool {
    guard let id else { return true }
    guard let action = project?.action(id) else { return project?.state[id] == nil }
    return owns(action.owner, nil) || owns(action.parent)
  }

  /// Issues somebody reported stay theirs to describe.
  func reported(_ id: ItemID?) -> Bool {
    id.flatMap { project?.issue($0) }.map { $0.reportedBy == DisplayText.line(actor.name) } ?? false
  }
}

extension Command {
  /// Every item the command names.
  var items: [ItemID] {
    switch self {
    case .together(let commands): commands.flatMap(\.items)
    case .takeIn(let intake): intake.commands.flatMap(\.items)
    case .addCheck(let new): [new.list]
    case .set(let ids, _, _), .setTask(let ids, _, _, _), .passBall(let ids, _), .claim(let ids, _, _),
      .waive(let ids, _, _, _), .notApplicable(let ids, _, _), .reopen(let ids, _),
      .recordRun(let ids, _), .setIssue(let ids, _, _), .setAction(let ids, _, _):
      ids
    case .agree(let shown, _), .verify(let shown, _): shown.map(\.item)
    case .moveTask(let ids, let other), .passTo(let ids, let other): ids + [other]
    case .assign(let ids, let person): ids + [person].compactMap { $0 }
    case .placeTask(let id, let phase, let behind): [id, phase] + [behind].compactMap { $0 }
    case .reorder(let id, let behind): [id] + [behind].compactMap { $0 }
    case .dispute(let id, _, _), .comment(let id, _, _), .addAction(let id, _, _, _), .setPhase(let id),
      .passGate(let id, _), .returnPhase(let id, _), .fixDate(let id, _, _, _, _),
      .reschedule(let id, _, _, _),
      .recordPortEvent(let id, _), .takePortOffer(let id, _, _, _), .givePaper(let id, _, _),
      .denyPIN(let id), .withdraw(let id, _):
      [id]
    case .recordAnswers(let returned): returned.answers.map(\.item)
    case .raise(let new): [new.link].compactMap { $0 }
    case .addTask(let new): [new.phase]
    case .addPortOrder(let new): [new.wave].compactMap { $0 }
    case .recordSending(let id, _), .touch(let id, _), .reviewDocument(let id, _): [id]
    case .removeScopeLine(let id), .withdrawChangeRequest(let id, _): [id]
    case .removeSite(let code): [Project.Site.id(code)]
    case .planCutover(let new): [new.wave].compactMap { $0 }
    case .planCall(let new): new.invited + [new.task].compactMap { $0 }
    case .inRegister(let act): act.items
    case .onOwnField(let act): act.items
    case .inCall(let id, let act): [id] + act.people
    case .escalate(let new): [new.about]
    case .onEscalation(let id, _): [id]
    case .close(let act): act.items
    case .cutOver(let id, .settle(let steps, _, _)): [id] + steps
    case .cutOver(let id, _): [id]
    case .decideGo(_, _, _, let wave): [wave].compactMap { $0 }
    case .createProject, .setStatus, .hold, .resume, .recordContact, .overrideHealth, .sign,
      .sendBack, .delegate, .addPerson, .replan, .setGoLive, .baseline, .addWave, .addSite, .addDocument,
      .addScopeLine, .raiseChangeRequest:
      []
    }
  }
}
