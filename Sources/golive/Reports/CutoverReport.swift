import Domain

extension Report {
  static func cutover(
    _ cutover: Project.Cutover, in project: Project, on now: Moment, filter: Filter = Filter()
  ) -> Report {
    let clocks = CutoverClocks(cutover, of: project)
    let standing = project.standing(of: cutover)
    let missing = cutover.state.isOver ? [] : project.missingForLive(cutover, on: now.today).map(\.text)
    let declaration = cutover.declaration
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("id", "Cutover", .text(cutover.id.rawValue)), Fact("wave", "Wave", Value(cutover.wave?.rawValue)),
      Fact("state", "State", .text(cutover.state.title)),
      Fact("start", "T0", Value(cutover.start.map { clocks.dated($0.instant) })),
      Fact("goLiveElsewhere", "Go-live is now", Value(project.goLiveElsewhere(cutover))),
      Fact("minutes", "Minutes since T0", Value(cutover.minutes(at: now.timestamp))),
      Fact("live", "Numbers live", .number(standing.numbers.live)),
      Fact("pending", "Numbers pending", .number(standing.numbers.pending)),
      Fact("failed", "Numbers failed", .number(standing.numbers.failed)),
      Fact("snapbackUntil", "Can go back until", Value(standing.snapbackUntil.map(clocks.dated))),
      Fact("rollbackPoint", "Rollback point", Value(standing.rollbackPoint.map { clocks.dated($0.instant) })),
      Fact("suspension", "Stop", Value(standing.suspension)),
      Fact(
        "missingForLive", "Missing before live", missing.isEmpty ? .none : .list(missing.map { .text($0) })),
      Fact("declaredBy", "Declared by", Value(declaration?.by)),
      Fact("confirmedBy", "Confirmed by", Value(declaration?.confirmedBy)),
      Fact("reason", "Reason", Value(declaration?.reason)),
      Fact("nextDayCheckDue", "Check at G+1 due", Value(project.nextDayCheckDue(cutover))),
      Fact("nextDayCheck", "Check at G+1", Value(cutover.nextDayCheck?.outcome.rawValue)),
      Fact("nextDayCheckBy", "Checked by", Value(cutover.nextDayCheck?.by)),
      Fact("nextDayCheckNote", "It showed", Value(cutover.nextDayCheck?.note)),
    ]
    return Report(
      kind: "cutover", facts: facts,
      tables: [
        poll(cutover), tests(standing), runbook(cutover, filter, now.timestamp, clocks),
        log(cutover, clocks),
      ])
  }

  private static func poll(_ cutover: Project.Cutover) -> Table {
    let columns = [
      Column("role", "ROLE"), Column("answer", "ANSWER"), Column("by", "BY"), Column("note", "NOTE"),
    ]
    let rows = cutover.asked.map { role -> [Value] in
      let vote = cutover.vote(of: role)
      return [
        .text(role.rawValue), Value(vote?.word), Value(vote.map { $0.onBehalf ?? $0.by }), Value(vote?.note),
      ]
    }
    return Table("poll", "Go/no-go poll", columns, rows: rows, empty: "Nobody is asked.")
  }

  private static func tests(_ standing: CutoverStanding) -> Table {
    let columns = [
      Column("site", "SITE"), Column("passed", "PASSED"), Column("partial", "PARTLY"),
      Column("failed", "FAILED"), Column("open", "OPEN"), Column("failures", "FAILED CASES"),
    ]
    let rows = standing.tests.map { count -> [Value] in
      [
        Value(count.site), .number(count.passed), .number(count.partial), .number(count.failed),
        .number(count.open), .list(count.failures.map { .text($0) }),
      ]
    }
    return Table("tests", "Tests", columns, rows: rows, empty: "There is no test script.")
  }

  private static func runbook(
    _ cutover: Project.Cutover, _ filter: Filter, _ now: Timestamp, _ clocks: CutoverClocks
  ) -> Table {
    let columns = [
      Column("step", "STEP"), Column("when", "WHEN"), Column("planned", "PLANNED"), Column("title", "WHAT"),
      Column("site", "SITE"), Column("owner", "WHO"), Column("state", "STATE"), Column("actual", "ACTUAL"),
      Column("late", "LATE MIN"), Column("by", "BY"), Column("note", "NOTE"),
    ]
    let rows = cutover.steps.filter { filter.accepts($0) }.map { step -> [Value] in
      let late = step.isLate(at: now) || step.settledAt != nil ? step.minutesLate(at: now) : nil
      return [
        .text(step.number), Value(step.time?.description),
        Value(step.planned.map { clocks.all($0.instant) }),
        .text(step.title), Value(step.site), .text(step.owner.rawValue), .text(step.state.rawValue),
        Value(step.settledAt.map(clocks.all)), Value(late.map { max(0, $0) }), Value(step.settledBy),
        Value(step.note),
      ]
    }
    return Table(
      "steps", "Runbook", columns, rows: rows,
      empty: filter.isEmpty ? "The runbook is empty." : "No step is found.")
  }

  private static func log(_ cutover: Project.Cutover, _ clocks: CutoverClocks) -> Table {
    let columns = [Column("at", "AT"), Column("by", "BY"), Column("site", "SITE"), Column("text", "WHAT")]
    let rows = cutover.log.map { line -> [Value] in
      [.text(clocks.all(line.at)), .text(line.by), Value(line.site), .text(line.text)]
    }
    return Table("log", "Log", columns, rows: rows, empty: "Nothing has been stamped yet.")
  }

  static func summary(of cutover: Project.Cutover, in project: Project, _ zones: [Zone]) -> Report {
    let texts = zones.map { CutoverSummary(cutover, of: project, in: $0).lines }
    let rows = zip(zones, texts).map { zone, lines -> [Value] in
      [.text(zone.name), .text(lines.joined(separator: "\n"))]
    }
    return Report(
      kind: "cutover-summary",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)),
        Fact("cutover", "Cutover", .text(cutover.id.rawValue)),
      ],
      tables: [
        Table(
          "summaries", "Summaries", [Column("zone", "ZONE"), Column("text", "TEXT")], rows: rows, empty: "")
      ],
      drawing: texts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n"))
  }
}

extension CutoverClocks {
  init(_ cutover: Project.Cutover, of project: Project) {
    self.init(cutover, of: project, own: Clocks.own, zone: Clocks.zone)
  }

  /// `Tue 24 Nov 2026 08:00 ET = 06:00 MT = 13:00 UTC`
  func dated(_ instant: Timestamp) -> String {
    let day = zones.first.map { "\($0.local(instant).day.long) " } ?? ""
    return day + all(instant)
  }
}
