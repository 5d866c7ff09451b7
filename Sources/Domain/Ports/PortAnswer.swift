/// The losing carrier's clock on an order it has (domain document 5.3).
package struct PortAnswer: Hashable, Sendable {
  package enum Stage: String, Sendable {
    case inTime = "in-time"
    /// Later than usual: a warning.
    case late
    /// Later than the carrier ever takes: escalate.
    case overdue
  }

  package let since: Day
  /// The last day of a usual answer, and of any.
  package let due: Day
  package let last: Day
  package let stage: Stage
  /// Business days by which the answer is late; 0 in time.
  package let daysLate: Int

  package var words: String {
    switch stage {
    case .inTime: "answer due by \(due.long), at the latest \(last.long)"
    case .late: "answer late \(daysLate) bd, at the latest due \(last.long)"
    case .overdue: "answer \(daysLate) bd late, longer than the carrier ever takes: escalate"
    }
  }
}

extension Project {
  /// `nil` while the carrier does not have the order to answer.
  package func answer(to order: PortOrder, on today: Day) -> PortAnswer? {
    guard let since = order.counting else { return nil }
    let lead = PortLead(order.route, portTerms(of: order.carrier))
    let calendar = PortDays(order, in: self).lead
    let (due, last) = (calendar.add(since, lead.answer), calendar.add(since, lead.lastAnswer))
    // A weekend after the last day is not late yet.
    let late = max(0, calendar.distance(from: due, to: today))
    let isOverdue = calendar.distance(from: last, to: today) > 0
    return PortAnswer(
      since: since, due: due, last: last, stage: isOverdue ? .overdue : late > 0 ? .late : .inTime,
      daysLate: late)
  }

  /// What is wrong with an order's papers though they are accepted: an old LOA.
  package func paperWarning(of order: PortOrder, on today: Day) -> String? {
    guard order.state.awaitsDate, let signed = state[order.id]?.day(.loaSignedOn) else { return nil }
    let limit = portTerms(of: order.carrier)[.loaAge]
    let age = today.number - signed.number
    return age > limit
      ? "the LOA is \(age) days old; carriers may refuse one older than \(limit)" : nil
  }
}
