/// Commands on the project itself: its current phase, its people.
extension Planner {
  mutating func setPhase(_ target: ItemID, names: [String]) throws(Refusal) -> String {
    guard let goal = project.phases.firstIndex(where: { $0.id == target }) else {
      throw .unknownItem("phase \(target)")
    }
    let phase = project.phases[goal]
    let now = project.currentPhaseIndex
    guard goal >= now else { throw backRefusal(to: phase) }
    for passed in project.phases[now..<goal] {
      guard let gate = project.gate(of: passed.id, on: today), !gate.isOpen else { continue }
      throw .gateClosed(gate: gate.title, missing: gate.lines.filter { !$0.isPassed }.map(Self.sentence))
    }
    let who = try deciders(names)
    for passed in now..<goal {
      set(project.phases[passed].id, .passedOn, today)
      set(project.phases[passed].id, .passedBy, who ?? decidersOnRecord(of: project.phases[passed]))
      set(projectItem, .entered(project.phases[passed + 1].code), today)
    }
    set(projectItem, .phase, target.rawValue)
    return "moved the project to \(phase.title)"
  }

  private func backRefusal(to phase: Project.Phase) -> Refusal {
    guard let current = project.currentPhase, let back = current.back.flatMap({ project.phase($0) }) else {
      let now = project.currentPhase?.title ?? "its phase"
      return .rule("from \(now) there is no way back to \(phase.title); re-open the tasks concerned instead.")
    }
    return back.id == phase.id
      ? .invalid(.reason, expected: "why the project returns to \(phase.title) (rollback, no-go)")
      : .rule("\(current.title) may return only to \(back.title), with a reason.")
  }

  /// Returns to the phase the template allows; an earlier go/no-go decision becomes void.
  mutating func returnPhase(_ target: ItemID, _ reason: String) throws(Refusal) -> String {
    guard let phase = project.phase(target) else { throw .unknownItem("phase \(target)") }
    guard project.currentPhase?.back == target else {
      throw project.currentPhaseIndex == project.phases.firstIndex { $0.id == target }
        ? .rule("the project is in \(phase.title) already.") : backRefusal(to: phase)
    }
    let why = try TextRule.title.require(
      reason, .reason, "why the project returns to \(phase.title) (rollback, no-go)")
    set(projectItem, .phase, target.rawValue)
    set(projectItem, .reason, why)
    set(target, .passedOn, nil as Day?)
    set(target, .passedBy, nil as String?)
    for goLive in project.goLives { clearDecision(of: goLive.holder) }
    return "returned the project to \(phase.title): \(why)"
  }

  /// The names given, joined; `nil` for none.
  private func deciders(_ names: [String]) throws(Refusal) -> String? {
    var checked: [String] = []
    for name in names {
      let text = try TextRule.title.check(name, .passedBy)
      if !text.isEmpty { checked.append(text) }
    }
    return checked.isEmpty ? nil : checked.joined(separator: "; ")
  }

  /// `Dana Ruiz (MPOC), Lee Chen (IPM), recorded by Lee Chen`.
  private func decidersOnRecord(of phase: Project.Phase) -> String {
    guard !phase.deciders.isEmpty else { return actor.name }
    let names = phase.deciders.map { role in
      let name = project.ownerName(role, assignee: nil)
      return name == role.rawValue ? name : "\(name) (\(role.rawValue))"
    }
    return "\(names.joined(separator: ", ")), recorded by \(actor.name)"
  }

  static func sentence(_ line: GateReport.Line) -> String {
    line.missing.count > 1 ? "\(line.criterion.title) (\(line.missing.count) left)" : line.criterion.title
  }

  /// A checked text; blank is absent.
  func optional(
    _ text: String?, _ field: Field, _ rule: TextRule = .title
  ) throws(Refusal) -> String? {
    guard let text else { return nil }
    let checked = try rule.check(text, field)
    return checked.isEmpty ? nil : checked
  }

  mutating func comment(
    _ id: ItemID, _ text: String, isInternal: Bool = false
  ) throws(Refusal) -> String {
    let about = try kind(id)
    let body = try TextRule.long.require(text, .text, "a comment")
    guard about != .comment, about != .person, about != .escalation else {
      throw .rule("\(id) cannot be commented on.")
    }
    let comment = freshID("C")
    create(
      comment, .comment, in: id,
      [
        .text: body, .by: actor.name, .at: String(moment.timestamp.milliseconds), .on: today.iso,
        .visibility: isInternal ? Visibility.internal.rawValue : nil,
        .sort: SortKey.following(comment),
      ])
    return "commented on \(id)\(isInternal ? ", internal" : "")"
  }
}
