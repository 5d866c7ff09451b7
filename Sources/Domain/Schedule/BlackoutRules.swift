/// Each rule in words, and a quick test whether any applies, which a timeline asks for per column and
/// frame.
extension Blackout {
  func applies(_ rule: Rule, _ day: Day) -> Bool {
    switch rule {
    case .weekend: everybody.isWeekend(day)
    case .holiday: isOff(day)
    case .beforeHoliday: isWorking(day) && isOff(weekday(after: day))
    case .bridge:
      isWorking(day) && !isWorking(day + -1) && !isWorking(day + 1) && (isOff(day + -1) || isOff(day + 1))
    case .yearEnd: Self.isYearEnd(day)
    case .freeze: freezes.entry(on: day) != nil
    case .friday: day.weekday == .friday
    case .monday: day.weekday == .monday
    case .monthEdge: monthEdge(day) != nil
    case .maintenance: Self.isMaintenance(day)
    case .networkFreeze: unfrozen(day) != nil
    }
  }

  func text(_ rule: Rule, _ day: Day) -> String? {
    switch rule {
    case .weekend: everybody.isWeekend(day) ? "a weekend day" : nil
    case .holiday: calendars.holiday(on: day)
    case .beforeHoliday: beforeHoliday(day)
    case .bridge: bridge(day)
    case .yearEnd: Self.isYearEnd(day) ? "in the year-end freeze, 18 Dec to 2 Jan" : nil
    case .freeze: freezes.entry(on: day).map { "in a freeze\($0.title.isEmpty ? "" : ", \($0.title)")" }
    case .friday:
      day.weekday == .friday ? "a Friday: the weekend follows, and port slots end at 14:00 ET" : nil
    case .monday: day.weekday == .monday ? "a Monday: nobody can check the day before" : nil
    case .monthEdge: monthEdge(day)
    case .maintenance: maintenance(day)
    case .networkFreeze: unfrozen(day)
    }
  }

  private func isWorking(_ day: Day) -> Bool { everybody.isWorking(day) }
  /// A weekday that is a named day off.
  private func isOff(_ day: Day) -> Bool { !everybody.isWeekend(day) && !isWorking(day) }

  private func weekday(after day: Day) -> Day {
    var next = day + 1
    while everybody.isWeekend(next) { next = next + 1 }
    return next
  }

  private func beforeHoliday(_ day: Day) -> String? {
    guard isWorking(day) else { return nil }
    return calendars.holiday(on: weekday(after: day)).map { "the last business day before \($0)" }
  }

  /// A single working day between a holiday and other days off.
  private func bridge(_ day: Day) -> String? {
    let (before, after) = (day + -1, day + 1)
    guard isWorking(day), !isWorking(before), !isWorking(after),
      let holiday = calendars.holiday(on: before) ?? calendars.holiday(on: after)
    else { return nil }
    return "a bridge day beside \(holiday)"
  }

  private static func isYearEnd(_ day: Day) -> Bool {
    let (_, month, number) = day.civil
    return (month == 12 && number >= 18) || (month == 1 && number <= 2)
  }

  private func monthEdge(_ day: Day) -> String? {
    guard isWorking(day) else { return nil }
    let month = day.civil.month
    if everybody.add(day, -1).civil.month != month { return "the first business day of the month" }
    return everybody.add(day, 1).civil.month != month ? "the last business day of the month" : nil
  }

  /// The provider's standard maintenance: the night after the third Friday of a month.
  private static func isMaintenance(_ day: Day) -> Bool {
    let night = day.weekday == .saturday ? day + -1 : day
    return night.weekday == .friday && (15...21).contains(night.civil.day)
  }

  private func maintenance(_ day: Day) -> String? {
    guard Self.isMaintenance(day) else { return nil }
    return "within 24 h of the provider's maintenance (third Friday, 22:00 to 04:00 MT)"
  }

  /// The customer's network should not be changed from G-2 to G+5.
  private func unfrozen(_ day: Day) -> String? {
    let calendar = calendars.project
    let (first, last) = (calendar.add(day, -2), calendar.add(day, 5))
    let isFrozen = networkFreeze.entries.contains { $0.first <= first && last <= $0.last }
    return isFrozen
      ? nil : "without a declared network freeze from \(first.short(near: day)) to \(last.short(near: day))"
  }
}
