/// The working days of all sides of one project (domain document 6.1).
///
/// Each side has a named calendar, its own days off, and public holidays on which it works. A side without
/// a calendar uses the project's. A task is worked on days when all its parties work.
package struct ProjectCalendars: Hashable, Sendable {
  /// Days every side of a set works; the index is the set's raw value.
  private let combined: [WorkCalendar]
  private let sides: [SideCalendar]

  /// - Parameter value: a field of the project item.
  package init(_ value: (Field) -> String?) {
    let sides = Side.allCases.map { SideCalendar($0, value) }
    self.sides = sides
    // The sides usually share one calendar, which is then built once.
    let first = sides.map { side in sides.firstIndex(of: side) ?? 0 }
    var calendars: [WorkCalendar] = []
    for (index, side) in sides.enumerated() {
      calendars.append(first[index] < index ? calendars[first[index]] : side.calendar)
    }
    combined = (0...Parties.everybody.rawValue).map { raw in
      let distinct = Set(first.indices.filter { raw & (1 << $0) != 0 }.map { first[$0] }).sorted()
      switch distinct.count {
      case 0: return calendars[1]
      case 1: return calendars[distinct[0]]
      default:
        return WorkCalendar(
          name: distinct.map { calendars[$0].name }.joined(separator: "+"),
          holidays: distinct.reduce(into: []) { $0.formUnion(calendars[$1].holidays) },
          weekend: distinct.reduce(into: []) { $0.formUnion(calendars[$1].weekend) })
      }
    }
  }

  /// The calendar that the project's dates are counted in: the customer's.
  package var project: WorkCalendar { combined[Int(Parties.customer.rawValue)] }
  /// Days on which every side works.
  package var everybody: WorkCalendar { combined[Int(Parties.everybody.rawValue)] }

  /// Days on which all of `parties` work.
  package func calendar(for parties: Parties) -> WorkCalendar {
    combined[Int(parties.intersection(.everybody).rawValue)]
  }

  /// The same calendar as `project` in its compact form, for lists of many projects.
  package var brief: SideCalendar { sides[Side.allCases.firstIndex(of: .customer) ?? 0] }

  /// The calendar of one side alone.
  package func calendar(of side: Side) -> WorkCalendar { calendar(for: Parties(side)) }

  /// The name of a day off and the side that has it; `nil` on days all sides work and on weekends.
  package func holiday(on day: Day) -> String? {
    guard !everybody.isWeekend(day), !everybody.isWorking(day) else { return nil }
    for side in sides {
      if let title = side.title(of: day) { return title }
    }
    return nil
  }
}

extension WorkCalendar {
  /// Keys of all holidays that can be switched off, for completion and messages.
  package static let holidayKeys: [String] = Set(HolidayCalendar.allCases.flatMap { $0.all.map(\.key) })
    .sorted()
}
