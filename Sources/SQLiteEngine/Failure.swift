import CSQLite
import Glibc
import StateStore

/// The one place where codes of SQLite and of the system become errors of the store.
extension StoreError {
  static func system(_ code: Int32, at path: String) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .full(at: path)
    case EROFS: .readOnly(at: path)
    case ENOENT, ENOTDIR: .missing(at: path)
    case ELOOP: .symbolicLink(at: path)
    case EACCES, EPERM: .wrongOwner(at: path)
    default: .failed("\(String(cString: strerror(code))) (\(path))")
    }
  }

  /// Reads the connection's last error; call before anything else uses the connection.
  static func sqlite(_ code: Int32, on connection: OpaquePointer?, at path: String) -> StoreError {
    let message = String(cString: sqlite3_errmsg(connection))
    let system = sqlite3_system_errno(connection)
    switch code & 0xFF {
    case SQLITE_FULL: return .full(at: path)
    case SQLITE_IOERR:
      if code == corruptFileSystem { return .damaged(message) }
      return system == ENOSPC || system == EDQUOT || code == shortRead ? .full(at: path) : .failed(message)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(heldBy: "another program", seconds: 0)
    case SQLITE_READONLY: return .readOnly(at: path)
    case SQLITE_CORRUPT: return .damaged(message)
    case SQLITE_NOTADB: return .notAWorkspace(at: path)
    case SQLITE_CANTOPEN:
      if code == symbolicLink { return .symbolicLink(at: path) }
      return system == 0 ? .failed(message) : .system(system, at: path)
    default: return .failed(message)
    }
  }

  // Spelled in C as expressions, which Swift does not import.
  private static let symbolicLink = SQLITE_CANTOPEN | 6 << 8
  private static let corruptFileSystem = SQLITE_IOERR | 33 << 8
  private static let shortRead = SQLITE_IOERR | 19 << 8
}
