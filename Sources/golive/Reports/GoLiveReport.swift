import Domain

extension Report {
  /// What speaks against a day, or against the project's committed one.
  static func goLive(
    _ open: OpenProject, _ dates: DatesView, of goLive: GoLive, on asked: Day?, today: Day
  ) -> Report {
    let (head, rules) = (open.project.head, dates.whole.blackout)
    var facts =
      [
        Fact("project", "Project", .text(open.id.rawValue))
      ] + goLiveFacts(dates.goLive)
    if let override = open.project.blackoutOverride {
      facts += [
        Fact("override", "Ruled out, but", Value(override.reason)),
        Fact("overrideAgreedBy", "Agreed by", .text(override.agreedBy)),
      ]
    }
    let day = asked ?? head.goLive ?? dates.goLive.forecast
    facts += open.windowFacts(on: day)
    guard let day else {
      return Report(kind: "go-live", facts: facts, tables: [findings([])])
    }
    let found = rules.goLiveFindings(on: day)
    let level = rules.level(on: day)
    let verdict = dates.whole.verdict(on: day, for: goLive, dates.schedule, today: today)
    facts += [
      Fact("day", "Looked at", .text(day.iso)), Fact("weekday", "Weekday", .text(day.weekday.short)),
      Fact("level", "Objection", Value(level?.rawValue)),
      Fact("verdict", "Verdict", .text(verdict.text)),
      Fact(
        "nextFree", "Next free day",
        level == nil
          ? .none : Value(dates.whole.nextFree(after: day, for: goLive, dates.schedule))),
    ]
    return Report(kind: "go-live", facts: facts, tables: [findings(found)])
  }

  static func findings(_ findings: [Blackout.Finding]) -> Table {
    let columns = [Column("level", "LEVEL"), Column("rule", "RULE"), Column("text", "THE DAY IS")]
    let rows = findings.map { finding -> [Value] in
      [.text(finding.level.rawValue), .text(finding.rule.rawValue), .text(finding.text)]
    }
    return Table("findings", "Findings", columns, rows: rows, empty: "Nothing speaks against the day.")
  }
}
