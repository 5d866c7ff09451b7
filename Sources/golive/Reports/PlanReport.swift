import Domain

extension Report {
  /// The dates of every task in the plan, in the order of the board.
  static func plan(_ open: OpenProject, _ dates: DatesView, lines: [ScheduleLine]) -> Report {
    let tasks = Dictionary(dates.whole.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = lines.compactMap { line in tasks[line.id].map { line.cells($0, dates) } }
    return Report(
      kind: "plan", facts: planFacts(open, dates),
      tables: [
        Table("tasks", "Tasks", planColumns, rows: rows, empty: "No task has dates."),
        planPhases(dates), conflictTable("conflicts", "Conflicts", dates.conflicts(dates.schedule.conflicts)),
      ])
  }

  static func planFacts(_ open: OpenProject, _ dates: DatesView) -> [Fact] {
    let (head, schedule) = (open.project.head, dates.schedule)
    return [
      Fact("project", "Project", .text(open.id.rawValue)), Fact("customer", "Customer", .text(head.customer)),
      Fact("start", "Start", Value(schedule.plan.start)),
    ] + goLiveFacts(dates.goLive) + [
      Fact("close", "Forecast of close", Value(schedule.close)),
      Fact("days", "Business days", Value(schedule.whole?.days)),
      Fact("percent", "Done %", Value(schedule.whole?.percent)),
      Fact("baseline", "Baseline", Value(head.baselineNumber)),
      Fact("baselineClose", "Baseline close", Value(head.baselineClose)),
      Fact("dateMoves", "Confirmed dates moved", .number(head.dateMoves)),
    ]
  }

  private static let planColumns = [
    Column("id", "TASK"), Column("state", "STATE"), Column("days", "BD"),
    Column("start", "START"), Column("finish", "FINISH"), Column("latestFinish", "LATEST"),
    Column("float", "FLOAT"), Column("critical", "CRITICAL"), Column("after", "AFTER"),
    Column("fixed", "FIXED"), Column("grade", "GRADE"), Column("baselineFinish", "BASELINE"),
    Column("variance", "VAR"), Column("title", "TITLE"),
  ]

  static func planPhases(_ dates: DatesView) -> Table {
    let columns = [
      Column("code", "PHASE"), Column("start", "START"), Column("finish", "FINISH"), Column("days", "BD"),
      Column("done", "DONE"), Column("total", "OF"), Column("percent", "DONE %"), Column("variance", "VAR"),
    ]
    let rows = dates.whole.phases.compactMap { phase -> [Value]? in
      guard let span = dates.schedule.phases[phase.id] else { return nil }
      return [
        .text(phase.code), Value(span.start), Value(span.finish), .number(span.days),
        .number(span.tasksDone), .number(span.tasks), .number(span.percent), Value(span.variance),
      ]
    }
    return Table("phases", "Phases", columns, rows: rows, empty: "No phase has dates.")
  }

  static func conflictTable(_ key: String, _ title: String, _ conflicts: [ScheduleConflict]) -> Table {
    let columns = [Column("kind", "KIND"), Column("task", "TASK"), Column("text", "WHAT")]
    let rows = conflicts.map { conflict -> [Value] in
      [.text(conflict.kind.rawValue), .text(conflict.task.rawValue), .text(conflict.text)]
    }
    return Table(key, title, columns, rows: rows, empty: "None.")
  }

  /// All baselines, newest last.
  static func baselines(_ project: Project) -> Report {
    let columns = [
      Column("number", "NO"), Column("on", "STORED"), Column("by", "BY"), Column("goLive", "GO-LIVE"),
      Column("close", "CLOSE"), Column("reason", "REASON"),
    ]
    let rows = project.baselines.map { line -> [Value] in
      [
        .number(line.number), Value(line.on), .text(line.by), Value(line.goLive), Value(line.close),
        Value(line.reason),
      ]
    }
    return Report(
      kind: "baselines", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        Table(
          "baselines", "Baselines", columns, rows: rows,
          empty: "No baseline yet. golive plan \(project.id) baseline stores the dates as they are now.")
      ])
  }
}

extension ScheduleLine {
  fileprivate func cells(_ task: Project.Task, _ dates: DatesView) -> [Value] {
    let after = task.after.filter { dates.maySee(ItemID($0.task)) }.map { Value.text($0.description) }
    return [
      .text(id.rawValue), .text(task.state.title), .number(task.duration), Value(start),
      Value(finish), Value(latestFinish), Value(float), .flag(isCritical), .list(after), Value(task.fixed),
      task.fixed == nil ? .none : .text(task.fixedGrade.rawValue), Value(task.baselineFinish),
      Value(variance), .text(task.title),
    ]
  }
}
