import Domain

/// Texts about port orders.
package enum PortWords {
  /// The day with the mark of its grade; after a rejection the day that was confirmed: `was 04 Nov`.
  package static func date(of order: Project.PortOrder, near today: Day) -> String {
    if let foc = order.dates.foc { return foc.local.day.short(near: today) }
    if let asked = order.dates.asked { return asked.short(near: today) + order.dates.grade.mark }
    let confirmed = order.events.last { $0.step == .foc }?.time
    if order.state == .rejected, let confirmed { return "was \(confirmed.local.day.brief(near: today))" }
    return "-"
  }

  /// `CUST 1d`; `-` when nobody has to act.
  package static func ball(of order: Project.PortOrder, in context: ScreenContext) -> String {
    guard let holder = order.holder else { return "-" }
    let days = order.heldSince.map { max(0, context.calendar.distance(from: $0, to: context.today)) }
    return holder.ball + (days.map { " \($0)d" } ?? "")
  }

  /// What the order needs next, in a few words.
  package static func next(of order: Project.PortOrder, in context: ScreenContext) -> String {
    if context.project.hasOffers(for: order), order.state != .rejected { return "choose a way on" }
    if let answer = context.project.answer(to: order, on: context.today), answer.stage != .inTime {
      return "answer late \(answer.daysLate) bd"
    }
    let missing = order.missing
    switch order.state {
    case .draft:
      return missing.isEmpty ? "ask for the papers" : Words.count(missing.count, "field") + " missing"
    case .documentsPending: return missing.first.map { "\($0.title) missing" } ?? "check the papers"
    case .ready: return "submit"
    case .submitted: return "wait for the review"
    case .carrierReview: return "date or rejection"
    case .rejected: return order.remedy ?? "correct it"
    case .focConfirmed:
      return order.dates.foc.map { "locks \(($0.local.day + -1).brief(near: context.today))" } ?? "lock"
    case .locked: return order.dates.foc.map { "moves \($0.local.clock)" } ?? "activate"
    case .porting: return "test, then ported"
    case .partlyPorted: return "the other lines"
    case .ported:
      let isOpen = order.dates.snapbackUntil.map { $0 > context.moment.timestamp } ?? false
      return isOpen ? "can still go back" : "-"
    case .snapbackRequested, .cancelPending: return "wait for the carrier"
    case .snappedBack, .cancelled: return "-"
    }
  }
}

extension Project.PortOrder {
  /// The fields without which it cannot be submitted.
  package var missing: [PortFields.Entry] {
    PortFields.all.filter { $0.isNeeded && details[$0.field] == nil }
  }

  /// What mends the last rejection.
  package var remedy: String? {
    events.last { $0.step == .reject }.flatMap(\.remedy).flatMap { $0.isEmpty ? nil : $0 }
  }

  package var mark: RowMark {
    switch state {
    case .draft, .ready: .open
    case .submitted, .focConfirmed, .locked, .porting: .doing
    case .documentsPending, .carrierReview, .snapbackRequested, .cancelPending: .blocked
    case .rejected, .partlyPorted: .failed
    case .ported: .done
    case .snappedBack, .cancelled: .waived
    }
  }
}

extension PortState {
  /// The step that usually follows; `nil` at the end.
  var usualStep: PortStep? {
    switch self {
    case .draft: .askDocuments
    case .documentsPending: .ready
    case .ready: .submit
    case .submitted: .review
    case .carrierReview: .foc
    case .rejected: .correct
    case .focConfirmed: .lock
    case .locked: .activate
    case .porting, .partlyPorted: .ported
    case .snapbackRequested: .snappedBack
    case .cancelPending: .cancelled
    case .ported, .snappedBack, .cancelled: nil
    }
  }
}

extension PortStep {
  /// For the hint line.
  var verb: String {
    switch self {
    case .askDocuments: "ask for papers"
    case .redraft: "draft again"
    case .ready: "papers complete"
    case .submit: "submit"
    case .review: "in review"
    case .reject: "rejected"
    case .correct: "corrected"
    case .foc: "date confirmed"
    case .redate: "another date"
    case .lock: "locked"
    case .activate: "activate"
    case .partlyPorted: "partly ported"
    case .ported: "ported"
    case .snapback: "snap back"
    case .snappedBack: "back at the carrier"
    case .cancel: "cancel"
    case .cancelled: "cancelled"
    case .note: "note"
    }
  }
}
