import Domain

/// Why records were not taken.
package enum RecordFault: Error, Hashable, Sendable {
  /// What is wrong with a record, without its place and the full stop.
  case wrong(String)
  case store(StoreError)

  /// What is wrong, without the full stop.
  package var reason: String {
    switch self {
    case .wrong(let text): text
    case .store(.failed(let text)), .store(.damaged(let text)): text
    case .store(let error): error.sentence
    }
  }
}

/// Runs store calls among checks of records.
func recording<T>(_ body: () throws(StoreError) -> T) throws(RecordFault) -> T {
  do throws(StoreError) { return try body() } catch { throw .store(error) }
}
