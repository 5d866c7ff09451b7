/// How days read on screen: without a year only where it is that of the day they are read on.
extension Day {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `00` to `99`: every row of every frame shows days.
  private static let twoDigits = (0..<100).map { "\($0 < 10 ? "0" : "")\($0)" }

  package static func monthName(_ month: Int) -> String { months[min(max(month, 1), 12) - 1] }

  /// `Tue 24 Nov`; in another year than `today`, or when nobody knows when it is read, `Tue 05 Jan 2027`.
  package func short(near today: Day?) -> String {
    isYear(of: today) ? weekday.short + " " + dayAndMonth : long
  }

  /// `24 Nov`, and in another year `05 Jan 27`, for columns.
  package func brief(near today: Day?) -> String {
    isYear(of: today) ? dayAndMonth : dayAndMonth + " " + Self.twoDigits[abs(civil.year % 100)]
  }

  /// `Tue 24 Nov 2026`
  package var long: String { "\(weekday.short) \(dayAndMonth) \(civil.year)" }

  private var dayAndMonth: String {
    let (_, month, day) = civil
    return Self.twoDigits[day] + " " + Self.monthName(month)
  }

  private func isYear(of today: Day?) -> Bool { today.map { $0.civil.year == civil.year } ?? false }
}
