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
  package var decision: GoDecision? {
    guard let item = state[ItemID(id.rawValue)], let word = item[.decision], let day = item.day(.decidedOn)
    else { return nil }
    return GoDecision(
      isGo: word == GoWord.go.rawValue,
      names: item.text(.decidedBy).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty },
      on: day, goLive: item.day(.decidedFor), conditions: item.optionalText(.conditions))
  }

  /// The gate's criteria that precede the decision, and the decision itself; `nil` if none is required.
  ///
  /// GO is refused while one of its lines before the last is open.
  package func goNoGo(on today: Day) -> GateReport? {
    for phase in phases {
      guard let end = phase.criteria.firstIndex(where: \.isDecision) else { continue }
      return GateReport(
        title: "go/no-go", phase: phase.id, lines: phase.criteria[...end].map { line($0, on: today) },
        deciders: phase.deciders)
    }
    return nil
  }

  /// The last day on which GO may be recorded: one business day before go-live.
  package var lastDecisionDay: Day? { head.goLive.map { calendar.add($0, -1) } }

  func decisionMissing(on today: Day) -> [GateReport.Missing] {
    let place = ItemID(id.rawValue)
    guard let decision else { return [GateReport.Missing(text: "no decision is recorded", item: place)] }
    guard decision.isGo else {
      return [GateReport.Missing(text: "NO-GO was decided on \(decision.on.long)", item: place)]
    }
    if let goLive = head.goLive, let was = decision.goLive, was != goLive, !isLive {
      let text = "GO was decided for \(was.long); go-live is now \(goLive.long)"
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
