import Domain

/// Today: only the rows of the page on screen are read.
extension Workspace {
  package func today(_ query: TodayQuery) throws(StoreError) -> TodayPage {
    try engine.read { () throws(StoreError) in
      guard seesAll else { return TodayPage(of: try ownThings(on: query.today), for: actor.name, query) }
      foresee(query)
      let total = try count(query, lanes: Lane.tiers, filtered: false)
      if !query.filter.isEmpty, !statement("", Lane.tiers[0], query, filtered: true).isExact {
        return try searched(query, total: total)
      }
      let matching = query.filter.isEmpty ? total : try count(query, lanes: Lane.tiers, filtered: true)
      return TodayPage(
        rows: try rows(query), offset: query.offset, matching: min(matching, TodayQuery.counted),
        total: min(total, TodayQuery.counted))
    }
  }

  /// The first page asks nothing that depends on an answer.
  private func foresee(_ query: TodayQuery) {
    guard query.offset == 0, query.filter.isEmpty else { return }
    let questions =
      Lane.tiers.map { counting(query, $0, filtered: false) } + Lane.all.map { page(of: $0, query, from: 0) }
    engine.foresee(questions.dropFirst().map { ($0.sql, $0.values) })
  }

  /// For a customer's person: calculated from the visible part of the projects they belong to.
  private func ownThings(on today: Day) throws(StoreError) -> [(ProjectSummary, [TodayItem])] {
    try seats(of: actor).map { (id) throws(StoreError) in try things(of: id, on: today) }
  }

  func things(of id: ProjectID, on today: Day) throws(StoreError) -> (ProjectSummary, [TodayItem]) {
    let summary = try summary(id)
    let project = Project(try load(id))
    return (summary, project?.todayItems(on: today, summary.signals, for: actor) ?? [])
  }

  /// The sections one after the other, until the page is full.
  private func rows(_ query: TodayQuery) throws(StoreError) -> [TodayRow] {
    var result: [TodayRow] = []
    var offset = max(0, query.offset)
    for lane in Lane.all where result.count < query.limit {
      let page = page(of: lane, query, from: offset)
      let found = try engine.rows(page.sql, page.values)
      if found.isEmpty, offset > 0 {
        offset = max(0, offset - (try count(query, lanes: [lane], filtered: true)))
      } else {
        offset = 0
      }
      for row in found.prefix(query.limit - result.count) {
        result.append(
          TodayRow(
            project: try ProjectTable.summary(row),
            thing: try TodayTable.item(row, after: ProjectTable.summaryCount)))
      }
    }
    return result
  }

  private func page(of lane: Lane, _ query: TodayQuery, from offset: Int) -> Statement {
    var page = statement(
      "SELECT \(ProjectTable.joinedSummaryList), \(TodayTable.list)", lane, query, filtered: true,
      readsProject: true)
    page.add(" ORDER BY t.starts, t.project, t.item")
    page.window(offset: offset, limit: query.limit)
    return page
  }

  /// What the database cannot answer by itself is asked of each row, up to the largest count.
  private func searched(_ query: TodayQuery, total: Int) throws(StoreError) -> TodayPage {
    var everything = query
    (everything.offset, everything.limit) = (0, .max)
    let found = try rows(everything).lazy.filter { query.filter.accepts($0) }.prefix(TodayQuery.counted)
    return TodayPage(
      Array(found), offset: query.offset, limit: query.limit, total: min(total, TodayQuery.counted))
  }

  /// Counts up to the largest number a page shows.
  private func count(_ query: TodayQuery, lanes: [Lane], filtered: Bool) throws(StoreError) -> Int {
    var sum = 0
    for lane in lanes where sum < TodayQuery.counted {
      let counting = counting(query, lane, filtered: filtered)
      sum += try engine.first(counting.sql, counting.values)?.number(0) ?? 0
    }
    return sum
  }

  private func counting(_ query: TodayQuery, _ lane: Lane, filtered: Bool) -> Statement {
    var inner = statement("SELECT 1", lane, query, filtered: filtered)
    inner.window(offset: 0, limit: TodayQuery.counted)
    return Statement("SELECT count(*) FROM (\(inner.sql)) AS found", inner.values)
  }

  private func statement(
    _ start: String, _ lane: Lane, _ query: TodayQuery, filtered: Bool, readsProject: Bool = false
  ) -> Statement {
    let isFiltered = filtered && !query.filter.isEmpty
    let isJoined = isFiltered || readsProject
    var statement = Statement(
      start + " FROM today t" + (isJoined ? " JOIN project p ON p.id = t.project" : ""))
    statement.add(" WHERE t.tier = \(statement.bind(SQLValue(lane.tier.rawValue)))")
    switch lane.whose {
    case .anybody: break
    case .own: statement.add(" AND t.person_key = \(statement.bind(.text(Booking.key(actor.name))))")
    case .others: statement.add(" AND t.person_key <> \(statement.bind(.text(Booking.key(actor.name))))")
    }
    statement.add(" AND t.starts <= \(statement.bind(SQLValue(query.today)))")
    guard isFiltered else { return statement }
    statement.restrict(further: query.filter, .today(on: query.filter.day))
    return statement
  }
}

/// One of the sections of Today.
private struct Lane {
  enum Whose { case anybody, own, others }

  let tier: TodayItem.Tier
  let whose: Whose

  static let tiers = TodayItem.Tier.allCases.map { Lane(tier: $0, whose: .anybody) }

  /// In the order shown: urgent, the reader's own, those of other people of ours, the rest.
  static let all = [
    Lane(tier: .urgent, whose: .anybody), Lane(tier: .ours, whose: .own), Lane(tier: .ours, whose: .others),
    Lane(tier: .theirs, whose: .anybody),
  ]
}
