import Domain

extension Report {
  /// - Parameter passages: of closed projects; `nil` for a reader who may not know of other projects.
  static func timeline(
    _ open: OpenProject, _ dates: DatesView, lines: [ScheduleLine], chart: Gantt, today: Day,
    passages: [PhasePassage]?
  ) -> Report {
    let columns = [
      Column("phase", "PHASE"), Column("id", "TASK"), Column("title", "TITLE"), Column("state", "STATE"),
      Column("start", "START"), Column("finish", "FINISH"), Column("float", "FLOAT"),
      Column("critical", "CRITICAL"), Column("grade", "GRADE"), Column("baselineStart", "BASE START"),
      Column("baselineFinish", "BASE FINISH"),
    ]
    let around =
      open.windowFacts(on: dates.goLive.day)
      + (passages.map { forecast(open, $0, today: today) } ?? [])
    let rows = lines.compactMap { line -> [Value]? in
      guard let task = dates.whole.task(line.id) else { return nil }
      return [
        .text(line.phase.rawValue), .text(line.id.rawValue), .text(task.title), .text(task.state.title),
        Value(line.start), Value(line.finish), Value(line.float), .flag(line.isCritical),
        task.fixed == nil ? .none : .text(task.fixedGrade.rawValue), Value(task.baselineStart),
        Value(task.baselineFinish),
      ]
    }
    return Report(
      kind: "timeline", facts: planFacts(open, dates) + around,
      tables: [
        Table("tasks", "Tasks", columns, rows: rows, empty: "No task has dates."), weeks(chart),
        blackout(chart),
      ],
      drawing: rows.isEmpty ? nil : chart.text(open.project) + below(open, dates, today, passages))
  }

  /// Window and forecast below the bars, if there are any.
  private static func below(
    _ open: OpenProject, _ dates: DatesView, _ today: Day, _ passages: [PhasePassage]?
  ) -> String {
    let site = open.project.zoneName.flatMap(Clocks.zone)
    let window = open.project.placedWindow(on: dates.goLive.day, site: site, own: Clocks.own)
    let past = passages.flatMap { open.project.forecast(from: $0, on: today) }
    var lines = window.map { ["Window \($0.words)"] + $0.warnings } ?? []
    for site in open.project.siteWindows { lines += ["Window \(site.words)"] + site.warnings }
    if let past { lines.append("By closed projects: \(past.words(near: today))") }
    return lines.map { DisplayText.line($0) + "\n" }.joined()
  }

  private static func weeks(_ chart: Gantt) -> Table {
    let columns = [Column("monday", "MONDAY"), Column("workingDays", "WORKING DAYS")]
    let rows = chart.weeks.map { monday -> [Value] in
      let days = (0..<5).count { chart.calendar.isWorking(monday + $0) }
      return [.text(monday.iso), .number(days)]
    }
    return Table("weeks", "Weeks", columns, rows: rows, empty: "No weeks.")
  }

  private static func blackout(_ chart: Gantt) -> Table {
    let columns = [Column("day", "DAY"), Column("rule", "RULE"), Column("text", "NO GO-LIVE: IT IS")]
    let rows = chart.ruledOut.map { entry -> [Value] in
      [.text(entry.day.iso), .text(entry.finding.rule.rawValue), .text(entry.finding.text)]
    }
    return Table("blackout", "Blackout", columns, rows: rows, empty: "No weekday is ruled out.")
  }
}
