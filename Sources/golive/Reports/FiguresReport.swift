import Domain

/// What the rows of `golive stats --by` are.
enum StatsGrouping: String, CaseIterable {
  case month, product, ipm, carrier, reason, question

  var figures: FigureGrouping? { FigureGrouping(rawValue: rawValue) }
}

extension Report {
  /// The figures over many projects: together, and in groups.
  static func figures(_ figures: PortfolioFigures, by grouping: StatsGrouping?) -> Report {
    var tables = [together(figures)]
    switch grouping {
    case .month, .product, .ipm, .carrier:
      if let by = grouping?.figures { tables.insert(groups(figures, by), at: 0) }
    case .reason: tables.insert(reasons(figures), at: 0)
    case .question: tables.insert(table(figures.total.feedback), at: 0)
    case nil: break
    }
    return Report(kind: "figures", facts: period(figures), tables: tables)
  }

  static func period(_ figures: PortfolioFigures) -> [Fact] {
    [
      Fact("from", "From", .text(figures.months.lowerBound.firstDay.iso)),
      Fact("to", "To", .text(figures.months.upperBound.lastDay.iso)),
      Fact("projects", "Projects looked at", .number(figures.projects)),
      Fact("live", "Gone live", .number(figures.total.live)),
    ]
  }

  static func together(_ figures: PortfolioFigures) -> Table {
    let columns = [
      Column("figure", "FIGURE"), Column("value", "VALUE"), Column("sample", "N"),
      Column("counts", "WHAT IT COUNTS"),
    ]
    let rows = figures.total.lines.map { line -> [Value] in
      [.text(line.title), .text(line.value), .number(line.sample), .text(line.counts)]
    }
    return Table("figures", "Figures", columns, rows: rows, empty: "")
  }

  private static let groupColumns = [
    Column("group", "GROUP"), Column("live", "LIVE"), Column("onFirstConfirmed", "ON CONFIRMED"),
    Column("withConfirmed", "OF"), Column("onFirstCommitted", "ON COMMITTED"),
    Column("withCommitted", "OF"), Column("replans", "RE-PLANS"), Column("replannedProjects", "IN"),
    Column("heldProvider", "US BD"), Column("heldCustomer", "CUST BD"), Column("heldCarrier", "CARR BD"),
    Column("heldProjects", "IN"), Column("rejections", "REJECTIONS"), Column("rejectedProjects", "IN"),
    Column("overall", "OVERALL"), Column("recommendation", "RECOMMEND"), Column("feedbacks", "ANSWERS"),
  ]

  private static func groups(_ figures: PortfolioFigures, _ grouping: FigureGrouping) -> Table {
    let rows = figures.lines(by: grouping).map { line -> [Value] in
      let sums = line.sums
      let overall = sums.feedback.lines.first { $0.entry == .overall }?.average
      return [
        .text(line.name.isEmpty ? "-" : line.name), .number(sums.live), .number(sums.onConfirmed.count),
        .number(sums.onConfirmed.of), .number(sums.onCommitted.count), .number(sums.onCommitted.of),
        .number(sums.moves), .number(sums.movedProjects), .number(sums.held[.provider] ?? 0),
        .number(sums.held[.customer] ?? 0), .number(sums.held[.carrier] ?? 0), .number(sums.heldProjects),
        .number(sums.rejected), .number(sums.rejectedProjects), Value(overall),
        Value(sums.recommendation), .number(sums.feedback.sample),
      ]
    }
    return Table("groups", "By \(grouping.rawValue)", groupColumns, rows: rows, empty: "Nothing was counted.")
  }

  private static func reasons(_ figures: PortfolioFigures) -> Table {
    let rows = figures.reasons.map { [Value.text($0.reason.isEmpty ? "-" : $0.reason), .number($0.count)] }
    return Table(
      "reasons", "Rejections", [Column("reason", "REASON"), Column("rejections", "REJECTIONS")], rows: rows,
      empty: "No port order was rejected.")
  }
}
