/// Which days are worked. Arithmetic in business days, abbreviated bd.
///
/// Counting takes a few divisions and a binary search, independent of the distance.
package struct WorkCalendar: Hashable, Sendable {
  /// Shared by all copies, because every date of a plan holds one.
  private let days: Days

  package var name: String { days.name }
  package var holidays: Set<Day> { days.holidays }
  package var weekend: Weekend { days.weekend }
  /// Day numbers of the holidays that fall on weekdays, in order.
  private var weekdaysOff: [Int] { days.weekdaysOff }

  package init(name: String, holidays: Set<Day> = [], weekend: Weekend = .saturdaySunday) {
    days = Days(name, holidays, weekend)
  }

  private final class Days: Hashable, Sendable {
    let name: String
    let holidays: Set<Day>
    let weekend: Weekend
    let weekdaysOff: [Int]
    /// The days of a week that are worked, from Monday, which is 0.
    let worked: [Int]
    /// How many of them there are up to each day of the week.
    let workedUpTo: [Int]

    init(_ name: String, _ holidays: Set<Day>, _ weekend: Weekend) {
      self.name = name
      self.holidays = holidays
      // Nothing could be counted in a week without a working day.
      self.weekend = weekend.rawValue & 0x7F == 0x7F ? .saturdaySunday : weekend
      var weekdaysOff: [Int] = []
      for day in holidays where !self.weekend.contains(day.weekday) { weekdaysOff.append(day.number) }
      weekdaysOff.sort()
      self.weekdaysOff = weekdaysOff
      let worked = Weekday.allCases.filter { [weekend = self.weekend] in !weekend.contains($0) }.map(
        \.rawValue)
      self.worked = worked
      workedUpTo = Weekday.allCases.map { day in worked.count { $0 <= day.rawValue } }
    }

    static func == (a: Days, b: Days) -> Bool {
      a === b || a.name == b.name && a.weekend == b.weekend && a.holidays == b.holidays
    }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// The last known holiday that falls on a weekday.
  var lastDayOff: Day? { weekdaysOff.last.map(Day.init(number:)) }

  /// Monday to Friday.
  package static let weekdays = WorkCalendar(name: "weekdays")

  /// Whether it is one of the days of every week on which nobody works.
  package func isWeekend(_ day: Day) -> Bool { days.weekend.contains(day.weekday) }

  package func isWorking(_ day: Day) -> Bool {
    !isWeekend(day) && holidays(upTo: day.number) == holidays(upTo: day.number - 1)
  }

  /// The first working day on or after `day`.
  package func onOrAfter(_ day: Day) -> Day { self.day(numbered: number(of: day + -1) + 1) }

  /// `Sun 25 Oct 2026 is not a working day; the next is Mon 26 Oct 2026`; `nil` on a working day.
  package func offWords(_ day: Day) -> String? {
    isWorking(day) ? nil : "\(day.long) is not a working day; the next is \(onOrAfter(day).long)"
  }

  /// The last working day on or before `day`.
  package func onOrBefore(_ day: Day) -> Day { self.day(numbered: number(of: day)) }

  /// Steps `count` working days; `day` itself is never counted. `add(d, 0)` is `d`.
  package func add(_ day: Day, _ count: Int) -> Day {
    if count == 0 { return day }
    return self.day(numbered: number(of: count > 0 ? day : day + -1) + (count > 0 ? count : count + 1))
  }

  /// `day` moved by a lag of working days: as `add`, but a lag back from a day off counts from the last working
  /// day before it.
  func shifted(_ day: Day, by lag: Int) -> Day { lag == 0 ? day : self.day(numbered: number(of: day) + lag) }

  /// Working days after `from` up to and including `to`; negative when `to` is earlier.
  package func distance(from: Day, to: Day) -> Int { number(of: to) - number(of: from) }
}

extension WorkCalendar {
  /// Working days up to and including `day`, counted from a fixed Monday.
  func number(of day: Day) -> Int { weekdays(upTo: day.number) - holidays(upTo: day.number) }

  /// The working day with that number.
  func day(numbered number: Int) -> Day {
    var weekday = number
    while true {
      let day = self.weekday(numbered: weekday)
      let next = number + holidays(upTo: day)
      // Approached from below, the first weekday with enough working days up to it is a working day.
      if next == weekday { return Day(number: day) }
      weekday = next
    }
  }

  private func holidays(upTo day: Int) -> Int {
    var (low, high) = (0, weekdaysOff.count)
    while low < high {
      let middle = (low + high) / 2
      if weekdaysOff[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Day number of the Monday before 1970.
  private static var monday: Int { -3 }

  private func weekdays(upTo day: Int) -> Int {
    let (weeks, rest) = (day - Self.monday).split(by: 7)
    return weeks * days.worked.count + days.workedUpTo[rest]
  }

  private func weekday(numbered number: Int) -> Int {
    let (weeks, rest) = (number - 1).split(by: days.worked.count)
    return weeks * 7 + days.worked[rest] + Self.monday
  }
}

extension Int {
  /// Quotient rounded down, and the non-negative remainder.
  @inline(__always)
  fileprivate func split(by divisor: Int) -> (Int, Int) {
    let rest = ((self % divisor) + divisor) % divisor
    return ((self - rest) / divisor, rest)
  }
}
