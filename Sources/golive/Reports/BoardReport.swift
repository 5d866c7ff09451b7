import Domain

extension Report {
  /// Tasks in the order of the board.
  static func tasks(_ planned: PlannedProject, in phase: ItemID?, filter: Filter) -> Report {
    let (project, today) = (planned.project, planned.today)
    let tasks = project.tasks.filter {
      (phase == nil || $0.phase == phase) && filter.accepts($0, in: planned)
    }
    return Report(
      kind: "tasks", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [taskTable("tasks", "Tasks", project, tasks, today: today)])
  }

  /// The board: one table per phase.
  static func board(_ open: OpenProject, filter: Filter, today: Day) -> Report {
    let project = open.project
    let planned = PlannedProject(project, on: today)
    let standing = standing(of: project, on: today)
    var rows: [[Value]] = []
    for phase in project.phases {
      rows += project.tasks(in: phase.id).filter { filter.accepts($0, in: planned) }.map {
        [.text(phase.code)] + $0.cells(in: project, today: today)
      }
    }
    let table = Table(
      "tasks", "Tasks", [Column("phase", "PHASE")] + taskColumns, rows: rows, empty: "No tasks to show.")
    return Report(
      kind: "board",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)),
        Fact("customer", "Customer", .text(project.head.customer)),
        Fact("current", "Phase", .text(project.shownPhase.rawValue)),
      ] + standing.dates + standing.rest, tables: [phases(open), table])
  }

  static func task(_ task: Project.Task, in project: Project, today: Day, clock: Moment) -> Report {
    let facts = [
      Fact("id", "Task", .text(task.id.rawValue)), Fact("title", "Title", .text(task.title)),
      Fact("phase", "Phase", .text(task.phase.rawValue)), Fact("state", "State", .text(task.state.title)),
      Fact("reason", "Reason", Value(task.reason)), Fact("nextCheck", "Next check", Value(task.nextCheck)),
      Fact("owner", "Owner", .text(task.owner.rawValue)),
      Fact("assignee", "Assigned to", Value(task.assignee.flatMap { project.person($0)?.name })),
      Fact("holder", "Ball", .text(project.turn(of: task.id, task.holder).ball)),
      Fact("heldSince", "Since", Value(project.held(task.id, on: today)?.since)),
      Fact("heldDays", "For bd", Value(project.held(task.id, on: today)?.businessDays)),
      Fact("heldBy", "Held by", Value(project.held(task.id, on: today)?.person)),
      Fact("duration", "Business days", .number(task.duration)),
      Fact("after", "After", .list(task.after.map { .text($0.description) })),
      Fact("start", "Start", Value(task.start)), Fact("due", "Due", Value(task.dueDay)),
      Fact("started", "Started", Value(task.started)), Fact("finished", "Finished", Value(task.finished)),
      Fact("weight", "Gate class", .text(task.weight.rawValue)),
      Fact("visibility", "Seen by", .text(task.visibility.rawValue)),
      Fact("evidenceWanted", "Evidence wanted", .text(task.evidenceWanted)),
      Fact("evidence", "Evidence", Value(task.evidence)), Fact("note", "Note", Value(task.note)),
      Fact("late", "Late", .flag(task.isLate(on: today))),
      Fact("blockedBy", "Blocked by", .list(project.blockers(of: task).map { .text($0.id.rawValue) })),
    ]
    return Report(
      kind: "task", facts: facts, tables: [comments(about: task.id, in: project, clock: clock)])
  }

  private static let taskColumns = [
    Column("id", "TASK"), Column("state", "STATE"), Column("title", "TITLE"), Column("owner", "OWNER"),
    Column("holder", "BALL"), Column("due", "DUE"), Column("late", "LATE"), Column("weight", "CLASS"),
    Column("reason", "REASON"),
  ]

  private static func taskTable(
    _ key: String, _ title: String, _ project: Project, _ tasks: [Project.Task], today: Day
  ) -> Table {
    Table(
      key, title, taskColumns, rows: tasks.map { $0.cells(in: project, today: today) },
      empty: "No tasks to show.")
  }

  /// Comments on one item, oldest first.
  static func comments(about id: ItemID, in project: Project, clock: Moment) -> Table {
    let columns = [
      Column("at", "WHEN"), Column("by", "WHO"), Column("text", "COMMENT"),
      Column("seenBy", "SEEN BY"),
    ]
    let rows = (project.comments[id] ?? []).map { comment -> [Value] in
      [
        Value(comment.at.map { clock.minuteText($0) }), .text(comment.by), .text(comment.text),
        Value(comment.isInternal ? Visibility.internal.rawValue : nil),
      ]
    }
    return Table("comments", "Comments", columns, rows: rows, empty: "No comments.")
  }
}

extension Project.Task {
  fileprivate func cells(in project: Project, today: Day) -> [Value] {
    let word = project.isReady(self) ? "ready" : state.title
    return [
      .text(id.rawValue), .text(word), .text(title),
      .text(project.ownerName(owner, assignee: holding.assignee)),
      .text(state.isSettled ? "" : project.turn(of: id, holding.holder).ball), Value(dueDay),
      .flag(isLate(on: today)),
      .text(weight.rawValue), Value(reason),
    ]
  }
}

extension Moment {
  /// `2026-11-18 14:02` in the person's zone.
  func minuteText(_ time: Timestamp) -> String {
    let (day, minute) = local(time)
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(day.iso) \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
