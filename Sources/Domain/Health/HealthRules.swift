/// The rules of section 7 of the domain document, over one project.
extension Project {
  /// Every signal of every rule, including those that apply only from a later day.
  package func healthSignals(_ outlook: Outlook) -> [HealthSignal] {
    schedule(outlook) + urgent + portSignals + stopped + gateOverdue + silence + critical(outlook) + disputes
      + replanned
  }

  /// Red, amber, green, blue or grey, with its reasons.
  package func health(on today: Day, _ outlook: Outlook? = nil) -> HealthReport {
    HealthReport(
      healthSignals(outlook ?? self.outlook(on: today)), status: head.status, override: healthOverride,
      place: ItemID(id.rawValue), on: today)
  }

  package var healthOverride: HealthOverride? {
    guard let item = state[ItemID(id.rawValue)], let health = item[.health].flatMap(Health.init) else {
      return nil
    }
    return HealthOverride(health: health, reason: item.text(.healthReason), by: item.text(.healthBy))
  }

  /// The item to open when go-live is not as promised.
  var goLivePlace: ItemID { goLiveTask?.id ?? ItemID(id.rawValue) }

  private func schedule(_ outlook: Outlook) -> [HealthSignal] {
    guard !isLive, let goLive = outlook.committed else { return [] }
    var signals: [HealthSignal] = []
    let late = HealthSignal.late(
      by: outlook.variance, red: limit(.late), forecast: outlook.forecast, committed: goLive, goLivePlace)
    if let late { signals.append(late) }
    if head.isPorting, let limit = limit(.unconfirmed), head.goLiveGrade != .confirmed,
      portOrders(of: nil).isEmpty
    {
      signals.append(
        HealthSignal(
          .unconfirmed, from: calendar.add(goLive, -limit),
          "the FOC date is not confirmed and go-live is \(goLive.long)", item: goLivePlace))
    }
    return signals
  }

  private var urgent: [HealthSignal] {
    issues.filter(\.state.isOpen).flatMap { issue in
      var signals: [HealthSignal] = []
      let text = "\(issue.id) \(issue.title)"
      if issue.priority == .p1 {
        signals.append(HealthSignal(.urgentIssue, "P1 open: \(text)", item: issue.id))
      }
      if issue.priority == .p2 {
        signals.append(HealthSignal(.highIssue, "P2 open: \(text)", item: issue.id))
      }
      let order = issue.link.flatMap { portOrder($0) }
      let goLive = goLive(ofWave: order?.wave)
      // An order that is rejected says so itself.
      if issue.category == .porting, order?.state != .rejected, !isReached(goLive),
        let from = portHurry(before: goLive.day), let limit = limit(.port)
      {
        signals.append(
          HealthSignal(
            .portRejected, from: from, "porting issue within \(limit) bd of go-live: \(text)",
            item: issue.id))
      }
      return signals
    }
  }

  private var stopped: [HealthSignal] {
    suspension().map { [HealthSignal(.suspended, $0.words, item: $0.testCase.check.id)] } ?? []
  }

  /// Required tasks of the phase and checklist items that hold the gate, some business days after their due day.
  private var gateOverdue: [HealthSignal] {
    guard let phase = currentPhase else { return [] }
    let dueTasks = tasks.filter { $0.phase == phase.id && $0.weight != .advisory && !$0.state.isSettled }
    let codes = phase.criteria.filter { $0.state == .open }.compactMap(\.checklistCode)
    let dueChecks = checklists.filter { codes.contains($0.code) }.flatMap(\.checks)
      .filter { $0.weight != .advisory && !$0.state.isComplete }
    return dueTasks.compactMap { gateOverdue($0.id, since: $0.dueDay, $0.title) }
      + dueChecks.compactMap { gateOverdue($0.id, since: $0.due, "\($0.number) \($0.title)") }
  }

  private func gateOverdue(
    _ id: ItemID, since due: Day?, _ title: @autoclosure @escaping @Sendable () -> String
  ) -> HealthSignal? {
    guard let due, let limit = limit(.gate) else { return nil }
    return HealthSignal(
      .gateOverdue, from: calendar.add(due, limit), "\(id) \(title()) was due \(due.long), it holds the gate",
      item: id)
  }

  /// The business days that re-planning of gate work has cost, with the worst task by name: moving a late
  /// task does not make it punctual.
  private var replanned: [HealthSignal] {
    guard let phase = currentPhase else { return [] }
    let slipped = holding(gateOf: phase.id).compactMap { task in
      slip(of: task).map { (task: task, cost: $0) }
    }
    guard let (task, cost) = slipped.max(by: { $0.cost.days < $1.cost.days }) else { return [] }
    let others = slipped.count > 1 ? "; \(slipped.count - 1) more of its work behind too" : ""
    return [
      HealthSignal(
        limit(.replan).map { cost.days >= $0 } ?? false ? .slippedByFive : .slipped,
        "\(task.id) \(task.title) holds the gate: planned for \(cost.planned.long), "
          + "\(TaskSlip.name(isBaseline: cost.isBaseline)) \(cost.promised.long) (+\(cost.days) bd)\(others)",
        item: task.id)
    ]
  }

  private var silence: [HealthSignal] {
    guard let silentFrom, let lastContact else { return [] }
    return [
      HealthSignal(
        .silence, from: silentFrom, "\(head.mpoc ?? "the customer") was last heard from \(lastContact.long)",
        item: people.first { $0.role == .mpoc }?.id ?? ItemID(id.rawValue))
    ]
  }

  private func critical(_ outlook: Outlook) -> [HealthSignal] {
    tasks.filter { !$0.state.isSettled && $0.holder == .customer }.flatMap { task -> [HealthSignal] in
      guard let due = task.dueDay else { return [] }
      return outlook.criticalPeriods(of: task.id).compactMap { spell in
        let from = max(due + 1, spell.from ?? due + 1)
        if let until = spell.until, until < from { return nil }
        return HealthSignal(
          .criticalOverdue, from: from, until: spell.until,
          "\(task.id) \(task.title) has no float and was due \(due.long) from the customer", item: task.id)
      }
    }
  }

  private var disputes: [HealthSignal] {
    checklists.flatMap { list in
      list.checks.lazy.filter { $0.state == .disputed && $0.weight != .advisory }
        .map { HealthSignal(.dispute, "\($0.number) \($0.title) is disputed", item: $0.id) }
    }
  }
}

extension Project.Criterion {
  fileprivate var checklistCode: String? {
    if case .checklist(let code) = proof { code } else { nil }
  }
}
