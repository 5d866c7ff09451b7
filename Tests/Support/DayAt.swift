import Domain

extension Day {
  /// The day an ISO text in a test names.
  package static func at(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}
