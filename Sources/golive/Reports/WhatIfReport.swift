import Domain

extension Report {
  /// Every consequence of one move that this person may see.
  ///
  /// - Parameter others: bookings in other projects; `nil` for a reader who may not know of them.
  static func whatIf(
    _ look: WhatIf, of project: ProjectID, _ dates: DatesView, others: [OtherBooking]?
  ) -> Report {
    let facts = [
      Fact("project", "Project", .text(project.rawValue)), Fact("task", "Task", .text(look.task.rawValue)),
      Fact("goLive", "Committed go-live", Value(look.before.committedGoLive)),
      Fact("goLiveAfter", "Committed after", Value(look.after.committedGoLive)),
      Fact("forecastBefore", "Forecast before", Value(look.before.forecastGoLive)),
      Fact("forecastAfter", "Forecast after", Value(look.after.forecastGoLive)),
      Fact("forecastDays", "Forecast moves bd", .number(look.goLiveDays)),
      Fact("closeBefore", "Close before", Value(look.before.close)),
      Fact("closeAfter", "Close after", Value(look.after.close)),
      Fact("closeDays", "Close moves bd", .number(look.closeDays)),
      Fact("nextFree", "Next free day", Value(look.nextFree)),
    ]
    return Report(
      kind: "what-if", facts: facts,
      tables: [
        changes(look, dates), findings(look.blackout),
        conflictTable("broken", "Breaks", dates.conflicts(look.broken)),
        conflictTable("mended", "Clears", dates.conflicts(look.mended)), people(look, dates),
        clashes(look, others ?? []),
      ],
      drawing: drawing(look, project, dates, others))
  }

  /// The lines of the what-if screen.
  private static func drawing(
    _ look: WhatIf, _ project: ProjectID, _ dates: DatesView, _ others: [OtherBooking]?
  ) -> String {
    let lines = look.lines(beside: others).map(DisplayText.line)
    return lines.joined(separator: "\n")
      + "\nNothing was changed; golive what-if with --keep --reason TEXT stores it.\n"
  }

  private static func changes(_ look: WhatIf, _ dates: DatesView) -> Table {
    let columns = [
      Column("task", "TASK"), Column("title", "TITLE"), Column("startBefore", "START"),
      Column("startAfter", "NEW START"), Column("finishBefore", "FINISH"),
      Column("finishAfter", "NEW FINISH"), Column("days", "BD"), Column("float", "FLOAT"),
    ]
    let rows = look.changes.filter { dates.maySee($0.task) }.map { change -> [Value] in
      [
        .text(change.task.rawValue), .text(change.title), Value(change.before.start),
        Value(change.after.start), Value(change.before.finish), Value(change.after.finish),
        .number(change.days), Value(change.after.float),
      ]
    }
    return Table("changes", "Changes", columns, rows: rows, empty: "No task moves.")
  }

  private static func clashes(_ look: WhatIf, _ others: [OtherBooking]) -> Table {
    let columns = [
      Column("clash", "CLASH"), Column("day", "DAY"), Column("person", "PERSON"), Column("task", "TASK"),
      Column("otherProject", "ALSO NEEDED BY"), Column("otherTask", "THERE"),
    ]
    let found = look.clashes(with: others)
    let rows = (found.new.map { ("new", $0) } + found.gone.map { ("gone", $0) }).map {
      word, clash -> [Value] in
      [
        .text(word), .text(clash.booking.day.iso), .text(clash.booking.person),
        .text(clash.booking.item.rawValue), .text(clash.other.customer),
        .text(clash.other.booking.title),
      ]
    }
    return Table(
      "clashes", "Clashes", columns, rows: rows, empty: "Nobody is needed by another project on the new days."
    )
  }

  private static func people(_ look: WhatIf, _ dates: DatesView) -> Table {
    let columns = [Column("name", "NAME"), Column("role", "ROLE"), Column("tasks", "TASKS")]
    let rows = look.people.compactMap { person -> [Value]? in
      let tasks = person.tasks.filter(dates.maySee)
      guard !tasks.isEmpty else { return nil }
      return [.text(person.name), .text(person.role.rawValue), .list(tasks.map { .text($0.rawValue) })]
    }
    return Table("people", "People", columns, rows: rows, empty: "Nobody's work moves.")
  }
}
