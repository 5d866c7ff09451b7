import Domain

/// The change log: insert-only, one entry per command, numbered without gaps within a project.
enum ChangeTable {
  static let columns = """
    c.project, c.seq, c.at, c.actor, c.role, c.via, c.summary, c.body, c.undoes, u.seq, c.tick, c.hash
    """

  private static let source = "change c LEFT JOIN change u ON u.project = c.project AND u.undoes = c.seq"

  static func append(_ entry: ChangeEntry, at head: ProjectHead, on engine: some Engine) throws(StoreError)
    -> HistoryEntry
  {
    let logged = LoggedEntry(entry, after: head.previousHash, tick: head.tick)
    // That of the project, which may not be known here yet.
    try insert(
      logged, touching: entry.items, tick: "(SELECT tick FROM project WHERE id = $1)", on: engine)
    var stored = HistoryEntry(
      project: entry.project, sequence: entry.sequence, at: entry.at, actor: entry.actor, role: entry.role,
      via: entry.via, summary: entry.summary, changes: entry.changes, undoes: entry.undoes, undoneBy: nil,
      tick: head.tick, hash: logged.hash)
    stored.numbers = entry.numbers
    return stored
  }

  /// Writes an entry as it is, and which items it touched.
  ///
  /// - Parameter tick: an expression for its last column; the entry's own otherwise.
  static func insert(
    _ entry: LoggedEntry, touching items: [ItemID], tick: String? = nil, on engine: some Engine
  ) throws(StoreError) {
    let values = tick == nil ? entry.values : entry.values.dropLast()
    let places = (1...values.count).map { "$\($0)" } + (tick.map { [$0] } ?? [])
    try engine.queue(
      "INSERT INTO change(\(LoggedEntry.columns)) VALUES(\(places.joined(separator: ", ")))", values)
    for item in items {
      try engine.queue(
        "INSERT INTO touched(project, item, seq) VALUES($1, $2, $3)",
        [.text(entry.project), .text(item.rawValue), SQLValue(entry.sequence)])
    }
  }

  /// Passes the entries of a project, in order, to `visit`.
  static func log(_ project: ProjectID, on engine: some Engine, _ visit: (LoggedEntry) -> Void)
    throws(StoreError)
  {
    try engine.run(
      "SELECT \(LoggedEntry.columns) FROM change WHERE project = $1 ORDER BY seq", [.text(project.rawValue)]
    ) { visit(LoggedEntry($0)) }
  }

  static func stored(_ command: String, on engine: some Engine) throws(StoreError) -> HistoryEntry? {
    let row = try engine.first("SELECT \(columns) FROM \(source) WHERE c.cmd = $1", [.text(command)])
    guard let row else { return nil }
    return try entry(row)
  }

  /// Newest first, entries before `before`.
  static func history(_ project: ProjectID, before: Int?, limit: Int, on engine: some Engine)
    throws(StoreError)
    -> [HistoryEntry]
  {
    try entries(
      "SELECT \(columns) FROM \(source) WHERE c.project = $1 AND c.seq < $2 ORDER BY c.seq DESC LIMIT $3",
      [.text(project.rawValue), SQLValue(before ?? .max), SQLValue(max(0, limit))], on: engine)
  }

  /// All entries, the oldest first; `nil` if one cannot be read.
  static func wholeLog(of project: ProjectID, on engine: some Engine) throws(StoreError) -> [HistoryEntry]? {
    let question = wholeLog(of: project)
    do throws(StoreError) { return try entries(question.sql, question.values, on: engine) } catch {
      guard case .damaged = error else { throw error }
      return nil
    }
  }

  /// For `wholeLog(of:on:)`, as long as nothing is appended.
  static func wholeLog(of project: ProjectID) -> (sql: String, values: [SQLValue]) {
    ("SELECT \(columns) FROM \(source) WHERE c.project = $1 ORDER BY c.seq", [.text(project.rawValue)])
  }

  static func history(
    of item: ItemID, in project: ProjectID, before: Int?, limit: Int, on engine: some Engine
  )
    throws(StoreError) -> [HistoryEntry]
  {
    try entries(
      """
      SELECT \(columns) FROM touched t CROSS JOIN \(source)
      WHERE t.project = $1 AND t.item = $2 AND t.seq < $3 AND c.project = t.project AND c.seq = t.seq
      ORDER BY t.seq DESC LIMIT $4
      """,
      [.text(project.rawValue), .text(item.rawValue), SQLValue(before ?? .max), SQLValue(max(0, limit))],
      on: engine)
  }

  static func tick(on engine: some Engine) throws(StoreError) -> Int {
    try engine.first("SELECT coalesce(max(tick), 0) FROM change")?.number(0) ?? 0
  }

  static func entries(_ sql: String, _ values: [SQLValue], on engine: some Engine) throws(StoreError)
    -> [HistoryEntry]
  {
    var result: [HistoryEntry] = []
    for row in try engine.rows(sql, values) { result.append(try entry(row)) }
    return result
  }

  /// Reads the columns of `columns` that `row` begins with.
  static func entry(_ row: Row) throws(StoreError) -> HistoryEntry {
    guard let changes = ChangeEntry.changes(ofBody: row.text(7)) else {
      throw .damaged("entry \(row.number(1)) of project \(row.text(0)) cannot be read")
    }
    var entry = HistoryEntry(
      project: ProjectID(row.text(0)), sequence: row.number(1),
      at: Timestamp(milliseconds: Int64(row.number(2))), actor: row.text(3), role: row.text(4),
      via: row.text(5), summary: row.text(6), changes: changes, undoes: row.optionalNumber(8),
      undoneBy: row.optionalNumber(9), tick: row.number(10), hash: row.text(11))
    entry.numbers = ChangeEntry.numbers(ofBody: row.text(7))
    return entry
  }
}
