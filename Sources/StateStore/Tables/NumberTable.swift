import Domain
import JSON

/// The number inventory. Every read names a project; none is part of opening one.
enum NumberTable {
  /// The columns with a place of their own; the values of all others are in `fields`.
  private static let columns = NumberQuery.tallied
  private static let list = (["low", "high"] + columns.map(\.rawValue) + ["fields"]).joined(separator: ", ")

  // MARK: Reading

  static func all(of project: ProjectID, on engine: some Engine) throws(StoreError) -> [InventoryNumber] {
    try numbers("WHERE project = $1 ORDER BY low", [.text(project.rawValue)], on: engine)
  }

  /// The numbers that are in one of the port orders.
  static func all(
    of project: ProjectID, inOrders names: [String], on engine: some Engine
  ) throws(StoreError) -> [InventoryNumber] {
    let places = names.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    return try numbers(
      "WHERE project = $1 AND port_order IN (\(places)) ORDER BY low",
      [.text(project.rawValue)] + names.map(SQLValue.text), on: engine)
  }

  /// In the order of the numbers, whatever the place of the page.
  static func page(_ query: NumberQuery, on engine: some Engine) throws(StoreError) -> [InventoryNumber] {
    var conditions = NumberConditions(query)
    var isBackwards = false
    switch query.place {
    case .first: break
    case .after(let number): conditions.add("low > \(conditions.bind(SQLValue(number.value)))")
    case .before(let number):
      conditions.add("low < \(conditions.bind(SQLValue(number.value)))")
      isBackwards = true
    case .last: isBackwards = true
    }
    let limit = conditions.bind(SQLValue(max(0, query.limit)))
    let order = "ORDER BY low\(isBackwards ? " DESC" : "") LIMIT \(limit)"
    let found = try numbers("\(conditions.sql) \(order)", conditions.values, on: engine)
    return isBackwards ? found.reversed() : found
  }

  /// How much a query finds, before a number or in all.
  static func count(
    _ query: NumberQuery, before number: PhoneNumber? = nil, on engine: some Engine
  ) throws(StoreError) -> NumberTally {
    var conditions = NumberConditions(query)
    if let number { conditions.add("low < \(conditions.bind(SQLValue(number.value)))") }
    let row = try engine.first(
      "SELECT count(*), coalesce(sum(high - low + 1), 0) FROM number \(conditions.sql)", conditions.values)
    return NumberTally(
      column: nil, value: "", entries: row?.number(0) ?? 0, numbers: row?.number(1) ?? 0)
  }

  /// The numbers that may be found, in their order; `nil` if the table can answer the query by itself.
  static func candidates(
    of query: NumberQuery, on engine: some Engine
  ) throws(StoreError) -> [InventoryNumber]? {
    let conditions = NumberConditions(query)
    guard !conditions.isExact else { return nil }
    return try numbers("\(conditions.sql) ORDER BY low", conditions.values, on: engine)
  }

  /// Numbers of other projects that are not closed, where they meet one of the ranges.
  static func elsewhere(
    _ ranges: [NumberRange], besides project: ProjectID, on engine: some Engine
  ) throws(StoreError) -> [NumberImport.Elsewhere] {
    var found: [NumberImport.Elsewhere] = []
    for span in spans(of: ranges) {
      let rows = try engine.rows(
        """
        SELECT n.low, n.high, p.customer FROM number n JOIN project p ON p.id = n.project
        WHERE n.low BETWEEN $1 AND $2 AND n.high >= $3 AND n.project <> $4 AND p.scope <> 'closed'
        ORDER BY n.low, n.project
        """,
        [
          SQLValue(span.lowerBound - NumberRange.most + 1), SQLValue(span.upperBound),
          SQLValue(span.lowerBound), .text(project.rawValue),
        ])
      for row in rows {
        guard let range = range(row.number(0), row.number(1)) else { throw damaged(project) }
        found.append(NumberImport.Elsewhere(range, customer: row.text(2)))
      }
    }
    return found
  }

  /// Few spans that cover the ranges, so that a list of neighbouring numbers is one question.
  private static func spans(of ranges: [NumberRange]) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    for range in ranges.sorted() {
      if let last = spans.last, range.first.value <= last.upperBound + NumberRange.most {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, range.last.value)
      } else {
        spans.append(range.first.value...range.last.value)
      }
    }
    return spans
  }

  private static func numbers(_ rest: String, _ values: [SQLValue], on engine: some Engine) throws(StoreError)
    -> [InventoryNumber]
  {
    var result: [InventoryNumber] = []
    var isDamaged = false
    try engine.run("SELECT \(list) FROM number \(rest)", values) { row in
      if let number = number(row) { result.append(number) } else { isDamaged = true }
    }
    if isDamaged, case .text(let project)? = values.first { throw damaged(ProjectID(project)) }
    return result
  }

  private static func number(_ row: Row) -> InventoryNumber? {
    guard let range = range(row.number(0), row.number(1)),
      let fields = try? JSONReader.object(row.text(columns.count + 2), name: { $0 })
    else { return nil }
    var texts = Dictionary(fields.map { ($0, $1) }, uniquingKeysWith: { $1 })
    for (place, column) in columns.enumerated() {
      let text = row.text(place + 2)
      if !text.isEmpty { texts[column.rawValue] = text }
    }
    return InventoryNumber(range, texts: texts)
  }

  static func range(_ low: Int, _ high: Int) -> NumberRange? {
    guard let first = PhoneNumber(value: low), let last = PhoneNumber(value: high) else { return nil }
    return try? NumberRange(from: first, to: last)
  }

  static func damaged(_ project: ProjectID) -> StoreError {
    .damaged("the number inventory of project \(project) cannot be read")
  }

  // MARK: Writing

  /// Makes the changes and counts them.
  static func write(
    _ changes: [NumberChange], of project: ProjectID, on engine: some Engine,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    // A range that is cut makes room for its parts first.
    let ordered = changes.filter { $0.after == nil } + changes.filter { $0.after != nil }
    for (place, change) in ordered.enumerated() {
      if place % 1000 == 0 { progress(place, ordered.count) }
      let changed =
        switch (change.before, change.after) {
        case (nil, let new?): try insert(new, into: project, on: engine)
        case (_?, let new?): try update(new, in: project, on: engine)
        case (_?, nil): try delete(change.range, from: project, on: engine)
        case (nil, nil): 1
        }
      guard changed == 1 else {
        throw .failed("\(change.range) of \(project) is not stored as it was read; try again")
      }
    }
    for difference in NumberTally.differences(changes) { try count(difference, of: project, on: engine) }
  }

  private static func insert(_ number: InventoryNumber, into project: ProjectID, on engine: some Engine)
    throws(StoreError) -> Int
  {
    let values = values(number)
    let places = (1...values.count + 1).map { "$\($0)" }.joined(separator: ", ")
    return try engine.run(
      "INSERT INTO number(project, \(list), rev) VALUES(\(places), 1)", [.text(project.rawValue)] + values)
  }

  private static func update(_ number: InventoryNumber, in project: ProjectID, on engine: some Engine)
    throws(StoreError) -> Int
  {
    let assignments = (columns.map(\.rawValue) + ["fields"]).enumerated().map { "\($1) = $\($0 + 4)" }
    return try engine.run(
      """
      UPDATE number SET rev = rev + 1, \(assignments.joined(separator: ", "))
      WHERE project = $1 AND low = $2 AND high = $3
      """, [.text(project.rawValue)] + values(number))
  }

  private static func delete(_ range: NumberRange, from project: ProjectID, on engine: some Engine)
    throws(StoreError) -> Int
  {
    try engine.run(
      "DELETE FROM number WHERE project = $1 AND low = $2 AND high = $3",
      [.text(project.rawValue), SQLValue(range.first.value), SQLValue(range.last.value)])
  }

  /// In the order of `list`.
  private static func values(_ number: InventoryNumber) -> [SQLValue] {
    let placed = Set(columns.map(\.rawValue))
    let fields = number.texts.filter { !placed.contains($0.key) }.sorted { $0.key < $1.key }
    return [SQLValue(number.range.first.value), SQLValue(number.range.last.value)]
      + columns.map { .text(number[$0] ?? "") } + [.text(JSONText.object(fields))]
  }

  // MARK: Counts

  /// Stands for all numbers, among the names of columns.
  private static let everything = "all"

  static func tally(of project: ProjectID, on engine: some Engine) throws(StoreError) -> [NumberTally] {
    try engine.rows(
      """
      SELECT subject, value, entries, numbers FROM number_tally WHERE project = $1 AND entries > 0
      ORDER BY subject, value
      """, [.text(project.rawValue)]
    ).map { row in
      NumberTally(
        column: NumberColumn(rawValue: row.text(0)), value: row.text(1), entries: row.number(2),
        numbers: row.number(3))
    }
  }

  private static func count(_ difference: NumberTally, of project: ProjectID, on engine: some Engine)
    throws(StoreError)
  {
    let values: [SQLValue] = [
      .text(project.rawValue), .text(difference.column?.rawValue ?? everything), .text(difference.value),
      SQLValue(difference.entries), SQLValue(difference.numbers),
    ]
    let changed = try engine.run(
      """
      UPDATE number_tally SET entries = entries + $4, numbers = numbers + $5
      WHERE project = $1 AND subject = $2 AND value = $3
      """, values)
    guard changed == 0 else { return }
    try engine.run(
      "INSERT INTO number_tally(project, subject, value, entries, numbers) VALUES($1, $2, $3, $4, $5)", values
    )
  }
}
