import Domain
import Platform
import PostgresEngine
import StateStore
import Synchronization

/// A new workspace in a schema of the tests' own server.
package final class PostgresFixture: EngineFixture {
  private static let count = Atomic(0)

  package let server: PostgresServer
  package let place: PostgresPlace
  package let engine: PostgresEngine

  package init(on server: PostgresServer? = nil) throws {
    self.server = try server ?? PostgresServer.shared.get()
    let number = Self.count.add(1, ordering: .relaxed).newValue
    place = try PostgresPlace(self.server.address(schema: "w\(number)_\(getpid())"))
    engine = try PostgresEngine.create(place, name: "test", options: Self.options)
  }

  deinit {
    for schema in [place.schema, place.schema + "_visible"] {
      _ = try? engine.run("DROP SCHEMA IF EXISTS \(schema) CASCADE")
    }
  }

  package static var options: PostgresEngine.Options { .init(holder: "test") { time(nil) } }

  package func connect() throws(StoreError) -> PostgresEngine {
    try PostgresEngine.open(place, options: Self.options)
  }

  /// Ben, on the other side of a network.
  package func far(through proxy: ServerProxy, patience: Int = 10_000) throws -> Workspace {
    let place = try PostgresPlace(server.networkAddress(schema: place.schema, port: proxy.port))
    let engine = try PostgresEngine.open(
      place, options: .init(holder: "far", turnDeadline: patience) { time(nil) })
    return try Workspace(
      engine, actor: Actor(name: "Ben", role: .ipm), via: "test", rules: FakeRules.rules)
  }

  package func tamper(_ statements: String...) throws {
    try engine.write { () throws(StoreError) in
      for table in ["change"] { try engine.run("ALTER TABLE \(table) DISABLE TRIGGER USER") }
      for statement in statements { try engine.run(statement) }
    }
  }
}
