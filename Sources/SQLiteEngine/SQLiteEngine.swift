import CSQLite
import Platform
import StateStore

/// A workspace in one local SQLite file, shared by all processes of one user.
package final class SQLiteEngine: Engine {
  /// Settings of one connection.
  package struct Options: Sendable {
    /// The name shown to others who wait for the lock.
    package var holder: String
    /// How long a write waits for the lock, in milliseconds.
    package var lockDeadline: Int
    /// The size in bytes above which a write checkpoints the write-ahead log.
    package var checkpointSize: Int
    /// In seconds since 1970, for the note of a damage.
    package var now: @Sendable () -> Int

    package init(
      holder: String = "user \(geteuid())", lockDeadline: Int = 10_000, checkpointSize: Int = 4 << 20,
      now: @escaping @Sendable () -> Int = { time(nil) }
    ) {
      self.holder = holder
      self.lockDeadline = lockDeadline
      self.checkpointSize = checkpointSize
      self.now = now
    }
  }

  package let dialect = Dialect.sqlite
  package var location: String { place.directory }
  package private(set) var statistics = EngineStatistics()
  /// Commits are refused because the file system is mounted read-only.
  package let isReadOnly: Bool

  package var whileWaiting: ((LockWait) -> Bool)?

  let place: WorkspaceFiles
  let options: Options
  private let connection: OpaquePointer
  /// `nil` if nothing can be written.
  private let lock: WriteLock?
  /// `nil` until the workspace is open.
  private var files: OpenFiles?
  /// The files are no longer those of the workspace and must not be touched.
  private var isAbandoned = false
  private var isLocked = false
  /// By their SQL.
  private var statements: [String: PreparedStatement] = [:]
  private var isInTransaction = false
  let damageFile: DamageFile
  /// Damage that could not be noted, as on a full disk.
  var unwritten: Damage?

  init(place: WorkspaceFiles, options: Options, connection: OpaquePointer, lock: WriteLock?) {
    self.place = place
    self.options = options
    self.connection = connection
    self.lock = lock
    self.isReadOnly = lock == nil
    damageFile = DamageFile(place)
  }

  deinit {
    statements = [:]
    // Closing does not wait for the lock: the next writer checkpoints instead.
    if let lock, !isAbandoned, walSize > 0, damage == nil, lock.tryAcquire() {
      sqlite3_busy_timeout(connection, 0)
      if (try? files?.checkForWriting(connection)) != nil { checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }
      lock.release()
    }
    sqlite3_close_v2(connection)
  }

  package func watch() throws(StoreError) -> any ChangeWatch { try LockFileWatch(path: place.lock) }

  /// From here on the files are held against their names.
  func begin() throws(StoreError) { files = try OpenFiles(place, lock: lock) }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    if !isInTransaction { try checkFiles() }
    do throws(StoreError) { return try prepared(sql).run(values, counting: &statistics, row: row) } catch {
      throw whileReading(examined(error))
    }
  }

  /// Unless the lock is held, nothing was to be stored.
  private func whileReading(_ error: StoreError) -> StoreError {
    isLocked ? error : error.whileReading(at: location)
  }

  private func prepared(_ sql: String) throws(StoreError) -> PreparedStatement {
    let known = statements[sql]
    // A statement that is running, because this is called from within its `row`, is not reused.
    let statement =
      if let known, !known.isRunning { known } else {
        try PreparedStatement(sql, on: connection, at: location)
      }
    if known == nil {
      if statements.count >= 100 { statements = [:] }
      statements[sql] = statement
    }
    return statement
  }

  /// The first row of a statement that is part of no work that tests count.
  func uncounted(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Row? {
    var found: Row?
    var nowhere = EngineStatistics()
    _ = try prepared(sql).run(values, counting: &nowhere) { found = found ?? $0 }
    return found
  }

  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isInTransaction { return try body() }
    return try locked { () throws(StoreError) in
      if let damage { throw .undecided(damage) }
      let result = try transaction("BEGIN IMMEDIATE", body, commit: commitChecked)
      try? markNewestEntry()
      lock?.announce()
      if walSize > options.checkpointSize { checkpoint(SQLITE_CHECKPOINT_PASSIVE) }
      return result
    }
  }

  /// Runs `body` while nobody else writes, if the files are still those of the workspace.
  func locked<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard let lock else { throw .readOnly(at: location) }
    try lock.acquire(whileWaiting)
    isLocked = true
    defer {
      isLocked = false
      lock.release()
    }
    do throws(StoreError) {
      try files?.checkForWriting(connection)
      return try body()
    } catch {
      if case .replaced = error { abandon() }
      if case .cutShort = error { abandon() }
      throw examined(error)
    }
  }

  /// After a commit is on the disk, and under the lock, so that the mark is never ahead of the database.
  func markNewestEntry() throws(StoreError) { lock?.mark = try newestEntry(upTo: .max) }

  /// Damage that was met is noted, if the files are those of the workspace: otherwise they are what is wrong.
  private func examined(_ error: StoreError) -> StoreError {
    guard files != nil else { return error }
    let what: String
    if case .damaged(let finding) = error {
      what = finding
    } else if case .notAWorkspace = error {
      what = "golive.db cannot be recognised any more"
    } else {
      return error
    }
    do throws(StoreError) { try checkClosely() } catch { return error }
    raise(.broken, what)
    return .damaged(what)
  }

  /// As before a write, unless somebody else is writing.
  private func checkClosely() throws(StoreError) {
    if isLocked {
      try files?.checkForWriting(connection)
      return
    }
    guard let lock, !isAbandoned, lock.tryAcquire() else { return try checkFiles() }
    defer { lock.release() }
    do throws(StoreError) { try files?.checkForWriting(connection) } catch {
      abandon()
      throw error
    }
  }

  /// A workspace, and not a copy that nobody may add a file to.
  var isAtItsPlace: Bool { files != nil }

  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isInTransaction { return try body() }
    try checkFiles()
    do throws(StoreError) {
      return try transaction("BEGIN", body) { () throws(StoreError) in try run("COMMIT") }
    } catch { throw whileReading(examined(error)) }
  }

  /// Writes what is stored now to a new file, which opens as a workspace; others go on meanwhile.
  func copy(to path: String) throws(StoreError) {
    let before = umask(0o077)
    defer { umask(before) }
    try checkFiles()
    do throws(StoreError) {
      _ = try prepared("VACUUM INTO $1").run([.text(path)], counting: &statistics) { _ in }
    } catch { throw examined(error) }
    try Self.useLog(inDatabaseAt: path)
  }

  /// Of the database and its log, in bytes.
  var size: Int {
    walSize + DurableFiles.size(place.database)
  }

  func transaction<T>(
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

  /// SQLite may already have rolled back after a full disk.
  private func rollBack() {
    if sqlite3_get_autocommit(connection) == 0 { _ = try? run("ROLLBACK") }
  }

  /// Commits only if the files are still those at the path.
  func commitChecked() throws(StoreError) {
    try files?.checkForWriting(connection)
    let logged = csqlite_log_size(connection)
    do throws(StoreError) { try run("COMMIT") } catch {
      rollBack()
      guard isRemoved(fromLogBehind: logged) else { throw .uncertain(error.ofDisk) }
      throw error
    }
  }

  /// A change whose last step failed may be complete in the log, where the next program that opens it would
  /// find it.
  ///
  /// Returns whether it is certain that it is not.
  private func isRemoved(fromLogBehind logged: Int64) -> Bool {
    let end = csqlite_log_size(connection)
    // If the log was restarted it is empty.
    guard end >= 0, end == logged || end == 0 else { return false }
    let file = Platform.open(place.log, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var info = stat()
    let start = max(Int(end), 32)
    guard fstat(file, &info) == 0 else { return false }
    if info.st_size <= start { return true }
    let nothing = [UInt8](repeating: 0, count: 24)
    return pwrite(file, nothing, nothing.count, start) == nothing.count && Disk.sync(file)
  }

  /// Readers check too, and then close the files like a writer.
  private func checkFiles() throws(StoreError) {
    do throws(StoreError) { try files?.check() } catch {
      if let lock, !isAbandoned, (try? lock.acquire()) != nil {
        abandon()
        lock.release()
      }
      throw error
    }
  }

  /// A stored change whose log or index was unlinked is checkpointed into the database, unless another log
  /// has been started. Under the lock.
  private func abandon() {
    isAbandoned = true
    if (try? files?.mayEmptyLog()) == true { checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }
  }

  private var walSize: Int { DurableFiles.size(place.log) }

  /// Only under the lock.
  ///
  /// Pages that a reader still needs are left for the next checkpoint.
  private func checkpoint(_ mode: Int32) {
    sqlite3_wal_checkpoint_v2(connection, nil, mode, nil, nil)
    files?.noteWritten()
  }
}
