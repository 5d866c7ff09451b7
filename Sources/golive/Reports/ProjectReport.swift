import Dashboard
import Domain

extension Report {
  /// The portfolio. `held` counts business days up to `today`.
  ///
  /// - Parameter columns: those that somebody chose; nothing for all.
  static func projects(
    _ page: PortfolioPage, columns chosen: [ColumnChoice] = [], today: Day, actor: Actor
  ) -> Report {
    let shown =
      chosen.isEmpty ? PortfolioColumn.reported.map { ($0, nil) } : chosen.columns(PortfolioColumn.self)
    let columns = shown.map { column, width in
      Column(
        column.key, column.reportTitle, need: column.reportNeed(isFirst: column == shown[0].0), width: width)
    }
    let empty =
      page.total == 0
      ? "No projects here. golive new CUSTOMER adds one, golive demo shows one, --scope all looks further."
      : "0 of \(page.total) match. Leave out --filter to see them."
    let rows = page.rows.map { row in shown.map { $0.0.value(of: row, today: today, actor: actor) } }
    return Report(
      kind: "projects",
      facts: [
        Fact("matching", "Matching", .number(page.matching)), Fact("total", "Total", .number(page.total)),
      ],
      tables: [Table("projects", "Projects", columns, rows: rows, empty: empty)])
  }

  static func project(_ open: OpenProject, today: Day, actor: Actor) -> Report {
    let project = open.project
    let head = project.head
    let gate = open.gate(of: project.shownPhase)
    let standing = standing(of: project, on: today)
    var facts = [
      Fact("id", "Project", .text(project.id.rawValue)), Fact("customer", "Customer", .text(head.customer)),
      Fact("product", "Product", .text(head.product)), Fact("status", "Status", .text(head.status.title)),
      Fact("phase", "Phase", .text(project.shownPhase.rawValue)),
      Fact("start", "Start", Value(head.start)),
    ]
    facts += standing.dates
    facts += [
      Fact("calendar", "Calendar", .text(head.calendar)), Fact("ipm", "IPM", Value(head.ipm)),
      Fact("mpoc", "MPOC", Value(head.mpoc)),
      Fact(
        "options", "Includes",
        .list(head.included.map { .text($0) })),
      Fact("ready", "Ready", .number(open.summary.ready)),
      Fact("openIssues", "Open issues", .number(open.summary.openIssues)),
      Fact("disputed", "Disputed", .number(open.summary.disputed)),
    ]
    facts += standing.rest
    if let since = project.holdSince {
      facts.append(Fact("onHoldSince", "On hold since", Value(since)))
      facts.append(Fact("holdReview", "Look again", Value(project.holdReview)))
    }
    if let gate {
      facts.append(Fact("gate", "Gate", .text(gate.title)))
      facts.append(Fact("gateOpen", "Gate open", .number(gate.openCount)))
    }
    var tables = [phases(open)]
    if let gate { tables.append(gateTable(gate, actor: actor)) }
    if !project.ownFields.isEmpty { tables.append(ownFields(project)) }
    return Report(kind: "project", facts: facts, tables: tables)
  }

  /// The state of go-live, and the health with its reasons, worded as in lists and screens.
  static func standing(of project: Project, on today: Day) -> (dates: [Fact], rest: [Fact]) {
    let row = ProjectSummary(project, on: today)
    let health = project.health(on: today)
    var dates = row.goLiveDates(on: today)
    dates.baseline = project.head.baselineGoLive
    let float = row.status == .active ? row.float(on: today) : nil
    let rest = [
      Fact("float", "Float bd", Value(float)),
      Fact("health", "Health", .text(health.health.rawValue)),
      Fact("healthReasons", "Because", .list(health.reasons.map { .text($0.text) })),
    ]
    return (goLiveFacts(dates), rest)
  }

  static func phases(_ open: OpenProject) -> Table {
    let project = open.project
    let columns = [
      Column("code", "PHASE"), Column("title", "TITLE"), Column("current", "HERE"), Column("done", "DONE"),
      Column("total", "OF"), Column("gate", "GATE"), Column("gateOpen", "GATE OPEN"),
    ]
    let rows = project.phases.map { phase -> [Value] in
      let progress = project.progress(of: phase.id)
      return [
        .text(phase.code), .text(phase.title), .flag(phase.id == project.head.phase), .number(progress.done),
        .number(progress.total), .text(phase.gate), Value(open.gate(of: phase.id)?.openCount),
      ]
    }
    return Table("phases", "Phases", columns, rows: rows, empty: "This project has no phases.")
  }

  /// The criteria of a gate, and what each lacks.
  static func gateTable(_ gate: GateReport, actor: Actor) -> Table {
    let columns = [
      Column("id", "CRITERION"), Column("state", "STATE"), Column("title", "GATE \(gate.title)"),
      Column("missing", "MISSING"),
    ]
    let rows = gate.lines.map { line -> [Value] in
      let missing = line.missing.map { Value.text($0.text) }
      return [
        .text(line.criterion.id.rawValue), .text(line.standing.rawValue), .text(line.criterion.title),
        .list(missing),
      ]
    }
    return Table("gateCriteria", "Gate", columns, rows: rows, empty: "This gate has no criteria.")
  }
}
