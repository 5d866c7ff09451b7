/// What an issue lacks.
package enum IssueFlag: Hashable, Sendable {
  /// The customer was to have an answer by now.
  case answerLate
  /// Its time at this level has passed.
  case escalate(level: Int)
  /// No open action has a day ahead.
  case unplanned

  /// For a column.
  package var brief: String {
    switch self {
    case .answerLate: "answer late"
    case .escalate(let level): "escalate to level \(level)"
    case .unplanned: "no action ahead"
    }
  }

  package var words: String {
    switch self {
    case .answerLate: "the answer is late"
    case .escalate(let level): "its time on this level has passed: level \(level) is next"
    case .unplanned: "no action has a day ahead"
    }
  }
}

extension Project {
  /// What an issue lacks, the worst first; empty once it is closed.
  ///
  /// - Parameter response: what is owed on it at that moment.
  package func flags(of issue: Issue, _ response: IssueResponse?, at now: Moment) -> [IssueFlag] {
    guard issue.state.isOpen else { return [] }
    let level = response?.asksEscalation(at: now.timestamp) == true ? response?.escalation?.level : nil
    return [
      response?.isLate == true ? .answerLate : nil,
      level.map { .escalate(level: $0) },
      issue.isUnplanned(on: now.today) ? .unplanned : nil,
    ].compactMap { $0 }
  }
}
