/// Registers: risks, training sessions, fine-tuning lists, lessons.
extension Planner {
  mutating func carryOut(_ act: RegisterAct) throws(Refusal) -> String {
    switch act {
    case .add(let new): return try add(new).summary
    case .start(let all): return try start(all)
    case .move(let id, let state, let note): return try move(id, to: state, note)
    }
  }

  mutating func add(_ new: NewRegisterEntry) throws(Refusal) -> (id: ItemID, summary: String) {
    let register = new.register
    let title = try TextRule.title.require(new.title, .title, "a title")
    let id = freshID(register.prefix)
    let more = try read(new.fields, of: "a \(register.noun)") {
      RegisterFields.entry($0, in: register)?.shape
    }
    let values: [Field: String?] = [
      .register: register.rawValue, .title: title, .state: register.states[0].rawValue,
      .owner: register.usualOwner.rawValue, .visibility: register.usualVisibility.rawValue,
      .list: register == .tuning ? "pending" : nil, .lesson: register == .lessons ? "proposal" : nil,
      .by: actor.name, .addedOn: today.iso, .sort: SortKey.following(id),
    ]
    create(id, .registerEntry, in: projectItem, values.merging(more) { $1 })
    return (id, "added \(register.noun) \(id): \(DisplayText.line(title))")
  }

  private mutating func start(_ all: [NewRegisterEntry]) throws(Refusal) -> String {
    var known = Set(project.registerEntries.map { "\($0.register.rawValue) \($0.title)" })
    var added = 0
    for new in all {
      guard known.insert("\(new.register.rawValue) \(DisplayText.line(new.title))").inserted else { continue }
      _ = try add(new)
      added += 1
    }
    guard added > 0 else { throw .rule("all of them are in the register already. Nothing was added.") }
    return "added \(added.counted("entry", "entries")) of the template to the register"
  }

  func checkRegisterEdit(_ id: ItemID, _ field: Field, _ new: String?) throws(Refusal) {
    guard let register = project.registerEntry(id)?.register else { return }
    guard let entry = RegisterFields.entry(field, in: register) else {
      throw .rule("a \(register.noun) has no field \(field). Nothing was changed.")
    }
    if entry.isNeeded, new == nil { throw .invalid(field, expected: "a value") }
  }

  private mutating func move(
    _ id: ItemID, to new: RegisterState, _ note: String?
  ) throws(Refusal) -> String {
    guard let entry = project.registerEntry(id) else { throw .unknownItem("register entry \(id)") }
    guard entry.register.next(after: entry.state).contains(new) else {
      let choices = entry.register.next(after: entry.state).map(\.title).joined(separator: ", ")
      let ways = choices.isEmpty ? "nothing more happens to it" : "from there it can go to: \(choices)"
      throw .rule("\(id) is \(entry.state.title); \(ways).")
    }
    let text = try said(with: new, note)
    if new == .held, value(id, .attended) == nil {
      throw .invalid(.attended, expected: "how many came: set that first, or with it")
    }
    set(id, .state, new)
    set(id, new == .movedToSupport ? .reference : .reason, text)
    set(id, .finished, new.isSettled ? today : nil)
    let consequence = try follow(entry, new, text)
    return "\(entry.register.noun) \(id) is \(new.title)\(consequence)"
  }

  private func said(with state: RegisterState, _ note: String?) throws(Refusal) -> String? {
    guard let wanted = state.wantedNote else { return try optional(note, .reason) }
    return try TextRule.title.require(note, state == .movedToSupport ? .reference : .reason, wanted)
  }

  /// What follows from it elsewhere: a risk that occurred is an issue, a session that was held answers one.
  private mutating func follow(
    _ entry: Project.RegisterEntry, _ new: RegisterState, _ text: String?
  ) throws(Refusal) -> String {
    if new == .occurred {
      let plan = [
        text, entry.text(.mitigation).map { "Mitigation: \($0)" },
        entry.text(.contingency).map { "Contingency: \($0)" },
      ]
      let raised = try raise(
        NewIssue(
          title: entry.title, category: .schedule, priority: entry.level == .high ? .p2 : .p3,
          description: plan.compactMap { $0 }.joined(separator: "\n"), owner: entry.owner,
          link: entry.id))
      set(entry.id, .link, raised.id.rawValue)
      return "; \(raised.summary)"
    }
    if new == .held, let issue = entry.issue.flatMap({ project.issue($0) }), issue.state.next.contains(.fixed)
    {
      let went = text.map { ": \($0)" } ?? ""
      return "; " + (try setIssue([issue.id], .fixed, "Training session \(entry.id) was held\(went)"))
    }
    return ""
  }
}

extension Register {
  /// The role that owns an entry that names none.
  fileprivate var usualOwner: Role {
    switch self {
    case .risks, .tuning, .lessons: .ipm
    case .training: .trainer
    }
  }
}
