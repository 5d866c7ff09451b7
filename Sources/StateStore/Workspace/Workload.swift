import Domain

/// The open work of all projects counted by person and week.
extension Workspace {
  package func workload(_ query: WorkloadQuery) throws(StoreError) -> Workload {
    try workload(query, rows: 5000)
  }

  /// - Parameter rows: how many rows fill a step; its last person may have more.
  package func workload(_ query: WorkloadQuery, rows: Int) throws(StoreError) -> Workload {
    guard seesAll else { return Workload(weeks: query.weeks) }
    return try engine.read { () throws(StoreError) in
      guard let step = query.step else { return try counted(query, among: nil) }
      let range = try people(behind: step, limit: rows)
      var load = try counted(query, among: range)
      load.next = range.last.map { WorkloadQuery.Step(person: $0.person, side: $0.side) }
      return load
    }
  }

  /// People in the order of their keys: all behind the first, up to and including the last.
  private struct PeopleRange {
    let first: WorkloadQuery.Step
    let last: WorkloadQuery.Step?
  }

  /// Whole people, as many as have that many rows together.
  private func people(behind step: WorkloadQuery.Step, limit: Int) throws(StoreError) -> PeopleRange {
    let last = try engine.first(
      """
      SELECT person_key, holder FROM work WHERE (person_key, holder) > ($1, $2)
      ORDER BY person_key, holder LIMIT 1 OFFSET $3
      """, [.text(step.person), .text(step.side), SQLValue(limit)])
    return PeopleRange(
      first: step, last: last.map { WorkloadQuery.Step(person: $0.text(0), side: $0.text(1)) })
  }

  private func counted(_ query: WorkloadQuery, among range: PeopleRange?) throws(StoreError) -> Workload {
    var counts = statement(
      "SELECT w.holder, max(w.person), coalesce(w.due, 2147483647), count(*)", query, range)
    guard counts.isExact else { return try read(query, among: range) }
    var load = Workload(weeks: query.weeks)
    counts.add(" GROUP BY w.person_key, w.holder, coalesce(w.due, 2147483647)")
    counts.add(" ORDER BY w.person_key, w.holder, coalesce(w.due, 2147483647)")
    for row in try engine.rows(counts.sql, counts.values) {
      let due = row.number(2) == 2_147_483_647 ? nil : row.day(2)
      load.add(row.number(3), in: query.slot(of: due), to: try Self.person(row, holder: 0, name: 1))
    }
    var goLives = statement(
      "SELECT w.holder, max(w.person), p.id, p.customer, p.go_live", query, range, joined: true)
    goLives.add(
      " AND p.live IS NULL AND p.go_live <= \(goLives.bind(SQLValue(query.lastDay)))"
        + " GROUP BY w.person_key, w.holder, p.id, p.customer, p.go_live")
    for row in try engine.rows(goLives.sql, goLives.values) {
      guard let day = row.day(4) else { continue }
      load.add(
        Workload.GoLive(project: ProjectID(row.text(2)), customer: row.text(3), day: day),
        to: try Self.person(row, holder: 0, name: 1))
    }
    return load
  }

  /// What the database cannot answer by itself is asked of each row.
  private func read(_ query: WorkloadQuery, among range: PeopleRange?) throws(StoreError) -> Workload {
    var rows = statement("SELECT w.project, \(WorkTable.list)", query, range)
    rows.add(" ORDER BY w.person_key, w.holder")
    var load = Workload(weeks: query.weeks)
    for found in try workRows(rows) {
      guard query.filter.accepts(found) else { continue }
      let person = Workload.Person(name: found.item.person, side: found.item.holder)
      load.add(1, in: query.slot(of: found.item.due), to: person)
      let project = found.project
      guard project.live == nil, let day = project.goLive, day <= query.lastDay else { continue }
      load.add(Workload.GoLive(project: project.id, customer: project.customer, day: day), to: person)
    }
    return load
  }

  private static func person(_ row: Row, holder: Int, name: Int) throws(StoreError) -> Workload.Person {
    guard let side = Side(rawValue: row.text(holder)) else {
      throw .damaged("the open work of \(row.text(name)) cannot be read")
    }
    return Workload.Person(name: row.text(name), side: side)
  }

  /// - Parameter joined: whether the projects are needed, filter or not.
  private func statement(
    _ start: String, _ query: WorkloadQuery, _ range: PeopleRange?, joined: Bool = false
  ) -> Statement {
    let isJoined = joined || !query.filter.isEmpty
    var statement = Statement(
      start + " FROM work w" + (isJoined ? " JOIN project p ON p.id = w.project" : ""))
    statement.add(" WHERE 1 = 1")
    if let range {
      let first = [range.first.person, range.first.side].map { statement.bind(.text($0)) }
      statement.add(" AND (w.person_key, w.holder) > (\(first[0]), \(first[1]))")
      if let last = range.last {
        let ends = [last.person, last.side].map { statement.bind(.text($0)) }
        statement.add(" AND (w.person_key, w.holder) <= (\(ends[0]), \(ends[1]))")
      }
    }
    if let side = query.side { statement.add(" AND w.holder = \(statement.bind(.text(side.rawValue)))") }
    if query.isOwn {
      statement.add(" AND w.ipm_key = \(statement.bind(.text(Booking.key(actor.name))))")
    }
    if !query.filter.isEmpty { statement.restrict(further: query.filter, .work(on: query.filter.day)) }
    return statement
  }
}
