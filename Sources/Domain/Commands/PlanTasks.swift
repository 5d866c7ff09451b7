/// Tasks, the cards of the board.
extension Planner {
  private func task(_ id: ItemID) throws(Refusal) -> Project.Task {
    // A task may be added by the same change.
    let isNew = state[id] == nil && value(id, .kind) == Kind.task.rawValue
    guard let task = isNew ? Project.Task(pending(id)) : project.task(id) else {
      throw .unknownItem("task \(id)")
    }
    guard Policy.maySee(task.visibility, actor) else { throw .unknownItem("task \(id)") }
    return task
  }

  mutating func setTask(
    _ ids: [ItemID], _ new: TaskState, _ reason: String?, _ nextCheck: Day?
  ) throws(Refusal) -> String {
    try require(ids, "task")
    if let nextCheck { try checkPlanned(nextCheck, .nextCheck) }
    var warnings: [String] = []
    for id in ids {
      let task = try task(id)
      if new == .done, let missing = project.missingDocument(of: task), !warnings.contains(missing) {
        warnings.append(missing)
      }
      if let why = obstacle(to: new, task) { throw refusal(why, of: new, task) }
      switch new {
      case .done: try finish(task, evidence: reason)
      case .inProgress: start(task)
      case .waiting:
        set(id, .reason, try TextRule.title.require(reason, .reason, "what or whom it waits for"))
        set(id, .nextCheck, nextCheck)
        set(id, .started, task.started ?? today)
        if task.heldSince == nil { set(id, .heldSince, today) }
      case .notApplicable, .cancelled:
        set(id, .reason, try TextRule.title.require(reason, .reason, "a reason"))
        settle(id)
      case .notStarted:
        set(id, .started, nil as String?)
        settle(id)
        set(id, .reason, nil as String?)
      }
      set(id, .state, new)
      if new != .done { set(id, .finished, nil as String?) }
    }
    let warning = warnings.isEmpty ? "" : "; not made yet: \(warnings.joined(separator: ", "))"
    return "set \(names(ids, "task")) to \(new.title)\(warning)"
  }

  private func refusal(_ why: String, of new: TaskState, _ task: Project.Task) -> Refusal {
    guard new == .done, let subject = task.approves, project.approval(of: subject) != nil else {
      return .rule(why)
    }
    return .blocked(why, .sign(state.id, subject))
  }

  /// Why this task cannot take the state: approvals are signed, not ticked off, and some work needs other
  /// items first.
  private func obstacle(to new: TaskState, _ task: Project.Task) -> String? {
    if let subject = task.approves, let approval = project.approval(of: subject) {
      if new == .done {
        return "\(task.id) is an approval, and is signed separately."
      }
      if task.state == .done, let current = approval.current {
        return "\(task.id) is signed: withdraw \(current.id) first, with a reason."
      }
    }
    guard new == .done, !task.state.isSettled else { return nil }
    let missing = project.missingBefore(task, on: today)
    guard let first = missing.first else { return nil }
    let more = missing.count > 1 ? " and \(missing.count - 1) more" : ""
    return "\(task.id) cannot be done before this is solved: \(first.text)\(more)."
  }

  private mutating func finish(_ task: Project.Task, evidence: String?) throws(Refusal) {
    if let evidence, !evidence.trimmed.isEmpty {
      set(task.id, .evidence, try TextRule.long.check(evidence, .evidence))
    } else if task.evidence == nil, let shown = project.ownEvidence(of: task) {
      set(task.id, .evidence, shown)
    } else if task.weight == .required, task.evidence == nil, !task.evidenceWanted.isEmpty {
      throw .invalid(.evidence, expected: "what shows that \(task.id) is done: \(task.evidenceWanted)")
    }
    stampFinish(task)
    settle(task.id)
  }

  /// Marks a task as done by a decision or a signature that was recorded, with that as its evidence.
  mutating func complete(_ task: Project.Task, evidence: String) {
    set(task.id, .evidence, evidence.cut(toBytes: TextRule.long.bytes))
    stampFinish(task)
    set(task.id, .state, TaskState.done)
    settle(task.id)
  }

  /// Whether something that happened elsewhere, such as a call that was held, may complete it for this person.
  func completes(_ task: Project.Task) -> Bool {
    !task.state.isSettled && project.missingBefore(task, on: today).isEmpty
      && Policy.refusal(.setTask(.done, of: task.id), by: actor, on: project) == nil
  }

  private mutating func stampFinish(_ task: Project.Task) {
    set(task.id, .started, task.started ?? today)
    set(task.id, .finished, today)
    set(task.id, .reason, nil as String?)
  }

  private mutating func start(_ task: Project.Task) {
    set(task.id, .started, task.started ?? today)
    set(task.id, .reason, nil as String?)
    set(task.id, .nextCheck, nil as String?)
    if task.heldSince == nil { set(task.id, .heldSince, today) }
  }

  /// Stops the holder's clock.
  mutating func settle(_ id: ItemID) {
    set(id, .heldSince, nil as String?)
    set(id, .holder, nil as String?)
    set(id, .heldBy, nil as String?)
    set(id, .nextCheck, nil as String?)
  }

  mutating func moveTask(_ ids: [ItemID], to phase: ItemID) throws(Refusal) -> String {
    try require(ids, "task")
    guard let target = project.phase(phase) else { throw .unknownItem("phase \(phase)") }
    var last = project.tasks(in: phase).last?.sort
    for id in ids where try task(id).phase != phase {
      set(id, .parent, phase.rawValue)
      let sort = SortKey.between(last, nil)
      set(id, .sort, sort)
      last = sort
    }
    return "moved \(names(ids, "task")) to \(target.title)"
  }

  mutating func placeTask(_ id: ItemID, in phase: ItemID, behind: ItemID?) throws(Refusal) -> String {
    guard let target = project.phase(phase) else { throw .unknownItem("phase \(phase)") }
    let sort = try sortKey(for: id, kind: .task, in: phase, behind: behind)
    if try task(id).phase == phase {
      set(id, .sort, sort)
      return behind.map { "put \(id) behind \($0)" } ?? "put \(id) first"
    }
    set(id, .parent, phase.rawValue)
    set(id, .sort, sort)
    return "moved \(id) to \(target.title)"
  }

  mutating func reorder(_ id: ItemID, behind: ItemID?) throws(Refusal) -> String {
    let item = try found(id)
    guard item.kind == .task || item.kind == .check || item.kind == .action || item.kind == .issue else {
      throw .rule("\(id) keeps its place.")
    }
    set(id, .sort, try sortKey(for: id, kind: item.kind, in: item.parent, behind: behind))
    return behind.map { "put \(id) behind \($0)" } ?? "put \(id) first"
  }

  /// The key that puts `id` directly behind a sibling in `parent`, or first.
  private func sortKey(
    for id: ItemID, kind: Kind?, in parent: ItemID?, behind: ItemID?
  ) throws(Refusal) -> String {
    let siblings = state.items.values
      .filter { $0.kind == kind && $0.parent == parent && $0.id != id }
      .sorted { ($0[.sort] ?? "", $0.id) < ($1[.sort] ?? "", $1.id) }
    var index = 0
    if let behind {
      guard let place = siblings.firstIndex(where: { $0.id == behind }) else {
        throw .rule("\(behind) is not beside \(id).")
      }
      index = place + 1
    }
    let before = index > 0 ? siblings[index - 1][.sort] : nil
    let after = index < siblings.count ? siblings[index][.sort] : nil
    return SortKey.between(before, after)
  }

  mutating func addTask(_ new: NewTask) throws(Refusal) -> String {
    guard let phase = project.phase(new.phase) else { throw .unknownItem("phase \(new.phase)") }
    let title = try TextRule.title.require(new.title, .title, "a title")
    guard (0...999).contains(new.duration) else {
      throw .invalid(.duration, expected: "0 to 999 business days")
    }
    if let day = new.fixed { try checkPlanned(day, .fixed) }
    let id = try newID(new.id, or: "ADD-")
    let fields = try read(new.fields, of: "a task") { FieldShape.of($0, on: .task) }
    create(
      id, .task, in: phase.id,
      fields.mapValues(String?.some).merging([
        .title: title, .owner: new.owner.rawValue, .duration: String(new.duration), .fixed: new.fixed?.iso,
        .fixedGrade: new.fixed.map { _ in DateGrade.target.rawValue },
        .visibility: new.visibility.rawValue, .weight: Weight.required.rawValue,
        .state: TaskState.notStarted.rawValue, .addedOn: today.iso,
        .sort: SortKey.between(lastSort(of: .task, in: phase.id), nil),
      ]) { $1 })
    return "added \(id) \(title) to \(phase.title)"
  }

  /// The id that a list gave to something new, if it is free.
  func newID(_ given: ItemID?, or prefix: String) throws(Refusal) -> ItemID {
    guard let given else { return freshID(prefix) }
    guard state[given] == nil, value(given, .kind) == nil else {
      throw .rule("\(given) is there already. Read the list again.")
    }
    return given
  }

  /// The last place in a phase or checklist, what this change adds there included.
  func lastSort(of kind: Kind, in parent: ItemID) -> String? {
    let there = state.items.values.lazy.filter { $0.kind == kind && $0.parent == parent }.compactMap {
      $0[.sort]
    }
    let added = changes.lazy.filter { $0.field == .parent && $0.new == parent.rawValue }
      .compactMap { value($0.item, .sort) }
    return [there.max(), added.max()].compactMap { $0 }.max()
  }

  mutating func passBall(_ ids: [ItemID], to side: Side) throws(Refusal) -> String {
    try require(ids, "item")
    for id in ids {
      let item = try holdable(id)
      if item.holder == side, item[.heldSince] != nil, item[.heldBy] == nil { continue }
      pass(id, to: side)
    }
    return "passed \(names(ids, "item")) to \(side.ball)"
  }

  mutating func pass(_ ids: [ItemID], toPerson person: ItemID) throws(Refusal) -> String {
    try require(ids, "item")
    guard let holder = project.person(person) else { throw .unknownItem("person \(person)") }
    for id in ids {
      let item = try holdable(id)
      if item[.heldBy] == person.rawValue, item[.heldSince] != nil { continue }
      pass(id, to: holder.role.side)
      set(id, .heldBy, person.rawValue)
    }
    return "passed \(names(ids, "item")) to \(holder.name)"
  }

  private func holdable(_ id: ItemID) throws(Refusal) -> Item {
    let item = try found(id)
    guard item.kind == .task || item.kind == .check || item.kind == .issue else {
      throw .rule("\(id) has no holder.")
    }
    return item
  }

  mutating func assign(_ ids: [ItemID], to person: ItemID?) throws(Refusal) -> String {
    try require(ids, "item")
    let name = person.flatMap { project.person($0)?.name }
    if let person, name == nil { throw .unknownItem("person \(person)") }
    for id in ids {
      switch try kind(id) {
      case .task, .check, .issue, .action: set(id, .assignee, person?.rawValue)
      case .project, .phase, .criterion, .checklist, .step, .comment, .person, .baseline, .wave, .signoff,
        .withdrawal, .portOrder, .portEvent, .cutover, .runbookStep, .pollVote, .cutoverNote, .site, .testRun,
        .document, .sending, .documentReview, .scopeLine, .changeRequest, .call, .callEntry, .registerEntry,
        .ownField,
        .escalation, .feedback, .acceptance:
        throw .rule("\(id) cannot be assigned.")
      }
    }
    return name.map { "assigned \(names(ids, "item")) to \($0)" } ?? "unassigned \(names(ids, "item"))"
  }
}
