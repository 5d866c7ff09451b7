import CSQLite
import StateStore

/// Compares the tables, indexes and triggers of a workspace's file with those that its version has.
extension SQLiteEngine {
  /// A table, index, trigger or view, and the statement that made it.
  private struct Part {
    let kind: String
    let name: String
    let sql: String

    init(_ row: Row) {
      kind = row.text(0)
      name = row.text(1)
      sql = row.text(2)
    }
  }

  private static let query = "SELECT type, name, sql FROM main.sqlite_master ORDER BY type, name"

  func examineSchema(_ schema: Schema = .current) throws(StoreError) -> [Finding] {
    guard let text = try first("SELECT v FROM meta WHERE k = 'schema'")?.text(0), let version = Int(text),
      version <= schema.version
    else { return [] }
    let expected = Dictionary(
      try Self.parts(of: schema, version, at: location).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let found = Dictionary(
      try rows(Self.query).map { Part($0) }.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    var findings: [Finding] = []
    for name in Set(expected.keys).union(found.keys).sorted() {
      switch (expected[name], found[name]) {
      case (let part?, nil):
        findings.append(Finding("schema", .bad, "the \(part.kind) \(name) is missing"))
      case (let part?, let other?):
        if part.sql != other.sql || part.kind != other.kind {
          findings.append(Finding("schema", .bad, "the \(part.kind) \(name) is not the one golive makes"))
        }
      case (nil, let part?): findings += Self.extra(part)
      case (nil, nil): break
      }
    }
    if findings.isEmpty {
      findings.append(Finding("schema", .good, "tables, indexes and guards are those of format \(version)"))
    }
    return findings
  }

  /// A table of somebody else does no harm; anything that acts on golive's own may.
  private static func extra(_ part: Part) -> [Finding] {
    if part.name.hasPrefix("sqlite_") { return [] }
    let standing: Finding.Standing = part.kind == "table" ? .note : .bad
    return [Finding("schema", standing, "the \(part.kind) \(part.name) is not golive's")]
  }

  /// Made in a database in memory, since the same statements give the same text.
  private static func parts(of schema: Schema, _ version: Int, at path: String) throws(StoreError) -> [Part] {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    defer { sqlite3_close_v2(connection) }
    guard code == SQLITE_OK, let connection else { throw .sqlite(code, on: connection, at: path) }
    var uncounted = EngineStatistics()
    var parts: [Part] = []
    for statement in schema.statements(upTo: version, in: .sqlite) + [query] {
      let prepared = try PreparedStatement(statement, on: connection, at: path)
      _ = try prepared.run([], counting: &uncounted) { parts.append(Part($0)) }
    }
    return parts
  }
}
