/// Rights that depend on the item: tasks, issues, sign-offs, single fields.
extension Rights {
  /// The fields in which team members report progress on their own work.
  private static let progressFields: Set<Field> = [
    .evidence, .note, .nextCheck, .started, .finished, .resolution, .reference, .impact, .description,
    .result,
  ]

  func editing(_ id: ItemID?, _ field: Field) -> Refusal? {
    let what = "change \(field)"
    if field == .evidence, check(id) != nil { return only(owns(id), "change evidence of others") }
    if field == .measured { return only(leads || owns(id), "record figures of others") }
    if steers { return nil }
    if let id, project?.state[id]?.kind == .site { return refusal(of: [.changeSites]) }
    if let id, project?.state[id]?.kind == .ownField { return refusal(of: [.keepOwnFields]) }
    if let id, project?.registerEntry(id) != nil { return refusal(of: [.keepRegisters]) }
    if let id, project?.portOrder(id) != nil { return only(worksOnPorts, what) }
    if let person = id.flatMap({ project?.person($0) }) { return editing(person, field) }
    if speaks, Self.plannedFields.contains(field) { return nil }
    if reported(id), field == .description || field == .impact || field == .title { return nil }
    switch actor.side {
    case .provider: return only(Self.progressFields.contains(field) && owns(id), what)
    case .customer: return only(field == .evidence && owns(id), what)
    case .carrier: return only(false, what)
    }
  }

  /// The provider keeps the contact sheet; the customer's main contact their own details. Who has which role is
  /// settled by those who run the project.
  private func editing(_ person: Project.Person, _ field: Field) -> Refusal? {
    let isOwn = actor.role == .mpoc && person.role == .mpoc && person.name == DisplayText.line(actor.name)
    let isAllowed =
      actor.side == .provider
      ? field != .name && field != .role : isOwn && PersonFields.entry(field)?.isOwn == true
    return only(isAllowed, "change \(field) of \(person.name)")
  }

  func progress(of id: ItemID?, to state: TaskState) -> Refusal? {
    if state == .notApplicable || state == .cancelled { return only(steers, "set tasks to \(state.title)") }
    guard let task = task(id) else { return only(steers || owns(id), "change tasks of others") }
    if task.approves != nil, state == .done { return only(leads || decides, "approve for the customer") }
    return only(steers || owns(task.owner, task.assignee), "change tasks of others")
  }

  func passing(_ id: ItemID?) -> Refusal? {
    only(steers || (actor.side == .provider && owns(id)), "pass items of others")
  }

  func settingIssue(_ id: ItemID?, to state: IssueState) -> Refusal? {
    let what = "set issues to \(state.title)"
    switch state {
    case .verified: return only(speaks || leads, what)
    case .movedToSupport, .declined: return only(leads, what)
    case .reopened, .closed: return only(steers || speaks || owns(id), what)
    case .new, .acknowledged, .inProgress, .waitingCustomer, .waitingCarrier, .waitingVendor, .fixed,
      .duplicate:
      return only(steers || owns(id), what)
    }
  }

  func commenting(_ id: ItemID?) -> Refusal? {
    let listens = actor.role == .viewer || actor.side == .carrier
    return only(!listens || reported(id), "comment on what they did not report")
  }

  /// Support takes over from the project; those who run it may write down what support said.
  func reviewing(_ onBehalf: String?) -> Refusal? {
    if actor.role == .support { return nil }
    guard steers else { return only(false, "accept or return a document for Service & Support") }
    return onBehalf?.trimmed.isEmpty == false
      ? nil : .invalid(.onBehalf, expected: "who of Service & Support said so, and how (Sam Hill, call)")
  }

  func signing(_ subject: SignOff.Subject, _ onBehalf: String?) -> Refusal? {
    deciding("approve \(subject.title)", "approved", onBehalf)
  }

  func sendingBack(_ subject: SignOff.Subject, _ onBehalf: String?) -> Refusal? {
    deciding("send back \(subject.title)", "sent it back", onBehalf)
  }

  /// The customer's decisions; those who lead may record them if they name whose word it was.
  ///
  /// - Parameter may: whether the actor may do it for the customer, where that is not only for those who decide.
  func deciding(_ what: String, _ action: String, _ onBehalf: String?, may: Bool? = nil) -> Refusal? {
    guard leads else { return only(may ?? decides, what) }
    return onBehalf?.trimmed.isEmpty == false
      ? nil : .invalid(.onBehalf, expected: SignOff.whose(action))
  }

  /// Those who may record the customer's word may withdraw it.
  func withdrawing(_ id: ItemID) -> Refusal? {
    if decides { return nil }
    let what = "withdraw what the customer signed"
    guard let signOff = project?.signOff(id) else { return only(leads, what) }
    return only(leads && (signOff.onBehalf != nil || signOff.isDeemed), what)
  }
}
