/// Finding things in a project.
extension Project {
  package func phase(_ id: ItemID) -> Phase? { phases.first { $0.id == id } }
  package func task(_ id: ItemID) -> Task? {
    taskPlaces[id].map { tasks[$0] } ?? unseen.first { $0.id == id }
  }
  package func criterion(_ id: ItemID) -> Criterion? {
    for phase in phases {
      if let criterion = phase.criteria.first(where: { $0.id == id }) { return criterion }
    }
    return nil
  }

  package func issue(_ id: ItemID) -> Issue? { issues.first { $0.id == id } }
  package func checklist(_ id: ItemID) -> Checklist? { checklists.first { $0.id == id } }
  package func tasks(in phase: ItemID) -> [Task] { tasks.filter { $0.phase == phase } }

  package func check(_ id: ItemID) -> Check? {
    for list in checklists {
      if let check = list.checks.first(where: { $0.id == id }) { return check }
    }
    return nil
  }

  package func action(_ id: ItemID) -> Action? {
    for actions in issues.lazy.map(\.actions) + calls.lazy.map(\.actions) {
      if let action = actions.first(where: { $0.id == id }) { return action }
    }
    return nil
  }

  /// Of all working plans and calls.
  package var actions: [Action] { issues.flatMap(\.actions) + calls.flatMap(\.actions) }

  /// The code of the template it was created from.
  package var template: String? { state[ItemID(id.rawValue)]?.optionalText(.template) }

  /// The phase the project is in.
  package var currentPhase: Phase? { phase(head.phase) }
  package var currentPhaseIndex: Int { phases.firstIndex { $0.id == head.phase } ?? 0 }

  /// The name of who does the work: the assignee, else the person in that role, else the role.
  package func ownerName(_ owner: Role, assignee: ItemID?) -> String {
    if let assignee, let person = person(assignee) { return person.name }
    if owner == .mpoc, let mpoc = head.mpoc { return mpoc }
    if owner == .ipm, let ipm = head.ipm { return ipm }
    let holders = people.filter { $0.role == owner }
    return holders.count == 1 ? holders[0].name : owner.rawValue
  }

  /// The name of the one person in a role, else what the role is called.
  package func nameOrTitle(of role: Role, in texts: Texts = .english) -> String {
    let name = ownerName(role, assignee: nil)
    return name == role.rawValue ? texts(role.name) : name
  }

  /// The calendar that dates are counted in.
  package var calendar: WorkCalendar { calendars.project }

  /// A title for any item, for history and links.
  package func title(of id: ItemID) -> String {
    guard let item = state[id] else { return id.rawValue }
    let raw =
      item[.title] ?? item[.name] ?? item[.text] ?? item[.customer] ?? item[.losingCarrier] ?? id.rawValue
    return DisplayText.line(raw)
  }

  /// The screen section in which an item is shown.
  package enum Place: Hashable, Sendable {
    case board, checklists, issues, people, documents, calls, registers, ports, cutover, project
  }

  package func place(of id: ItemID) -> Place? {
    guard let item = state[id], let kind = item.kind else { return nil }
    switch kind {
    case .project, .step, .baseline, .signoff, .withdrawal, .site, .scopeLine, .changeRequest, .feedback,
      .acceptance, .ownField:
      return .project
    case .portOrder, .portEvent: return .ports
    case .cutover, .runbookStep, .pollVote, .cutoverNote: return .cutover
    case .phase, .criterion, .task, .wave: return .board
    case .checklist, .check, .testRun: return .checklists
    case .action: return item.parent.flatMap(place) ?? .issues
    case .issue: return .issues
    case .call, .callEntry: return .calls
    case .registerEntry: return .registers
    case .person: return .people
    case .document, .sending, .documentReview: return .documents
    case .comment, .escalation: return item.parent.flatMap { $0 == id ? nil : place(of: $0) }
    }
  }
}
