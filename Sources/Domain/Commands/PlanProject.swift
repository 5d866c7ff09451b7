/// The project itself: phase pointer, state, people.
extension Planner {
  mutating func setPhase(_ target: ItemID) throws(Refusal) -> String {
    guard let goal = project.phases.firstIndex(where: { $0.id == target }) else {
      throw .unknownItem("phase \(target)")
    }
    let phase = project.phases[goal]
    guard project.head.status != .closed else { throw .rule("the project is closed; re-open it first.") }
    for passed in project.phases[min(project.currentPhaseIndex, goal)..<goal] {
      guard let gate = project.gate(of: passed.id, on: today), !gate.isOpen else { continue }
      throw .gateClosed(gate: gate.title, missing: gate.lines.filter { !$0.isPassed }.map(Self.sentence))
    }
    set(projectItem, .phase, target.rawValue)
    return "moved the project to \(phase.title)"
  }

  private static func sentence(_ line: GateReport.Line) -> String {
    line.missing.count > 1 ? "\(line.criterion.title) (\(line.missing.count) left)" : line.criterion.title
  }

  mutating func setStatus(_ new: ProjectStatus, _ reason: String?) throws(Refusal) -> String {
    let old = project.head.status
    if new == .closed {
      guard project.currentPhaseIndex == project.phases.count - 1 else {
        throw .rule("only a project in its last phase can be closed.")
      }
      if let gate = project.gate(of: project.head.phase, on: today), !gate.isOpen {
        throw .gateClosed(gate: gate.title, missing: gate.lines.filter { !$0.isPassed }.map(Self.sentence))
      }
      set(projectItem, .finished, today)
    } else {
      set(projectItem, .reason, try TextRule.title.require(reason, .reason, "a reason"))
    }
    if old == .closed, new == .active, project.phases.count > 1 {
      set(projectItem, .phase, project.phases[project.phases.count - 2].id.rawValue)
      set(projectItem, .finished, nil as String?)
    }
    set(projectItem, .state, new)
    return "set the project to \(new.title)"
  }

  mutating func addPerson(_ new: NewPerson) throws(Refusal) -> String {
    let name = try TextRule.title.require(new.name, .name, "a name")
    let id = freshID("P")
    create(
      id, .person, in: nil,
      [
        .name: name, .role: new.role.rawValue, .email: try optional(new.email, .email),
        .phone: try optional(new.phone, .phone), .organisation: try optional(new.organisation, .organisation),
      ])
    if new.role == .mpoc, project.head.mpoc == nil { set(projectItem, .mpoc, name) }
    if new.role == .ipm, project.head.ipm == nil { set(projectItem, .ipm, name) }
    return "added \(name), \(new.role.title)"
  }

  /// A checked one-line text; blank is absent.
  func optional(_ text: String?, _ field: Field) throws(Refusal) -> String? {
    guard let text else { return nil }
    let checked = try TextRule.title.check(text, field)
    return checked.isEmpty ? nil : checked
  }

  mutating func comment(_ id: ItemID, _ text: String) throws(Refusal) -> String {
    let about = try kind(id)
    let body = try TextRule.long.require(text, .text, "a comment")
    guard about != .comment, about != .person else { throw .rule("\(id) cannot be commented on.") }
    let comment = freshID("C")
    create(
      comment, .comment, in: id,
      [
        .text: body, .by: actor.name, .at: String(moment.timestamp.milliseconds),
        .sort: SortKey.padded(comment.rawValue.splitTrailingNumber.number),
      ])
    return "commented on \(id)"
  }
}
