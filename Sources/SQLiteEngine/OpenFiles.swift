import CSQLite
import Glibc
import StateStore

/// The files of a workspace as they were opened, to notice when their names lead elsewhere or they were cut short.
///
/// Looks at names only: opening and closing a database file would drop the locks SQLite holds on it.
struct OpenFiles {
  private struct Identity {
    let device: UInt
    let number: UInt
    let size: Int
    /// When it was last written to, and its size: three numbers.
    let written: [Int]

    init?(_ path: String) {
      var info = stat()
      guard lstat(path, &info) == 0 else { return nil }
      self.init(info)
    }

    init(_ info: stat) {
      device = UInt(info.st_dev)
      number = UInt(info.st_ino)
      size = info.st_size
      written = [info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size]
    }

    /// A file that is open keeps its number for itself.
    func isSame(as other: Identity?) -> Bool { device == other?.device && number == other?.number }
  }

  private let place: WorkspaceFiles
  private let log: Identity?
  private let lock: Identity?
  private let writeLock: WriteLock?
  /// Of the database. Only a move of the log into it writes to it, under the lock, in which it leaves a note.
  private var written: [Int]?
  /// With the largest size seen: neither file ever shrinks.
  private var database: Identity?
  private var index: Identity?

  /// After the first read, which opens all of them.
  init(_ place: WorkspaceFiles, lock writeLock: WriteLock?) {
    self.place = place
    self.writeLock = writeLock
    database = Identity(place.database)
    written = database?.written
    log = Identity(place.log)
    index = Identity(place.index)
    var info = stat()
    lock = writeLock.flatMap { fstat($0.file, &info) == 0 ? Identity(info) : nil }
  }

  /// Before anything is read: an index that was cut would end the process.
  mutating func check() throws(StoreError) {
    try Self.check(&database, place.database, in: place)
    guard let log else { return }
    guard log.isSame(as: Identity(place.log)) else { throw .replaced(at: place.directory) }
    try Self.check(&index, place.index, in: place)
  }

  /// Under the lock, before anything is stored.
  mutating func checkForWriting(_ connection: OpaquePointer) throws(StoreError) {
    if let lock, !lock.isSame(as: Identity(place.lock)) { throw .replaced(at: place.directory) }
    try check()
    guard log != nil else { return }
    try checkWritten()
    if logSize < csqlite_log_size(connection) { throw .cutShort(at: place.log) }
  }

  /// A file that was written over in place keeps its number and may keep its length; its content is what a log begun
  /// before must not be added to.
  ///
  /// The time of its last writing is compared, which is as exact as the clock of the file system, some milliseconds.
  /// Nothing in the file can be: SQLite does not count changes in its header while there is a log.
  private mutating func checkWritten() throws(StoreError) {
    guard let now = database?.written, now != written else { return }
    guard now == writeLock?.note else { throw .replaced(at: place.directory) }
    written = now
  }

  /// Under the lock, after the log, or a part of it, was moved into the database.
  mutating func noteWritten() {
    guard let now = Identity(place.database)?.written else { return }
    written = now
    writeLock?.note = now
  }

  /// Of the log under its name; 0 where there is none.
  private var logSize: Int { Identity(place.log)?.size ?? 0 }

  private static func check(_ known: inout Identity?, _ path: String, in place: WorkspaceFiles)
    throws(StoreError)
  {
    guard let old = known else { return }
    guard let found = Identity(path), old.isSame(as: found) else { throw .replaced(at: place.directory) }
    guard found.size >= old.size else { throw .cutShort(at: path) }
    known = found
  }

  /// Whether what the connection still holds of log and index may be moved into the database: the database is the
  /// same, and nobody has begun a log or an index of their own.
  func mayEmptyLog() -> Bool {
    guard let database, let found = Identity(place.database), database.isSame(as: found),
      found.size >= database.size, let log, let index
    else { return false }
    let logNow = Identity(place.log)
    let indexNow = Identity(place.index)
    let isLogGone = logNow == nil || logNow?.size == 0 && !log.isSame(as: logNow)
    guard isLogGone || indexNow == nil else { return false }
    return (isLogGone || log.isSame(as: logNow)) && (indexNow == nil || index.isSame(as: indexNow))
  }
}
