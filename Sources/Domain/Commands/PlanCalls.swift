/// Calls with the customer: planned, moved, cancelled, begun and ended (domain document D5, D6, 3.6).
extension Planner {
  mutating func planCall(_ new: NewCall) throws(Refusal) -> String {
    if new.kind.isSingle,
      let open = project.calls.first(where: { $0.kind == new.kind && $0.state.isAhead })
    {
      throw .rule("\(open.id) is \(open.state.title) already: \(open.name). Move it instead.")
    }
    let title = try TextRule.title.require(new.title, .title, "a title")
    try checkPlanned(new.start.local.day, .callStart)
    try checkPeople(new.invited)
    let task = try new.task.map { id throws(Refusal) in try found(id).id }
    let id = freshID("CALL-")
    create(
      id, .call, in: projectItem,
      [
        .call: new.kind.rawValue, .title: title, .callStart: new.start.stored,
        .minutes: try length(new.minutes), .place: try optional(new.place, .place),
        .invited: Self.list(new.invited), .agenda: try agenda(new.agenda),
        .link: (task ?? project.task(completedBy: new.kind)?.id)?.rawValue,
        .state: CallState.planned.rawValue, .by: actor.name,
        .sort: SortKey.following(id),
      ])
    return "planned \(id) \(title) for \(new.start.words)"
  }

  mutating func carryOut(_ act: CallAct, in id: ItemID) throws(Refusal) -> String {
    guard let call = project.call(id) else { throw .unknownItem("call \(id)") }
    guard call.state != .cancelled else { throw .rule("\(id) was cancelled: plan another call.") }
    switch act {
    case .move(let start, let minutes, let reason): return try move(call, to: start, minutes, reason)
    case .invite(let people):
      try checkPeople(people)
      set(id, .invited, Self.list(people))
      return "invited \(project.names(of: people).joined(separator: ", ")) to \(id)"
    case .setAgenda(let points):
      set(id, .agenda, try agenda(points))
      return "the agenda of \(id) has \(points.count.counted("point")), \(points.minutes.counted("minute"))"
    case .cancel(let reason): return try cancel(call, reason)
    case .begin: return try begin(call)
    case .attend(let present, let absent): return try attend(call, present, absent)
    case .decide(let text, let who): return try capture(.decision, text, who, in: call)
    case .risk(let text, let who): return try capture(.risk, text, who, in: call)
    case .note(let text, let isInternal):
      return try capture(.note, text, nil, isInternal: isInternal, in: call)
    case .agree(let text, let owner, let due): return try agree(text, owner, due, in: call)
    case .end: return try end(call)
    }
  }

  private mutating func move(
    _ call: Project.Call, to start: ZonedTime, _ minutes: Int?, _ reason: String?
  ) throws(Refusal) -> String {
    try needs(call, .planned, "moved")
    try checkPlanned(start.local.day, .callStart)
    let lasting = try length(minutes ?? call.minutes)
    guard start != call.start || lasting != String(call.minutes) else {
      throw .rule("\(call.id) is at that time already.")
    }
    let why = try optional(reason, .reason)
    set(call.id, .callStart, start.stored)
    set(call.id, .minutes, lasting)
    set(call.id, .reason, why)
    return "moved \(call.id) \(call.title) to \(start.words)\(because(why))"
  }

  private mutating func cancel(_ call: Project.Call, _ reason: String) throws(Refusal) -> String {
    try needs(call, .planned, "cancelled")
    let why = try TextRule.title.require(reason, .reason, "why it does not take place")
    set(call.id, .state, CallState.cancelled)
    set(call.id, .reason, why)
    return "cancelled \(call.id) \(call.name): \(why)"
  }

  private mutating func begin(_ call: Project.Call) throws(Refusal) -> String {
    try needs(call, .planned, "begun")
    set(call.id, .state, CallState.underWay)
    set(call.id, .begunAt, String(moment.timestamp.milliseconds))
    return "began \(call.id) \(call.title)"
  }

  private func needs(_ call: Project.Call, _ state: CallState, _ what: String) throws(Refusal) {
    guard call.state == state else {
      throw .rule("\(call.id) is \(call.state.title): only a call that is \(state.title) can be \(what).")
    }
  }

  /// Work that waited for it is done, and it counts as contact with the customer.
  private mutating func end(_ call: Project.Call) throws(Refusal) -> String {
    try needs(call, .underWay, "ended")
    guard !call.course.present.isEmpty else {
      throw .invalid(.present, expected: "who was there: note that before the call ends")
    }
    set(call.id, .state, CallState.held)
    set(call.id, .endedAt, String(moment.timestamp.milliseconds))
    set(call.id, .on, today)
    let people = call.course.present.compactMap { project.person($0) }
    if people.contains(where: { $0.role.side == .customer }), project.lastContact.map({ $0 < today }) ?? true
    {
      set(projectItem, .contact, today)
    }
    guard let task = call.task.flatMap({ project.task($0) }), completes(task) else {
      return "held \(call.id) \(call.title)"
    }
    let names = people.map(\.name).joined(separator: ", ")
    complete(task, evidence: "\(call.id), held \(today.long); present: \(names)")
    return "held \(call.id) \(call.title); \(task.id) is done"
  }

  private func length(_ minutes: Int) throws(Refusal) -> String {
    guard (5...600).contains(minutes) else { throw .invalid(.minutes, expected: "5 to 600 minutes") }
    return String(minutes)
  }

  private func agenda(_ points: [AgendaPoint]) throws(Refusal) -> String? {
    for point in points { _ = try TextRule.title.check(point.title, .agenda) }
    return points.isEmpty ? nil : points.text
  }

  private static func list(_ people: [ItemID]) -> String? {
    people.isEmpty ? nil : people.map(\.rawValue).joined(separator: " ")
  }

  private func checkPeople(_ people: [ItemID]) throws(Refusal) {
    for person in people where project.person(person) == nil { throw .unknownItem("person \(person)") }
  }
}

/// What is said in a call.
extension Planner {
  private func hasBegun(_ call: Project.Call) throws(Refusal) {
    guard call.state.hasBegun else {
      throw .rule("\(call.id) has not begun: begin it first, then write down what is said.")
    }
  }

  private mutating func attend(
    _ call: Project.Call, _ present: [ItemID], _ absent: [ItemID]
  ) throws(Refusal) -> String {
    try hasBegun(call)
    try require(present + absent, "person")
    try checkPeople(present + absent)
    if let both = present.first(where: absent.contains) {
      throw .rule("\(project.names(of: [both]).joined()) cannot be present and absent.")
    }
    func joined(_ old: [ItemID], _ new: [ItemID], without other: [ItemID]) -> [ItemID] {
      old.filter { !other.contains($0) && !new.contains($0) } + new
    }
    set(call.id, .present, Self.list(joined(call.course.present, present, without: absent)))
    set(call.id, .absent, Self.list(joined(call.course.absent, absent, without: present)))
    let words = [(present, "present"), (absent, "absent")].filter { !$0.0.isEmpty }.map {
      "\(project.names(of: $0.0).joined(separator: ", ")) \($0.1)"
    }
    return "\(call.id): \(words.joined(separator: "; "))"
  }

  private mutating func capture(
    _ what: Project.CallEntry.What, _ text: String, _ who: String?, isInternal: Bool = false,
    in call: Project.Call
  ) throws(Refusal) -> String {
    try hasBegun(call)
    let line = try TextRule.title.require(text, .text, "the \(what.rawValue)")
    let id = freshID("\(call.id).\(what.letter)")
    create(
      id, .callEntry, in: call.id,
      [
        .captured: what.rawValue, .text: line, .decidedBy: try optional(who, .decidedBy), .by: actor.name,
        .visibility: (isInternal ? Visibility.internal : .customer).rawValue,
        .at: String(moment.timestamp.milliseconds),
        .sort: SortKey.following(id),
      ])
    let words = "\(what.rawValue) \(id)\(isInternal ? ", internal" : ""): \(DisplayText.line(line))"
    guard what == .risk else { return words }
    // What was said in the customer's presence is for both sides to read.
    let kept = try add(NewRegisterEntry(.risks, line, fields: [.visibility: Visibility.customer.rawValue]))
    return "\(words), in the register as \(kept.id)"
  }

  private mutating func agree(
    _ text: String, _ owner: Role, _ due: Day?, in call: Project.Call
  ) throws(Refusal) -> String {
    try hasBegun(call)
    let id = try newAction(text, owner, due, in: call.id)
    let when = due.map { ", due \($0.long)" } ?? ""
    return "action \(id) of \(call.id): \(DisplayText.line(text)) (\(owner.rawValue)\(when))"
  }
}
