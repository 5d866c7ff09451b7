/// What an event of a port order needs (domain document 5.3; 6.6, rule 8).
extension Planner {
  var terms: PortTerms { .standard }

  func check(_ need: PortFlow.Need, for new: NewPortEvent, on order: Project.PortOrder) throws(Refusal) {
    switch need {
    case .papers: try checkPapers(order)
    case .time:
      guard let time = new.time else {
        throw .invalid(.foc, expected: "the date and time with its zone, such as 2026-11-04T08:00")
      }
      try checkPlanned(time.local.day, .foc)
    case .rejection:
      guard let reason = new.reason else { throw .invalid(.lastReason, expected: "a rejection code") }
      if reason.code == RejectionReason.other { try needText(new) }
    case .text: try needText(new)
    case .notice: try checkPortNotice(order, new)
    case .lastHours: try checkLock(order)
    case .snapbackOpen: try checkSnapback(order)
    }
  }

  private func needText(_ new: NewPortEvent) throws(Refusal) {
    guard new.note?.trimmed.isEmpty == false else {
      throw .invalid(.note, expected: "what happened, in words")
    }
  }

  private func checkPapers(_ order: Project.PortOrder) throws(Refusal) {
    let missing = PortFields.all.filter { $0.isNeeded && order.details[$0.field] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "\($0.title) (\($0.field))" }.joined(separator: ", ")
      throw .rule("\(order.id) lacks: \(names).")
    }
    if let signed = state[order.id]?.day(.loaSignedOn), signed > today {
      throw .rule("the LOA of \(order.id) is signed on \(signed.long), which is in the future.")
    }
    guard let invoice = state[order.id]?.day(.invoiceDate) else { return }
    guard invoice <= today else { throw .rule("the invoice of \(order.id) is dated in the future.") }
    guard today.number - invoice.number <= terms.invoiceAge else {
      throw .rule(
        "the invoice of \(order.id) is of \(invoice.long), more than \(terms.invoiceAge) days old; get a newer "
          + "one.")
    }
  }

  /// Late changes cost a fee that somebody of the customer's side has agreed to; on the last day none is possible.
  private func checkPortNotice(_ order: Project.PortOrder, _ new: NewPortEvent) throws(Refusal) {
    guard let day = order.dates.foc?.local.day,
      let notice = PortNotice(of: day, on: today, project.calendar)
    else { return }
    switch notice.stage {
    case .locked:
      throw .rule(
        "the port of \(order.id) on \(notice.day.long) is locked from the day before on. Call the carrier.")
    case .fee:
      guard new.onBehalf?.trimmed.isEmpty == false else {
        throw .rule(
          "\(notice.words). To ask for it anyway, say who agreed to the fee for the customer.")
      }
    }
  }

  private func checkLock(_ order: Project.PortOrder) throws(Refusal) {
    guard let foc = order.dates.foc else { return }
    let hours = (foc.instant.seconds - moment.timestamp.seconds) / 3600
    guard hours < Int64(terms.lockHours) else {
      throw .rule(
        "\(order.id) is locked only in the last \(terms.lockHours) hours before \(foc.words).")
    }
  }

  private func checkSnapback(_ order: Project.PortOrder) throws(Refusal) {
    guard let until = order.dates.snapbackUntil, moment.timestamp > until else { return }
    throw .rule(
      "the \(terms.snapbackHours) hours in which \(order.id) could go back are over. Order a new port from "
        + "the carrier that has the numbers now.")
  }
}
