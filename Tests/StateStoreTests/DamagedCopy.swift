import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport

/// A copy of a workspace's files, to be damaged.
final class DamagedCopy {
  private let directory = TemporaryDirectory()
  var path: String { directory.path + "/damaged" }
  var rebuiltPath: String { directory.path + "/rebuilt" }
  var database: String { path + "/golive.db" }
  var log: String { path + "/golive.db-wal" }
  static let pageSize = 4096

  /// - Parameter isCheckpointed: everything is in the database file, and the log is empty.
  init(of store: SQLiteFixture, isCheckpointed: Bool = true) throws {
    if isCheckpointed { try store.engine.run("PRAGMA wal_checkpoint(TRUNCATE)") }
    mkdir(path, 0o700)
    for name in ["golive.db", "golive.db-wal", "store.lock"] {
      Self.write(Self.read(store.path + "/" + name), to: path + "/" + name)
    }
  }

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = Platform.write(file, bytes, bytes.count)
    close(file)
  }

  var pages: Int { SQLiteFixture.size(of: database) / Self.pageSize }

  /// Overwrites whole pages, numbered from 1, with noise.
  func overwrite(_ pages: some Sequence<Int>, _ random: inout Seeded) {
    var bytes = Self.read(database)
    for page in pages {
      for place in (page - 1) * Self.pageSize..<page * Self.pageSize where place < bytes.count {
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
    }
    Self.write(bytes, to: database)
  }

  func edit(_ path: String, _ body: (inout [UInt8]) -> Void) {
    var bytes = Self.read(path)
    body(&bytes)
    Self.write(bytes, to: path)
  }

  /// What a rebuild made, for the one who looks into it.
  struct Outcome {
    /// Keeps the files.
    let copy: DamagedCopy
    let rebuilt: Rebuilt
    let left: [String]
    let workspace: Workspace
    let engine: SQLiteEngine
  }

  func rebuild() throws(StoreError) -> Outcome {
    var left: [String] = []
    let rebuilt = try SQLiteEngine.build(at: rebuiltPath, name: "new") { (engine) throws(StoreError) in
      try Self.session(engine).rebuild(from: SalvageReader(at: path)) { left.append($0) }
    }
    let engine = try SQLiteEngine.open(at: rebuiltPath)
    return Outcome(
      copy: self, rebuilt: rebuilt, left: left, workspace: try Self.session(engine), engine: engine)
  }

  private static func session(_ engine: SQLiteEngine) throws(StoreError) -> Workspace {
    try Workspace(engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: .domain)
  }
}
