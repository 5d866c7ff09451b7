import CSQLite
import Platform
import StateStore

/// A compiled statement with the index of its numbered parameters, which SQLite numbers by first
/// occurrence.
final class PreparedStatement {
  private let handle: OpaquePointer
  private let places: [Int32]
  private let connection: OpaquePointer
  private let path: String

  init(_ sql: String, on connection: OpaquePointer, at path: String) throws(StoreError) {
    var handle: OpaquePointer?
    errno = 0  // as in `run`: the schema is read here
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw .sqlite(code, on: connection, at: path, system: errno) }
    self.handle = handle
    self.connection = connection
    self.path = path
    let count = sqlite3_bind_parameter_count(handle)
    places = (0..<count).map { sqlite3_bind_parameter_index(handle, "$\($0 + 1)") }
  }

  deinit { sqlite3_finalize(handle) }

  /// Whether it has returned a row but not its last one.
  var isRunning: Bool { sqlite3_stmt_busy(handle) != 0 }

  func run(_ values: [SQLValue], counting statistics: inout EngineStatistics, row: (Row) -> Void)
    throws(StoreError)
    -> Int
  {
    defer {
      statistics.add(handle)
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    try bind(values)
    let columns = sqlite3_column_count(handle)
    let before = sqlite3_total_changes64(connection)
    while true {
      errno = 0  // so that afterwards it holds the system's error, which SQLite does not report
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        statistics.rowsRead += 1
        row(Row((0..<columns).map(value)))
      case SQLITE_DONE: return Int(sqlite3_total_changes64(connection) - before)
      case let code: throw .sqlite(code, on: connection, at: path, system: errno)
      }
    }
  }

  private func bind(_ values: [SQLValue]) throws(StoreError) {
    guard values.count == places.count else {
      throw .failed("a statement with \(places.count) places was given \(values.count) values")
    }
    for (value, place) in zip(values, places) {
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .text(let text): bind(text, at: place)
        }
      guard code == SQLITE_OK else { throw .sqlite(code, on: connection, at: path) }
    }
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty string may have no address, which SQLite would store as NULL.
        guard let start = characters.baseAddress else { return csqlite_bind_text(handle, place, "", 0) }
        return csqlite_bind_text(handle, place, start, Int32(clamping: characters.count))
      }
    }
  }

  private func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    default:
      let start = sqlite3_column_text(handle, column)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Work done since the engine was opened, counted exactly, so that tests can limit it.
package struct EngineStatistics: Hashable, Sendable {
  package var statements = 0
  package var rowsRead = 0
  /// Steps of SQLite's virtual machine, which include scans, skips and sorts that return no rows.
  package var machineSteps = 0
  package var sorts = 0

  mutating func add(_ handle: OpaquePointer) {
    statements += 1
    machineSteps += Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_VM_STEP, 1))
    sorts += Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_SORT, 1))
  }
}
