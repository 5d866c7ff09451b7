/// One side's working days in compact form: calendar name, holidays that are worked, own days off.
package struct SideCalendar: Hashable, Sendable {
  private let names: [HolidayCalendar]
  private let weekend: Weekend
  private let worked: Set<String>
  private let daysOff: DatedNotes

  /// - Parameter value: a field of the project item.
  init(_ side: Side, _ value: (Field) -> String?) {
    let name = value(.calendar(of: side)) ?? value(.calendar) ?? ""
    (names, weekend) = (Self.names(name), Self.weekend(name))
    let worked = [value(.workedHolidays), value(.workedHolidays(of: side))]
    self.worked = Set(worked.compactMap { $0 }.flatMap { $0.split(separator: " ").map(String.init) })
    daysOff = DatedNotes(
      [value(.daysOff), value(.daysOff(of: side))].flatMap { DatedNotes(stored: $0).entries })
  }

  private init(names: [HolidayCalendar], weekend: Weekend, worked: Set<String>, daysOff: DatedNotes) {
    (self.names, self.weekend, self.worked, self.daysOff) = (names, weekend, worked, daysOff)
  }

  /// The same calendar with `periods` taken out of its working days.
  func leavingOut(_ periods: [DatedNotes.Entry]) -> SideCalendar {
    guard !periods.isEmpty else { return self }
    return SideCalendar(
      names: names, weekend: weekend, worked: worked, daysOff: DatedNotes(daysOff.entries + periods))
  }

  /// Reads `us+scotland|columbus veterans|2026-12-24 Plant shutdown`, or `us` alone. Empty text means
  /// Monday to Friday.
  package init(stored text: String = "") {
    let fields = text.storedFields(3) ?? [text, "", ""]
    self.init(
      names: Self.names(fields[0]), weekend: Self.weekend(fields[0]),
      worked: Set(fields[1].split(separator: " ").map(String.init)),
      daysOff: DatedNotes(stored: fields[2].isEmpty ? nil : fields[2]))
  }

  package var stored: String {
    if worked.isEmpty, daysOff.entries.isEmpty { return name }
    return "\(name)|\(worked.sorted().joined(separator: " "))|\(daysOff.text)"
  }

  /// `us+scotland`; empty for Monday to Friday.
  private var name: String {
    (names.map(\.rawValue) + weekend.names.map(\.rawValue)).joined(separator: "+")
  }

  private static func weekend(_ text: String) -> Weekend {
    Weekend(of: text.split(separator: "+").map(String.init))
  }

  private static func names(_ text: String) -> [HolidayCalendar] {
    text.split(separator: "+").compactMap { HolidayCalendar(rawValue: String($0)) }
  }

  var calendar: WorkCalendar {
    if worked.isEmpty, daysOff.entries.isEmpty {
      return WorkCalendar.named(name) ?? .weekdays
    }
    var holidays: Set<Day> = []
    for name in names {
      let switched = !worked.isDisjoint(with: name.all.map(\.key))
      if switched {
        for year in 2020...2060 { holidays.formUnion(name.holidays(in: year, off: worked).map(\.day)) }
      } else {
        holidays.formUnion(WorkCalendar.named(name.rawValue)?.holidays ?? [])
      }
    }
    for entry in daysOff.entries { for number in entry.days { holidays.insert(Day(number: number)) } }
    return WorkCalendar(name: name, holidays: holidays, weekend: weekend)
  }

  func title(of day: Day) -> String? {
    if let entry = daysOff.entry(on: day) { return entry.title.isEmpty ? "a day off" : entry.title }
    for name in names {
      let found = name.holidays(in: day.civil.year, off: worked).first { $0.day == day }
      if let found { return "\(found.title) (\(name.title))" }
    }
    return nil
  }

  /// As `WorkCalendar.distance`, using the shared calendar of that name instead of building one per row.
  package func distance(from: Day, to: Day) -> Int {
    let (first, last) = (min(from, to) + 1, max(from, to))
    guard let base = shared else {
      let off = first <= last ? daysOff(from: first, to: last).count : 0
      return WorkCalendar.of(weekend).distance(from: from, to: to) + (from <= to ? -off : off)
    }
    let whole = base.distance(from: from, to: to)
    guard first <= last, !daysOff.entries.isEmpty else { return whole }
    let off = ownDaysOff(from: first, to: last).count { base.isWorking($0) }
    return from <= to ? whole - off : whole + off
  }

  /// The shared calendar without this side's own days off; `nil` where it works a holiday or joins several
  /// calendars.
  private var shared: WorkCalendar? {
    guard worked.isEmpty, names.count < 2 else { return nil }
    guard let name = names.first else { return .of(weekend) }
    return weekend == .saturdaySunday ? WorkCalendar.named(name.rawValue) : nil
  }

  /// The day `count` working days after `day`; `day` itself for 0.
  package func add(_ day: Day, _ count: Int) -> Day {
    let worked = WorkCalendar.of(weekend)
    var end = worked.add(day, max(0, count))
    while true {
      let missing = max(0, count) - distance(from: day, to: end)
      if missing <= 0 { return end }
      end = worked.add(end, missing)
    }
  }

  private func daysOff(from first: Day, to last: Day) -> Set<Day> {
    var days: Set<Day> = []
    let years = max(2020, first.civil.year)...max(2020, min(2060, last.civil.year))
    for year in years where year <= 2060 {
      for name in names { days.formUnion(name.holidays(in: year, off: worked).map(\.day)) }
    }
    days.formUnion(ownDaysOff(from: first, to: last))
    return days.filter { $0 >= first && $0 <= last && !weekend.contains($0.weekday) }
  }

  private func ownDaysOff(from first: Day, to last: Day) -> Set<Day> {
    var days: Set<Day> = []
    for entry in daysOff.entries where entry.first <= last && entry.last >= first {
      for number in entry.days.clamped(to: first.number...last.number) { days.insert(Day(number: number)) }
    }
    return days
  }
}

extension DatedNotes.Entry {
  fileprivate var days: ClosedRange<Int> { first.number...last.number }
}
