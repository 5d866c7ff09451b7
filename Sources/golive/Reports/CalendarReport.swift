import Domain

extension Report {
  /// All calendars.
  static func calendars(year: Int) -> Report {
    let columns = [
      Column("name", "CALENDAR"), Column("title", "TITLE"), Column("holidays", "DAYS OFF \(year)"),
      Column("workingDays", "WORKING DAYS"),
    ]
    let rows = WorkCalendar.names.compactMap { name -> [Value]? in
      guard let calendar = WorkCalendar.named(name) else { return nil }
      let title = HolidayCalendar(rawValue: name)?.title ?? Weekend.Name(rawValue: name)?.title
      let off = HolidayCalendar(rawValue: name)?.holidays(in: year).count ?? 0
      return [.text(name), Value(title), .number(off), Value(calendar.workingDays(in: year))]
    }
    return Report(
      kind: "calendars", facts: [Fact("year", "Year", .number(year))],
      tables: [Table("calendars", "Calendars", columns, rows: rows, empty: "")])
  }

  static func holidays(_ name: String, _ calendar: WorkCalendar, year: Int) -> Report {
    Report(
      kind: "calendar",
      facts: [
        Fact("calendar", "Calendar", .text(name)), Fact("year", "Year", .number(year)),
        Fact("workingDays", "Working days", Value(calendar.workingDays(in: year))),
      ], tables: [holidayTable(named: name, year: year)])
  }

  private static func holidayTable(named name: String, year: Int) -> Table {
    let calendars = name.split(separator: "+").compactMap { HolidayCalendar(rawValue: String($0)) }
    let rows = calendars.flatMap { calendar in
      calendar.holidays(in: year).map { (day: $0.day, title: $0.title, calendar: calendar.rawValue) }
    }.sorted { ($0.day, $0.calendar) < ($1.day, $1.calendar) }
    return Table(
      "holidays", "Holidays",
      [
        Column("day", "DAY"), Column("weekday", "WEEKDAY"), Column("title", "HOLIDAY"),
        Column("calendar", "CALENDAR"),
      ],
      rows: rows.map {
        [.text($0.day.iso), .text($0.day.weekday.short), .text($0.title), .text($0.calendar)]
      }, empty: "No public holidays.")
  }

  /// `step` business days from one day to another; `nil` if only the day was asked about.
  static func arithmetic(
    _ name: String, _ calendar: WorkCalendar, _ from: Day, _ step: Int?, _ to: Day
  ) -> Report {
    var facts = [
      Fact("calendar", "Calendar", .text(name)), Fact("from", "From", .text(from.iso)),
      Fact("fromWeekday", "Weekday", .text(from.weekday.short)),
      Fact("fromWorking", "Is worked", .flag(calendar.isWorking(from))),
    ]
    if let step {
      facts += [
        Fact("days", "Business days", .number(step)), Fact("to", "To", .text(to.iso)),
        Fact("toWeekday", "Weekday", .text(to.weekday.short)),
        Fact("toWorking", "Is worked", .flag(calendar.isWorking(to))),
      ]
    }
    return Report(kind: "day", facts: facts)
  }

  /// The calendars of all sides of one project, and the days nobody works.
  static func calendars(of open: OpenProject, year: Int) -> Report {
    let columns = [
      Column("side", "SIDE"), Column("calendar", "CALENDAR"), Column("worked", "WORKED HOLIDAYS"),
      Column("workingDays", "WORKING DAYS \(year)"),
    ]
    let calendars = open.project.calendars
    let rows = Side.allCases.map { side -> [Value] in
      let worked = [open.value(.workedHolidays), open.value(.workedHolidays(of: side))].compactMap { $0 }
      return [
        .text(side.rawValue),
        .text(open.value(.calendar(of: side)) ?? open.project.head.calendar),
        .text(worked.joined(separator: " ")), Value(calendars.calendar(of: side).workingDays(in: year)),
      ]
    }
    return Report(
      kind: "project-calendars",
      facts: [
        Fact("project", "Project", .text(open.id.rawValue)), Fact("year", "Year", .number(year)),
        Fact("workingDays", "Everybody works", Value(calendars.everybody.workingDays(in: year))),
        Fact("blackoutRules", "Blackout rules", Value(open.value(.blackoutRules))),
      ],
      tables: [
        Table("sides", "Calendars", columns, rows: rows, empty: ""), daysOff(calendars, year: year),
        periods(open),
      ])
  }

  private static func daysOff(_ calendars: ProjectCalendars, year: Int) -> Table {
    let columns = [Column("day", "DAY"), Column("weekday", "WEEKDAY"), Column("title", "DAY OFF")]
    let rows = Day.days(of: year).compactMap { day -> [Value]? in
      calendars.holiday(on: day).map { [.text(day.iso), .text(day.weekday.short), .text($0)] }
    }
    return Table("daysOff", "Days off \(year)", columns, rows: rows, empty: "None.")
  }

  private static func periods(_ open: OpenProject) -> Table {
    let columns = [
      Column("kind", "KIND"), Column("first", "FIRST"), Column("last", "LAST"), Column("title", "NAME"),
    ]
    let rows = [("freeze", Field.freezes), ("network freeze", .networkFreeze)].flatMap { name, field in
      DatedNotes(stored: open.value(field)).entries.map { entry -> [Value] in
        [.text(name), .text(entry.first.iso), .text(entry.last.iso), .text(entry.title)]
      }
    }
    return Table("freezes", "Freezes", columns, rows: rows, empty: "None.")
  }
}

extension WorkCalendar {
  /// `nil` outside the supported years.
  fileprivate func workingDays(in year: Int) -> Int? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return distance(from: first + -1, to: last)
  }
}

extension Day {
  fileprivate static func days(of year: Int) -> [Day] {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return []
    }
    return (first.number...last.number).map(Day.init(number:))
  }
}
