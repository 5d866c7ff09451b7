/// Clocks stop while the project is on hold, because nobody is asked to act then.
extension Project {
  /// A hold, from working day to working day; `nil` end for the current hold.
  private struct Pause {
    let from: Day
    let to: Day
  }

  private var pauses: [Pause] {
    let item = state[ItemID(id.rawValue)]
    let past = DatedNotes(stored: item?[.holds]).entries.map { ($0.first, $0.last) }
    let now = holdSince.map { [($0, Day.planned.upperBound)] } ?? []
    let calendar = calendar
    return (past + now).map {
      Pause(from: calendar.onOrAfter($0), to: min(calendar.onOrAfter($1), Day.planned.upperBound))
    }
  }

  /// Business days of holds from one day to another.
  func pausedDays(from since: Day, to today: Day) -> Int {
    pauses.reduce(0) { sum, pause in
      let (first, last) = (max(since, pause.from), min(today, pause.to))
      return first < last ? sum + calendar.distance(from: first, to: last) : sum
    }
  }

  /// The calendar in which a row's clocks are counted: the project's, without its holds.
  var clockCalendar: SideCalendar {
    calendars.brief.leavingOut(
      pauses.filter { $0.from < $0.to }.map { DatedNotes.Entry(first: $0.from + 1, last: $0.to, title: "") })
  }
}
