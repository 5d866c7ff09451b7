/// The text of one line of Today: title, day and holder, and further details.
struct TodayWriting {
  private let project: Project
  private let clocks: [ItemID: Clock]
  private let gate: GateReport?
  private let nudges: [ItemID: Nudge]
  private let today: Day
  private let responses: [ItemID: IssueResponse]
  /// The open successors of each task.
  private let followers: [String: [Project.Task]]

  init(
    project: Project, today: Day, clocks: [ItemID: Clock], gate: GateReport?, nudges: [Nudge],
    responses: [ItemID: IssueResponse]
  ) {
    self.project = project
    self.today = today
    self.responses = responses
    self.clocks = clocks
    self.gate = gate
    self.nudges = Dictionary(nudges.map { ($0.person.id, $0) }) { first, _ in first }
    var followers: [String: [Project.Task]] = [:]
    for task in project.tasks where !task.state.isSettled {
      for link in task.after { followers[link.task, default: []].append(task) }
    }
    self.followers = followers
  }

  func item(_ id: ItemID, _ need: Needs.Need) -> TodayItem {
    if let task = project.task(id) { return write(need, id, of: task) }
    if let check = project.check(id) { return write(need, id, of: check) }
    if let issue = project.issue(id) { return write(need, id, of: issue) }
    if let action = project.action(id) { return write(need, id, of: action) }
    if let order = project.portOrder(id) { return write(need, of: order) }
    if let cutover = project.cutover(id) { return write(need, of: cutover) }
    if let call = project.call(id) { return write(need, of: call) }
    if let entry = project.registerEntry(id) { return write(need, of: entry) }
    if let nudge = nudges[id], need.reason == nudge.reason { return write(need, of: nudge) }
    if let gate, gate.phase == id { return write(need, of: gate) }
    return TodayItem(
      item: id, reason: need.reason, from: need.from, due: nil, holder: .provider,
      person: project.head.ipm ?? "", heldSince: nil, title: need.said ?? project.title(of: id))
  }

  private func write(
    _ need: Needs.Need, _ id: ItemID, due: Day?, _ owner: Role, _ assignee: ItemID?, holder: Side,
    title: String, text: [String?], next: String
  ) -> TodayItem {
    // Without a clock of its own a question is with whoever of us answers it.
    let isAsked = need.reason == .question && clocks[id] == nil
    let (owner, assignee) = isAsked ? project.answering(id) : (owner, assignee)
    let holder = isAsked ? .provider : holder
    let clock = clocks[id]
    let name = project.ownerName(owner, assignee: assignee)
    let known = clock.flatMap(project.person(holding:)) ?? (holder == owner.side ? name : "")
    // A rule about the whole project is the message; the item is only where to look.
    let isSignal = need.reason == .schedule
    let said = need.said.map { DisplayText.line($0) }
    let lines = [isSignal ? title : said.map { "They wrote: \($0)" }] + text
    return TodayItem(
      item: id, reason: need.reason, from: need.from, due: due, holder: clock?.holder ?? holder,
      person: known.isEmpty ? owner.title : known, heldSince: clock?.since ?? (isAsked ? need.from : nil),
      title: isSignal ? said ?? title : title,
      text: lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n"), next: next)
  }

  private func write(_ need: Needs.Need, _ id: ItemID, of task: Project.Task) -> TodayItem {
    let phase = project.phase(task.phase).map { "Task of \($0.title), \(task.state.title)" }
    let behind = followers[id.rawValue] ?? []
    let more = behind.count > 2 ? " and \(behind.count - 2) more" : ""
    return write(
      need, id, due: task.dueDay, task.owner, task.assignee, holder: task.holder, title: task.title,
      text: [
        phase, project.slip(of: task).map(Self.slipWords), task.reason, task.note,
        task.evidenceWanted.isEmpty ? nil : "Proof: \(task.evidenceWanted)",
      ], next: behind.prefix(2).map { "\($0.id) \($0.title)" }.joined(separator: "; ") + more)
  }

  private static func slipWords(_ slip: TaskSlip) -> String {
    "Slipped \(slip.days) bd: \(TaskSlip.name(isBaseline: slip.isBaseline)) \(slip.promised.long)"
  }

  private func write(_ need: Needs.Need, _ id: ItemID, of check: Project.Check) -> TodayItem {
    let list = project.checklist(check.checklist)
    let gate = project.phases.first { phase in
      phase.criteria.contains { $0.proof == list.map { .checklist($0.code) } }
    }
    return write(
      need, id, due: check.due, check.owner, check.assignee, holder: check.holder, title: check.title,
      text: [
        list.map { "\($0.title), \(check.number), \(check.state.title)" }, check.reason, check.note,
        check.evidenceWanted.isEmpty ? nil : "Proof: \(check.evidenceWanted)",
        check.evidence.map { "Given: \($0)" },
      ], next: gate.map { "the list holds gate \($0.gate)" } ?? "")
  }

  private func write(_ need: Needs.Need, _ id: ItemID, of issue: Project.Issue) -> TodayItem {
    let action = issue.nextAction.map { action in
      let due = action.due.map { ", due \($0.long)" } ?? ""
      return "\(action.text) (\(project.ownerName(action.owner, assignee: nil))\(due))"
    }
    return write(
      need, id, due: issue.due, issue.owner, issue.assignee, holder: issue.holder, title: issue.title,
      text: [
        "Issue \(issue.priority.title), \(issue.category.title), \(issue.state.title)", issue.description,
        issue.impact.map { "Impact: \($0)" }, responses[issue.id]?.promises, project.escalatedWords(issue.id),
      ], next: [action, escalation(of: issue)].compactMap { $0 }.joined(separator: "; "))
  }

  /// Proposed from its day on, never done.
  private func escalation(of issue: Project.Issue) -> String? {
    guard let response = responses[issue.id], let next = response.escalation, let at = next.at,
      response.zone.local(at).day <= today
    else { return nil }
    let names = project.names(onLevel: next.level, of: .provider)
    return
      "escalate to level \(next.level)\(names.isEmpty ? "" : ", \(names),") from \(response.zone.words(at)): U"
  }

  private func write(_ need: Needs.Need, _ id: ItemID, of action: Project.Action) -> TodayItem {
    write(
      need, id, due: action.due, action.owner, nil, holder: action.owner.side, title: action.text,
      text: [
        "\(project.call(action.parent) == nil ? "Working plan of" : "Agreed in") \(action.parent) "
          + project.title(of: action.parent)
      ],
      next: action.parent.rawValue)
  }

  private func write(_ need: Needs.Need, of call: Project.Call) -> TodayItem {
    let isHeld = call.state == .held
    let names = project.names(of: call.invited).joined(separator: ", ")
    return write(
      need, call.id,
      due: isHeld ? call.course.heldOn.map { project.calendar.add($0, 1) } : call.start?.local.day,
      .ipm, nil, holder: .provider,
      title: isHeld ? "Issue the minutes of \(call.title)" : "\(call.title), \(call.clock)",
      text: [
        "\(call.id), \(call.state.title), \(call.minutes) minutes", call.place.map { "Where: \($0)" },
        names.isEmpty ? nil : "With: \(names)",
      ], next: isHeld ? "golive doc make \(project.id) minutes" : "")
  }

  private func write(_ need: Needs.Need, of order: Project.PortOrder) -> TodayItem {
    let answer = project.answer(to: order, on: need.from)
    let hasOffers = project.hasOffers(for: order)
    let date = order.dates.foc.map { "Confirmed for \($0.words)" }
    let asked = order.dates.asked.map { "Asked for \($0.long)" }
    return write(
      need, order.id, due: answer?.due, clocks[order.id]?.owner ?? .porting, nil,
      holder: order.holder ?? .provider, title: order.title,
      text: [
        answer.map { "Answer due by \($0.due.long), at the latest \($0.last.long)" }, date ?? asked,
        order.rejection?.remedy.map { "Remedy: \($0)" },
      ], next: hasOffers ? "choose how to go on: golive port offers" : "")
  }

  private func write(_ need: Needs.Need, of cutover: Project.Cutover) -> TodayItem {
    guard need.reason != .schedule else {
      return write(
        need, cutover.id, due: nil, .ipm, nil, holder: .provider, title: "Cutover \(cutover.id)", text: [],
        next: "golive cutover move")
    }
    let step = cutover.step(marked: .nextMorning)
    return write(
      need, cutover.id, due: project.nextDayCheckDue(cutover), step?.owner ?? .ipm, nil, holder: .provider,
      title: "Check at G+1 after \(cutover.id)", text: [step?.title],
      next: "record what it showed: golive cutover check")
  }

  private func write(_ need: Needs.Need, of entry: Project.RegisterEntry) -> TodayItem {
    let time = [entry.text(.window), entry.text(.audience)].compactMap { $0 }.joined(separator: ", ")
    let title = entry.register == .risks ? "Look at the risk again: \(entry.title)" : entry.title
    return write(
      need, entry.id, due: entry.due, entry.owner, nil, holder: entry.owner.side,
      title: time.isEmpty ? title : "\(title) (\(time))",
      text: [
        "\(entry.register.title), \(entry.state.title)", entry.text(.mitigation).map { "Mitigation: \($0)" },
        entry.text(.description), entry.text(.note),
      ], next: "")
  }

  /// It is for the IPM to do.
  private func write(_ need: Needs.Need, of nudge: Nudge) -> TodayItem {
    let thing = nudge.thing
    let last = nudge.person.reminded.map { "Last reminded \($0.long)" } ?? "Not reminded yet"
    let next =
      switch nudge.step {
      case .remind: "C writes one reminder of everything"
      case .escalate(let level, let above):
        above.isEmpty
          ? "nobody is named at level \(level): e on the People screen sets it"
          : "write to \(above.map(\.name).joined(separator: ", ")), level \(level), and record it with c on the People screen"
      }
    return TodayItem(
      item: nudge.person.id, reason: need.reason, from: need.from, due: nil, holder: .provider,
      person: project.head.ipm ?? "", heldSince: nil,
      title: "\(nudge.person.name) holds \(thing.item) \(thing.title)",
      text: ["With \(nudge.person.role.title) since \(thing.since.long)", last].joined(separator: "\n"),
      next: next)
  }

  private func write(_ need: Needs.Need, of gate: GateReport) -> TodayItem {
    let open = gate.lines.filter { !$0.isPassed }
    let title =
      open.isEmpty
      ? "Gate \(gate.title) can be passed"
      : "Gate \(gate.title)\(holder(of: gate)): \(open.count) of \(gate.lines.count) criteria open"
    let decider = gate.deciders.first { $0.side == .provider }.map { project.ownerName($0, assignee: nil) }
    return TodayItem(
      item: gate.phase, reason: need.reason, from: need.from,
      due: need.reason == .gateDue ? project.gateDay : nil,
      holder: .provider, person: decider ?? project.head.ipm ?? "",
      heldSince: need.reason == .gateOpen ? need.from : nil, title: title,
      text: open.map { "Open: \($0.criterion.title)" }.joined(separator: "\n") + slipped(gate),
      next: nextPhase(after: gate.phase))
  }

  /// `, INI-04 holds it`, if that was promised for an earlier day.
  private func holder(of gate: GateReport) -> String {
    guard let task = project.gateHolder(of: gate.phase), project.slip(of: task) != nil else { return "" }
    return ", \(task.id) holds it"
  }

  /// How far the work that holds the gate has slipped, and how many tasks.
  private func slipped(_ gate: GateReport) -> String {
    guard let task = project.gateHolder(of: gate.phase), let slip = project.slip(of: task) else { return "" }
    let others = project.holding(gateOf: gate.phase).count { project.slip(of: $0) != nil } - 1
    let more = others > 0 ? "; \(others) more behind" : ""
    return "\n\(Self.slipWords(slip)), now \(slip.planned.long): \(task.id) \(task.title)\(more)"
  }

  private func nextPhase(after id: ItemID) -> String {
    guard let place = project.phases.firstIndex(where: { $0.id == id }), place + 1 < project.phases.count
    else {
      return "the project is closed"
    }
    return project.phases[place + 1].title
  }
}
