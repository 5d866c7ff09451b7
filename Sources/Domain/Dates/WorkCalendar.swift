/// Which days are worked. Arithmetic in business days, abbreviated bd.
package struct WorkCalendar: Hashable, Sendable {
  package let name: String
  package let holidays: Set<Day>

  package init(name: String, holidays: Set<Day> = []) {
    self.name = name
    self.holidays = holidays
  }

  /// Monday to Friday.
  package static let weekdays = WorkCalendar(name: "weekdays")

  package func isWorking(_ day: Day) -> Bool { !day.weekday.isWeekend && !holidays.contains(day) }

  /// The first working day on or after `day`.
  package func onOrAfter(_ day: Day) -> Day {
    var result = day
    while !isWorking(result) { result = result + 1 }
    return result
  }

  /// Steps `count` working days; day 0 is never counted. `add(d, 0)` is `d`.
  package func add(_ day: Day, _ count: Int) -> Day {
    var result = day
    var left = abs(count)
    let step = count < 0 ? -1 : 1
    while left > 0 {
      result = result + step
      if isWorking(result) { left -= 1 }
    }
    return result
  }

  /// Working days after `from` up to and including `to`; negative when `to` is earlier.
  package func distance(from: Day, to: Day) -> Int {
    if to < from { return -distance(from: to, to: from) }
    var count = 0
    var day = from
    while day < to {
      day = day + 1
      if isWorking(day) { count += 1 }
    }
    return count
  }
}
