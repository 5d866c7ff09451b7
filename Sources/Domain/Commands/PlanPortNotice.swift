/// The carrier's notice for changing a confirmed port date (domain document 5.3 and 6.6, rule 8): five
/// business days; later changes cost a fee, and on the last day before the port none is possible.
extension Planner {
  mutating func checkNotice(_ old: GoLive, _ reason: String?, _ onBehalf: String?) throws(Refusal) {
    guard let notice = project.portNotice(of: old, on: today) else { return }
    switch notice.stage {
    case .locked:
      throw .blocked(
        "go-live was not moved: the port of \(notice.day.long) is locked from the day before on. Call the carrier; "
          + "after a NO-GO decision it can be moved.", .decide(state.id))
    case .fee:
      guard reason != nil, onBehalf?.trimmed.isEmpty == false else {
        throw .rule(
          "go-live was not moved: \(notice.words). To move it anyway, give a reason and say who agreed to the "
            + "fee for the customer.")
      }
    }
  }

  func notice(_ old: GoLive, _ onBehalf: String?) -> String {
    guard project.portNotice(of: old, on: today) != nil, let agreed = onBehalf?.trimmed, !agreed.isEmpty
    else { return "" }
    return ", inside the carrier's notice, a fee may be charged; agreed by \(DisplayText.line(agreed))"
  }
}

/// Why a confirmed port date cannot be moved freely.
package struct PortNotice: Hashable, Sendable {
  /// How late a change would be.
  package enum Stage: Hashable, Sendable {
    /// It can be moved with a reason and the name of who agreed to the fee.
    case fee
    /// Within the last 24 hours: it cannot be moved.
    case locked
  }

  package let stage: Stage
  package let day: Day
  /// Business days left.
  package let left: Int
  /// Business days of notice the carrier asks for.
  private let wanted: Int

  /// - Parameter isUnlocked: the port does not go ahead, so that it is not locked either.
  /// - Returns: `nil` if the day is past or there is notice enough.
  package init?(
    of day: Day, on today: Day, _ calendar: WorkCalendar, _ terms: PortTerms, isUnlocked: Bool = false
  ) {
    wanted = terms[.changeNotice]
    guard day >= today, today > calendar.add(day, -wanted) else { return nil }
    self.day = day
    let lastDays = (terms[.lock] + 23) / 24
    stage = today >= day + -lastDays && !isUnlocked ? .locked : .fee
    left = max(0, calendar.distance(from: today, to: day))
  }

  package var words: String {
    let days = left.counted("business day")
    return
      "\(day.long) is confirmed and \(days) away; the carrier asks for \(wanted) and may charge a fee for a change"
  }
}

extension Project {
  /// `nil` if a reason alone is enough: no confirmed port date, five or more business days left, already
  /// past, or NO-GO decided.
  package func portNotice(of goLive: GoLive, on today: Day) -> PortNotice? {
    guard goLive.grade == .confirmed, head.isPorting, let day = goLive.day,
      !isReached(goLive)
    else { return nil }
    let isNoGo = decision(of: goLive.wave).map { !$0.isGo && $0.goLive == day } ?? false
    return PortNotice(of: day, on: today, calendar, portTerms(), isUnlocked: isNoGo)
  }
}
