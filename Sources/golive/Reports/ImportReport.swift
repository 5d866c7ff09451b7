import Domain

extension Report {
  /// What an import would change, and its effect on dates. Nothing is stored.
  static func importReport(
    _ open: OpenProject, _ found: DaysOffFile, _ encoding: String, _ field: Field, _ merged: DatedNotes,
    today: Day
  ) -> Report {
    let old = DatedNotes(stored: open.value(field))
    let whole = open.project
    let before = whole.schedule(on: today)
    var plan = before.plan
    plan.calendars = ProjectCalendars { $0 == field ? merged.text : whole.state.value(open.item, $0) }
    let after = ProjectSchedule(plan)
    let rows = found.lines.map { entry -> [Value] in
      [
        .number(entry.number), .text(entry.day.iso), .text(entry.day.weekday.short),
        Value(entry.last == entry.day ? nil : entry.last), .text(entry.name),
        .text(entry.standing(old, whole.calendars)),
      ]
    }
    let columns = [
      Column("line", "LINE"), Column("day", "DAY"), Column("weekday", "WEEKDAY"), Column("last", "UNTIL"),
      Column("name", "NAME"),
      Column("standing", "IS"),
    ]
    return Report(
      kind: "import",
      facts: [
        Fact("project", "Project", .text(open.id.rawValue)), Fact("stored", "Stored", .flag(false)),
        Fact("encoding", "Read as", .text(encoding)),
        Fact("unknown", "Columns left out", .list(found.unknown.map { .text($0) })),
        Fact("days", "Days in the file", .number(found.lines.count)),
        Fact("goLive", "Committed go-live", Value(before.committedGoLive)),
        Fact("forecastBefore", "Forecast now", Value(before.forecastGoLive)),
        Fact("forecastAfter", "Forecast with them", Value(after.forecastGoLive)),
        Fact("closeBefore", "Close now", Value(before.close)),
        Fact("closeAfter", "Close with them", Value(after.close)),
      ],
      tables: [
        Table("daysOff", "Days off", columns, rows: rows, empty: "There are no days in the file."),
        leftOut(found.leftOut),
      ].filter { $0.key != "leftOut" || !found.leftOut.isEmpty })
  }
}

extension Report {
  private static func leftOut(_ lines: [DaysOffFile.LeftOut]) -> Table {
    let columns = [Column("line", "LINE"), Column("name", "NAME"), Column("reason", "LEFT OUT")]
    return Table(
      "leftOut", "Left out", columns,
      rows: lines.map { [.number($0.number), .text($0.text), .text($0.reason)] }, empty: "None.")
  }
}

extension DaysOffFile.Line {
  fileprivate func standing(_ old: DatedNotes, _ calendars: ProjectCalendars) -> String {
    if old.entries.contains(entry) { return "there already" }
    if old.entries.contains(where: { $0.first == day && $0.last == last }) { return "renamed" }
    if day != last { return "new" }
    if calendars.everybody.isWeekend(day) { return "new, on a weekend" }
    return calendars.everybody.isWorking(day) ? "new" : "new, a day off already"
  }
}
