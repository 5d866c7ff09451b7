import Dashboard
import Domain

extension Report {
  /// The open work of all projects, a line each, in the order of its groups.
  ///
  /// - Parameter columns: those that somebody chose; nothing for all.
  static func work(
    _ page: WorkPage, _ query: WorkQuery, columns chosen: [ColumnChoice] = [], today: Day
  ) -> Report {
    let shown = chosen.isEmpty ? WorkColumn.reported.map { ($0, nil) } : chosen.columns(WorkColumn.self)
    // Rows of groups are printed with their group, as JSON has it always.
    let isGrouped = chosen.isEmpty || query.grouping != .none
    let columns =
      (isGrouped ? [Column("group", "GROUP")] : [])
      + shown.map { column, width in
        Column(column.key, column.reportTitle, need: column.need, width: width)
      }
    let rows = page.rows.rows.map { row -> [Value] in
      let group = query.grouping == .none ? "" : row.group(query.grouping).title(row, on: today)
      return (isGrouped ? [.text(group)] : []) + shown.map { $0.0.value(of: row, today: today) }
    }
    let empty =
      page.rows.total == 0
      ? query.list.emptiness : "0 of \(page.rows.total) match. Leave out --filter to see them."
    return Report(
      kind: "work",
      facts: [
        Fact("list", "List", .text(query.list.rawValue)), Fact("by", "By", .text(query.grouping.rawValue)),
        Fact("sort", "Sort", Value(query.order?.rawValue)),
        Fact("matching", "Matching", .number(page.rows.matching)),
        Fact("total", "Total", .number(page.rows.total)),
      ],
      tables: [Table("things", query.list.title, columns, rows: rows, empty: empty)])
  }
}
