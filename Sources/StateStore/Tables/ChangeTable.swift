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
    let bodyHash = Chain.digest([entry.body])
    let hash = Chain.hash(of: entry, bodyHash: bodyHash, previous: head.previousHash)
    try engine.run(
      """
      INSERT INTO change(project, seq, cmd, at, actor, role, via, summary, step, body, body_hash, prev_hash, hash, undoes, tick)
      VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      [
        .text(entry.project.rawValue), SQLValue(entry.sequence), .text(entry.command),
        .integer(entry.at.milliseconds), .text(entry.actor), .text(entry.role), .text(entry.via),
        .text(entry.summary), .text(entry.step.rawValue), .text(entry.body), .text(bodyHash),
        .text(head.previousHash), .text(hash), SQLValue(entry.undoes), SQLValue(head.tick),
      ])
    for item in entry.items {
      try engine.run(
        "INSERT INTO touched(project, item, seq) VALUES($1, $2, $3)",
        [.text(entry.project.rawValue), .text(item.rawValue), SQLValue(entry.sequence)])
    }
    var stored = HistoryEntry(
      project: entry.project, sequence: entry.sequence, at: entry.at, actor: entry.actor, role: entry.role,
      via: entry.via, summary: entry.summary, changes: entry.changes, undoes: entry.undoes, undoneBy: nil,
      tick: head.tick, hash: hash)
    stored.numbers = entry.numbers
    return stored
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

  static func history(
    of item: ItemID, in project: ProjectID, before: Int?, limit: Int, on engine: some Engine
  )
    throws(StoreError) -> [HistoryEntry]
  {
    try entries(
      """
      SELECT \(columns) FROM touched t JOIN \(source) 
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
