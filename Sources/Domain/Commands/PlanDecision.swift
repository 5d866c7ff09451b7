/// The go/no-go decision.
extension Planner {
  mutating func decideGo(
    _ isGo: Bool, _ names: [String], _ conditions: String?, _ wave: ItemID?
  ) throws(Refusal) -> String {
    if let wave, project.goLive(of: wave) == nil { throw .unknownItem("wave \(wave)") }
    let goLive = project.goLive(ofWave: wave)
    guard let gate = project.goNoGo(on: today, of: wave), let line = gate.lines.last else {
      throw .rule("no gate of this project asks for a go/no-go decision.")
    }
    var people: [String] = []
    for name in names {
      let text = try TextRule.title.check(name, .decidedBy)
      guard !text.contains(";") else { throw .invalid(.decidedBy, expected: "names without \";\"") }
      if !text.isEmpty { people.append(text) }
    }
    if isGo { try mayGo(gate, people, wave) }
    guard !people.isEmpty else { throw .invalid(.decidedBy, expected: "who decided") }
    let terms =
      try isGo
      ? optional(conditions, .conditions)
      : TextRule.title.require(conditions, .conditions, "why it is NO-GO, and what must change")
    let who = people.joined(separator: "; ")
    set(goLive.holder, .decision, isGo ? GoWord.go : .noGo)
    set(goLive.holder, .decidedBy, who)
    set(goLive.holder, .decidedOn, today)
    set(goLive.holder, .decidedFor, goLive.day)
    set(goLive.holder, .conditions, terms)
    if isGo, let task = task(deciding: line, wave), !task.state.isSettled {
      complete(task, evidence: "GO decided by \(who) on \(today.long)")
    }
    return "recorded \(isGo ? "GO" : "NO-GO")\(wave.map { " of \($0)" } ?? ""), decided by \(who)"
  }

  private func mayGo(_ gate: GateReport, _ people: [String], _ wave: ItemID?) throws(Refusal) {
    let open = gate.lines.dropLast().filter { !$0.isPassed }
    guard open.isEmpty else { throw .gateClosed(gate: gate.title, missing: open.map(Self.sentence)) }
    if let task = gate.lines.last.flatMap({ task(deciding: $0, wave) }) {
      let missing = project.missingBefore(task, on: today)
      guard missing.isEmpty else { throw .gateClosed(gate: gate.title, missing: missing.map(\.text)) }
    }
    guard let last = project.lastDecisionDay(of: wave), let goLive = project.goLive(ofWave: wave).day else {
      throw .invalid(.goLive, expected: "a go-live day before GO is decided for it")
    }
    guard today <= last else {
      throw .rule(
        "GO had to be recorded by \(last.short(near: today)), one business day before go-live \(goLive.short(near: today)); "
          + "move go-live first.")
    }
    guard Set(people).count >= 2 else {
      throw .invalid(.decidedBy, expected: "the names of both sides (Lee Chen; Dana Ruiz)")
    }
  }

  private func task(deciding line: GateReport.Line, _ wave: ItemID?) -> Project.Task? {
    guard case .decision(let id) = line.criterion.proof else { return nil }
    return project.deciding(id, of: wave)
  }
}
