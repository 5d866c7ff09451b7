import Session

/// Begins as it is told and keeps nothing: for the demo, which always starts the same, for pictures, and where no file
/// can be written.
final class GivenUIState: UIStateStore {
  private let values: [String: String]

  init(_ values: [String: String] = [:]) { self.values = values }

  func load() -> [String: String] { values }
  func save(_ values: [String: String]) {}
}
