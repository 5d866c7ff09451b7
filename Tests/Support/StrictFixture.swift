import SQLiteEngine
import StateStore

/// A new workspace on the strict engine.
package final class StrictFixture: EngineFixture {
  private let files: SQLiteFixture
  package let engine: StrictEngine

  package init() throws {
    files = try SQLiteFixture()
    engine = StrictEngine(files.engine)
  }

  package func connect() throws(StoreError) -> StrictEngine { StrictEngine(try files.connect()) }

  package func tamper(_ statements: String...) throws { try files.tamper(statements) }
}

/// The SQLite engine, refusing what a database server would: words of SQLite's own, a statement while the rows of
/// another still come, a change outside a write transaction.
package final class StrictEngine: Engine {
  private enum Transaction { case none, reading, writing }

  private let engine: SQLiteEngine
  private var transaction = Transaction.none
  private var isGivingRows = false
  /// How many statements came through it.
  package private(set) var statements = 0

  package init(_ engine: SQLiteEngine) { self.engine = engine }

  /// Without guards and confinement, which each database has in its own words.
  package var dialect: Dialect {
    let real = engine.dialect
    return Dialect(
      integer: real.integer, strict: real.strict, clustered: real.clustered, nextTick: real.nextTick,
      guards: [])
  }

  package var location: String { engine.location }

  package var whileWaiting: ((LockWait) -> Bool)? {
    get { engine.whileWaiting }
    set { engine.whileWaiting = newValue }
  }

  package func watch() throws(StoreError) -> any ChangeWatch { try engine.watch() }
  package func examine() throws(StoreError) -> [Finding] { try engine.examine() }
  package func parts() throws(StoreError) -> [SchemaPart] {
    try engine.parts().filter { $0.kind != "trigger" }
  }
  package func parts(madeBy statements: [String]) throws(StoreError) -> [SchemaPart] {
    try engine.parts(madeBy: statements)
  }
  package var damage: Damage? { engine.damage }
  package func report(_ finding: String) { engine.report(finding) }
  package func decision(on finding: String) -> DamageDecision? { engine.decision(on: finding) }
  package func accept(_ decision: DamageDecision, _ mend: () throws(StoreError) -> Void) throws(StoreError) {
    try engine.accept(decision) { () throws(StoreError) in try within(.writing, mend) }
  }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    if let reason = refusal(of: sql) { throw .failed("a strict engine: \(reason): \(sql)") }
    statements += 1
    return try engine.run(sql, values) {
      isGivingRows = true
      defer { isGivingRows = false }
      row($0)
    }
  }

  private func refusal(of sql: String) -> String? {
    if isGivingRows { return "the rows of another statement still come" }
    let words = sql.uppercased().split { !$0.isLetter && $0 != "_" && $0 != "$" && $0 != "{" }.map(
      String.init)
    let own: Set = [
      "PRAGMA", "ROWID", "REPLACE", "IGNORE", "GLOB", "IFNULL", "SQLITE_MASTER", "AUTOINCREMENT",
    ]
    if let word = words.first(where: own.contains) { return "\(word) is SQLite's" }
    if sql.contains("{{") { return "a word of the dialect was not put in" }
    let isChange = ["INSERT", "UPDATE", "DELETE"].contains(words.first ?? "")
    if isChange, transaction != .writing { return "a change outside a write" }
    return nil
  }

  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if transaction == .reading { throw .failed("a strict engine: a write inside a read") }
    return try engine.write { () throws(StoreError) in try within(.writing, body) }
  }

  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    let kind = transaction == .writing ? Transaction.writing : .reading
    return try engine.read { () throws(StoreError) in try within(kind, body) }
  }

  private func within<T>(_ kind: Transaction, _ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    let before = transaction
    transaction = kind
    defer { transaction = before }
    return try body()
  }
}
