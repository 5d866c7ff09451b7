import Domain

/// The time span of one column of the timeline.
package enum TimelineZoom: String, CaseIterable, Sendable {
  /// One business day; weekends and holidays are left out.
  case day
  case week, month

  package var title: String {
    switch self {
    case .day: "1 col = 1 business day"
    case .week: "1 col = 1 week"
    case .month: "1 col = 1 month"
    }
  }

  /// Columns one scroll key moves.
  var step: Int {
    switch self {
    case .day: 5
    case .week: 4
    case .month: 3
    }
  }

  var closer: TimelineZoom? { self == .month ? .week : self == .week ? .day : nil }
  var wider: TimelineZoom? { self == .day ? .week : self == .week ? .month : nil }
}

/// Converts between days and columns of the timeline in constant time.
package struct TimelineScale: Hashable, Sendable {
  package let zoom: TimelineZoom
  package let calendar: WorkCalendar

  package init(_ zoom: TimelineZoom, _ calendar: WorkCalendar) {
    self.zoom = zoom
    self.calendar = calendar
  }

  private static let monday = Day(number: 4)

  /// The column of a day; a day that is left out has the column of the working day before.
  package func slot(of day: Day) -> Int {
    switch zoom {
    case .day: return calendar.distance(from: Self.monday, to: day)
    case .week:
      let days = day - Self.monday
      return days >= 0 ? days / 7 : -((6 - days) / 7)
    case .month:
      let (year, month, _) = day.civil
      return year * 12 + month - 1
    }
  }

  /// The first day in a column.
  package func day(of slot: Int) -> Day {
    switch zoom {
    case .day: return slot == 0 ? calendar.onOrBefore(Self.monday) : calendar.add(Self.monday, slot)
    case .week: return Self.monday + slot * 7
    case .month: return Day(year: slot / 12, month: slot % 12 + 1, day: 1) ?? Self.monday
    }
  }

  /// Columns of all days from `start` to `finish`.
  package func slots(_ start: Day, _ finish: Day) -> ClosedRange<Int> {
    let end = slot(of: finish)
    let begin = zoom == .day ? slot(of: calendar.onOrAfter(start)) : slot(of: start)
    return min(begin, end)...end
  }
}
