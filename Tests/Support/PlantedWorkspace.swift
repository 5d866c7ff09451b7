import Domain
import Platform
import SQLiteEngine
import StateStore
import Synchronization

/// A workspace of its own for one test, with something in it already.
package final class PlantedWorkspace {
  /// Who put there what was there before.
  static let planter = Actor(name: "Ann Moss", role: .ipm)
  /// Tuesday 2026-11-17, 17:10 UTC: when everything was put there, and everybody looked last.
  static let before = SmallProject.moment(day: "2026-11-17", minute: 17 * 60 + 10)

  package let engine: SQLiteEngine
  private let directory: TemporaryDirectory
  private var commands = 0

  package init(_ contents: WorkspaceContents) throws {
    directory = TemporaryDirectory(in: Self.fastDisk)
    let path = directory.path + "/workspace"
    try Self.database(of: contents).write(to: path)
    engine = try SQLiteEngine.open(at: path)
  }

  /// Files in memory where there are such: what a power cut leaves behind is for the tests of the store.
  private static let fastDisk = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  /// Databases that were filled once, to be copied for every other test that wants the same.
  private static let filled = Mutex<[WorkspaceContents: FilledDatabase]>([:])

  private static func database(of contents: WorkspaceContents) throws -> DatabaseFile {
    let entry = filled.withLock { filled in
      let entry = filled[contents] ?? FilledDatabase()
      filled[contents] = entry
      return entry
    }
    return try entry.file {
      let directory = TemporaryDirectory(in: fastDisk)
      let path = directory.path + "/workspace"
      // Closed before it is read: what is in its log is moved into it then.
      try { try contents.plant(in: SQLiteEngine.create(at: path, name: "test")) }()
      return try DatabaseFile(of: path)
    }
  }

  /// The workspace as that person uses it.
  package func session(of actor: Actor) throws -> any ProjectStore {
    try Self.session(of: actor, in: engine)
  }

  static func session(of actor: Actor, in engine: SQLiteEngine, rules: Rules = .domain) throws
    -> any ProjectStore
  {
    let workspace = try Workspace(engine, actor: actor, via: "tui", rules: rules)
    return actor.side == .customer ? OwnProjects(workspace) : workspace
  }

  package func carryOut(_ deed: Deed) throws {
    commands += 1
    try deed.happen(in: engine, id: "other \(commands)")
  }

  /// All of a project, as stored.
  package func project(_ id: ProjectID) -> Project? {
    (try? session(of: Self.planter).load(id)).flatMap { Project($0) }
  }
}

/// A database that the first test to want it fills, while others that want it too wait.
private final class FilledDatabase: Sendable {
  private let file = Mutex<DatabaseFile?>(nil)

  func file(orFill fill: () throws -> DatabaseFile) throws -> DatabaseFile {
    try file.withLock { file in
      if let file { return file }
      let new = try fill()
      file = new
      return new
    }
  }
}

/// The bytes of a workspace's database, to be copied.
private struct DatabaseFile: Sendable {
  private static let name = "/golive.db"
  private let bytes: [UInt8]

  init(of workspace: String) throws {
    let path = workspace + Self.name
    var bytes = [UInt8](repeating: 0, count: SQLiteFixture.size(of: path))
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard read(file, &bytes, bytes.count) == bytes.count else { throw Failed(path: path) }
    self.bytes = bytes
  }

  func write(to workspace: String) throws {
    let path = workspace + Self.name
    guard mkdir(workspace, 0o700) == 0 else { throw Failed(path: workspace) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    defer { close(file) }
    guard Platform.write(file, bytes, bytes.count) == bytes.count else { throw Failed(path: path) }
  }

  private struct Failed: Error { let path: String }
}
