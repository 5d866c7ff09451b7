import Domain

extension Report {
  /// The portfolio. `held` counts business days up to `today`.
  static func projects(_ page: PortfolioPage, today: Day, actor: Actor) -> Report {
    let columns = [
      Column("id", "PROJECT"), Column("customer", "CUSTOMER"), Column("status", "STATUS"),
      Column("phase", "PHASE"), Column("gateOpen", "GATE OPEN"), Column("gateTotal", "OF"),
      Column("holder", "BALL"), Column("heldDays", "DAYS"), Column("goLive", "COMMITTED"),
      Column("goLiveGrade", "GRADE"), Column("forecast", "FORECAST"), Column("slip", "SLIP"),
      Column("float", "FLOAT"), Column("health", "HEALTH"),
      Column("ready", "READY %"),
      Column("done", "DONE"),
      Column("total", "TASKS"), Column("openIssues", "ISSUES"), Column("urgentIssues", "URGENT"),
      Column("disputed", "DISPUTED"), Column("nextDue", "NEXT DUE"), Column("next", "NEXT STEP"),
      Column("healthReason", "HEALTH BECAUSE"), Column("live", "LIVE SINCE"),
    ]
    let empty =
      page.total == 0
      ? "No projects here. golive new CUSTOMER adds one, golive demo shows one, --scope all looks further."
      : "0 of \(page.total) match. Leave out --filter to see them."
    let rows = page.rows.map { $0.cells(today: today, actor: actor) }
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
        .list(ProjectOption.allCases.filter(head.options.contains).map { .text($0.title) })),
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

extension ProjectSummary {
  fileprivate func cells(today: Day, actor: Actor) -> [Value] {
    let held = heldDays(on: today)
    let report = health(on: today).shown(to: actor, of: id)
    let dates = goLiveDates(on: today)
    let float = status == .active ? float(on: today) : nil
    return [
      .text(id.rawValue), .text(customer), .text(status.title), .text(self.phase), .number(self.gateOpen),
      .number(self.gateTotal), .text(self.holder.ball), Value(held), Value(self.goLive),
      self.goLive == nil ? .none : .text(self.goLiveGrade.rawValue),
      Value(dates.forecast), Value(dates.slip), Value(float), .text(report.health.rawValue), .number(ready),
      .number(self.done), .number(self.total),
      .number(self.openIssues), .number(self.urgentIssues), .number(self.disputed), Value(self.nextDue),
      self.nextTitle.isEmpty ? .none : .text(self.nextTitle), Value(report.reasons.first?.text),
      Value(dates.actual),
    ]
  }
}
