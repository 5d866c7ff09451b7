/// How a holiday falls in a year.
package enum HolidayRule: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// The third Monday of January is `nth(3, .monday, month: 1)`.
  case nth(Int, Weekday, month: Int)
  case last(Weekday, month: Int)
  /// Days after Easter Sunday; Good Friday is -2.
  case easter(Int)
  /// The last such weekday up to a date: Victoria Day is the Monday on or before 24 May.
  case onOrBefore(Weekday, month: Int, day: Int)
  /// Days before the day of another rule.
  indirect case before(HolidayRule, days: Int)
  /// The first rule, if its day is that weekday; otherwise the second.
  indirect case on(Weekday, HolidayRule, otherwise: HolidayRule)
  /// The first rule, unless the second falls on that day; then the third.
  indirect case unless(HolidayRule, is: HolidayRule, otherwise: HolidayRule)

  /// The day in `year`, before observance moves it off a weekend.
  package func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .nth(let count, let weekday, let month):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      return first + (weekday.rawValue - first.weekday.rawValue + 7) % 7 + 7 * (count - 1)
    case .last(let weekday, let month):
      guard let end = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) else {
        return nil
      }
      return end + -((end.weekday.rawValue - weekday.rawValue + 7) % 7)
    case .easter(let offset): return Day.easter(in: year).map { $0 + offset }
    case .onOrBefore(let weekday, let month, let day):
      guard let last = Day(year: year, month: month, day: day) else { return nil }
      return last + -((last.weekday.rawValue - weekday.rawValue + 7) % 7)
    case .before(let rule, let days): return rule.day(in: year).map { $0 + -days }
    case .on(let weekday, let rule, let otherwise):
      let day = rule.day(in: year)
      return day?.weekday == weekday ? day : otherwise.day(in: year)
    case .unless(let rule, let taken, let otherwise):
      let day = rule.day(in: year)
      return day == taken.day(in: year) ? otherwise.day(in: year) : day
    }
  }
}

extension Day {
  /// Easter Sunday of the Gregorian calendar (the anonymous computus).
  package static func easter(in year: Int) -> Day? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * weekday) / 451
    let month = (moon + weekday - 7 * shift + 114) / 31
    return Day(year: year, month: month, day: (moon + weekday - 7 * shift + 114) % 31 + 1)
  }
}

/// A named day off in one calendar. `key` is the name used in the settings to switch it off.
package struct Holiday: Hashable, Sendable {
  package let key: String
  package let title: String
  package let rule: HolidayRule
  /// Years in which the rule does not apply, because the day was moved or not yet introduced.
  package let except: Set<Int>
  /// What becomes of it on a weekend, where that differs from the other holidays of the calendar.
  package let observance: HolidayCalendar.Observance?

  package init(
    _ key: String, _ title: String, _ rule: HolidayRule, except: Set<Int> = [],
    observed observance: HolidayCalendar.Observance? = nil
  ) {
    self.key = key
    self.title = title
    self.rule = rule
    self.except = except
    self.observance = observance
  }

  /// A holiday that was introduced in the year given.
  init(
    _ key: String, _ title: String, _ rule: HolidayRule, since year: Int,
    observed observance: HolidayCalendar.Observance? = nil
  ) {
    self.init(key, title, rule, except: Set(2020..<max(2020, year)), observed: observance)
  }

  /// The day in `year`, before observance moves it off a weekend.
  func day(in year: Int) -> Day? { except.contains(year) ? nil : rule.day(in: year) }
}

/// A day off that no rule yields, such as a state funeral.
package struct OneOffHoliday: Hashable, Sendable {
  package let day: Day
  package let title: String
}
