/// How one project went through one phase.
package struct PhasePassage: Hashable, Sendable {
  package let project: ProjectID
  /// The phase's code.
  package let phase: String
  package let entered: Day
  package let left: Day
  /// Business days from entering to leaving, days on hold subtracted.
  package let days: Int
  /// Business days planned for it when the project was created.
  package let planned: Int?
  /// The code of the project's template, if it is known: phases of other kinds of projects may have the same code.
  package let kind: String?

  package init(
    project: ProjectID, phase: String, entered: Day, left: Day, days: Int, planned: Int?, kind: String? = nil
  ) {
    self.kind = kind
    self.project = project
    self.phase = phase
    self.entered = entered
    self.left = left
    self.days = days
    self.planned = planned
  }
}

extension PhasePassage {
  /// A project's passages from its project item, in phase order; empty until it is closed.
  ///
  /// A phase without a stored day, or left before it was entered, is left out.
  package static func all(of item: Item) -> [PhasePassage] {
    guard item[.state] == ProjectStatus.closed.rawValue, let closed = item.day(.finished) else { return [] }
    let phases = (item[.phases] ?? "").split(separator: " ").map(String.init)
    let calendar = item[.calendar].flatMap(WorkCalendar.named) ?? .weekdays
    let entered = phases.enumerated().map { index, phase in
      item.day(.entered(phase)) ?? (index == 0 ? item.day(.start) : nil)
    }
    return phases.indices.compactMap { index in
      let next = index + 1 < phases.count ? entered[index + 1] : closed
      guard let from = entered[index], let to = next, to >= from, to - from <= longest else { return nil }
      let held = item.number(.held(in: phases[index])) ?? 0
      return PhasePassage(
        project: ProjectID(item.id.rawValue), phase: phases[index], entered: from, left: to,
        days: max(0, calendar.distance(from: from, to: to) - held),
        planned: item.number(.planned(phases[index])), kind: item.optionalText(.template))
    }
  }

  /// Calendar days; a longer passage is assumed to be a typing error in a date.
  private static let longest = 3660
}

extension [PhasePassage] {
  /// Those of projects of one kind, and those of which the kind is not known.
  package func of(kind: String?) -> [PhasePassage] {
    filter { passage in passage.kind.map { $0 == kind } ?? true }
  }
}
