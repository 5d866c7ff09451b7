/// How days read on screen.
extension Day {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package static func monthName(_ month: Int) -> String { months[min(max(month, 1), 12) - 1] }

  /// `Tue 24 Nov`
  package var short: String { "\(weekday.short) \(dayAndMonth)" }

  /// `24 Nov`
  package var dayAndMonth: String {
    let (_, month, day) = civil
    return "\(day < 10 ? "0" : "")\(day) \(Self.monthName(month))"
  }

  /// `Tue 24 Nov 2026`
  package var long: String { "\(short) \(civil.year)" }
}
