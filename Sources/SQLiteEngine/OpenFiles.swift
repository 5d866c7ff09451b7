import CSQLite
import Platform
import StateStore

/// The files of a workspace as they were opened, to detect that they were replaced or cut short.
///
/// Examines them by name only: opening and closing a database file would drop the locks SQLite holds on it.
struct OpenFiles {
  private struct Identity {
    let device: UInt
    let number: UInt
    let size: Int
    /// Modification time (two numbers) and size.
    let written: [Int]

    /// `nil` where there is none.
    static func find(_ path: String) throws(StoreError) -> Identity? {
      var info = stat()
      if lstat(path, &info) == 0 { return Identity(info) }
      guard errno == ENOENT || errno == ENOTDIR else { throw .system(errno, at: path) }
      return nil
    }

    init(_ info: stat) {
      device = UInt(info.st_dev)
      number = UInt(info.st_ino)
      size = info.st_size
      written = [info.modified.seconds, info.modified.nanoseconds, info.st_size]
    }

    /// Whether both are the same file; an open file's inode number is not reused.
    func isSame(as other: Identity?) -> Bool { device == other?.device && number == other?.number }
  }

  private let place: WorkspaceFiles
  private let log: Identity?
  private let lock: Identity?
  private let writeLock: WriteLock?
  /// Of the database. Only a checkpoint writes to it, under the lock, where it stores this as a note.
  private var written: [Int]?
  /// Includes the largest size seen, because neither file ever shrinks.
  private var database: Identity?
  private var index: Identity?

  /// Call it after the first read, which opens all files.
  init(_ place: WorkspaceFiles, lock writeLock: WriteLock?) throws(StoreError) {
    self.place = place
    self.writeLock = writeLock
    database = try Identity.find(place.database)
    written = database?.written
    log = try Identity.find(place.log)
    index = try Identity.find(place.index)
    var info = stat()
    lock = writeLock.flatMap { fstat($0.file, &info) == 0 ? Identity(info) : nil }
  }

  /// Before anything is read: reading a log index that was cut short would kill the process.
  mutating func check() throws(StoreError) {
    try Self.check(&database, place.database, in: place)
    guard let log else { return }
    guard log.isSame(as: try Identity.find(place.log)) else { throw .replaced(at: place.directory) }
    try Self.check(&index, place.index, in: place)
  }

  /// Under the lock, before anything is stored.
  mutating func checkForWriting(_ connection: OpaquePointer) throws(StoreError) {
    if let lock, !lock.isSame(as: try Identity.find(place.lock)) { throw .replaced(at: place.directory) }
    try check()
    guard log != nil else { return }
    try checkWritten()
    if try Identity.find(place.log)?.size ?? 0 < csqlite_log_size(connection) {
      throw .cutShort(at: place.log)
    }
  }

  /// A file overwritten in place keeps its inode and may keep its length, but a log begun before must not
  /// be applied to its new content.
  ///
  /// The modification time is compared, which is as precise as the file system's clock, some milliseconds.
  /// The file itself cannot be compared, because SQLite does not update the change counter in its header in
  /// WAL mode.
  private mutating func checkWritten() throws(StoreError) {
    guard let now = database?.written, now != written else { return }
    guard now == writeLock?.note else { throw .replaced(at: place.directory) }
    written = now
  }

  /// Under the lock, after a checkpoint wrote to the database.
  mutating func noteWritten() {
    guard let now = try? Identity.find(place.database)?.written else { return }
    written = now
    writeLock?.note = now
  }

  private static func check(_ known: inout Identity?, _ path: String, in place: WorkspaceFiles)
    throws(StoreError)
  {
    guard let old = known else { return }
    guard let found = try Identity.find(path), old.isSame(as: found) else {
      throw .replaced(at: place.directory)
    }
    guard found.size >= old.size else { throw .cutShort(at: path) }
    known = found
  }

  /// Whether the connection's log may be checkpointed: the database is the same file, and no other log or
  /// index has been started.
  func mayEmptyLog() throws(StoreError) -> Bool {
    guard let database, let found = try Identity.find(place.database), database.isSame(as: found),
      found.size >= database.size, let log, let index
    else { return false }
    let logNow = try Identity.find(place.log)
    let indexNow = try Identity.find(place.index)
    let isLogGone = logNow == nil || logNow?.size == 0 && !log.isSame(as: logNow)
    guard isLogGone || indexNow == nil else { return false }
    return (isLogGone || log.isSame(as: logNow)) && (indexNow == nil || index.isSame(as: indexNow))
  }
}
