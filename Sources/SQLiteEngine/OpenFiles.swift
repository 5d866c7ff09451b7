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

    init?(_ path: String) {
      var info = stat()
      guard lstat(path, &info) == 0 else { return nil }
      self.init(info)
    }

    init(_ info: stat) {
      device = UInt(info.st_dev)
      number = UInt(info.st_ino)
      size = info.st_size
    }

    /// A file that is open keeps its number for itself.
    func isSame(as other: Identity?) -> Bool { device == other?.device && number == other?.number }
  }

  private let place: Place
  private let log: Identity?
  private let lock: Identity?
  /// With the largest size seen: neither file ever shrinks.
  private var database: Identity?
  private var index: Identity?

  /// After the first read, which opens all of them.
  init(_ place: Place, lock file: Int32?) {
    self.place = place
    database = Identity(place.database)
    log = Identity(place.log)
    index = Identity(place.index)
    var info = stat()
    lock = file.flatMap { fstat($0, &info) == 0 ? Identity(info) : nil }
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
    if logSize < csqlite_log_size(connection) { throw .cutShort(at: place.log) }
  }

  /// Of the log under its name; 0 where there is none.
  private var logSize: Int { Identity(place.log)?.size ?? 0 }

  private static func check(_ known: inout Identity?, _ path: String, in place: Place) throws(StoreError) {
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
