/// The working days of everybody in one project (domain document 6.1).
///
/// Each side has a calendar by name, its own days off, and holidays it works. A side without a name has the
/// project's calendar. A task is worked on days on which all its parties work.
package struct ProjectCalendars: Hashable, Sendable {
  /// Days every side of the set works, by the set's raw value.
  private let combined: [WorkCalendar]
  private let parts: [Part]

  /// What makes one side's calendar.
  fileprivate struct Part: Hashable, Sendable {
    let names: [HolidayCalendar]
    let worked: Set<String>
    let daysOff: DatedNotes
  }

  /// - Parameter value: a field of the project item.
  package init(_ value: (Field) -> String?) {
    let parts = Side.allCases.map { Part($0, value) }
    self.parts = parts
    // Most often all sides have the same one: it is worked out once.
    let first = parts.map { part in parts.firstIndex(of: part) ?? 0 }
    var calendars: [WorkCalendar] = []
    for (index, part) in parts.enumerated() {
      calendars.append(first[index] < index ? calendars[first[index]] : part.calendar)
    }
    combined = (0...Parties.everybody.rawValue).map { raw in
      let distinct = Set(first.indices.filter { raw & (1 << $0) != 0 }.map { first[$0] }).sorted()
      switch distinct.count {
      case 0: return calendars[1]
      case 1: return calendars[distinct[0]]
      default:
        return WorkCalendar(
          name: distinct.map { calendars[$0].name }.joined(separator: "+"),
          holidays: distinct.reduce(into: []) { $0.formUnion(calendars[$1].holidays) })
      }
    }
  }

  /// The calendar dates of the project are counted in: the customer's.
  package var project: WorkCalendar { combined[Int(Parties.customer.rawValue)] }
  /// Days on which every side works.
  package var everybody: WorkCalendar { combined[Int(Parties.everybody.rawValue)] }

  /// Days on which all of `parties` work.
  package func calendar(for parties: Parties) -> WorkCalendar {
    combined[Int(parties.intersection(.everybody).rawValue)]
  }

  /// The calendar of one side alone.
  package func calendar(of side: Side) -> WorkCalendar { calendar(for: Parties(side)) }

  /// What the day off is called, and whose it is; `nil` on days everybody works and on weekends.
  package func holiday(on day: Day) -> String? {
    guard !day.weekday.isWeekend, !everybody.isWorking(day) else { return nil }
    for part in parts {
      if let title = part.title(of: day) { return title }
    }
    return nil
  }
}

extension ProjectCalendars.Part {
  fileprivate init(_ side: Side, _ value: (Field) -> String?) {
    let name = value(.calendar(of: side)) ?? value(.calendar) ?? ""
    names = name.split(separator: "+").compactMap { HolidayCalendar(rawValue: String($0)) }
    let worked = [value(.workedHolidays), value(.workedHolidays(of: side))]
    self.worked = Set(worked.compactMap { $0 }.flatMap { $0.split(separator: " ").map(String.init) })
    daysOff = DatedNotes(
      [value(.daysOff), value(.daysOff(of: side))].flatMap { DatedNotes(stored: $0).entries })
  }

  fileprivate var calendar: WorkCalendar {
    if worked.isEmpty, daysOff.entries.isEmpty {
      return WorkCalendar.named(names.map(\.rawValue).joined(separator: "+")) ?? .weekdays
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
    return WorkCalendar(name: names.map(\.rawValue).joined(separator: "+"), holidays: holidays)
  }

  fileprivate func title(of day: Day) -> String? {
    if let entry = daysOff.entry(on: day) { return entry.title.isEmpty ? "a day off" : entry.title }
    for name in names {
      let found = name.holidays(in: day.civil.year, off: worked).first { $0.day == day }
      if let found { return "\(found.title) (\(name.title))" }
    }
    return nil
  }
}

extension DatedNotes.Entry {
  fileprivate var days: ClosedRange<Int> { first.number...last.number }
}

extension WorkCalendar {
  /// Keys of all holidays that can be switched off, for completion and messages.
  package static let holidayKeys: [String] = Set(HolidayCalendar.allCases.flatMap { $0.all.map(\.key) })
    .sorted()
}
