import Platform
import StateStore

extension PostgresEngine {
  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if transaction != .none { return try body() }
    do throws(StoreError) {
      let result = try within(.reading, body)
      // Nobody waits for the end of what was only read.
      if case .begun = transaction {
        connection.post([Request(sql: "COMMIT")])
        habits.end()
      }
      forget()
      return result
    } catch { throw error.whileReading(at: location) }
  }

  /// A lost answer to the end is found out by doing everything again: every entry has an id, which is not stored twice.
  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isWriting { return try body() }
    endLookingAhead()
    guard transaction == .none else { throw .failed("a change within what is only read") }
    var tries = 0
    while true {
      do throws(StoreError) { return try finished(within(.writing, body)) } catch {
        tries += 1
        guard error.isSerialization || error.isUnanswered, tries < Self.mostTries else { throw error }
        if error.isUnanswered, (try? retried(once: false, connect)) == nil { throw error }
      }
    }
  }

  /// A server that keeps several transactions apart by itself refuses one of two now and then.
  private static let mostTries = 20

  /// A transaction in a schema that may not be there yet.
  func make<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isWriting { return try body() }
    endLookingAhead()
    return try finished(within(.making, body))
  }

  private func within<T>(
    _ kind: Transaction.Kind, _ body: () throws(StoreError) -> T
  ) throws(StoreError) -> T {
    transaction = .planned(kind)
    do throws(StoreError) { return try body() } catch {
      rollBack()
      throw error
    }
  }

  private func finished<T>(_ result: T) throws(StoreError) -> T {
    defer { forget() }
    switch transaction {
    case .begun(let kind): try end(kind, after: [])
    case .planned(let kind) where waiting.contains(where: \.isChange): try doAtOnce(kind)
    case .none, .planned: break
    }
    return result
  }

  /// All of a transaction in one round trip.
  private func doAtOnce(_ kind: Transaction.Kind) throws(StoreError) {
    if kind == .writing, let unwritten { throw .undecided(unwritten) }
    var waited = 0
    while true {
      // Of a connection that is gone before anything was sent, it is known that nothing was stored.
      if !connection.isThere { try connect() }
      do throws(StoreError) { return try end(kind, after: Self.beginning(kind, isSound: true)) } catch {
        if error.isTurnTaken {
          try waitForTurn(&waited)
          continue
        }
        guard case .failed = error else { throw error }
        // Perhaps because of damage.
        if let answer = try? connection.run([.damage]).last { take(damageOf: answer) }
        throw damage.map { .undecided($0) } ?? error
      }
    }
  }

  private func end(_ kind: Transaction.Kind, after beginning: [Request]) throws(StoreError) {
    let tell = kind == .writing && canTell ? [Request(sql: "NOTIFY \(Self.channel(of: place))")] : []
    do throws(StoreError) {
      let end = try send(after: beginning, tell + [Request(sql: "COMMIT")])
      // The server ends a transaction in which something failed without an error.
      guard end.deed == "COMMIT" else { throw .failed("a part of the change was refused") }
    } catch {
      // The server may have stored it before it went away.
      guard !connection.isLost else { throw .unanswered(at: location) }
      connection.post([Request(sql: "ROLLBACK")])
      throw error
    }
  }

  func rollBack() {
    if case .begun = transaction, !connection.isLost { _ = try? connection.run([Request(sql: "ROLLBACK")]) }
    forget()
  }

  func forget() {
    (transaction, waiting, kept, isLookingAhead) = (.none, [], [:], false)
    writeDown()
  }

  /// CockroachDB has no `NOTIFY`.
  private var canTell: Bool { connection.setting("crdb_version") == nil }

  static func channel(of place: PostgresPlace) -> String { "golive_\(place.schema)" }
}

// MARK: The beginning

extension PostgresEngine {
  private static let turnPause = 200

  /// - Parameter isSound: nothing of it is done where there is damage.
  private static func beginning(_ kind: Transaction.Kind, isSound: Bool = false) -> [Request] {
    switch kind {
    case .reading: [Request(sql: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), .damage]
    case .making: [Request(sql: "BEGIN")]
    case .writing:
      [
        Request(sql: "BEGIN"), Request(sql: "SET LOCAL lock_timeout = '\(turnPause)ms'"),
        isSound ? .soundTurn : .turn,
        Request(sql: "SET LOCAL lock_timeout = '10s'"),
      ]
    }
  }

  /// Whoever waits for their turn is asked five times a second whether to go on.
  func begin(_ kind: Transaction.Kind, with requests: [Request]) throws(StoreError) -> Answer {
    var waited = 0
    while true {
      do throws(StoreError) {
        let answer = try retried(once: true) { () throws(StoreError) in
          try send(after: Self.beginning(kind), requests)
        }
        transaction = .begun(kind)
        if kind == .writing, let damage { throw .undecided(damage) }
        return answer
      } catch {
        guard transaction == .planned(kind) else { throw error }
        if !connection.isLost { _ = try? connection.run([Request(sql: "ROLLBACK")]) }
        guard kind == .writing, error.isTurnTaken else { throw error }
        try waitForTurn(&waited)
      }
    }
  }

  /// The server has waited already.
  private func waitForTurn(_ waited: inout Int) throws(StoreError) {
    waited += Self.turnPause
    let wait = LockWait(holder: "somebody else", seconds: waited / 1000)
    guard whileWaiting?(wait) ?? true, waited < options.turnDeadline else {
      throw .busy(heldBy: wait.holder, seconds: wait.seconds)
    }
  }

  /// Where nothing was begun, a lost connection is replaced and `body` done again: at once, or for as long as a write may
  /// wait.
  func retried<T>(once: Bool, _ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    var waited = 0
    while true {
      do throws(StoreError) { return try body() } catch {
        guard connection.isLost, waited < (once ? 1 : options.turnDeadline) else { throw error }
        if waited > 0 {
          let wait = LockWait(
            holder: "the database server", seconds: waited / 1000, isCutOff: true)
          guard whileWaiting?(wait) ?? true else { throw error }
        }
        waited += Self.turnPause
        if (try? connect()) == nil, !once { usleep(UInt32(Self.turnPause) * 1000) }
        if once, connection.isLost { throw error }
      }
    }
  }

  private func connect() throws(StoreError) {
    let new = try PostgresConnection(place)
    if !identity.isEmpty { _ = try new.run(identity) }
    earlier = earlier + connection.statistics
    connection = new
    attend(new)
  }

  /// Tells this connection, and every one that takes its place, whose it is.
  func identify(_ requests: [Request]) throws(StoreError) {
    _ = try connection.run(requests)
    identity = requests
  }
}
