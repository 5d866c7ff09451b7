import StateStore

/// A workspace in one schema of a database server, shared by many machines.
package final class PostgresEngine: Engine {
  /// Settings of one connection.
  package struct Options: Sendable {
    /// The name shown to others, as with a damage that was found.
    package var holder: String
    /// How long a write waits for its turn, in milliseconds.
    package var turnDeadline: Int
    /// In seconds since 1970, for the note of a damage.
    package var now: @Sendable () -> Int

    package init(holder: String, turnDeadline: Int = 10_000, now: @escaping @Sendable () -> Int) {
      self.holder = holder
      self.turnDeadline = turnDeadline
      self.now = now
    }
  }

  package let dialect = Dialect.postgres
  package var location: String { place.address }
  package var statistics: ServerStatistics { connection.statistics }
  package var whileWaiting: ((LockWait) -> Bool)?

  let place: PostgresPlace
  let options: Options
  let connection: PostgresConnection
  private var depth = Depth.none
  /// As last read with a transaction, and what could not be noted yet.
  package private(set) var damage: Damage?
  private var unwritten: Damage?

  private enum Depth { case none, reading, writing }

  init(place: PostgresPlace, options: Options, connection: PostgresConnection) {
    self.place = place
    self.options = options
    self.connection = connection
    connection.whileWaiting = { [weak self] waited in
      guard let ask = self?.whileWaiting, waited >= 1000 else { return true }
      return ask(LockWait(holder: "the database server", seconds: waited / 1000))
    }
  }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    let answer: Answer
    do throws(StoreError) { answer = try connection.run(sql, values) } catch {
      throw depth == .writing ? error : error.whileReading(at: location)
    }
    answer.rows.forEach(row)
    return answer.changed
  }

  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if depth != .none { return try body() }
    do throws(StoreError) {
      let answers = try connection.run([
        Request(sql: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), Self.damageQuery,
      ])
      take(damageOf: answers.last)
      return try within(.reading, body, end: "COMMIT")
    } catch { throw error.whileReading(at: location) }
  }

  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if depth == .writing { return try body() }
    var tries = 0
    while true {
      do throws(StoreError) { return try attempt(body) } catch {
        tries += 1
        guard error.isSerialization, tries < Self.mostTries else { throw error }
      }
    }
  }

  /// A server that keeps several transactions apart by itself refuses one of two now and then.
  private static let mostTries = 20

  private func attempt<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    try takeTurn()
    return try within(
      .writing,
      { () throws(StoreError) in
        if let damage { throw .undecided(damage) }
        return try body()
      }, end: "COMMIT")
  }

  /// A transaction in a schema that may not be there yet.
  func make<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if depth == .writing { return try body() }
    _ = try connection.run("BEGIN")
    return try within(.writing, body, end: "COMMIT")
  }

  /// Whoever waits is asked five times a second whether to go on.
  private func takeTurn() throws(StoreError) {
    var waited = 0
    while true {
      do throws(StoreError) {
        let answers = try connection.run([
          Request(sql: "BEGIN"), Request(sql: "SET LOCAL lock_timeout = '\(Self.turnPause)ms'"),
          Request(sql: "UPDATE turn SET taken = taken + 1 WHERE one = 1 RETURNING damage"),
        ])
        return take(damageOf: answers.last)
      } catch {
        rollBack()
        guard case .busy = error, !error.isSerialization else { throw error }
        waited += Self.turnPause
        let wait = LockWait(holder: "somebody else", seconds: waited / 1000)
        let goesOn = whileWaiting?(wait) ?? true
        guard goesOn, waited < options.turnDeadline else {
          throw .busy(heldBy: wait.holder, seconds: wait.seconds)
        }
      }
    }
  }

  private static let turnPause = 200

  private func within<T>(
    _ kind: Depth, _ body: () throws(StoreError) -> T, end: String
  ) throws(StoreError) -> T {
    depth = kind
    let result: T
    do throws(StoreError) {
      defer { depth = .none }
      result = try body()
    } catch {
      rollBack()
      writeDown()
      throw error
    }
    do throws(StoreError) { _ = try connection.run(endings(of: kind, end)) } catch {
      // The answer to a commit was lost, or never asked for.
      if kind == .writing, connection.isLost { throw .unanswered(at: location) }
      rollBack()
      throw error
    }
    writeDown()
    return result
  }

  private func endings(of kind: Depth, _ end: String) -> [Request] {
    let tell = kind == .writing && canTell ? [Request(sql: "NOTIFY \(Self.channel(of: place))")] : []
    return tell + [Request(sql: end)]
  }

  /// CockroachDB has no `NOTIFY`.
  private var canTell: Bool { connection.setting("crdb_version") == nil }

  static func channel(of place: PostgresPlace) -> String { "golive_\(place.schema)" }

  private func rollBack() {
    guard !connection.isLost else { return }
    _ = try? connection.run("ROLLBACK")
  }
}

// MARK: Damage

extension PostgresEngine {
  static let damageQuery = Request(sql: "SELECT damage FROM turn WHERE one = 1")

  private func take(damageOf answer: Answer?) {
    damage = answer?.rows.first?.optionalText(0).map { Damage(note: $0, at: options.now()) } ?? unwritten
  }

  package func report(_ finding: String) {
    guard damage == nil, decision(on: finding) == nil else { return }
    let found = Damage(.broken, finding, by: options.holder, at: options.now())
    (damage, unwritten) = (found, found)
    writeDown()
  }

  /// Not within a transaction, which may be undone.
  private func writeDown() {
    guard let found = unwritten, depth == .none, !connection.isLost else { return }
    let note = Request(
      sql: "UPDATE turn SET damage = $1 WHERE one = 1 AND damage IS NULL", values: [.text(found.note)])
    if (try? connection.run([note])) != nil { unwritten = nil }
  }

  package func decision(on finding: String) -> DamageDecision? {
    guard let rows = try? rows("SELECT note FROM damage_decision ORDER BY number") else { return nil }
    return DamageDecision(on: finding, notes: rows.map { $0.text(0) }.joined())
  }

  package func accept(_ decision: DamageDecision, _ mend: () throws(StoreError) -> Void) throws(StoreError) {
    try takeTurn()
    try within(
      .writing,
      { () throws(StoreError) in
        try mend()
        try run(
          "INSERT INTO damage_decision(number, note) SELECT count(*) + 1, $1 FROM damage_decision",
          [.text(decision.note)])
        try run("UPDATE turn SET damage = NULL WHERE one = 1")
      }, end: "COMMIT")
    (damage, unwritten) = (nil, nil)
  }
}
