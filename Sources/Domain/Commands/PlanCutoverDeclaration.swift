/// How a cutover ends: services are live, or the numbers go back.
extension Planner {
  mutating func declare(
    _ outcome: CutoverOutcome, _ reason: String?, _ onBehalf: String?, in cutover: Project.Cutover
  ) throws(Refusal) -> String {
    guard cutover.declaration == nil || cutover.state == .declared else {
      throw .rule("\(cutover.id) is declared \(cutover.state.title) already.")
    }
    let whose = try optional(onBehalf, .onBehalf)
    switch outcome {
    case .live:
      let missing = project.missingForLive(cutover, on: today)
      guard missing.isEmpty else {
        throw .blocked(Self.notLive(missing), .declaration(project.id))
      }
      return try declareLive(cutover, try optional(reason, .reason), whose)
    case .rolledBack:
      let reason = try TextRule.title.require(reason, .reason, "why the cutover is rolled back")
      guard let whose else { throw .invalid(.onBehalf, expected: SignOff.whose("agreed to the rollback")) }
      return try rollBack(cutover, reason, whose)
    }
  }

  /// The first of what is open; the way out shows all of it.
  private static func notLive(_ missing: [GateReport.Missing]) -> String {
    let first = missing.prefix(3).map(\.text).joined(separator: "; ")
    let more = missing.count > 3 ? "; and \(missing.count - 3) more" : ""
    let things = missing.count.counted("thing is open", "things are open")
    return "services are not live while \(things): \(first)\(more)."
  }

  private mutating func declareLive(
    _ cutover: Project.Cutover, _ reason: String?, _ whose: String?
  ) throws(Refusal) -> String {
    stampDeclaration(.live, reason, cutover)
    settleDeclarationStep(of: cutover)
    guard let whose else {
      return "declared services live; the customer has to confirm it"
    }
    confirm(cutover, by: whose, declaredBy: actor.name)
    return "declared services live, confirmed by \(DisplayText.line(whose))"
  }

  private mutating func stampDeclaration(
    _ outcome: CutoverOutcome, _ reason: String?, _ cutover: Project.Cutover
  ) {
    set(cutover.id, .outcome, outcome)
    set(cutover.id, .declaredBy, actor.name)
    set(cutover.id, .declaredAt, String(moment.timestamp.milliseconds))
    set(cutover.id, .reason, reason)
  }

  private mutating func settleDeclarationStep(of cutover: Project.Cutover) {
    guard let step = cutover.step(marked: .declaration), step.state == .open else { return }
    stamp(step, .done, nil)
  }

  mutating func confirm(
    _ cutover: Project.Cutover, _ shown: ShownText, _ onBehalf: String?
  ) throws(Refusal) -> String {
    guard cutover.state == .declared, let declaration = cutover.declaration else {
      throw .rule("\(cutover.id) is \(cutover.state.title): there is no declaration to confirm.")
    }
    try take(shown)
    let by = try optional(onBehalf, .onBehalf) ?? actor.name
    confirm(cutover, by: by, declaredBy: declaration.by)
    return "\(DisplayText.line(by)) confirmed that services are live"
  }

  private mutating func confirm(_ cutover: Project.Cutover, by name: String, declaredBy: String) {
    set(cutover.id, .confirmedBy, name)
    set(cutover.id, .confirmedAt, String(moment.timestamp.milliseconds))
    guard let task = project.declarationTask(ofWave: cutover.wave), !task.state.isSettled else { return }
    let evidence = "Live: declared by \(declaredBy), confirmed by \(name) on \(today.long)"
    complete(task, evidence: evidence)
  }

  /// Every order of the wave that can still go back is asked to; nothing is promised any more.
  private mutating func rollBack(
    _ cutover: Project.Cutover, _ reason: String, _ whose: String
  ) throws(Refusal) -> String {
    stampDeclaration(.rolledBack, reason, cutover)
    set(cutover.id, .confirmedBy, whose)
    set(cutover.id, .confirmedAt, String(moment.timestamp.milliseconds))
    settleDeclarationStep(of: cutover)
    var back: [String] = []
    var stuck: [String] = []
    for order in project.portOrders where order.wave == cutover.wave {
      guard PortFlow.rule(.snapback, from: order.state) != nil else { continue }
      if let until = order.dates.snapbackUntil, moment.timestamp > until {
        stuck.append(order.id.rawValue)
      } else {
        _ = try record(NewPortEvent(.snapback, note: reason), on: order.id)
        back.append(order.id.rawValue)
      }
    }
    try reopenGoLive(ofWave: cutover.wave)
    var said = ["rolled back, agreed by \(DisplayText.line(whose))" + because(reason)]
    if !back.isEmpty { said.append("snapback requested for \(back.joined(separator: ", "))") }
    if !stuck.isEmpty {
      said.append("too late for \(stuck.joined(separator: ", ")): order a new port")
    }
    return said.joined(separator: "; ")
  }
}

extension Planner {
  /// What was done since the numbers moved is open again, and the day is a target.
  private mutating func reopenGoLive(ofWave wave: ItemID?) throws(Refusal) {
    let goLive = project.goLive(ofWave: wave)
    if let first = goLive.task {
      for task in project.followers(of: first)
      where task.wave == wave && task.isPerWave && task.state == .done {
        _ = try setTask([task.id], .notStarted, nil, nil)
      }
    }
    if goLive.grade != .target { grade(goLive, .target) }
  }
}

extension Project {
  /// A task and every task behind it, directly or not.
  fileprivate func followers(of first: ItemID) -> [Task] {
    var found: Set<ItemID> = [first]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for task in tasks where !found.contains(task.id) {
        guard task.after.contains(where: { found.contains(ItemID($0.task)) }) else { continue }
        found.insert(task.id)
        isGrowing = true
      }
    }
    return tasks.filter { found.contains($0.id) }
  }
}

extension Project {
  /// What is missing before services of a wave may be declared live: the gate's criteria between the go/no-go decision and
  /// the declaration, and what the declaring task needs.
  package func missingForLive(_ cutover: Cutover, on today: Day) -> [GateReport.Missing] {
    let task = declarationTask(ofWave: cutover.wave)
    let gate = waveGate(of: cutover.wave, on: today)
    let before = (gate?.after ?? []).prefix { line in !(task.map { line.asks(for: $0.id) } ?? false) }
    let criteria = before.filter { !$0.isPassed }.flatMap(\.missing)
    var known: Set<String> = []
    let all = criteria + (task.map { missingBefore($0, on: today) } ?? [])
    return all.filter { known.insert($0.text).inserted }
  }

  /// The task that records the declaration of a wave.
  package func declarationTask(ofWave wave: ItemID?) -> Task? {
    guard let first = state[ItemID(id.rawValue)]?.item(.declarationTask) else { return nil }
    return task(wave.map { ItemID("\($0)-\(first)") } ?? first)
  }
}

extension GateReport.Line {
  /// Whether the criterion is proved by that task.
  fileprivate func asks(for task: ItemID) -> Bool { item == task }
}

extension Field {
  /// The task done by declaring services live; on the project item.
  package static let declarationTask: Field = "declaration-task"
}
