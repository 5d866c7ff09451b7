import Domain

extension Workspace {
  package func portfolio(_ query: PortfolioQuery) throws(StoreError) -> PortfolioPage {
    try engine.read { () throws(StoreError) in
      var page = Statement("SELECT \(ProjectTable.summaryList) FROM project", seesNext: seesAll)
      page.restrict(to: query.scope, query.filter, columns(of: query))
      page.order(by: query.order, descending: query.descending)
      let total = try total(query.scope)
      if let step = query.step, seesAll, !query.filter.isEmpty {
        return try search(query, step, total: total, isExact: page.isExact)
      }
      guard page.isExact else {
        let found = try summaries(page).filter { query.filter.accepts($0) }
        return PortfolioPage(found, offset: query.offset, limit: query.limit, total: total)
      }
      page.window(offset: query.offset, limit: query.limit)
      return PortfolioPage(
        rows: try summaries(page), offset: query.offset,
        matching: query.filter.isEmpty ? total : try matching(query), total: total)
    }
  }

  /// Rows that one step of a search looks at: what the database answers by itself costs little for each.
  package static let lookedAtOnce = (byDatabase: 1000, byReading: 200)

  /// The rows found among the next ones in the order, as far as they belong to the page.
  private func search(
    _ query: PortfolioQuery, _ step: PortfolioQuery.Step, total: Int, isExact: Bool
  ) throws(StoreError) -> PortfolioPage {
    let most = isExact ? Self.lookedAtOnce.byDatabase : Self.lookedAtOnce.byReading
    let rest = max(0, total - max(0, step.looked) - most)
    let skipped = max(0, query.offset - step.found)
    let limit = max(0, query.limit - max(0, step.found - max(0, query.offset)))
    var page = part(query, step, most, selecting: ProjectTable.summaryList)
    page.order(by: query.order, descending: query.descending)
    guard isExact else {
      let found = try summaries(page).filter { query.filter.accepts($0) }
      return PortfolioPage(
        rows: Array(found.dropFirst(skipped).prefix(limit)), offset: query.offset, matching: found.count,
        total: total, rest: rest)
    }
    page.window(offset: skipped, limit: limit)
    let count = part(query, step, most, selecting: "count(*)")
    return PortfolioPage(
      rows: limit > 0 ? try summaries(page) : [], offset: query.offset,
      matching: try engine.first(count.sql, count.values)?.number(0) ?? 0, total: total, rest: rest)
  }

  private func part(
    _ query: PortfolioQuery, _ step: PortfolioQuery.Step, _ most: Int, selecting columns: String
  ) -> Statement {
    var part = Statement("SELECT \(columns) FROM (SELECT * FROM project", seesNext: seesAll)
    part.restrict(to: query.scope, Filter(), nil)
    part.order(by: query.order, descending: query.descending)
    part.window(offset: step.looked, limit: most)
    part.add(") AS looked WHERE 1 = 1")
    part.restrict(further: query.filter, .projects(on: query.filter.day))
    return part
  }

  /// A customer's side sees other rows than the stored ones, so that these are not asked.
  private func columns(of query: PortfolioQuery) -> FilterColumns? {
    seesAll ? .projects(on: query.filter.day) : nil
  }

  package func find(_ text: String, limit: Int) throws(StoreError) -> [ProjectSummary] {
    let folded = Pattern.literal(text.lowercased())
    guard folded.utf8.count <= Pattern.longest else { return [] }
    return try summaries(
      Statement(
        """
        SELECT \(ProjectTable.summaryList) FROM project
        WHERE name_key LIKE $1 ESCAPE '\\' OR lower(id) LIKE $1 ESCAPE '\\'
        ORDER BY CASE WHEN id = $2 THEN 0 WHEN lower(id) LIKE $3 ESCAPE '\\' OR name_key LIKE $3 ESCAPE '\\' THEN 1
          ELSE 2 END, name_key, id LIMIT $4
        """,
        [.text("%\(folded)%"), .text(text), .text("\(folded)%"), SQLValue(max(0, limit))]))
  }

  package func summary(_ project: ProjectID) throws(StoreError) -> ProjectSummary {
    let found = try summaries(
      Statement("SELECT \(ProjectTable.summaryList) FROM project WHERE id = $1", [.text(project.rawValue)]))
    guard let summary = found.first else { throw .noSuchProject(project.rawValue) }
    return summary
  }

  /// Empty for a customer, because it is about other customers' projects.
  package func passages(projects: Int) throws(StoreError) -> [PhasePassage] {
    guard seesAll else { return [] }
    let rows = try engine.rows(
      """
      SELECT i.id, i.rev, i.fields, i.kind, i.parent, i.state, i.owner, i.due, i.sort
      FROM project p JOIN item i ON i.project = p.id AND i.id = p.id
      WHERE p.status = 'closed' ORDER BY p.tick DESC LIMIT $1
      """, [SQLValue(max(0, projects))])
    var result: [PhasePassage] = []
    for row in rows {
      result += PhasePassage.all(of: try ItemTable.item(row, of: ProjectID(row.text(0))))
    }
    return result
  }

  /// Empty for a customer, because it is about other customers' projects.
  package func feedback(projects: Int) throws(StoreError) -> [FeedbackAnswers] {
    guard seesAll else { return [] }
    let rows = try engine.rows(
      """
      SELECT i.id, i.rev, i.fields, i.kind, i.parent, i.state, i.owner, i.due, i.sort, p.id
      FROM project p JOIN item i ON i.project = p.id AND i.id = $1
      WHERE i.state = $2 ORDER BY p.tick DESC LIMIT $3
      """,
      [
        .text(Project.Feedback.id.rawValue), .text(FeedbackState.given.rawValue),
        SQLValue(max(0, projects)),
      ])
    var result: [FeedbackAnswers] = []
    for row in rows {
      let item = try ItemTable.item(row, of: ProjectID(row.text(9)))
      if let given = Project.Feedback(item).given { result.append(given.answers) }
    }
    return result
  }

  package func bookings(of people: [String], days: ClosedRange<Day>, besides project: ProjectID)
    throws(StoreError) -> [OtherBooking]
  {
    // The customer's side may not learn of other projects.
    guard seesAll else { return [] }
    var result: [OtherBooking] = []
    for person in Set(people.map(Booking.key)).sorted().prefix(50) {
      result += try BookingTable.bookings(
        of: person, days: days, besides: project, limit: 200, on: engine)
    }
    return result
  }

  func summaries(_ statement: Statement) throws(StoreError) -> [ProjectSummary] {
    var result: [ProjectSummary] = []
    var failure: StoreError?
    try engine.run(statement.sql, statement.values) { row in
      do throws(StoreError) { result.append(try ProjectTable.summary(row)) } catch { failure = error }
    }
    if let failure { throw failure }
    if seesAll { return result }
    return try result.map { (summary) throws(StoreError) in try shown(summary) }
  }

  private func total(_ scope: PortfolioQuery.Scope) throws(StoreError) -> Int {
    let rows = try engine.rows("SELECT scope, projects FROM tally")
    return rows.filter { scope == .all || $0.text(0) == scope.rawValue }.reduce(0) { $0 + $1.number(1) }
  }

  private func matching(_ query: PortfolioQuery) throws(StoreError) -> Int {
    var statement = Statement("SELECT count(*) FROM project", seesNext: seesAll)
    statement.restrict(to: query.scope, query.filter, columns(of: query))
    return try engine.first(statement.sql, statement.values)?.number(0) ?? 0
  }
}
