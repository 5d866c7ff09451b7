import Domain

extension Report {
  static func escalations(_ project: Project, all: Bool) -> Report {
    Report(
      kind: "escalations", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        escalations(
          project.escalations.filter { all || $0.isOpen },
          empty: "No open escalations. golive escalate to \(project.id) ITEM --why TEXT writes one down."),
        levels(of: project),
      ])
  }

  static func escalations(_ records: [Project.EscalationRecord], empty: String) -> Table {
    let columns = [
      Column("id", "ESCALATION"), Column("about", "ABOUT"), Column("level", "LEVEL"), Column("side", "SIDE"),
      Column("to", "TO"), Column("by", "BY"), Column("on", "ON"), Column("why", "WHY"),
      Column("answer", "ANSWER"), Column("closed", "CLOSED"), Column("seenBy", "SEEN BY"),
    ]
    let rows = records.map { record -> [Value] in
      [
        .text(record.id.rawValue), .text(record.about.rawValue), .number(record.level),
        .text(record.side.ball), .text(record.to), .text(record.by), Value(record.on), .text(record.reason),
        Value(record.answer), Value(record.closed),
        .text((record.isInternal ? Visibility.internal : .customer).rawValue),
      ]
    }
    return Table("escalations", "Escalations", columns, rows: rows, empty: empty)
  }

  private static func levels(of project: Project) -> Table {
    let columns = [
      Column("level", "LEVEL"), Column("provider", "PROVIDER"), Column("customer", "CUSTOMER"),
      Column("when", "ASKED WHEN"),
    ]
    let rows = project.escalation.map { level -> [Value] in
      let names = { (side: Side) in Value(Self.orNil(project.names(onLevel: level.level, of: side))) }
      return [.number(level.level), names(.provider), names(.customer), .text(level.trigger)]
    }
    return Table("levels", "Levels", columns, rows: rows, empty: "None.")
  }

  private static func orNil(_ text: String) -> String? { text.isEmpty ? nil : text }
}
