import StateStore

/// A workspace in one schema of a database server, shared by many machines.
///
/// A round trip to the server may take as long as everything else together, so that as many statements as possible are
/// sent at once: a transaction begins with its first question, changes go with the next question or with the end, and
/// what is foreseen is asked along with what is needed first.
package final class PostgresEngine: Engine {
  /// Settings of one connection.
  package struct Options: Sendable {
    /// The name shown to others, as with a damage that was found.
    package var holder: String
    /// How long a write waits for its turn, or for a connection that was lost, in milliseconds.
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
  package var isFar: Bool { true }
  package var whileWaiting: ((LockWait) -> Bool)?

  let place: PostgresPlace
  let options: Options
  /// Anew after one was lost.
  var connection: PostgresConnection
  var earlier = ServerStatistics()
  package var statistics: ServerStatistics { earlier + connection.statistics }
  /// What every connection is told first.
  var identity: [Request] = []

  var transaction = Transaction.none
  /// To be sent with the next question, or with the end.
  var waiting: [Waiting] = []
  var kept: [Request: Answer] = [:]
  /// What is read goes on after `read`, and its answers stay; see `lookAhead`.
  var isLookingAhead = false
  /// What nobody has asked yet, while it is found out what will be.
  var unknown: [Request]?
  /// Answers from the opening, each for the first who asks.
  var known: [Request: Answer] = [:]
  var habits = Habits()

  /// As last read with a transaction, and what could not be noted yet.
  package internal(set) var damage: Damage?
  var unwritten: Damage?

  struct Waiting {
    let request: Request
    let use: Use

    enum Use {
      case change
      /// A question that somebody will ask.
      case foreseen
      case late(LateValue)
    }

    var isChange: Bool { if case .foreseen = use { false } else { true } }
  }

  enum Transaction: Equatable {
    case none
    /// Nothing was sent yet.
    case planned(Kind)
    case begun(Kind)

    enum Kind { case reading, writing, making }
  }

  init(place: PostgresPlace, options: Options, connection: PostgresConnection) {
    self.place = place
    self.options = options
    self.connection = connection
    attend(connection)
  }

  func attend(_ connection: PostgresConnection) {
    connection.whileWaiting = { [weak self] waited in
      guard let ask = self?.whileWaiting, waited >= 1000 else { return true }
      return ask(LockWait(holder: "the database server", seconds: waited / 1000, isCutOff: true))
    }
  }
}

// MARK: Statements

extension PostgresEngine {
  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    let request = Request(sql: sql, values: values)
    let answer: Answer
    if unknown != nil {
      answer = foreseen(request)
    } else if let known = isLookingAhead ? kept[request] : kept.removeValue(forKey: request) {
      answer = known
      if case .begun(.reading) = transaction { habits.note(request) }
    } else {
      do throws(StoreError) { answer = try ask(request) } catch {
        endLookingAhead()
        throw isWriting ? error : error.whileReading(at: location)
      }
    }
    answer.rows.forEach(row)
    return answer.changed
  }

  package func queue(_ sql: String, _ values: [SQLValue]) throws(StoreError) {
    try queue(Waiting(request: Request(sql: sql, values: values), use: .change))
  }

  private func queue(_ new: Waiting) throws(StoreError) {
    guard isWriting else {
      try run(new.request.sql, new.request.values) { _ in }
      return
    }
    waiting.append(new)
    if waiting.count >= Self.mostWaiting { _ = try ask(nil) }
  }

  /// Changes of one transaction that are sent together.
  private static var mostWaiting: Int { 500 }

  /// The server itself counts the rows, because what ends the transaction may go with it.
  package func queueOne(_ sql: String, _ values: [SQLValue], otherwise reason: String) throws(StoreError) {
    _ = try queueOne(sql, values, returning: "1", otherwise: reason)
  }

  package func queueOne(
    _ sql: String, _ values: [SQLValue], returning column: String, otherwise reason: String
  ) throws(StoreError) -> LateValue {
    let late = LateValue()
    let counted = """
      WITH changed(late) AS (\(sql) RETURNING \(column))
      SELECT max(late), 1 / CASE count(*) WHEN 1 THEN 1 ELSE 0 END FROM changed
      """
    try queue(Waiting(request: Request(sql: counted, values: values), use: .late(late)))
    return late
  }

  package func foresee(_ statements: [(sql: String, values: [SQLValue])]) {
    guard transaction != .none else { return }
    guard unknown == nil else {
      for statement in statements { _ = foreseen(Request(sql: statement.sql, values: statement.values)) }
      return
    }
    waiting += statements.map { Waiting(request: Request(sql: $0.sql, values: $0.values), use: .foreseen) }
  }

  var isWriting: Bool {
    switch transaction {
    case .none, .planned(.reading), .begun(.reading): false
    case .planned(.writing), .begun(.writing), .planned(.making), .begun(.making): true
    }
  }

  /// With all that waits, in one round trip.
  private func ask(_ request: Request?) throws(StoreError) -> Answer {
    let requests = request.map { [$0] } ?? []
    switch transaction {
    case .planned(let kind):
      if kind == .reading, let request {
        waiting += habits.begin(with: request).map { Waiting(request: $0, use: .foreseen) }
      }
      return try begin(kind, with: requests)
    case .begun(let kind):
      if kind == .reading, let request { habits.note(request) }
      return try send(after: [], requests)
    case .none:
      if let request, let answer = known.removeValue(forKey: request) { return answer }
      return try retried(once: true) { () throws(StoreError) in try connection.run(requests).last ?? Answer()
      }
    }
  }

  /// With all that waits in between. Returns the last answer.
  func send(after beginning: [Request], _ end: [Request]) throws(StoreError) -> Answer {
    let sent = waiting
    let answers = try connection.run(beginning + sent.map(\.request) + end)
    waiting = []
    for (part, answer) in zip(sent, answers.dropFirst(beginning.count)) {
      switch part.use {
      case .change: break
      case .foreseen: kept[part.request] = answer
      case .late(let late): late.value = answer.rows.first?.values.first
      }
    }
    if let turn = beginning.firstIndex(where: \.tellsDamage) { take(damageOf: answers[turn]) }
    return answers.last ?? Answer()
  }
}
