/// What in a project needs attention: late or due, waiting too long, disputed, urgent, asked, or the gate.
extension Project {
  /// One for each item that needs attention now or later if nothing changes.
  ///
  /// - Parameters:
  ///   - signals: the project's health rules; those about items listed anyway are left out.
  ///   - zones: for what the provider owes on issues; `nil` leaves that out.
  package func todayItems(
    on today: Day, _ signals: [HealthSignal] = [], zones: ZoneBook? = ZoneBook(own: .utc)
  ) -> [TodayItem] {
    guard head.status == .active else { return holdItems }
    var needs = Needs()
    let responses = zones.map { self.responses(on: today, $0) } ?? [:]
    let clocks = clocks.filter { !isOver($0.item) }
    for clock in clocks { addReasons(of: clock, to: &needs) }
    for (id, response) in responses { add(response, of: id, to: &needs) }
    addActions(to: &needs)
    addQuestions(to: &needs)
    addGate(on: today, to: &needs)
    addCutovers(on: today, to: &needs)
    addCalls(on: today, to: &needs)
    addRegisters(to: &needs)
    let nudges = nudges(on: today)
    for nudge in nudges { needs.add(nudge.person.id, nudge.reason, from: nudge.from) }
    for signal in signals { add(signal, on: today, to: &needs) }
    let held = Dictionary(clocks.map { ($0.item, $0) }) { first, _ in first }
    let writing = TodayWriting(
      project: self, today: today, clocks: held, gate: needs.gate, nudges: nudges, responses: responses)
    return needs.reasons.map { writing.item($0, $1) }.sorted { ($0.from, $0.item) < ($1.from, $1.item) }
  }

  /// A project on hold needs no attention, except on the day the hold is to be reviewed.
  private var holdItems: [TodayItem] {
    guard let review = holdReview else { return [] }
    let place = ItemID(id.rawValue)
    let reason = state[place]?.optionalText(.reason)
    return [
      TodayItem(
        item: place, reason: .nextCheck, from: review, due: review, holder: .provider,
        person: head.ipm ?? "", heldSince: nil,
        title: "On hold: resume the project, or say how long it holds",
        text: [reason, holdSince.map { "On hold since \($0.long)" }].compactMap { $0 }.joined(separator: "\n")
      )
    ]
  }

  /// As `todayItems`, restricted to tasks, checklists and issues if the reader is not the provider: the
  /// rest is about the provider's own work.
  package func todayItems(
    on today: Day, _ signals: [HealthSignal], for actor: Actor, zones: ZoneBook = ZoneBook(own: .utc)
  ) -> [TodayItem] {
    guard actor.side != .provider else { return todayItems(on: today, signals, zones: zones) }
    return todayItems(on: today, zones: nil).filter { thing in
      if let task = task(thing.item) { return Policy.maySee(task.visibility, actor) }
      return check(thing.item) != nil || issue(thing.item) != nil || action(thing.item) != nil
        || portOrder(thing.item) != nil || call(thing.item)?.state.isAhead == true
    }
  }

  /// How many business days ahead something begins to need attention.
  static let soon = 2
  /// Business days an item without a day may stay with its holder.
  private static let patience = 5

  /// Whether the item's list belongs to a passed gate, so that it can no longer be worked on.
  func isOver(_ item: ItemID) -> Bool {
    guard let check = check(item), let list = checklist(check.checklist) else { return false }
    return phase(ItemID(list.phase))?.passedOn != nil && check.state != .disputed
  }

  private func before(_ day: Day) -> Day { calendar.add(day, -Self.soon) }

  private func addReasons(of clock: Clock, to needs: inout Needs) {
    if let task = task(clock.item) { return addReasons(of: task, since: clock.since, to: &needs) }
    if let issue = issue(clock.item) { return addReasons(of: issue, since: clock.since, to: &needs) }
    if let order = portOrder(clock.item) { return addReasons(of: order, since: clock.since, to: &needs) }
    if let check = check(clock.item) { return addReasons(of: check, since: clock.since, to: &needs) }
    // The check at G+1 is made on its day.
    if cutover(clock.item) != nil { needs.add(clock.item, .due, from: clock.since) }
  }

  private func addReasons(of task: Task, since: Day, to needs: inout Needs) {
    // The call itself is listed, with its time.
    if calls.contains(where: { $0.task == task.id && $0.state.isAhead }) { return }
    if let due = task.dueDay {
      needs.add(task.id, isEvent(task) ? .happens : .due, from: before(due))
    } else {
      needs.add(task.id, .held, from: calendar.add(since, Self.patience))
    }
    if task.state == .waiting, let check = task.nextCheck { needs.add(task.id, .nextCheck, from: check) }
  }

  /// Whether people meet, or numbers are ported, on its day.
  func isEvent(_ task: Task) -> Bool {
    task.id == head.goLiveTask || waves.contains { $0.goLiveTask == task.id }
      || isCall(task)
  }

  private func addReasons(of check: Check, since: Day, to needs: inout Needs) {
    if check.state == .disputed { needs.add(check.id, .dispute, from: since) }
    if check.proposal != nil || check.state == .claimed {
      // Items the provider holds are listed at once; those of the other side on their day.
      if check.holder == .provider {
        needs.add(check.id, .consent, from: since)
      } else if check.due == nil {
        needs.add(check.id, .consent, from: calendar.add(since, Self.patience))
      }
    }
    let due = check.due.map(before) ?? calendar.add(since, Self.patience)
    needs.add(check.id, check.due == nil ? .held : .due, from: due)
  }

  private func addReasons(of issue: Issue, since: Day, to needs: inout Needs) {
    let reported = issue.reportedOn ?? since
    if issue.priority == .p1 { needs.add(issue.id, .urgent, from: reported) }
    if issue.priority == .p2 { needs.add(issue.id, .high, from: reported) }
    if issue.state == .new { needs.add(issue.id, .isNew, from: reported) }
    if issue.state == .verified { needs.add(issue.id, .closing, from: since) }
    if let due = issue.due {
      needs.add(issue.id, .due, from: before(due))
    } else {
      let days = issue.priority == .p4 ? 2 * Self.patience : Self.patience
      needs.add(issue.id, .held, from: calendar.add(since, days))
    }
  }

  /// A rejection is listed by the issue it raised.
  private func addReasons(of order: PortOrder, since: Day, to needs: inout Needs) {
    if order.state == .rejected, !issues.contains(where: { $0.state.isOpen && $0.link == order.id }) {
      needs.add(order.id, .porting, from: since)
    } else if hasOffers(for: order), order.state != .rejected {
      needs.add(order.id, .porting, from: since, said: nil)
    }
    if let answer = answer(to: order, on: since) { return needs.add(order.id, .due, from: answer.due + 1) }
    switch order.state {
    case .draft, .documentsPending, .ready, .partlyPorted, .cancelPending:
      needs.add(order.id, .held, from: calendar.add(since, Self.patience))
    case .submitted, .carrierReview, .rejected, .focConfirmed, .locked, .porting, .ported,
      .snapbackRequested, .snappedBack, .cancelled:
      break
    }
  }

  private func addActions(to needs: inout Needs) {
    let planned = issues.filter(\.state.isOpen).flatMap(\.actions)
    for action in planned + calls.flatMap(\.actions) where action.state == .open {
      if let due = action.due { needs.add(action.id, .due, from: before(due)) }
    }
  }

  /// Sessions on their day; what is to be tuned, and risks to be looked at again, when they are due.
  private func addRegisters(to needs: inout Needs) {
    for entry in registerEntries where !entry.state.isSettled {
      guard let due = entry.due else { continue }
      needs.add(entry.id, entry.register == .training ? .happens : .due, from: before(due))
    }
  }

  private func addQuestions(to needs: inout Needs) {
    for (item, comment) in openQuestions {
      if let on = comment.on { needs.mark(item, .question, from: on, said: comment.text) }
    }
    for (item, comment) in openRefusals {
      if let on = comment.on { needs.mark(item, .refused, from: on, said: comment.text) }
    }
  }

  private func addCutovers(on today: Day, to needs: inout Needs) {
    for cutover in cutovers {
      guard let day = goLiveElsewhere(cutover), let start = cutover.start?.local.day else { continue }
      needs.add(
        cutover.id, .schedule, from: today,
        said: "\(cutover.id) is planned for \(start.long), go-live is \(day.long): move its start")
    }
  }

  /// Calls on their day, minutes that are to be written, and a kick-off that nobody has planned.
  private func addCalls(on today: Day, to needs: inout Needs) {
    for call in calls {
      switch call.state {
      case .planned, .underWay: needs.add(call.id, .happens, from: before(call.start?.local.day ?? today))
      case .held:
        if let held = call.course.heldOn, minutes(of: call) == nil { needs.add(call.id, .due, from: held) }
      case .cancelled: break
      }
    }
    if let task = task(completedBy: .kickOff), let said = kickOffMissing(on: today),
      let passed = kickOffFrom
    {
      needs.replace(task.id, .schedule, from: passed, said: said)
    }
  }

  private func addGate(on today: Day, to needs: inout Needs) {
    guard let gate = gate(of: shownPhase, on: today), !gate.lines.isEmpty else { return }
    if gate.isOpen {
      needs.add(gate.phase, .gateOpen, from: entered(gate.phase) ?? head.start ?? today)
    } else if let due = gateDay {
      needs.add(gate.phase, .gateDue, from: before(min(due, promisedGateDay ?? due)))
    }
    needs.gate = gate
  }

  /// The finish of the last open work of the phase.
  var gateDay: Day? {
    tasks.lazy.filter { $0.phase == self.shownPhase && self.counts($0) }.compactMap(\.dueDay).max()
  }

  /// The finish it was promised for: a re-planned gate is still listed from the promised day.
  private var promisedGateDay: Day? {
    tasks.lazy.filter { $0.phase == self.shownPhase && self.counts($0) }.compactMap {
      $0.promised ?? $0.dueDay
    }
    .max()
  }

  private func add(_ signal: HealthSignal, on today: Day, to needs: inout Needs) {
    let item = signal.item ?? ItemID(id.rawValue)
    switch signal.rule {
    case .lateByThree, .lateByOne, .unconfirmed:
      needs.add(item, .schedule, from: signal.from ?? today, said: signal.text)
    case .silence: needs.add(item, .silence, from: signal.from ?? today, said: signal.text)
    case .portRejected:
      let issue = issues.first { $0.state.isOpen && $0.link == item }
      needs.add(issue?.id ?? item, .porting, from: signal.from ?? today)
    case .answerOverdue: needs.add(item, .porting, from: signal.from ?? today)
    case .suspended: needs.add(item, .urgent, from: signal.from ?? today, said: signal.text)
    case .urgentIssue, .highIssue, .portRejectedEarly, .gateOverdue, .criticalOverdue, .dispute,
      .slippedByFive,
      .slipped:
      break
    }
  }
}

/// Why and from when items need attention; of several reasons the earliest, and of two on one day the more
/// severe.
struct Needs {
  struct Need {
    var reason: TodayItem.Reason
    var from: Day
    /// The question asked, or the health signal, in words.
    var said: String?
  }

  private(set) var reasons: [ItemID: Need] = [:]
  var gate: GateReport?

  /// The one reason that counts for an item, whatever else applies to it.
  mutating func replace(_ item: ItemID, _ reason: TodayItem.Reason, from: Day, said: String) {
    reasons[item] = Need(reason: reason, from: min(from, reasons[item]?.from ?? from), said: said)
  }

  /// What somebody said is told whatever else applied before, unless that is more severe.
  mutating func mark(_ item: ItemID, _ reason: TodayItem.Reason, from: Day, said: String) {
    let known = reasons[item]
    reasons[item] = Need(
      reason: min(reason, known?.reason ?? reason), from: min(from, known?.from ?? from), said: said)
  }

  mutating func add(_ item: ItemID, _ reason: TodayItem.Reason, from: Day, said: String? = nil) {
    if let known = reasons[item], (known.from, known.reason) <= (from, reason) {
      if known.said == nil { reasons[item]?.said = said }
      return
    }
    reasons[item] = Need(reason: reason, from: from, said: said ?? reasons[item]?.said)
  }
}
