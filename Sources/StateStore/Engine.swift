/// One value on its way into or out of SQL.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

/// A database under the portable SQL of this target. Statements use `$1` placeholders.
package protocol Engine: AnyObject {
  /// Runs one statement and hands every row to `row`. Returns the number of rows changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue], row: ([SQLValue]) -> Void) throws(StoreError) -> Int
  /// Runs `body` in one write transaction: all of it is stored durably, or none.
  func write<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T
  /// Runs `body` on one consistent snapshot.
  func read<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T
}
