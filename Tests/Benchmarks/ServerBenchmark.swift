import CPostgres
import Domain
import Platform
import PostgresEngine
import SQLiteEngine
import StateStore
import TestSupport

/// What a workspace on a server costs, beside the same one in a directory and beside a program that asks libpq for the
/// same rows and does nothing with them; near, and with 40 ms to the server and back.
struct ServerBenchmark {
  private let server: PostgresServer
  private let projects: Int
  private let runs: Int
  private let directory = TemporaryDirectory()

  init(projects: Int, runs: Int) throws {
    server = try PostgresServer()
    (self.projects, self.runs) = (projects, runs)
  }

  func rows() throws -> [Row] {
    let local = try SQLiteEngine.create(at: directory.path + "/workspace", name: "benchmark")
    try WorkspaceGenerator(items: 100).fill(local, projects: projects)
    let place = try PostgresPlace(server.address())
    let owner = try PostgresEngine.create(place, name: "benchmark", options: Self.options)
    try WorkspaceGenerator(items: 100).fill(owner, projects: projects)
    try server.sql("VACUUM ANALYZE")
    var rows = try measured("local", nil) { () throws(StoreError) in
      try SQLiteEngine.open(at: directory.path + "/workspace")
    }
    for delay in [0, 40] {
      let proxy = try ServerProxy(to: server.port, delay: delay / 2)
      let far = try PostgresPlace(server.networkAddress(port: proxy.port))
      rows += try measured("\(delay) ms away", BareClient(port: proxy.port)) { () throws(StoreError) in
        try PostgresEngine.open(far, options: Self.options)
      }
    }
    return rows
  }

  private static let options = PostgresEngine.Options(holder: "benchmark") { time(nil) }

  private func measured(
    _ where: String, _ bare: BareClient?, _ open: @escaping () throws(StoreError) -> any Engine
  ) throws -> [Row] {
    let rules = FakeRules.rules
    let session = { try Workspace(open(), actor: Actor(name: "Ira", role: .ipm), via: "test", rules: rules) }
    let ira = try session()
    let filter = try Filter.read("oak", for: .portfolio, today: Moment.test().today, calendar: .weekdays)
    let page = PortfolioQuery(order: .customer, scope: .all, limit: 40)
    var found = page
    found.filter = filter
    var serial = 0
    let id = WorkspaceGenerator.id(projects / 2)
    let opened = try times { _ = try session() }
    let pages = try times { _ = try ira.portfolio(page) }
    let filtered = try times { _ = try ira.portfolio(found) }
    let loaded = try times { _ = try ira.load(id) }
    var state = try ira.load(id)
    let committed = try times {
      serial += 1
      state = try ira.commit(
        .set([ItemID(id.rawValue)], .note, "note \(serial)"), id: "bench-\(`where`)-\(serial)", on: state,
        at: .test(minute: serial)
      ).state
    }
    let undone = try times {
      serial += 1
      _ = try ira.undo(id, id: "bench-\(`where`)-\(serial)", at: .test(minute: serial))
    }
    let told = try timesUntilTold(open, by: ira, in: id, "bench-\(`where`)-told")
    let sql = BareClient.Questions(project: id.rawValue)
    return [
      Row("\(`where`): connect and open, ms", bare.map { bare in times { bare.connect() } } ?? [], opened),
      Row("\(`where`): portfolio, ms", bare.map { bare in times { bare.ask(sql.page) } } ?? [], pages),
      Row("\(`where`): filter, ms", bare.map { bare in times { bare.ask(sql.filter) } } ?? [], filtered),
      Row("\(`where`): open a project, ms", bare.map { bare in times { bare.ask(sql.items) } } ?? [], loaded),
      Row("\(`where`): a change, ms", bare.map { bare in times { bare.ask(sql.change) } } ?? [], committed),
      Row("\(`where`): an undo, ms", [], undone),
      Row("\(`where`): a change, until another is told, 95 of 100, ms", [], told, share: 0.95, budget: "250"),
    ]
  }

  /// From the key of one person to the news on another's connection.
  private func timesUntilTold(
    _ open: () throws(StoreError) -> any Engine, by ira: Workspace, in id: ProjectID, _ name: String
  ) throws -> [Double] {
    let watch = try open().watch()
    var place = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return try (0..<runs).map { number in
      let state = try ira.load(id)
      while poll(&place, 1, 500) > 0 { watch.drain() }
      let start = Self.now()
      _ = try ira.commit(
        .set([ItemID(id.rawValue)], .note, "told \(number)"), id: "\(name)-\(number)", on: state, at: .test())
      _ = poll(&place, 1, 10_000)
      return Self.now() - start
    }
  }

  private func times(_ body: () throws -> Void) rethrows -> [Double] {
    try (0..<runs).map { _ in
      let start = Self.now()
      try body()
      return Self.now() - start
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

/// libpq and nothing else.
private final class BareClient {
  struct Questions {
    let project: String
    var page: String { "SELECT * FROM golive.project ORDER BY name_key, id LIMIT 40" }
    var filter: String {
      "SELECT * FROM golive.project WHERE search LIKE '%oak%' ORDER BY name_key, id LIMIT 40"
    }
    var items: String { "SELECT * FROM golive.item WHERE project = '\(project)'" }
    var change: String { "BEGIN; UPDATE golive.turn SET taken = taken + 1; COMMIT" }
  }

  private let address: String
  private let connection: OpaquePointer?

  init(port: Int) {
    address = "host=127.0.0.1 port=\(port) user=owner dbname=postgres"
    connection = PQconnectdb(address)
  }

  deinit { PQfinish(connection) }

  func connect() { PQfinish(PQconnectdb(address)) }
  func ask(_ sql: String) { PQclear(PQexec(connection, sql)) }
}
