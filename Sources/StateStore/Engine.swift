import Domain

/// A database that runs the portable SQL of this target.
///
/// Statements use `$1` placeholders.
///
/// One thread owns an engine. The composition root of the program makes it; everybody else knows no more than this.
package protocol Engine: AnyObject {
  /// The parts of SQL that differ between databases.
  var dialect: Dialect { get }
  /// Its location, for messages.
  var location: String { get }
  /// Whether every question takes its way to another machine, so that it is worth while to know answers beforehand.
  var isFar: Bool { get }

  /// Runs one statement and passes every row to `row`. Returns the number of rows changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int
  /// A change whose answer nobody needs; it may be sent later in its transaction, and fail only then.
  func queue(_ sql: String, _ values: [SQLValue]) throws(StoreError)
  /// As `queue`, a change of one row: if there is another number of them, the whole transaction fails with that reason.
  func queueOne(_ sql: String, _ values: [SQLValue], otherwise reason: String) throws(StoreError)
  /// As `queueOne`, with a column of the changed row.
  func queueOne(
    _ sql: String, _ values: [SQLValue], returning column: String, otherwise reason: String
  ) throws(StoreError) -> LateValue
  /// What will be asked in this transaction, word by word, before anything it reads is changed.
  func foresee(_ statements: [(sql: String, values: [SQLValue])])
  /// Finds out together what `questions` reads, on one snapshot, which is what is read until `endLookingAhead` or the next
  /// change. `questions` is run several times, and finds less than there is until everything is known.
  func lookAhead(_ questions: () -> Void)
  func endLookingAhead()
  /// Runs `body` in one write transaction, stored durably as a whole or not at all. A nested call joins the
  /// outer transaction. Over a network `body` may run again, where it is not known whether it was stored.
  func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T
  /// Runs `body` on one consistent snapshot.
  func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T

  /// Asked while a write waits for its turn: takes its time, and gives up with `false`.
  var whileWaiting: ((LockWait) -> Bool)? { get set }
  /// What wakes a `poll` loop when any process commits.
  func watch() throws(StoreError) -> any ChangeWatch
  /// From here on this connection changes rows of one project only, in this person's name, even if a statement is wrong.
  func confine(to project: ProjectID, as actor: Actor) throws(StoreError)
  /// Whose this connection is, where the database itself knows; nobody else may then be named.
  func account() throws(StoreError) -> ServerAccount?
  /// What the doctor has to say of the database under the workspace; nothing is changed.
  func examine() throws(StoreError) -> [Finding]
  /// The tables, indexes and guards that are there.
  func parts() throws(StoreError) -> [SchemaPart]
  /// Those that these statements make in an empty database.
  func parts(madeBy statements: [String]) throws(StoreError) -> [SchemaPart]

  /// What was found wrong by anybody, while nobody has decided about it.
  var damage: Damage? { get }
  /// Stored data is wrong: from here on every write of anybody is refused, until somebody decides.
  ///
  /// A finding that was accepted is not noted again.
  func report(_ finding: String)
  /// Somebody decides to go on with what is there. It is written down who, why, and what was wrong.
  ///
  /// - Parameter mend: changes that belong to the decision; what it throws leaves everything as it is.
  func accept(_ decision: DamageDecision, _ mend: () throws(StoreError) -> Void) throws(StoreError)
  /// What somebody decided about a finding; `nil` if nobody did.
  func decision(on finding: String) -> DamageDecision?
}

/// A value that the database gives: there at the latest when the transaction has been stored.
package final class LateValue {
  package var value: SQLValue?

  package init(_ value: SQLValue? = nil) { self.value = value }
}

/// Wakes a `poll` loop when any process commits to the workspace.
package protocol ChangeWatch: AnyObject {
  /// Readable after a commit of anybody, this process included.
  var descriptor: Int32 { get }
  /// Takes all waiting news off the descriptor.
  ///
  /// Returns whether there was any.
  @discardableResult func drain() -> Bool
}

extension Engine {
  package var isFar: Bool { false }

  package func queue(_ sql: String, _ values: [SQLValue]) throws(StoreError) { try run(sql, values) }
  package func queue(_ sql: String) throws(StoreError) { try queue(sql, []) }
  package func queueOne(_ sql: String, _ values: [SQLValue], otherwise reason: String) throws(StoreError) {
    guard try run(sql, values) == 1 else { throw .failed(reason) }
  }
  package func queueOne(
    _ sql: String, _ values: [SQLValue], returning column: String, otherwise reason: String
  ) throws(StoreError) -> LateValue {
    let rows = try rows("\(sql) RETURNING \(column)", values)
    guard rows.count == 1 else { throw .failed(reason) }
    return LateValue(rows[0].values[0])
  }
  package func foresee(_ statements: [(sql: String, values: [SQLValue])]) {}
  package func lookAhead(_ questions: () -> Void) {}
  package func endLookingAhead() {}
  package func account() throws(StoreError) -> ServerAccount? { nil }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Int {
    try run(sql, values) { _ in }
  }

  package func rows(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> [Row] {
    var result: [Row] = []
    try run(sql, values) { result.append($0) }
    return result
  }

  package func first(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Row? {
    try rows(sql, values).first
  }
}

/// The differences between databases, as text substituted in the portable SQL.
package struct Dialect: Sendable {
  /// Replaces `{{INT}}`: a 64-bit whole number.
  package let integer: String
  /// Replaces `{{STRICT}}`: table options that make the database check types.
  package let strict: String
  /// Replaces `{{CLUSTERED}}`: as strict, with rows stored in primary key order.
  package let clustered: String
  /// Replaces `TEXT` where a table is made.
  package let text: String
  /// Replaces `{{NEXT_TICK}}`: an expression for the next number of the workspace-wide order.
  package let nextTick: String
  /// Run after entries came in with their ticks, so that the next one follows them.
  package let afterCopy: [String]
  /// Statements that make the change log insert-only, run after the tables are created.
  package let guards: [String]
  /// How a connection is restricted to one project; `nil` if the database does so itself.
  package let confinement: Confinement?

  package init(
    integer: String, strict: String, clustered: String, nextTick: String, text: String = "TEXT",
    afterCopy: [String] = [], guards: [String], confinement: Confinement? = nil
  ) {
    self.integer = integer
    self.strict = strict
    self.clustered = clustered
    self.nextTick = nextTick
    self.text = text
    self.afterCopy = afterCopy
    self.guards = guards
    self.confinement = confinement
  }

  func translate(_ sql: String) -> String {
    [("{{INT}}", integer), ("{{STRICT}}", strict), ("{{CLUSTERED}}", clustered), ("{{NEXT_TICK}}", nextTick)]
      .reduce(sql) { text, pair in text.replacing(pair.0, with: pair.1) }
      .replacing(" TEXT", with: makesTable(sql) ? " " + text : " TEXT")
  }

  private func makesTable(_ sql: String) -> Bool {
    sql.hasPrefix("CREATE TABLE") || sql.hasPrefix("ALTER TABLE")
  }
}
