import Domain

extension Report {
  /// A page of numbers, and the counts of all numbers of the project.
  static func numbers(_ page: NumberPage, of project: ProjectID, isFiltered: Bool) -> Report {
    let shown: [NumberColumn] = [
      .state, .type, .usage, .action, .site, .portOrder, .assignTo, .assignEmail, .notes,
    ]
    let columns =
      [Column("number", "NUMBER"), Column("count", "COUNT")]
      + shown.map { Column($0.rawValue, $0.rawValue.uppercased().replacing("_", with: " ")) }
    let rows = page.numbers.map { number in
      [Value.text(number.range.description), .number(number.range.count)] + shown.map { Value(number[$0]) }
    }
    return Report(
      kind: "numbers",
      facts: [
        Fact("project", "Project", .text(project.rawValue)),
        Fact("numbers", "Numbers", .number(page.total?.numbers ?? 0)),
        Fact("entries", "Rows", .number(page.total?.entries ?? 0)),
        Fact("next", "Go on with --after", Value(page.next?.description)),
      ].filter { $0.key != "next" || page.next != nil },
      tables: [
        Table(
          "rows", "Numbers", columns, rows: rows,
          empty: isFiltered
            ? "No number matches." : "No numbers yet. golive numbers import \(project) FILE reads a list."),
        counts(page.tally),
      ])
  }

  private static func counts(_ tally: [NumberTally]) -> Table {
    let rows = tally.filter { $0.column != nil }.map { tally -> [Value] in
      [
        Value(tally.column?.rawValue), .text(tally.value.isEmpty ? "none" : tally.value),
        .number(tally.entries), .number(tally.numbers),
      ]
    }
    return Table(
      "counts", "Counts of all numbers",
      [
        Column("column", "COLUMN"), Column("value", "VALUE"), Column("entries", "ROWS"),
        Column("numbers", "NUMBERS"),
      ], rows: rows, empty: "There is nothing to count.")
  }

  /// What happened to one number.
  static func numberHistory(
    _ deeds: [NumberDeed], of number: PhoneNumber, in project: ProjectID, clock: Moment
  ) -> Report {
    let columns = [
      Column("sequence", "NO"), Column("at", "WHEN"), Column("actor", "WHO"), Column("summary", "CHANGE"),
      Column("values", "OF THIS NUMBER"),
    ]
    let rows = deeds.map { deed -> [Value] in
      [
        .number(deed.sequence), .text(clock.minuteText(deed.at)), .text(deed.actor), .text(deed.summary),
        .text(deed.words.joined(separator: "; ")),
      ]
    }
    return Report(
      kind: "numberHistory",
      facts: [
        Fact("project", "Project", .text(project.rawValue)), Fact("number", "Number", .text("\(number)")),
      ],
      tables: [
        Table(
          "entries", "History", columns, rows: rows, empty: "This number was never in the inventory.")
      ])
  }

  /// Where the inventory and another list disagree, and the counts of the inventory.
  static func reconciliation(
    _ found: NumberReconciliation, _ tally: [NumberTally], of project: ProjectID
  ) -> Report {
    let columns = [
      Column("kind", "FOUND"), Column("number", "NUMBER"), Column("count", "COUNT"), Column("line", "LINE"),
      Column("order", "ORDER"), Column("what", "WHAT"), Column("remedy", "REMEDY"),
    ]
    let rows = found.differences.map { difference -> [Value] in
      [
        .text(difference.kind.title), Value(difference.number), .number(difference.count),
        Value(difference.line), Value(difference.order), .text(difference.what), .text(difference.remedy),
      ]
    }
    return Report(
      kind: "reconciliation",
      facts: [
        Fact("project", "Project", .text(project.rawValue)),
        Fact("against", "Against", .text(found.other.rawValue)),
        Fact("numbers", "Numbers compared", .number(found.numbers)),
        Fact("rowCount", "Rows of the file", Value(found.rows)),
        Fact("found", "Differences", .number(found.differences.count)),
      ],
      tables: [
        Table("differences", "Differences", columns, rows: rows, empty: "Everything agrees."),
        counts(tally),
      ])
  }

  /// What becomes of every row of a number list.
  ///
  /// - Parameter stored: the change that imported it; `nil` if nothing is stored.
  static func numberImport(
    _ found: NumberImport, of file: NumberFile, _ project: ProjectID, stored: HistoryEntry?
  ) -> Report {
    var report = Report(
      kind: "numberImport", facts: facts(found, of: file, project, stored),
      tables: [importTable(found.rows, empty: "There are no rows below the heading.")])
    // People read what needs them; the other rows are in the counts.
    let noted = found.rows.filter { !$0.findings.isEmpty }
    var short = report
    short.tables = [importTable(noted, empty: "No row has an error or a warning.")]
    report.drawing = PlainText.text(short)
    return report
  }

  private static func facts(
    _ found: NumberImport, of file: NumberFile, _ project: ProjectID, _ stored: HistoryEntry?
  ) -> [Fact] {
    [
      Fact("project", "Project", .text(project.rawValue)), Fact("stored", "Stored", .flag(stored != nil)),
      Fact("change", "Change", Value(stored?.sequence)), Fact("summary", "Done", Value(stored?.summary)),
      Fact("rowCount", "Rows", .number(found.rows.count)), Fact("new", "New", .number(found.count(.new))),
      Fact("changed", "Changed", .number(found.count(.changed))),
      Fact("unchanged", "Unchanged", .number(found.count(.unchanged))),
      Fact("errors", "Errors", .number(found.count(.error))),
      Fact("warnings", "Rows with a warning", .number(found.rows.count { $0.hasWarning })),
      Fact(
        "ignored", "Not read, part of the port order",
        .list(file.heading.ignored.map { .text(DisplayText.line($0)) })),
    ].filter {
      (stored != nil || !["change", "summary"].contains($0.key))
        && ($0.key != "ignored" || !file.heading.ignored.isEmpty)
    }
  }

  private static func importTable(_ rows: [NumberImport.Row], empty: String) -> Table {
    let columns = [
      Column("line", "LINE"), Column("number", "NUMBER"), Column("standing", "IS"),
      Column("severity", "FOUND"), Column("heading", "COLUMN"), Column("column", "AT"),
      Column("what", "WHAT"), Column("remedy", "REMEDY"),
    ]
    return Table("rows", "Rows", columns, rows: rows.map(cells), empty: empty)
  }

  /// One line for each row: its worst finding, and all texts.
  private static func cells(_ row: NumberImport.Row) -> [Value] {
    let worst = row.findings.first { $0.severity == .error } ?? row.findings.first
    let others = row.findings.filter { $0 != worst }
    func joined(_ text: (ImportFinding) -> String) -> Value {
      .text(([worst].compactMap { $0 } + others).map(text).joined(separator: "; "))
    }
    return [
      .number(row.line), .text(row.text), .text(row.standing.rawValue), Value(worst?.severity.rawValue),
      Value(worst?.heading), Value(worst?.column), joined(\.text), joined(\.remedy),
    ]
  }
}
