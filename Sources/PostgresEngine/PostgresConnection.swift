import CPostgres
import Domain
import Platform
import StateStore

/// A statement with the values of its places.
struct Request: Hashable {
  let sql: String
  var values: [SQLValue] = []
}

/// What came back for one statement.
struct Answer {
  var rows: [Row] = []
  var changed = 0
  /// What the server says it did: `COMMIT`, or `ROLLBACK` where a statement before it had failed.
  var deed = ""
}

/// One connection to the server. Statements that are sent together take one round trip.
///
/// After an error it is as it was before, but for the transaction, which the server has given up.
final class PostgresConnection {
  private let handle: OpaquePointer
  private let place: PostgresPlace
  /// Names of prepared statements, by their text and the types of their values. A statement is prepared when it comes
  /// for the second time.
  private var prepared: [String: String] = [:]
  private var known: Set<String> = []
  private var names = 0
  private(set) var statistics = ServerStatistics()
  /// What was sent and whose answers were not read yet, in parts that were sent together.
  private var owed: [[Expected]] = []
  /// Asked while the server takes its time; gives up with `false`.
  var whileWaiting: (Int) -> Bool = { _ in true }

  /// How long an answer may take, in milliseconds.
  private static let patience = 60_000

  init(_ place: PostgresPlace) throws(StoreError) {
    self.place = place
    var settings = place.settings
    settings["options"] = (settings["options"].map { $0 + " " } ?? "") + "-c search_path=\(place.schema)"
    let pairs = settings.sorted { $0.key < $1.key }
    var names = pairs.map { strdup($0.key) } + [nil]
    var values = pairs.map { strdup($0.value) } + [nil]
    defer { for text in names + values { free(text) } }
    let opened = names.withUnsafeMutableBufferPointer { names in
      values.withUnsafeMutableBufferPointer { values in
        names.withMemoryRebound(to: UnsafePointer<CChar>?.self) { names in
          values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
            PQconnectdbParams(names.baseAddress, values.baseAddress, 0)
          }
        }
      }
    }
    guard let opened else { throw .failed("this machine is out of memory") }
    guard PQstatus(opened) == CONNECTION_OK else {
      defer { PQfinish(opened) }
      throw .connecting(String(cString: PQerrorMessage(opened)), to: place)
    }
    handle = opened
    PQsetnonblocking(handle, 1)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQenterPipelineMode(handle) == 1 else { throw lost() }
  }

  deinit { PQfinish(handle) }

  var descriptor: Int32 { PQsocket(handle) }
  var isLost: Bool { PQstatus(handle) != CONNECTION_OK }
  /// Looks whether the other side has ended it meanwhile.
  var isThere: Bool { !isLost && PQconsumeInput(handle) == 1 }

  /// A server that speaks PostgreSQL's language and is another one tells so with a setting of its own.
  func setting(_ name: String) -> String? {
    PQparameterStatus(handle, name).map { String(cString: $0) }
  }

  func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Answer {
    try run([Request(sql: sql, values: values)]).last ?? Answer()
  }

  /// All statements in one round trip. The first error ends it: what follows is not done.
  func run(_ requests: [Request]) throws(StoreError) -> [Answer] {
    try send(requests)
    statistics.roundTrips += 1
    while owed.count > 1 { _ = try? receive(owed.removeFirst()) }
    return try receive(owed.removeFirst())
  }

  /// Statements whose answers nobody needs.
  func post(_ requests: [Request]) {
    guard (try? send(requests)) != nil else { return }
    _ = PQflush(handle)
  }

  /// News of others that have arrived, without asking for any. `nil` if the connection is lost.
  func takeNotices() -> Bool? {
    guard PQconsumeInput(handle) == 1 else { return nil }
    var found = false
    while let notice = PQnotifies(handle) {
      found = true
      PQfreemem(notice)
    }
    return found
  }

  func lost() -> StoreError {
    let message = String(cString: PQerrorMessage(handle)).split(separator: "\n").first.map(String.init) ?? ""
    return .unreachable(
      at: place.address, why: message.isEmpty ? "the connection is lost" : DisplayText.line(message.trimmed))
  }
}

// MARK: Sending

extension PostgresConnection {
  private enum Expected {
    case preparation(key: String)
    case answer
  }

  private func send(_ requests: [Request]) throws(StoreError) {
    guard !isLost else { throw lost() }
    statistics.statements += requests.count
    var expected: [Expected] = []
    for request in requests {
      guard send(request, &expected) else { throw lost() }
    }
    guard PQpipelineSync(handle) == 1 else { throw lost() }
    owed.append(expected)
  }

  private func send(_ request: Request, _ expected: inout [Expected]) -> Bool {
    let types = request.values.map(\.type)
    let key = request.sql + "\n" + types.map(String.init).joined(separator: ",")
    var name = prepared[key]
    if name == nil, !known.insert(key).inserted {
      names += 1
      let new = "golive\(names)"
      guard PQsendPrepare(handle, new, request.sql, Int32(types.count), types) == 1 else { return false }
      prepared[key] = new
      expected.append(.preparation(key: key))
      name = new
    }
    expected.append(.answer)
    let count = Int32(types.count)
    return withTexts(of: request.values) { texts in
      if let name { return PQsendQueryPrepared(handle, name, count, texts, nil, nil, 0) == 1 }
      return PQsendQueryParams(handle, request.sql, count, types, texts, nil, nil, 0) == 1
    }
  }

  private func withTexts<T>(of values: [SQLValue], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T
  {
    var texts = values.map { value -> UnsafeMutablePointer<CChar>? in
      switch value {
      case .null: nil
      case .integer(let number): strdup(String(number))
      case .text(let text): strdup(text)
      }
    }
    defer { for text in texts { free(text) } }
    return texts.withUnsafeMutableBufferPointer { texts in
      texts.withMemoryRebound(to: UnsafePointer<CChar>?.self) { body($0.baseAddress) }
    }
  }
}

// MARK: Receiving

extension PostgresConnection {
  private func receive(_ expected: [Expected]) throws(StoreError) -> [Answer] {
    var answers: [Answer] = []
    var failure: StoreError?
    for part in expected {
      while let result = try next() {
        defer { PQclear(result) }
        switch (PQresultStatus(result), part) {
        case (PGRES_TUPLES_OK, .answer), (PGRES_COMMAND_OK, .answer): answers.append(Answer(result))
        case (PGRES_COMMAND_OK, .preparation): break
        case (_, .preparation), (_, .answer):
          if case .preparation(let key) = part { prepared[key] = nil }
          if failure == nil, PQresultStatus(result) != PGRES_PIPELINE_ABORTED {
            failure = .server(result, at: place)
          }
        }
      }
    }
    // The end of what was sent together.
    if let end = try next() {
      PQclear(end)
    }
    if let failure { throw failure }
    return answers
  }

  private func next() throws(StoreError) -> OpaquePointer? {
    var waited = 0
    while true {
      let unsent = PQflush(handle)
      guard unsent >= 0 else { throw lost() }
      if unsent == 0, PQisBusy(handle) == 0 { return PQgetResult(handle) }
      var place = pollfd(fd: descriptor, events: Int16(unsent == 1 ? POLLIN | POLLOUT : POLLIN), revents: 0)
      let ready = poll(&place, 1, 100)
      if ready == 0 {
        waited += 100
        guard waited < Self.patience, whileWaiting(waited) else { throw givenUp() }
      }
      guard PQconsumeInput(handle) == 1 else { throw lost() }
    }
  }

  /// What the server does with the rest is not known, so that the connection is of no use any more.
  private func givenUp() -> StoreError {
    shutdown(descriptor, Int32(SHUT_RDWR))
    _ = PQconsumeInput(handle)
    return .unreachable(at: place.address, why: "it did not answer in time")
  }
}

/// Work asked of the server, counted, so that tests can limit it.
package struct ServerStatistics: Hashable, Sendable {
  package var statements = 0
  package var roundTrips = 0

  static func + (one: ServerStatistics, other: ServerStatistics) -> ServerStatistics {
    ServerStatistics(
      statements: one.statements + other.statements, roundTrips: one.roundTrips + other.roundTrips)
  }
}
