/// Days in full and in short words of a language, as `Day.short` and others are in English.
extension Texts {
  /// `Tuesday 24 November`, and in another year than `today` with it.
  package func spoken(_ day: Day, near today: Day) -> String {
    day.civil.year == today.civil.year ? spoken(day) : date(.fullYear, day)
  }

  /// `Tuesday 24 November`
  package func spoken(_ day: Day) -> String { date(.full, day) }

  /// `Tue 24 Nov`; in another year than `today`, or without `today`, `Tue 05 Jan 2027`.
  package func short(_ day: Day, near today: Day?) -> String {
    date(day.civil.year == today?.civil.year ? .short : .shortYear, day)
  }

  /// `Tue 24 Nov 2026`
  package func long(_ day: Day) -> String { short(day, near: nil) }

  /// `24 Nov`, and in another year `05 Jan 27`: at most ten columns.
  package func brief(_ day: Day, near today: Day?) -> String {
    date(day.civil.year == today?.civil.year ? .brief : .briefYear, day)
  }

  /// `Nov`
  func monthName(_ month: Int) -> String { name(.monthsShort, min(max(month, 1), 12) - 1) }

  /// `Tuesday`
  func name(of weekday: Weekday) -> String { name(.weekdays, weekday.rawValue) }

  package func businessDays(_ count: Int) -> String { self(DateText.businessDays, count: count) }

  private func date(_ form: DateText, _ day: Day) -> String {
    let (year, month, number) = day.civil
    return self(
      form, (.weekday, name(.weekdays, day.weekday.rawValue)),
      (.wd, name(.weekdaysShort, day.weekday.rawValue)),
      (.day, String(number)), (.dd, Self.padded(number)), (.month, name(.months, month - 1)),
      (.mon, name(.monthsShort, month - 1)), (.year, String(year)), (.yy, Self.padded(abs(year % 100))))
  }

  private func name(_ list: DateList, _ index: Int) -> String {
    let names = parts(list)
    return names.indices.contains(index) ? names[index] : ""
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
