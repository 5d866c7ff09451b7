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
  /// What a `ChangeWatch` watches.
  package var lockPath: String { place.lock }
  package private(set) var statistics = EngineStatistics()
  /// Commits are refused: the file system is mounted for reading only.
  package let isReadOnly: Bool

  private let place: Place
  let options: Options
  private let connection: OpaquePointer
  /// `nil` where nothing can be written.
  private let lock: WriteLock?
  /// A list, because they are few, and a dictionary's first entry costs a start more than all the looking up.
  private var statements: [(sql: String, statement: PreparedStatement)] = []
  private var isInTransaction = false

  init(place: Place, options: Options, connection: OpaquePointer, lock: WriteLock?) {
    self.place = place
    self.options = options
    self.connection = connection
    self.lock = lock
    self.isReadOnly = lock == nil
  }

  deinit {
    statements = []
    // Leaving waits for nobody: whoever writes next moves the log instead.
    if let lock, walSize > 0, lock.tryAcquire() {
      sqlite3_busy_timeout(connection, 0)
      checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
      lock.release()
    }
    sqlite3_close_v2(connection)
  }

  @discardableResult
  package func run(_ sql: String, _ values: [SQLValue], row: (Row) -> Void) throws(StoreError) -> Int {
    let known = statements.first { $0.sql == sql }?.statement
    // One that is running, as this is asked for inside its `row`, is left alone.
    let statement =
      if let known, !known.isRunning { known } else {
        try PreparedStatement(sql, on: connection, at: location)
      }
    if known == nil {
      if statements.count >= 100 { statements = [] }
      statements.append((sql, statement))
    }
    return try statement.run(values, counting: &statistics, row: row)
  }

  package func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    guard let lock else { throw .readOnly(at: location) }
    if isInTransaction { return try body() }
    try lock.acquire()
    defer { lock.release() }
    let result = try transaction("BEGIN IMMEDIATE", body)
    lock.announce()
    if walSize > options.checkpointSize { checkpoint(SQLITE_CHECKPOINT_PASSIVE) }
    return result
  }

  package func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    if isInTransaction { return try body() }
    return try transaction("BEGIN", body)
  }

  private func transaction<T>(_ begin: String, _ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    try run(begin)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // SQLite may have rolled back by itself after a full disk.
      if sqlite3_get_autocommit(connection) == 0 { _ = try? run("ROLLBACK") }
      throw error
    }
  }

  private var walSize: Int {
    var info = stat()
    return stat(place.database + "-wal", &info) == 0 ? info.st_size : 0
  }

  /// Only under the lock.
  ///
  /// What cannot be moved now, because somebody reads it, is moved another time.
  private func checkpoint(_ mode: Int32) {
    sqlite3_wal_checkpoint_v2(connection, nil, mode, nil, nil)
  }
}
