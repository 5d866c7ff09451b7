import Domain
import StateStore

/// A new, empty workspace on one kind of engine, which goes away with the fixture, and sessions of several people in it.
package protocol EngineFixture: AnyObject {
  associatedtype Connection: Engine
  var engine: Connection { get }
  /// Connects once more, as another process would.
  func connect() throws(StoreError) -> Connection
  /// Does to the tables what somebody with a database tool would, past all that guards the log.
  func tamper(_ statements: String...) throws
}

extension EngineFixture {
  /// Shares the fixture's connection.
  package func session(
    _ name: String = "Ira", role: Role = .ipm, rules: Rules = FakeRules.rules
  ) throws -> Workspace {
    try Workspace(engine, actor: Actor(name: name, role: role), via: "test", rules: rules)
  }

  /// On a connection of its own.
  package func otherSession(_ name: String = "Ben", rules: Rules = FakeRules.rules) throws -> Workspace {
    try Workspace(connect(), actor: Actor(name: name, role: .ipm), via: "test", rules: rules)
  }

  /// A session of one project on a connection of its own.
  package func confined(
    _ name: String, role: Role = .mpoc, to project: ProjectID, rules: Rules = FakeRules.rules
  ) throws -> ProjectSession {
    try ProjectSession(
      connect(), actor: Actor(name: name, role: role), project: project, via: "test", rules: rules)
  }
}

/// The engines on which the contract of the store is tested.
///
/// A new one is a case, and a fixture.
package enum TestedEngine: String, CaseIterable, Sendable {
  case sqlite
  /// SQLite again, held to what a database server would insist on.
  case strict
  /// Where the server is installed.
  case postgres

  /// A real server insists by itself on what the strict engine does, which stands in for it where there is none.
  package var isHere: Bool {
    switch self {
    case .sqlite: true
    case .strict: TestLength.isLong || !PostgresServer.isInstalled
    case .postgres: PostgresServer.isInstalled
    }
  }

  /// That of the test that is running.
  @TaskLocal package static var current = TestedEngine.sqlite

  package func fixture() throws -> any EngineFixture {
    switch self {
    case .sqlite: try SQLiteFixture()
    case .strict: try StrictFixture()
    case .postgres: try PostgresFixture()
    }
  }
}
