import Domain

extension Report {
  /// The open work counted, a line for each person or each week.
  static func load(_ load: Workload, _ query: WorkloadQuery, by grouping: LoadGrouping) -> Report {
    let table =
      switch grouping {
      case .person: people(load, query)
      case .week: weeks(load, query)
      }
    return Report(
      kind: "load",
      facts: [
        Fact("by", "By", .text(grouping.rawValue)),
        Fact("side", "Whose", .text(query.side?.rawValue ?? "all")),
        Fact("from", "From", .text(query.today.iso)), Fact("to", "To", .text(query.lastDay.iso)),
        Fact("headcount", "People", .number(load.lines.count)),
        Fact("things", "Open things", .number(load.total.all)),
        Fact("counts", "A figure", .text("open things due in that week; late ones are in no week")),
      ], tables: [table])
  }

  private static let empty = "Nobody has open work that fits."

  private static func people(_ load: Workload, _ query: WorkloadQuery) -> Table {
    let weeks = query.mondays.map { Column($0.iso, $0.brief(near: query.today).uppercased()) }
    let columns =
      [Column("person", "WHO"), Column("side", "SIDE"), Column("late", "LATE")] + weeks
      + [
        Column("later", "LATER"), Column("undated", "NO DAY"), Column("all", "ALL"),
        Column("goLives", "GO-LIVES"),
      ]
    let rows = load.busiestFirst.map { line -> [Value] in
      let counts = line.counts
      return [.text(line.person.name), .text(line.person.side.rawValue), .number(counts.late)]
        + counts.weeks.map(Value.number)
        + [
          .number(counts.later), .number(counts.undated), .number(counts.all),
          goLives(Workload.ordered(line.goLives)),
        ]
    }
    return Table("people", "Load", columns, rows: rows, empty: empty)
  }

  private static func weeks(_ load: Workload, _ query: WorkloadQuery) -> Table {
    let columns = [
      Column("week", "WEEK"), Column("from", "FROM"), Column("things", "THINGS"), Column("people", "PEOPLE"),
      Column("busiest", "BUSIEST"), Column("most", "MOST"), Column("goLives", "GO-LIVES"),
    ]
    let slots = [WorkloadSlot.late] + query.mondays.indices.map(WorkloadSlot.week) + [.later, .undated]
    let rows = slots.map { slot -> [Value] in
      let busy = load.busiestFirst.filter { $0.counts[slot] > 0 }
      let most = busy.map { $0.counts[slot] }.max()
      return [
        .text(slot.name), Value(query.from(slot)), .number(load.total[slot]), .number(busy.count),
        Value(busy.first { $0.counts[slot] == most }?.person.name), Value(most),
        goLives(load.goLives.filter { query.slot(of: $0.day) == slot }),
      ]
    }
    return Table("weeks", "Load", columns, rows: load.lines.isEmpty ? [] : rows, empty: empty)
  }

  private static func goLives(_ goLives: [Workload.GoLive]) -> Value {
    .list(goLives.map { .text("\($0.day.iso) \($0.project)") })
  }
}

extension WorkloadSlot {
  fileprivate var name: String {
    switch self {
    case .late: "late"
    case .week(0): "this week"
    case .week(let week): "in \(week.counted("week"))"
    case .later: "later"
    case .undated: "without a day"
    }
  }
}

extension WorkloadQuery {
  /// The first day that is counted there.
  fileprivate func from(_ slot: WorkloadSlot) -> Day? {
    switch slot {
    case .week(let week): max(today, today.weekStart + 7 * week)
    case .later: lastDay + 1
    case .late, .undated: nil
    }
  }
}
