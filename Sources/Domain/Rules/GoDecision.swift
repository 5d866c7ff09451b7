/// The go/no-go decision before go-live, as it was last recorded (domain document 1.2, G4a).
package struct GoDecision: Hashable, Sendable {
  package let isGo: Bool
  package let names: [String]
  package let on: Day
  /// The go-live day that was decided on.
  package let goLive: Day?
  package let conditions: String?
}

extension Project {
  package var decision: GoDecision? { decision(of: nil) }

  /// That of one wave; `nil` stands for the first.
  package func decision(of wave: ItemID?) -> GoDecision? {
    guard let item = state[wave ?? ItemID(id.rawValue)], let word = item[.decision],
      let day = item.day(.decidedOn)
    else { return nil }
    return GoDecision(
      isGo: word == GoWord.go.rawValue,
      names: item.text(.decidedBy).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty },
      on: day, goLive: item.day(.decidedFor), conditions: item.optionalText(.conditions))
  }

  /// The gate's criteria that precede the decision, and the decision itself; `nil` if none is required.
  ///
  /// GO is refused while one of its lines before the last is open.
  package func goNoGo(on today: Day, of wave: ItemID? = nil) -> GateReport? {
    guard let phase = goNoGoPhase, let end = phase.criteria.firstIndex(where: \.isDecision) else {
      return nil
    }
    return GateReport(
      title: wave.map { "go/no-go of \($0)" } ?? "go/no-go", phase: phase.id,
      lines: phase.criteria[...end].map { line($0, ofWave: wave, on: today) }, deciders: phase.deciders)
  }

  /// The task that records the decision: the wave's own copy where it has one.
  func deciding(_ id: String, of wave: ItemID?) -> Task? {
    wave.flatMap { task(ItemID("\($0)-\(id)")) } ?? task(ItemID(id))
  }

  /// The phase whose gate asks for the decision.
  var goNoGoPhase: Phase? { phases.first { $0.criteria.contains(where: \.isDecision) } }

  /// The last day on which GO may be recorded: one business day before go-live.
  package var lastDecisionDay: Day? { lastDecisionDay(of: nil) }

  package func lastDecisionDay(of wave: ItemID?) -> Day? {
    goLive(ofWave: wave).day.map { calendar.add($0, -1) }
  }

  func decisionMissing(on today: Day, of wave: ItemID? = nil) -> [GateReport.Missing] {
    let own = goLive(ofWave: wave)
    let (place, name) = (own.holder, wave.map { "\($0): " } ?? "")
    guard let decision = decision(of: wave) else {
      return [GateReport.Missing(text: "\(name)no decision is recorded", item: place)]
    }
    guard decision.isGo else {
      return [GateReport.Missing(text: "\(name)NO-GO was decided on \(decision.on.long)", item: place)]
    }
    let isOver = wave == nil ? isLive : own.task.flatMap { task($0) }?.state == .done
    if let goLive = own.day, let was = decision.goLive, was != goLive, !isOver {
      let text = "\(name)GO was decided for \(was.long); go-live is now \(goLive.long)"
      return [GateReport.Missing(text: text, item: place)]
    }
    return []
  }
}

extension Project.Criterion {
  var isDecision: Bool {
    if case .decision = proof { true } else { false }
  }
}

enum GoWord: String {
  case go
  case noGo = "no-go"
}
