import CSQLite
import StateStore

extension SQLiteEngine {
  private static let partsQuery = """
    SELECT type, name, sql FROM main.sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
    """

  package func parts() throws(StoreError) -> [SchemaPart] {
    try rows(Self.partsQuery).map { SchemaPart($0) }
  }

  /// Made in a database in memory, since the same statements give the same text.
  package func parts(madeBy statements: [String]) throws(StoreError) -> [SchemaPart] {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    defer { sqlite3_close_v2(connection) }
    guard code == SQLITE_OK, let connection else { throw .sqlite(code, on: connection, at: location) }
    var uncounted = EngineStatistics()
    var parts: [SchemaPart] = []
    for statement in statements + [Self.partsQuery] {
      let prepared = try PreparedStatement(statement, on: connection, at: location)
      _ = try prepared.run([], counting: &uncounted) { parts.append(SchemaPart($0)) }
    }
    return parts
  }
}

extension SchemaPart {
  fileprivate init(_ row: Row) { self.init(kind: row.text(0), name: row.text(1), sql: row.text(2)) }
}
