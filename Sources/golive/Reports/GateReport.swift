import Domain

extension Report {
  /// A gate with its criteria and the project's decision.
  static func gate(_ gate: GateReport, _ open: OpenProject, _ call: Invocation) -> Report {
    let decision = open.project.decision
    let facts = [
      Fact("project", "Project", .text(open.id.rawValue)), Fact("phase", "Phase", .text(gate.phase.rawValue)),
      Fact("gate", "Gate", .text(gate.title)), Fact("open", "Open", .number(gate.openCount)),
      Fact("deciders", "Decided by", .list(gate.deciders.map { .text($0.rawValue) })),
      Fact("decision", "Go/no-go", Value(decision.map { $0.isGo ? "GO" : "NO-GO" })),
      Fact("decidedBy", "By", .list((decision?.names ?? []).map { .text(DisplayText.line($0)) })),
      Fact("decidedOn", "On", Value(decision?.on)),
      Fact("decidedFor", "For go-live", Value(decision?.goLive)),
      Fact("conditions", "Conditions", Value(decision?.conditions)),
      Fact("lastDecisionDay", "GO by", Value(open.project.lastDecisionDay)),
    ]
    let table = criteria(gate, open, call.actor)
    let head = PlainText.text(Report(kind: "gate", facts: facts.filter { !$0.value.plain.isEmpty }))
    return Report(
      kind: "gate", facts: facts, tables: [table],
      drawing: head + "\n" + (table.rows.isEmpty ? table.empty + "\n" : drawing(table)))
  }

  /// One block per criterion, because missing items do not fit a column.
  private static func drawing(_ table: Table) -> String {
    table.rows.map { row in
      let values = Dictionary(zip(table.columns.map(\.key), row), uniquingKeysWith: { first, _ in first })
      let word = { (key: String) in values[key]?.plain ?? "" }
      var lines = ["\(word("id"))  \(word("state"))  \(word("title"))", "      proof: \(word("proof"))"]
      if !word("waiver").isEmpty { lines.append("      \(word("waiver"))") }
      if case .list(let missing) = values["missing"] {
        lines += missing.prefix(shown).map { "      missing: \($0.plain)" }
        if missing.count > shown { lines.append("      and \(missing.count - shown) more; --json has all") }
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private static let shown = 8

  private static func criteria(_ gate: GateReport, _ open: OpenProject, _ actor: Actor) -> Table {
    let columns = [
      Column("id", "CRITERION"), Column("state", "STATE"), Column("title", "ASKS FOR"),
      Column("proof", "PROOF"), Column("item", "LOOK AT"), Column("missing", "MISSING"),
      Column("waiver", "WAIVER"),
    ]
    let rows = gate.lines.map { line -> [Value] in
      let missing = line.missing.map { Value.text($0.text) }
      let item = line.item.flatMap { open.project.state[$0]?.id.rawValue }
      return [
        .text(line.criterion.id.rawValue), .text(line.standing.rawValue), .text(line.criterion.title),
        .text(line.proof), Value(item), .list(missing),
        Value(line.waiver),
      ]
    }
    return Table("criteria", "Criteria", columns, rows: rows, empty: "This gate has no criteria.")
  }
}
