import CSQLite
import Glibc
import StateStore

/// A workspace in one local SQLite file, shared by all processes of one user.
package final class SQLiteEngine: Engine {
  package struct Options: Sendable {
    /// Who is named to others who wait for the lock.
    package var holder: String
    /// How long a write waits for its turn, in milliseconds.
    package var lockDeadline: Int
    /// A write that leaves the write-ahead log larger than this, in bytes, empties it.
    package var checkpointSize: Int

    package init(
      holder: String = "user \(geteuid())", lockDeadline: Int = 10_000, checkpointSize: Int = 4 << 20
    ) {
      self.holder = holder
      self.lockDeadline = lockDeadline
      self.checkpointSize = checkpointSize
    }
  }

  package let dialect = Dialect.sqlite
  package var location: String { place.directory }
  package private(set) var statistics = EngineStatistics()
  /// Commits are refused: the file system is mounted for reading only.
  package let isReadOnly: Bool

  package var whileWaiting: ((LockWait) -> Bool)?

  private let place: WorkspaceFiles
  let options: Options
  private let connection: OpaquePointer
  /// `nil` where nothing can be written.
  private let lock: WriteLock?
  /// `nil` until the workspace is open.
  private var files: OpenFiles?
  /// The files are not those of the workspace any more: they are left alone.
  private var isAbandoned = false
  /// By their SQL.
  private var statements: [String: PreparedStatement] = [:]
  private var isInTransaction = false

  init(place: WorkspaceFiles, options: Options, connection: OpaquePointer, lock: WriteLock?) {
    self.place = place
    self.options = options
    self.connection = connection
    self.lock = lock
    self.isReadOnly = lock == nil
  }

  deinit {
    statements = [:]
    // Leaving waits for nobody: whoever writes next moves the log instead.
    if let lock, !isAbandoned, walSize > 0, lock.tryAcquire() {
      sqlite3_busy_timeout(connection, 0)
      if (try? files?.checkForWriting(connection)) != nil { checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }
      lock.release()
    }
    sqlite3_close_v2(connection)
  }

  package func watch() throws(StoreError) -> any ChangeWatch { try LockFileWatch(path: place.lock) }

  /// From here on the files are held against their names.
  func begin() { files = OpenFiles(place, lock: lock) }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    if !isInTransaction { try checkFiles() }
    let known = statements[sql]
    // One that is running, as this is asked for inside its `row`, is left alone.
    let statement =
      if let known, !known.isRunning { known } else {
        try PreparedStatement(sql, on: connection, at: location)
      }
    if known == nil {
      if statements.count >= 100 { statements = [:] }
      statements[sql] = statement
    }
    return try statement.run(values, counting: &statistics, row: row)
  }

  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard let lock else { throw .readOnly(at: location) }
    if isInTransaction { return try body() }
    try lock.acquire(whileWaiting)
    defer { lock.release() }
    do throws(StoreError) {
      try files?.checkForWriting(connection)
      let result = try transaction("BEGIN IMMEDIATE", body, commit: commitChecked)
      lock.announce()
      if walSize > options.checkpointSize { checkpoint(SQLITE_CHECKPOINT_PASSIVE) }
      return result
    } catch {
      if case .replaced = error { abandon() }
      if case .cutShort = error { abandon() }
      throw error
    }
  }

  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isInTransaction { return try body() }
    try checkFiles()
    return try transaction("BEGIN", body) { () throws(StoreError) in try run("COMMIT") }
  }

  private func transaction<T>(
    _ begin: String, _ body: () throws(StoreError) -> T, commit: () throws(StoreError) -> Void
  ) throws(StoreError) -> T {
    try run(begin)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// SQLite may have rolled back by itself after a full disk.
  private func rollBack() {
    if sqlite3_get_autocommit(connection) == 0 { _ = try? run("ROLLBACK") }
  }

  /// Only into the files that others open by their names.
  private func commitChecked() throws(StoreError) {
    try files?.checkForWriting(connection)
    let logged = csqlite_log_size(connection)
    do throws(StoreError) { try run("COMMIT") } catch {
      rollBack()
      guard isRemoved(fromLogBehind: logged) else { throw .uncertain(error.ofDisk) }
      throw error
    }
  }

  /// A change whose last step failed may lie whole in the log, where the next program to open it would find it.
  ///
  /// Returns whether it is certain that it is not.
  private func isRemoved(fromLogBehind logged: Int64) -> Bool {
    let end = csqlite_log_size(connection)
    // A log may have been begun anew, which is empty then.
    guard end >= 0, end == logged || end == 0 else { return false }
    let file = Glibc.open(place.log, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var info = stat()
    let start = max(Int(end), 32)
    guard fstat(file, &info) == 0 else { return false }
    if info.st_size <= start { return true }
    let nothing = [UInt8](repeating: 0, count: 24)
    return pwrite(file, nothing, nothing.count, start) == nothing.count && fdatasync(file) == 0
  }

  /// Whoever reads notices too, and then lets go of the files as a writer does.
  private func checkFiles() throws(StoreError) {
    do throws(StoreError) { try files?.check() } catch {
      if let lock, !isAbandoned, (try? lock.acquire()) != nil {
        abandon()
        lock.release()
      }
      throw error
    }
  }

  /// What was stored, but is in a log or an index that lost its name, is moved into the database if nobody has begun
  /// another one. Under the lock.
  private func abandon() {
    isAbandoned = true
    if files?.mayEmptyLog() == true { checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }
  }

  private var walSize: Int {
    var info = stat()
    return stat(place.log, &info) == 0 ? info.st_size : 0
  }

  /// Only under the lock.
  ///
  /// What cannot be moved now, because somebody reads it, is moved another time.
  private func checkpoint(_ mode: Int32) {
    sqlite3_wal_checkpoint_v2(connection, nil, mode, nil, nil)
    files?.noteWritten()
  }
}
