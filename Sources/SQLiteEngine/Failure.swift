import CSQLite
import Platform
import StateStore

/// The one place that maps error codes of SQLite and the system to errors of the store.
extension StoreError {
  /// - Parameter path: the file or directory itself, for sentences that name what to fix.
  static func system(_ code: Int32, at path: String) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .full(at: path)
    case EROFS: .readOnly(at: path)
    case ENOENT, ENOTDIR: .missing(at: path)
    case ELOOP: .symbolicLink(at: path)
    case EACCES, EPERM: .noAccess(to: path)
    case EIO: .disk("\(String(cString: strerror(code))), \(path)")
    default: .failed("\(String(cString: strerror(code))) (\(path))")
    }
  }

  /// The path belongs to another user, or its owner has removed their own permission.
  private static func noAccess(to path: String) -> StoreError {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      return .unusable(
        at: path, why: "cannot be reached (permission denied)", remedy: "Choose another with --workspace")
    }
    guard info.st_uid == geteuid() else { return .wrongOwner(at: path) }
    let mode = info.st_mode & S_IFMT == S_IFDIR ? "700" : "600"
    return .unusable(
      at: path, why: "may not be read and written by its owner",
      remedy: "Run: chmod \(mode) \(ShellText.quoted(path))")
  }

  /// Reads the connection's last error; call it before anything else uses the connection.
  ///
  /// - Parameter system: the underlying `errno`, 0 if there is none.
  static func sqlite(_ code: Int32, on connection: OpaquePointer?, at path: String, system: Int32 = 0)
    -> StoreError
  {
    let message = String(cString: sqlite3_errmsg(connection))
    // SQLite calls a page that the disk does not give back malformed.
    if code & 0xFF == SQLITE_CORRUPT, [EIO, ENXIO, ERANGE].contains(system) {
      return .disk(String(cString: strerror(system)))
    }
    let known = sqlite3_system_errno(connection)
    let system = known == 0 ? system : known
    switch code & 0xFF {
    case SQLITE_FULL: return .full(at: path)
    case SQLITE_IOERR: return ioError(code, message, system, at: path)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(heldBy: "another program", seconds: 0)
    case SQLITE_READONLY:
      if code == readOnlyDirectory || code == readOnlyIndex { return noIndex(at: path) }
      return isWritable(path) ? .disk("a file of it could not be opened for writing") : .readOnly(at: path)
    case SQLITE_CORRUPT: return .damaged("parts of golive.db cannot be read")
    case SQLITE_NOTADB: return .notAWorkspace(at: path)
    case SQLITE_CANTOPEN:
      if code == symbolicLink { return .symbolicLink(at: path) }
      if system == EACCES || system == EROFS || system == ENOENT { return noIndex(at: path) }
      return system == 0 ? .failed(message) : .system(system, at: path)
    default: return .failed(message)
    }
  }

  private static func ioError(_ code: Int32, _ message: String, _ system: Int32, at path: String)
    -> StoreError
  {
    if system == ENOSPC || system == EDQUOT { return .full(at: path) }
    if system == ENOMEM { return .failed("this machine is out of memory") }
    // The index of the log could not grow.
    if code == indexSize, system == 0 { return .full(at: path) }
    // The log ends before a position its index names.
    if code == shortRead, system == 0 { return .cutShort(at: path + "/golive.db-wal") }
    return .disk(system == 0 ? message : String(cString: strerror(system)))
  }

  /// Whether nothing keeps this user from writing the files in a directory, but what the disk said about one of them.
  private static func isWritable(_ directory: String) -> Bool {
    ["", "/golive.db", "/golive.db-wal", "/golive.db-shm"].allSatisfy { name in
      faccessat(AT_FDCWD, directory + name, W_OK, AT_EACCESS) == 0 || errno == ENOENT
    }
  }

  /// A reader needs the index of the log, which SQLite has to create if it is missing.
  private static func noIndex(at path: String) -> StoreError {
    // If this user may create files there and still cannot, the disk is full.
    if faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0 { return .full(at: path) }
    return .unusable(
      at: path, why: "cannot be read, because no file can be made in it",
      remedy: "Make it writable (chmod 700 \(ShellText.quoted(path))), or copy it to a place that is")
  }

  /// The error of the disk in a few words.
  var ofDisk: String {
    if case .disk(let what) = self { return what }
    if case .full = self { return "it is full" }
    return "it did not say why"
  }

  // These are C expressions, which Swift does not import.
  private static let symbolicLink = SQLITE_CANTOPEN | 6 << 8
  private static let shortRead = SQLITE_IOERR | 2 << 8
  private static let indexSize = SQLITE_IOERR | 19 << 8
  private static let readOnlyIndex = SQLITE_READONLY | 5 << 8
  private static let readOnlyDirectory = SQLITE_READONLY | 6 << 8
}
