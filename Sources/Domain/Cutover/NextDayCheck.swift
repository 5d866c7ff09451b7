/// What the check at the start of the first business day after the cutover showed (G+1, domain document 3.3).
package enum NextDayOutcome: String, CaseIterable, Sendable {
  case fine, problems

  package var title: String { self == .fine ? "all is well" : "there are problems" }
}

extension Project {
  package struct NextDayCheck: Hashable, Sendable {
    package let outcome: NextDayOutcome
    package let by: String
    package let at: Timestamp?
    package let note: String?
  }

  /// The day on which the check at G+1 is due; `nil` before services are declared live, and once it is recorded or its
  /// step is skipped.
  package func nextDayCheckDue(_ cutover: Cutover) -> Day? {
    guard cutover.isLive, cutover.nextDayCheck == nil else { return nil }
    let step = cutover.step(marked: .nextMorning)
    if step?.state == .skipped { return nil }
    return step?.planned?.local.day ?? cutover.start.map { calendar.add($0.local.day, 1) }
  }
}

extension Project.Cutover {
  /// Whether services are declared live, confirmed by the customer or not.
  package var isLive: Bool { state == .declared || state == .live }
}

extension Project.NextDayCheck {
  /// `nil` while nothing is recorded.
  init?(_ item: Item) {
    guard let outcome = item[.nextDayOutcome].flatMap(NextDayOutcome.init) else { return nil }
    self.init(
      outcome: outcome, by: item.text(.nextDayBy), at: item.timestamp(.nextDayAt),
      note: item.optionalText(.nextDayNote))
  }

  /// `all is well, by Lee Chen: two voicemails set again`
  package var words: String { "\(outcome.title), by \(by)" + (note.map { ": \($0)" } ?? "") }
}

/// Fields of a cutover that only the check sets.
extension Field {
  package static let nextDayOutcome: Field = "next-day-outcome"
  package static let nextDayBy: Field = "next-day-by"
  package static let nextDayAt: Field = "next-day-at"
  package static let nextDayNote: Field = "next-day-note"
}
