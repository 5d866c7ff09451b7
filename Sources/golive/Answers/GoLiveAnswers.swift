import Domain

extension Document {
  /// What speaks against a day, or against the one the project has.
  static func goLive(_ open: OpenProject, _ dates: DatesView, on asked: Day?) -> Document {
    let (head, rules) = (open.project.head, dates.whole.blackout)
    var facts = [
      Fact("project", "Project", .text(open.id.rawValue)), Fact("goLive", "Go-live", Value(head.goLive)),
      Fact("goLiveGrade", "Date is", head.goLive == nil ? .none : .text(head.goLiveGrade.rawValue)),
      Fact("forecast", "Forecast", Value(dates.schedule.goLive)),
      Fact("slip", "Late by bd", .number(dates.schedule.goLiveSlip)),
    ]
    if let override = open.project.blackoutOverride {
      facts += [
        Fact("override", "Ruled out, but", Value(override.reason)),
        Fact("overrideAgreedBy", "Agreed by", .text(override.agreedBy)),
      ]
    }
    let day = asked ?? head.goLive ?? dates.schedule.goLive
    facts += open.windowFacts(on: day)
    guard let day else {
      return Document(kind: "go-live", facts: facts, tables: [findings([])])
    }
    let found = rules.goLiveFindings(on: day)
    let level = rules.level(on: day)
    facts += [
      Fact("day", "Looked at", .text(day.iso)), Fact("weekday", "Weekday", .text(day.weekday.short)),
      Fact("level", "Ruled out", Value(level?.rawValue)),
      Fact("nextFree", "Next free day", level == nil ? .none : Value(rules.nextFree(after: day))),
    ]
    return Document(kind: "go-live", facts: facts, tables: [findings(found)])
  }

  static func findings(_ findings: [Blackout.Finding]) -> Table {
    let columns = [Column("level", "LEVEL"), Column("rule", "RULE"), Column("text", "THE DAY IS")]
    let rows = findings.map { finding -> [Value] in
      [.text(finding.level.rawValue), .text(finding.rule.rawValue), .text(finding.text)]
    }
    return Table("findings", "Findings", columns, rows: rows, empty: "Nothing speaks against the day.")
  }
}
