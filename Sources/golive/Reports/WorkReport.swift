import Dashboard
import Domain

extension Report {
  /// The open work of all projects, a line each, in the order of its groups.
  static func work(_ page: WorkPage, _ query: WorkQuery, today: Day) -> Report {
    let columns = [
      Column("group", "GROUP"), Column("project", "PROJECT"), Column("customer", "CUSTOMER"),
      Column("kind", "KIND"), Column("item", "ITEM"), Column("what", "WHAT"), Column("state", "STATE"),
      Column("priority", "PRIORITY"), Column("due", "DUE"), Column("late", "LATE"), Column("holder", "BALL"),
      Column("person", "WHO"), Column("heldSince", "SINCE"), Column("heldDays", "DAYS"),
      Column("touched", "TOUCHED"),
    ]
    let rows = page.rows.rows.map { row -> [Value] in
      let (item, project) = (row.item, row.project)
      let group = query.grouping == .none ? "" : row.group(query.grouping).title(row, on: today)
      return [
        .text(group), .text(project.id.rawValue), .text(project.customer), .text(item.kind.rawValue),
        .text(item.item.rawValue), .text(item.title), .text(item.state), .text(item.priority),
        Value(item.due), .flag(item.isLate(on: today)), .text(item.holder.ball), .text(item.person),
        Value(item.since), Value(row.heldDays(on: today)), Value(item.touched),
      ]
    }
    let empty =
      page.rows.total == 0
      ? query.list.emptiness : "0 of \(page.rows.total) match. Leave out --filter to see them."
    return Report(
      kind: "work",
      facts: [
        Fact("list", "List", .text(query.list.rawValue)), Fact("by", "By", .text(query.grouping.rawValue)),
        Fact("matching", "Matching", .number(page.rows.matching)),
        Fact("total", "Total", .number(page.rows.total)),
      ],
      tables: [Table("things", query.list.title, columns, rows: rows, empty: empty)])
  }
}
