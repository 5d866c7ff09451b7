import Domain
import Platform
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// Four programs write to a database server that is killed under them, or whose follower takes over.
@Suite(
  "Writers on a server that dies", .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL's server is not installed (Debian: postgresql-15)"))
struct ServerWritersTests {
  private let server: PostgresServer
  private let schema = "golive"
  private static let mostMilliseconds = 120_000

  init() throws {
    server = try PostgresServer()
    let place = try PostgresPlace(server.address())
    let engine = try PostgresEngine.create(place, name: "test", options: PostgresFixture.options)
    try Self.session(engine).createTestProject()
  }

  private static func session(_ engine: any Engine) throws -> Workspace {
    try Workspace(engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
  }

  /// What the writers said was stored; `disturb` is called once each has stored something, and they are ended after it.
  private func write(
    to address: String, _ words: String..., disturb: () throws -> Void
  ) throws -> [String] {
    let writers = try ["ann", "bob", "cy", "di"].map {
      try #require(StoreProcess(["write", address, $0, "acme", "\(Self.mostMilliseconds)"] + words))
    }
    defer { for writer in writers { writer.signal(SIGKILL) } }
    var acknowledged: [String] = []
    func note(_ line: String) {
      if line.hasPrefix("ack ") {
        acknowledged.append(String(line.split(separator: " ")[2]))
      } else {
        #expect(line.hasPrefix("busy ") || line.hasPrefix("again "), "a writer said: \(line)")
      }
    }
    for writer in writers { note(try #require(writer.line())) }
    try disturb()
    for writer in writers { writer.signal(SIGKILL) }
    for writer in writers { while let line = writer.line() { note(line) } }
    return acknowledged
  }

  /// Everything that was acknowledged is there once, in an unbroken chain.
  private func lost(of acknowledged: [String], on server: PostgresServer) throws -> [String] {
    let place = try PostgresPlace(server.address())
    let engine = try PostgresEngine.open(place, options: PostgresFixture.options)
    let stored = try engine.rows("SELECT cmd FROM change").map { $0.text(0) }
    #expect(Set(stored).count == stored.count)
    let sequences = try engine.rows("SELECT seq FROM change ORDER BY seq").map { $0.number(0) }
    #expect(sequences == Array(1...stored.count))
    let ira = try Self.session(engine)
    #expect(try ira.verify() == [])
    #expect(try !ira.examine().contains { $0.standing == .bad })
    return Set(acknowledged).subtracting(stored).sorted()
  }

  private func entries(on server: PostgresServer) throws -> Int {
    try server.sql("SELECT count(*) FROM golive.change").split(separator: "\n").first.flatMap { Int($0) } ?? 0
  }

  /// However slow the machine is, something is stored after a disturbance.
  private func waitForMore(on server: PostgresServer) throws {
    let before = try entries(on: server)
    try waitUntil("more entries") { try entries(on: server) > before + 40 }
  }

  @Test func whatWasAcknowledgedOutlivesEveryKill() throws {
    var random = Seeded(TestLength.isLong ? .random(in: 0 ... .max) : 18)
    let kills = TestLength.isLong ? 40 : 4
    let address = server.networkAddress()
    let acknowledged = try write(to: address) {
      for _ in 1...kills {
        usleep(UInt32.random(in: 20_000...400_000, using: &random))
        try server.kill()
        usleep(UInt32.random(in: 0...200_000, using: &random))
        try server.start()
        try waitForMore(on: server)
      }
    }

    let lost = try lost(of: acknowledged, on: server)
    #expect(lost.isEmpty, "seed \(random.seed)")
    #expect(acknowledged.count > 40 * kills, "seed \(random.seed)")
    ProofFigures.add(
      "server killed under four writers", tried: kills, acknowledged: acknowledged.count, lost: lost.count)
  }

  @Test func whoAcknowledgesBeforeStoringIsFound() throws {
    let acknowledged = try write(to: server.networkAddress(), "weak=early") {
      try server.kill()
      try server.start()
      try waitForMore(on: server)
    }

    let lost = try lost(of: acknowledged, on: server)
    #expect(!lost.isEmpty)
    ProofFigures.add(
      "server killed: acknowledged before COMMIT", tried: 1, acknowledged: acknowledged.count,
      lost: lost.count, isControl: true)
  }

  /// The address names both; golive goes to the one that takes changes.
  @Test func theFollowerTakesOverWithEverythingThatWasAcknowledged() throws {
    let follower = try server.standby()
    let both = "postgresql://owner@127.0.0.1:\(server.port),127.0.0.1:\(follower.port)/postgres"
    var promoted = 0
    let acknowledged = try write(to: both) {
      usleep(300_000)
      try server.kill()
      promoted = try entries(on: follower)
      try follower.promote()
      try waitForMore(on: follower)
    }

    let lost = try lost(of: acknowledged, on: follower)
    #expect(lost.isEmpty)
    #expect(promoted > 1 && acknowledged.count > promoted, "nothing was stored after the change-over")
    ProofFigures.add(
      "follower takes over from four writers", tried: 1, acknowledged: acknowledged.count, lost: lost.count)
  }
}
