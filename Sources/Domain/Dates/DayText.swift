/// How days are shown: the year only if it differs from that of the reference day.
extension Day {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package static func monthName(_ month: Int) -> String { months[min(max(month, 1), 12) - 1] }

  /// `Tue 24 Nov`; in another year than `today`, or without `today`, `Tue 05 Jan 2027`.
  package func short(near today: Day?) -> String {
    let date = civil
    return date.year == today?.civil.year ? weekdayAndDate(date) : weekdayAndDate(date) + " \(date.year)"
  }

  /// `24 Nov`, and in another year `05 Jan 27`.
  package func brief(near today: Day?) -> String {
    let date = civil
    return date.year == today?.civil.year ? dayAndMonth(date) : dayMonthAndYear(date)
  }

  /// For columns of ten: `Tue 24 Nov`, and in another year `05 Jan 27`.
  package func compact(near today: Day) -> String {
    let date = civil
    return date.year == today.civil.year ? weekdayAndDate(date) : dayMonthAndYear(date)
  }

  /// `Tue 24 Nov 2026`
  package var long: String { short(near: nil) }

  private typealias Civil = (year: Int, month: Int, day: Int)

  private func weekdayAndDate(_ date: Civil) -> String {
    "\(weekday.short) \(Self.padded(date.day, 2)) \(Self.months[date.month - 1])"
  }

  private func dayMonthAndYear(_ date: Civil) -> String {
    dayAndMonth(date) + " " + Self.padded(abs(date.year % 100), 2)
  }

  private func dayAndMonth(_ date: Civil) -> String {
    "\(Self.padded(date.day, 2)) \(Self.months[date.month - 1])"
  }
}
