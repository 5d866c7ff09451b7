import Domain

extension Report {
  /// What becomes of every row of a list.
  ///
  /// - Parameters:
  ///   - planned: what storing it would do, in words.
  ///   - stored: the change that imported it; `nil` if nothing is stored.
  static func feed(_ feed: Feed, _ project: ProjectID, planned: String?, stored: HistoryEntry?) -> Report {
    let facts = [
      Fact("project", "Project", .text(project.rawValue)), Fact("stored", "Stored", .flag(stored != nil)),
      Fact("change", "Change", Value(stored?.sequence)),
      Fact("summary", stored == nil ? "It would be" : "Done", Value(stored?.summary ?? planned)),
    ].filter {
      !($0.key == "change" && stored == nil) && !($0.key == "summary" && stored == nil && planned == nil)
    }
    let columns = [
      Column("line", "LINE"), Column("item", feed.kind.rawValue.uppercased()), Column("standing", "IS"),
      Column("change", "CHANGE"),
    ]
    return rows(
      kind: "feed", facts: facts, feed.encoding, feed.unknown, columns,
      feed.rows.map { row in
        FedRow(
          standing: row.standing, findings: row.findings,
          cells: [.number(row.line), .text(row.name), .text(row.standing.rawValue), .text(row.change)])
      })
  }

  /// What becomes of every customer of a list.
  static func projectFeed(_ feed: ProjectFeed, isStored: Bool) -> Report {
    let columns = [
      Column("line", "LINE"), Column("customer", "CUSTOMER"), Column("standing", "IS"), Column("id", "ID"),
      Column("start", "START"), Column("calendar", "CALENDAR"),
    ]
    return rows(
      kind: "projectFeed", facts: [Fact("stored", "Stored", .flag(isStored))], feed.encoding, feed.unknown,
      columns,
      feed.rows.map { row in
        FedRow(
          standing: row.standing, findings: row.findings,
          cells: [
            .number(row.line), .text(row.name), .text(row.standing.rawValue), Value(row.project?.id.rawValue),
            Value(row.project?.start), Value(row.project?.calendar),
          ])
      })
  }

  private struct FedRow {
    let standing: ImportStanding
    let findings: [ImportFinding]
    let cells: [Value]
  }

  private static func rows(
    kind: String, facts: [Fact], _ encoding: String, _ unknown: [String], _ columns: [Column],
    _ rows: [FedRow]
  ) -> Report {
    func count(_ standing: ImportStanding) -> Value { .number(rows.count { $0.standing == standing }) }
    let more = [
      Fact("encoding", "Read as", .text(encoding)),
      Fact("unknown", "Columns left out", .list(unknown.map { .text($0) })),
      Fact("rowCount", "Rows", .number(rows.count)), Fact("new", "New", count(.new)),
      Fact("changed", "Changed", count(.changed)), Fact("unchanged", "Unchanged", count(.unchanged)),
      Fact("errors", "Errors", count(.error)),
      Fact(
        "warnings", "Rows with a warning",
        .number(rows.count { row in row.findings.contains { $0.severity == .warning } })),
    ]
    let found = [
      Column("severity", "FOUND"), Column("heading", "COLUMN"), Column("column", "AT"),
      Column("what", "WHAT"),
      Column("remedy", "REMEDY"),
    ]
    func table(_ rows: [FedRow], empty: String) -> Table {
      Table("rows", "Rows", columns + found, rows: rows.map { $0.cells + cells($0.findings) }, empty: empty)
    }
    var report = Report(
      kind: kind, facts: facts + more, tables: [table(rows, empty: "There are no rows below the heading.")])
    // People read what becomes different; the other rows are in the counts.
    var short = report
    short.facts.removeAll { $0.key == "unknown" && unknown.isEmpty }
    short.tables = [
      table(
        rows.filter { $0.standing != .unchanged || !$0.findings.isEmpty },
        empty: "Every row is there already.")
    ]
    report.drawing = PlainText.text(short)
    return report
  }

  /// The worst finding of a row, and all texts.
  private static func cells(_ findings: [ImportFinding]) -> [Value] {
    let worst = findings.first { $0.severity == .error } ?? findings.first
    let all = [worst].compactMap { $0 } + findings.filter { $0 != worst }
    func joined(_ text: (ImportFinding) -> String) -> Value { .text(all.map(text).joined(separator: "; ")) }
    return [
      Value(worst?.severity.rawValue), Value(worst?.heading), Value(worst?.column), joined(\.text),
      joined(\.remedy),
    ]
  }
}
