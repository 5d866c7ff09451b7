import Platform
import SQLiteEngine

/// Changes to the files of a workspace while a program has it open.
package enum Disturbance: String, CaseIterable {
  case directoryMoved, directoryRemoved, directoryReplacedByCopy
  case databaseRemoved, databaseReplacedByCopy, databaseEmptied, databaseCut, databaseOverwritten
  case logRemoved, logEmptied, logCut
  case indexRemoved, indexEmptied, indexCut
  case logAndIndexRemoved
  case lockRemoved, lockReplaced
  case headerOverwritten, pagesOverwritten

  /// When a file was last written, in nanoseconds.
  private func modified(_ path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec : 0
  }

  package func happen(to path: String) throws {
    let database = path + "/golive.db"
    switch self {
    case .directoryMoved: rename(path, path + ".old")
    case .directoryRemoved: TemporaryDirectory.remove(path)
    case .directoryReplacedByCopy:
      rename(path, path + ".old")
      try copy(path + ".old", to: path)
    case .databaseRemoved: unlink(database)
    case .databaseReplacedByCopy:
      try copy(database, to: path + "/copy")
      rename(path + "/copy", database)
    case .databaseEmptied: truncate(database, 0)
    case .databaseCut: truncate(database, 8192)
    case .databaseOverwritten:
      // As `cp` does with a file that is there: the same file, of the same length; but once the clock of files has gone on.
      try waitUntil("a later time") {
        _ = try ChildProcess.run(["/bin/cp", database, path + ".kept"])
        return modified(path + ".kept") > modified(database)
      }
      _ = try ChildProcess.run(["/bin/cp", path + ".kept", database])
    case .logRemoved: unlink(database + "-wal")
    case .logEmptied: truncate(database + "-wal", 0)
    case .logCut: truncate(database + "-wal", SQLiteFixture.size(of: database + "-wal") / 2)
    case .indexRemoved: unlink(database + "-shm")
    case .indexEmptied: truncate(database + "-shm", 0)
    case .indexCut: truncate(database + "-shm", 100)
    case .logAndIndexRemoved:
      unlink(database + "-wal")
      unlink(database + "-shm")
    case .lockRemoved: unlink(path + "/store.lock")
    case .lockReplaced:
      try copy(path + "/store.lock", to: path + "/copy")
      rename(path + "/copy", path + "/store.lock")
    case .headerOverwritten: try overwrite(database, at: 0, 100)
    case .pagesOverwritten: try overwrite(database, at: 4096, 40 * 1024)
    }
  }

  private func overwrite(_ path: String, at place: Int, _ count: Int) throws {
    let before = modified(path)
    try waitUntil("a later time") {
      let file = open(path, O_WRONLY)
      defer { close(file) }
      _ = pwrite(file, [UInt8](repeating: 0xA5, count: count), count, place)
      return modified(path) > before
    }
  }

  private func copy(_ from: String, to: String) throws {
    _ = try ChildProcess.run(["/bin/cp", "-a", from, to])
  }

  /// Whether earlier changes are still there for the next program that opens the workspace.
  package var losesNothing: Bool {
    switch self {
    case .directoryReplacedByCopy, .databaseReplacedByCopy, .databaseOverwritten, .logRemoved, .indexRemoved,
      .logAndIndexRemoved, .indexEmptied, .indexCut, .lockRemoved, .lockReplaced:
      true
    case .directoryMoved, .directoryRemoved, .databaseRemoved, .databaseEmptied, .databaseCut, .logEmptied,
      .logCut, .headerOverwritten, .pagesOverwritten:
      false
    }
  }

  /// Whether nothing is left at the path.
  package var leavesNothing: Bool { [.directoryMoved, .directoryRemoved, .databaseRemoved].contains(self) }
}
