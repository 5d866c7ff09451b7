/// The public holidays that ship with golive, as rules for any year (domain document 6.1).
package enum HolidayCalendar: String, CaseIterable, Sendable {
  case us
  case englandWales = "england-wales"
  case scotland
  case northernIreland = "northern-ireland"

  package var title: String {
    switch self {
    case .us: "US federal"
    case .englandWales: "England & Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }

  /// Days off that fall on weekdays of `year`, observance applied, in order.
  ///
  /// - Parameter off: keys of holidays that this organisation works, such as `columbus`.
  package func holidays(in year: Int, off: Set<String> = []) -> [(day: Day, title: String)] {
    let days: [(day: Day, title: String)] =
      switch observance {
      case .nearestWeekday: nearest(year, off) + nearest(year + 1, off)
      case .substituteAfter: substituted(year, off)
      }
    let once = oneOff.map { (day: $0.day, title: $0.title) }
    return (days + once).filter { $0.day.civil.year == year && !$0.day.weekday.isWeekend }
      .sorted { $0.day < $1.day }
  }

  enum Observance {
    /// Saturday is observed the Friday before, Sunday the Monday after.
    case nearestWeekday
    /// A holiday on a weekend moves to the next weekday that is not a holiday.
    case substituteAfter
  }

  private func nearest(_ year: Int, _ off: Set<String>) -> [(day: Day, title: String)] {
    all.filter { !off.contains($0.key) && !$0.except.contains(year) }.compactMap { holiday in
      guard let day = holiday.rule.day(in: year) else { return nil }
      switch day.weekday {
      case .saturday: return (day + -1, holiday.title)
      case .sunday: return (day + 1, holiday.title)
      case .monday, .tuesday, .wednesday, .thursday, .friday: return (day, holiday.title)
      }
    }
  }

  private func substituted(_ year: Int, _ off: Set<String>) -> [(day: Day, title: String)] {
    let own = all.filter { !off.contains($0.key) && !$0.except.contains(year) }
      .compactMap { holiday in holiday.rule.day(in: year).map { (day: $0, title: holiday.title) } }
    var taken = Set(own.map(\.day).filter { !$0.weekday.isWeekend })
    return own.map { holiday in
      guard holiday.day.weekday.isWeekend else { return holiday }
      var substitute = holiday.day
      while substitute.weekday.isWeekend || taken.contains(substitute) { substitute = substitute + 1 }
      taken.insert(substitute)
      return (substitute, "\(holiday.title) (substitute)")
    }
  }
}
