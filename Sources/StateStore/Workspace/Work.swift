import Domain

/// The open work of all projects: only the rows of the page on screen are read.
extension Workspace {
  package func work(_ query: WorkQuery) throws(StoreError) -> WorkPage {
    guard seesAll else { return WorkPage() }
    return try engine.read { () throws(StoreError) in
      let total = try count(WorkQuery(query.list, isOwn: query.isOwn, today: query.today))
      if !query.filter.isEmpty, !statement("", query).isExact { return try searched(query, total: total) }
      let rows = try rows(query)
      return WorkPage(
        Page(
          rows: rows, offset: query.offset, matching: query.filter.isEmpty ? total : try count(query),
          total: total),
        groups: try groups(of: rows, query))
    }
  }

  private func rows(_ query: WorkQuery) throws(StoreError) -> [WorkRow] {
    var page = statement("SELECT w.project, \(WorkTable.list)", query)
    page.add(" ORDER BY \(query.orderText)")
    page.window(offset: query.offset, limit: query.limit)
    return try workRows(page)
  }

  /// The rows of a page of `SELECT w.project, \(WorkTable.list)`, with their projects.
  func workRows(_ page: Statement) throws(StoreError) -> [WorkRow] {
    let rows = try engine.rows(page.sql, page.values)
    let summaries = try summaries(
      Statement(
        """
        SELECT \(ProjectTable.summaryList) FROM project
        WHERE id IN (SELECT found.project FROM (\(page.sql)) AS found)
        """, page.values))
    let projects = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return try rows.map { (row) throws(StoreError) in
      let id = ProjectID(row.text(0))
      guard let project = projects[id] else { throw .noSuchProject(id.rawValue) }
      return WorkRow(project: project, item: try WorkTable.item(row))
    }
  }

  /// What the database cannot answer by itself is asked of each row, up to the largest count.
  private func searched(_ query: WorkQuery, total: Int) throws(StoreError) -> WorkPage {
    var everything = query
    (everything.offset, everything.limit) = (0, .max)
    let found = try Array(rows(everything).lazy.filter { query.filter.accepts($0) }.prefix(WorkQuery.counted))
    let page = found.dropFirst(max(0, query.offset)).prefix(max(0, query.limit))
    let groups = query.grouping == .none ? [:] : Dictionary(grouping: found) { $0.group(query.grouping) }
    return WorkPage(
      Page(rows: Array(page), offset: query.offset, matching: found.count, total: total),
      groups: groups.mapValues { rows in
        WorkGroup(
          count: rows.count, oldest: rows.compactMap(\.item.since).min(),
          touched: rows.compactMap(\.item.touched).max())
      })
  }

  private func count(_ query: WorkQuery) throws(StoreError) -> Int {
    var inner = statement("SELECT 1", query)
    inner.window(offset: 0, limit: WorkQuery.counted)
    return try engine.first("SELECT count(*) FROM (\(inner.sql)) AS found", inner.values)?.number(0) ?? 0
  }

  private func groups(of rows: [WorkRow], _ query: WorkQuery) throws(StoreError) -> [WorkGroup.Key: WorkGroup]
  {
    guard query.grouping != .none else { return [:] }
    var groups: [WorkGroup.Key: WorkGroup] = [:]
    for key in Set(rows.map { $0.group(query.grouping) }) {
      var inner = statement("SELECT w.since, w.touched", query)
      inner.add(" AND \(inner.condition(key))")
      inner.window(offset: 0, limit: WorkQuery.counted)
      let row = try engine.first(
        "SELECT count(*), min(since), max(touched) FROM (\(inner.sql)) AS found", inner.values)
      groups[key] = row.map { WorkGroup(count: $0.number(0), oldest: $0.day(1), touched: $0.day(2)) }
    }
    return groups
  }

  private var reader: SQLValue { .text(Booking.key(actor.name)) }

  private func statement(_ start: String, _ query: WorkQuery) -> Statement {
    let isFiltered = !query.filter.isEmpty
    var statement = Statement(
      start + " FROM work w" + (isFiltered ? " JOIN project p ON p.id = w.project" : ""))
    switch query.list {
    case .waiting:
      let today = statement.bind(SQLValue(query.today))
      statement.add(" WHERE w.since <= \(today) AND w.person_key <> \(statement.bind(reader))")
    case .mine: statement.add(" WHERE w.person_key = \(statement.bind(reader))")
    case .agenda:
      let days = [query.today, query.horizon].map { statement.bind(SQLValue($0)) }
      statement.add(
        " WHERE coalesce(w.due, 2147483647) BETWEEN \(days[0]) AND \(days[1])"
          + " AND (w.event = 1 OR w.person_key = \(statement.bind(reader)))")
    case .all: statement.add(" WHERE 1 = 1")
    }
    if query.isOwn { statement.add(" AND w.ipm_key = \(statement.bind(reader))") }
    if isFiltered { statement.restrict(further: query.filter, .work(on: query.filter.day)) }
    return statement
  }
}

extension WorkQuery {
  fileprivate var orderText: String {
    let keys = order.map { groupKeys + Self.keys(of: $0) } ?? usualKeys
    return (keys + ["w.item", "w.kind"]).joined(separator: ", ")
  }

  /// What keeps the rows of a group together.
  private var groupKeys: [String] {
    switch grouping {
    case .none: []
    case .person: ["w.person_key", "w.holder"]
    case .side: ["w.holder"]
    case .project: ["w.name_key", "w.project"]
    // Day 4 was a Monday; a missing day is a group of its own, the last.
    case .week: ["(coalesce(w.due, 2147483647) - 4) / 7"]
    }
  }

  private static func keys(of order: Order) -> [String] {
    switch order {
    case .due: ["coalesce(w.due, 2147483647)", "w.project"]
    case .held: ["coalesce(w.since, 2147483647)", "w.project"]
    case .customer: ["w.name_key", "w.project"]
    case .item: []
    case .touched: ["coalesce(w.touched, 0)", "w.project"]
    }
  }

  /// In the form of the indexes; a missing day sorts last.
  private var usualKeys: [String] {
    let due = "coalesce(w.due, 2147483647)"
    let since = "coalesce(w.since, 2147483647)"
    return
      switch grouping
    {
    case .none: list == .waiting ? [since, "w.project"] : [due, "w.project"]
    case .person: ["w.person_key", "w.holder", since, "w.project"]
    case .side: ["w.holder", since, "w.project"]
    case .project: ["w.name_key", "w.project", due]
    case .week: [due, "w.project"]
    }
  }
}

extension Statement {
  /// That a row belongs to a group.
  fileprivate mutating func condition(_ key: WorkGroup.Key) -> String {
    switch key {
    case .all: "1 = 1"
    case .person(let name, let side):
      "w.person_key = \(bind(.text(Booking.key(name)))) AND w.holder = \(bind(.text(side.rawValue)))"
    case .side(let side): "w.holder = \(bind(.text(side.rawValue)))"
    case .project(let id): "w.project = \(bind(.text(id.rawValue)))"
    case .week(let monday):
      "coalesce(w.due, 2147483647) BETWEEN \(bind(SQLValue(monday))) AND \(bind(SQLValue(monday + 6)))"
    case .undated: "w.due IS NULL"
    }
  }
}
