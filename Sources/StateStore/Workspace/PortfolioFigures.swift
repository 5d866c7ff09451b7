import Domain

/// The figures over many projects.
extension Workspace {
  package func figures(_ query: FiguresQuery) throws(StoreError) -> PortfolioFigures {
    try figures(query, projects: 200)
  }

  /// - Parameter projects: how many a step looks at.
  package func figures(_ query: FiguresQuery, projects: Int) throws(StoreError) -> PortfolioFigures {
    guard seesAll else { return PortfolioFigures(months: query.months) }
    return try engine.read { () throws(StoreError) in
      var range = (first: query.step?.after ?? "", last: String?.none)
      if query.step != nil {
        range.last = try engine.first(
          "SELECT id FROM project WHERE id > $1 ORDER BY id LIMIT 1 OFFSET $2",
          [.text(range.first), SQLValue(max(1, projects) - 1)])?.text(0)
      }
      var result = PortfolioFigures(months: query.months)
      let counted = try stored(query.months, behind: range.first, upTo: range.last)
      for project in try found(query.filter, behind: range.first, upTo: range.last) {
        result.add(counted[project.id] ?? [:], product: project.product, ipm: project.ipm)
      }
      result.next = range.last.map { FiguresQuery.Step(after: $0) }
      return result
    }
  }

  private func found(_ filter: Filter, behind first: String, upTo last: String?) throws(StoreError)
    -> [(id: String, product: String, ipm: String)]
  {
    var statement = Statement(
      "SELECT \(ProjectTable.summaryList) FROM project WHERE id > $1", [.text(first)])
    if let last { statement.add(" AND id <= \(statement.bind(.text(last)))") }
    statement.restrict(further: filter, .projects(on: filter.day))
    var found: [(id: String, product: String, ipm: String)] = []
    for row in try engine.rows(statement.sql, statement.values) {
      let project = try ProjectTable.summary(row)
      guard statement.isExact || filter.accepts(project) else { continue }
      found.append((project.id.rawValue, project.product, project.ipm))
    }
    return found
  }

  /// Of each project, in these months and as a whole.
  private func stored(
    _ months: ClosedRange<Month>, behind first: String, upTo last: String?
  ) throws(StoreError) -> [String: ProjectFigures] {
    var statement = Statement(
      """
      SELECT project, kind, month, subject, carrier, amount FROM figure
      WHERE project > $1 AND (month = 0 OR month BETWEEN $2 AND $3)
      """, [.text(first), SQLValue(months.lowerBound.number), SQLValue(months.upperBound.number)])
    if let last { statement.add(" AND project <= \(statement.bind(.text(last)))") }
    var counted: [String: ProjectFigures] = [:]
    try engine.run(statement.sql, statement.values) { row in
      guard let key = FigureTable.key(row, from: 1) else { return }
      counted[row.text(0), default: [:]][key] = row.number(5)
    }
    return counted
  }
}
