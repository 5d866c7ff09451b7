import CSQLite
import Platform
import StateStore

extension SQLiteEngine {
  /// `golv`, stored in the file so that another program's database is not mistaken for a workspace.
  private static let applicationID: Int64 = 0x676F_6C76

  /// Creates a new, empty workspace. Its directory may exist, a workspace in it may not.
  ///
  /// A creation that was interrupted at any point, by a kill or a full disk, is completed.
  ///
  /// - Parameter name: the workspace's permanent name, any unique text.
  package static func create(
    at path: String, name: String, options: Options = Options(), schema: Schema = .current
  ) throws(StoreError) -> SQLiteEngine {
    let before = umask(0o077)
    defer { umask(before) }
    if let place = try? WorkspaceFiles(path) { try refuseLost(place) }
    let place = try WorkspaceFiles.create(path)
    let lock = try WriteLock(place, options)
    let connection = try connect(to: place.database, flags: SQLITE_OPEN_READWRITE, at: place)
    let engine = SQLiteEngine(place: place, options: options, connection: connection, lock: lock)
    try lock.acquire()
    defer { lock.release() }
    try engine.claim()
    try engine.configure()
    try schema.install(on: engine, workspace: name)
    try engine.begin()
    place.makeLasting()
    return engine
  }

  /// Opens a workspace, or creates it if there is none or its creation was interrupted.
  package static func openOrCreate(
    at path: String, name: String, options: Options = Options()
  ) throws(StoreError) -> SQLiteEngine {
    let reason: StoreError
    do throws(StoreError) {
      let engine = try open(at: path, options: options)
      if try engine.hasTables() { return engine }
      reason = .notAWorkspace(at: path)
    } catch { reason = error }
    guard reason.mayBeUnfinished, (try? WorkspaceFiles(path)).flatMap(WriteLock.mark) == nil else {
      throw reason
    }
    do throws(StoreError) { return try create(at: path, name: name, options: options) } catch {
      guard case .failed = error else { throw error }
      // Another process may have created it meanwhile; otherwise the original error stands.
      guard let engine = try? open(at: path, options: options), (try? engine.hasTables()) == true else {
        throw reason
      }
      return engine
    }
  }

  private func hasTables() throws(StoreError) -> Bool {
    try first("SELECT count(*) FROM sqlite_master")?.number(0) ?? 0 > 0
  }

  /// Accepts only an empty database file, or one whose creation was interrupted.
  private func claim() throws(StoreError) {
    let mark = try first("PRAGMA application_id")?.values.first
    guard try !hasTables(), mark == .integer(0) || mark == .integer(Self.applicationID) else {
      throw .failed("\(location) holds a workspace already")
    }
    try run("PRAGMA application_id = \(Self.applicationID)")
    try run("PRAGMA journal_mode = WAL")
  }

  /// Opens an existing workspace and changes nothing; a missing one is an error.
  package static func open(at path: String, options: Options = Options()) throws(StoreError) -> SQLiteEngine {
    let place = try WorkspaceFiles(path)
    do throws(StoreError) { return try open(place, options) } catch {
      throw noted(error, place, options).whileReading(at: place.directory)
    }
  }

  private static func open(_ place: WorkspaceFiles, _ options: Options) throws(StoreError) -> SQLiteEngine {
    try refuseLost(place)
    try place.check()
    let before = umask(0o077)
    defer { umask(before) }
    let canWrite = !place.isReadOnly
    let connection = try connect(
      to: try canWrite ? place.database : place.readOnlyDatabase(),
      flags: canWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, at: place)
    do throws(StoreError) {
      try identify(connection, at: place)
    } catch {
      sqlite3_close_v2(connection)
      throw lost(error, place)
    }
    let lock = canWrite ? try WriteLock(place, options) : nil
    let engine = SQLiteEngine(place: place, options: options, connection: connection, lock: lock)
    if canWrite { try engine.configure() }
    let mark = lock.map(\.mark) ?? WriteLock.mark(of: place)
    try engine.begin()
    try engine.checkOpening(mark)
    return engine
  }

  /// Opens a copy that nobody writes to, and creates no file beside it.
  package static func open(copyAt directory: String) throws(StoreError) -> SQLiteEngine {
    let place = try WorkspaceFiles(directory)
    let connection = try connect(
      to: place.immutableDatabase, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, at: place)
    do throws(StoreError) { try identify(connection, at: place) } catch {
      sqlite3_close_v2(connection)
      throw error
    }
    return SQLiteEngine(place: place, options: Options(), connection: connection, lock: nil)
  }

  private static func connect(to path: String, flags: Int32, at place: WorkspaceFiles) throws(StoreError)
    -> OpaquePointer
  {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(
      path, &connection, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let connection else {
      defer { sqlite3_close_v2(connection) }
      throw .sqlite(code, on: connection, at: place.directory)
    }
    sqlite3_busy_timeout(connection, 5000)
    let settings: [(option: Int32, value: Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
    ]
    for setting in settings { _ = csqlite_configure(connection, setting.option, setting.value) }
    return connection
  }

  /// A copy made by SQLite has a journal, as databases have at first.
  static func useLog(inDatabaseAt path: String) throws(StoreError) {
    var connection: OpaquePointer?
    let code = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nil)
    defer { sqlite3_close_v2(connection) }
    guard code == SQLITE_OK, let connection else { throw .sqlite(code, on: connection, at: path) }
    let setting = try PreparedStatement("PRAGMA journal_mode = WAL", on: connection, at: path)
    var uncounted = EngineStatistics()
    _ = try setting.run([], counting: &uncounted) { _ in }
  }

  /// Before any setting is written, because another program's database must not be changed.
  private static func identify(_ connection: OpaquePointer, at place: WorkspaceFiles) throws(StoreError) {
    let question = try PreparedStatement("PRAGMA application_id", on: connection, at: place.directory)
    var answer: SQLValue?
    var uncounted = EngineStatistics()
    _ = try question.run([], counting: &uncounted) { answer = $0.values.first }
    guard answer == .integer(applicationID) else { throw .notAWorkspace(at: place.directory) }
  }

  /// Sets what durability depends on, and verifies it by reading it back.
  private func configure() throws(StoreError) {
    for setting in [
      "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON", "cell_size_check = ON",
      "wal_autocheckpoint = 0", "journal_size_limit = \(options.checkpointSize)", "temp_store = MEMORY",
    ] { try run("PRAGMA \(setting)") }
    let expected: [(String, SQLValue)] = [
      ("synchronous", .integer(2)), ("foreign_keys", .integer(1)), ("recursive_triggers", .integer(1)),
      ("wal_autocheckpoint", .integer(0)), ("journal_mode", .text("wal")),
    ]
    for (name, value) in expected {
      guard try first("PRAGMA \(name)")?.values.first == value else {
        throw .damaged("\(name) is not what it must be")
      }
    }
  }
}

extension StoreError {
  /// Whether the error is what opening an unfinished creation yields.
  fileprivate var mayBeUnfinished: Bool {
    switch self {
    case .missing, .notAWorkspace, .damaged, .cutShort: true
    case .refused, .noSuchProject, .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked, .full, .busy,
      .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink, .hardLink, .networkFileSystem, .failed,
      .unusable, .disk, .unread, .uncertain, .unanswered, .unreachable, .replaced, .undecided:
      false
    }
  }
}
