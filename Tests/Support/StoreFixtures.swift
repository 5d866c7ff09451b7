import Domain
import Glibc
import SQLiteEngine
import StateStore

/// A directory of its own that goes away with the value.
package final class TemporaryDirectory {
  package let path: String

  package init() {
    var template = Array("/tmp/golive-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/golive-test"
  }

  deinit { Self.remove(path) }

  package static func remove(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    if info.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(directory)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// A new workspace in a temporary directory, and sessions of several people in it.
package final class StoreFixture {
  package let directory = TemporaryDirectory()
  package var path: String { directory.path + "/workspace" }
  package let engine: SQLiteEngine

  package init(options: SQLiteEngine.Options = .init()) throws {
    engine = try SQLiteEngine.create(at: directory.path + "/workspace", name: "test", options: options)
  }

  /// In bytes; 0 where there is no file.
  package static func size(of path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  /// Does to the file what somebody with a database tool would.
  package func tamper(_ statements: String...) throws {
    try engine.write { () throws(StoreError) in
      try engine.run("PRAGMA foreign_keys = OFF")
      for trigger in ["change_is_never_edited", "change_is_never_deleted", "change_continues_the_log"] {
        try engine.run("DROP TRIGGER \(trigger)")
      }
      for statement in statements { try engine.run(statement) }
    }
  }

  /// Shares the fixture's connection.
  package func session(
    _ name: String = "Ira", role: Role = .ipm, rules: Rules = FakeRules.rules
  ) throws -> Workspace {
    try Workspace(engine, actor: Actor(name: name, role: role), via: "test", rules: rules)
  }

  /// Opens the workspace a second time, as another process would.
  package func otherSession(
    _ name: String = "Ben", options: SQLiteEngine.Options = .init(), rules: Rules = FakeRules.rules
  ) throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: path, options: options), actor: Actor(name: name, role: .ipm), via: "test",
      rules: rules)
  }
}

extension StoreFixture {
  /// A session of one project on a connection of its own.
  package static func confined(
    _ name: String, role: Role = .mpoc, to project: ProjectID, at path: String,
    options: SQLiteEngine.Options = .init(), rules: Rules = FakeRules.rules
  ) throws -> ProjectSession {
    try ProjectSession(
      SQLiteEngine.open(at: path, options: options), actor: Actor(name: name, role: role), project: project,
      via: "test", rules: rules)
  }

  package func confined(_ name: String, to project: ProjectID) throws -> ProjectSession {
    try Self.confined(name, to: project, at: path)
  }
}

extension Moment {
  /// 23 November 2026, 09:00 UTC and some minutes.
  package static func test(minute: Int = 0) -> Moment {
    Moment(timestamp: Timestamp(milliseconds: 1_795_424_400_000 + Int64(minute) * 60_000), zoneOffset: 0)
  }
}

extension NewProject {
  /// For rules that look at nothing but names.
  package static func test(_ id: String = "acme", customer: String = "Acme") -> NewProject {
    NewProject(
      id: ProjectID(id), customer: customer, start: Day(number: 20_780), options: [],
      template: ProjectTemplate(
        code: "test", title: "Test", product: "Test", phases: [], tasks: [], checklists: [], steps: [],
        goLiveTask: "", portingTasks: []))
  }
}

extension ProjectStore {
  /// Creates a project as `NewProject.test` and returns it as stored.
  @discardableResult
  package func createTestProject(_ id: String = "acme", customer: String = "Acme") throws(StoreError)
    -> ProjectState
  {
    try commit(
      .createProject(.test(id, customer: customer)), id: "create-\(id)", on: ProjectState(id: ProjectID(id)),
      at: .test()
    ).state
  }
}
