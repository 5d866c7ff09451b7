import Domain
import Platform
import SQLiteEngine
import StateStore

/// A new workspace in a file of a temporary directory.
package final class SQLiteFixture: EngineFixture {
  package let directory = TemporaryDirectory()
  package var path: String { directory.path + "/workspace" }
  package let engine: SQLiteEngine

  package init(options: SQLiteEngine.Options = .init()) throws {
    engine = try SQLiteEngine.create(at: directory.path + "/workspace", name: "test", options: options)
  }

  package func connect() throws(StoreError) -> SQLiteEngine { try SQLiteEngine.open(at: path) }

  /// In bytes; 0 where there is no file.
  package static func size(of path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  package func tamper(_ statements: String...) throws { try tamper(statements) }

  func tamper(_ statements: [String]) throws {
    try engine.write { () throws(StoreError) in
      try engine.run("PRAGMA foreign_keys = OFF")
      for trigger in ["change_is_never_edited", "change_is_never_deleted", "change_continues_the_log"] {
        try engine.run("DROP TRIGGER \(trigger)")
      }
      for statement in statements { try engine.run(statement) }
    }
  }

  /// As another process that waits differently, or is named differently to those who wait for it.
  package func otherSession(_ name: String = "Ben", options: SQLiteEngine.Options) throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: path, options: options), actor: Actor(name: name, role: .ipm), via: "test",
      rules: FakeRules.rules)
  }

  /// A session of one project of a workspace another fixture made.
  package static func confined(
    _ name: String, role: Role = .mpoc, to project: ProjectID, at path: String,
    options: SQLiteEngine.Options = .init(), rules: Rules = FakeRules.rules
  ) throws -> ProjectSession {
    try ProjectSession(
      SQLiteEngine.open(at: path, options: options), actor: Actor(name: name, role: role), project: project,
      via: "test", rules: rules)
  }

  /// Makes a workspace without documents what the fifth format was.
  package static func makeOlder(at path: String) throws {
    let engine = try SQLiteEngine.open(at: path)
    try engine.write { () throws(StoreError) in
      for table in ["figure", "work"] { try engine.run("DROP TABLE \(table)") }
      try engine.run("DROP TABLE document_text")
      for column in ["own", "own_key"] { try engine.run("ALTER TABLE project DROP COLUMN \(column)") }
      try engine.run("UPDATE meta SET v = '5' WHERE k IN ('schema', 'min_writer')")
    }
  }
}
