import Domain

extension Report {
  static func calls(_ project: Project, today: Day, filter: Filter = Filter()) -> Report {
    let columns = [
      Column("id", "CALL"), Column("kind", "KIND"), Column("title", "TITLE"), Column("state", "STATE"),
      Column("start", "WHEN"), Column("minutes", "MIN"), Column("place", "WHERE"),
      Column("decisions", "DECISIONS"), Column("openActions", "OPEN ACTIONS"),
      Column("minutesMade", "MINUTES"),
    ]
    let found = project.calls.filter { call in
      filter.isEmpty || call.rows.contains { filter.accepts($0) }
    }
    let rows = found.map { call -> [Value] in
      [
        .text(call.id.rawValue), .text(call.kind.rawValue), .text(call.title), .text(call.state.title),
        Value(call.start?.words), .number(call.minutes), Value(call.place),
        .number(call.captured(.decision).count), .number(call.actions.count { $0.state == .open }),
        Value(project.minutes(of: call)?.name),
      ]
    }
    return Report(
      kind: "calls",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)),
        Fact("kickOff", "Kick-off", Value(project.kickOffMissing(on: today))),
      ],
      tables: [
        Table(
          "calls", "Calls", columns, rows: rows,
          empty: filter.isEmpty
            ? "No call was planned yet. golive call plan \(project.id) kick-off --at 2026-11-19T10:00"
            : "No call has a row that is found.")
      ])
  }

  static func call(_ call: Project.Call, in project: Project, filter: Filter = Filter()) -> Report {
    let rows = call.rows.filter { filter.accepts($0) }
    let shown = Set(rows.map(\.id))
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("id", "Call", .text(call.id.rawValue)), Fact("title", "Title", .text(call.title)),
      Fact("callKind", "Kind", .text(call.kind.rawValue)), Fact("state", "State", .text(call.state.title)),
      Fact("start", "When", Value(call.start?.words)), Fact("minutes", "Minutes", .number(call.minutes)),
      Fact("place", "Where", Value(call.place)), Fact("reason", "Reason", Value(call.reason)),
      Fact("task", "Task", Value(call.task?.rawValue)),
      Fact("invited", "Invited", names(call.invited, project)),
      Fact("present", "Present", names(call.course.present, project)),
      Fact("absent", "Absent", names(call.course.absent, project)),
      Fact("heldOn", "Held on", Value(call.course.heldOn)),
      Fact("minutesMade", "Minutes", Value(project.minutes(of: call)?.name)),
    ]
    return Report(
      kind: "call", facts: facts,
      tables: [
        agenda(rows), captured(in: call, shown),
        actions(
          call.actions.filter { shown.contains($0.id) }, "actions", "Actions", empty: "No action was agreed."),
      ])
  }

  private static func names(_ people: [ItemID], _ project: Project) -> Value {
    people.isEmpty ? .none : .list(project.names(of: people).map { .text($0) })
  }

  private static func agenda(_ rows: [CallRow]) -> Table {
    let columns = [Column("minutes", "MIN"), Column("point", "POINT"), Column("lead", "WHO LEADS")]
    let points = rows.compactMap { row in
      if case .point(let point, _, _, _) = row { point } else { nil }
    }
    let rows = points.map { point -> [Value] in
      [.number(point.minutes), .text(point.title), Value(point.lead?.rawValue)]
    }
    return Table("agenda", "Agenda", columns, rows: rows, empty: "No agenda.")
  }

  private static func captured(in call: Project.Call, _ shown: Set<ItemID>) -> Table {
    let columns = [
      Column("id", "NO"), Column("what", "IS"), Column("text", "WHAT"), Column("who", "WHO"),
      Column("internal", "INTERNAL"), Column("by", "BY"),
    ]
    let rows = Project.CallEntry.What.allCases.flatMap { call.captured($0) }
      .filter { shown.contains($0.id) }.map { entry -> [Value] in
        [
          .text(entry.id.rawValue), .text(entry.what.rawValue), .text(entry.text), Value(entry.who),
          .flag(entry.isInternal), .text(entry.by),
        ]
      }
    return Table("captured", "Said", columns, rows: rows, empty: "Nothing was written down yet.")
  }
}
