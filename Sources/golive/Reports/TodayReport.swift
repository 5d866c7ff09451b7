import Domain

extension Report {
  /// What needs attention, one line each, as on the screen.
  static func today(_ page: TodayPage, today: Day) -> Report {
    let columns = [
      Column("project", "PROJECT"), Column("customer", "CUSTOMER"), Column("item", "ITEM"),
      Column("what", "WHAT"), Column("due", "DUE"), Column("late", "LATE"), Column("holder", "BALL"),
      Column("person", "WHO"), Column("heldSince", "SINCE"), Column("heldDays", "DAYS"),
      Column("goLive", "GO-LIVE"), Column("why", "WHY"),
    ]
    let empty =
      page.total == 0
      ? "Nothing needs you today. golive list shows all projects."
      : "0 of \(page.total) match. Leave out --filter to see them."
    let rows = page.rows.map { row -> [Value] in
      let (thing, project) = (row.thing, row.project)
      return [
        .text(project.id.rawValue), .text(project.customer), .text(thing.item.rawValue), .text(thing.words),
        Value(thing.due), .flag(thing.isLate(on: today)), .text(thing.holder.ball), .text(thing.person),
        Value(thing.heldSince), Value(row.heldDays(on: today)), Value(project.goLive),
        .text(thing.why(on: today, project.calendar)),
      ]
    }
    return Report(
      kind: "today",
      facts: [
        Fact("matching", "Matching", .number(page.matching)), Fact("total", "Total", .number(page.total)),
      ],
      tables: [
        Table(
          "things", page.heading.sentenceStart, columns, rows: rows,
          empty: empty)
      ])
  }
}
