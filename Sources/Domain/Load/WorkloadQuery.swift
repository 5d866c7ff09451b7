/// Which open work to count per person and week, over all running projects.
package struct WorkloadQuery: Hashable, Sendable {
  /// Whose work; `nil` for everybody's.
  package var side: Side?
  package var filter: Filter
  /// Only of projects whose IPM the reader is.
  package var isOwn: Bool
  package var today: Day
  /// How many weeks are counted one by one, from the week of today on.
  package var weeks: Int
  /// `nil` to count everybody at once.
  package var step: Step?

  /// A part of the counting, so that none takes long: the people behind this one, as many as fill a step.
  package struct Step: Hashable, Sendable {
    package let person: String
    package let side: String

    /// Before everybody.
    package init() { (person, side) = ("", "") }

    package init(person: String, side: String) {
      self.person = person
      self.side = side
    }
  }

  package init(
    of side: Side? = .provider, filter: Filter = Filter(), isOwn: Bool = false, today: Day,
    weeks: Int = usualWeeks, step: Step? = nil
  ) {
    self.side = side
    self.filter = filter
    self.isOwn = isOwn
    self.today = today
    self.weeks = weeks
    self.step = step
  }

  package static let usualWeeks = 8
  package static let mostWeeks = 26

  /// The Mondays of the weeks.
  package var mondays: [Day] { (0..<weeks).map { today.weekStart + 7 * $0 } }
  /// The last day of the last week.
  package var lastDay: Day { today.weekStart + (7 * weeks - 1) }

  /// Where a thing that is due on that day is counted.
  package func slot(of due: Day?) -> WorkloadSlot {
    guard let due else { return .undated }
    if due < today { return .late }
    let week = (due - today.weekStart) / 7
    return week < weeks ? .week(week) : .later
  }
}

/// A column of the workload.
package enum WorkloadSlot: Hashable, Sendable {
  /// Due before today.
  case late
  /// Due in one of the weeks, counted from that of today; its days before today are late.
  case week(Int)
  /// Due after the last week.
  case later
  case undated
}
