/// What an event of a port order needs (domain document 5.3; 6.6, rule 8).
extension Planner {
  func terms(for order: Project.PortOrder) -> PortTerms { project.portTerms(of: order.carrier) }

  func check(_ need: PortFlow.Need, for new: NewPortEvent, on order: Project.PortOrder) throws(Refusal) {
    switch need {
    case .papers: try checkPapers(order)
    case .time:
      guard let day = new.time?.local.day ?? (new.step == .redate ? new.day : nil) else {
        throw .invalid(.foc, expected: "the date and time with its zone, such as 2026-11-04T08:00")
      }
      try checkPlanned(day, .foc)
      if new.step == .redate { try checkAgain(day, order) }
    case .rejection:
      guard let reason = new.reason else { throw .invalid(.lastReason, expected: "a rejection code") }
      if reason.code == RejectionReason.other { try needText(new) }
    case .text: try needText(new)
    case .notice: try checkPortNotice(order, new)
    case .feasible: try checkAsked(order)
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
    let age = terms(for: order)[.invoiceAge]
    guard today.number - invoice.number <= age else {
      throw .rule(
        "the invoice of \(order.id) is of \(invoice.long), more than \(age) days old; get a newer "
          + "one.")
    }
  }

  /// Late changes cost a fee that somebody of the customer's side has agreed to; on the last day none is possible.
  private func checkPortNotice(_ order: Project.PortOrder, _ new: NewPortEvent) throws(Refusal) {
    guard let day = order.dates.foc?.local.day,
      let notice = PortNotice(of: day, on: today, project.calendar, terms(for: order))
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

  /// A day asked for that the carrier would not accept (6.6, rule 4).
  func checkAsked(_ order: Project.PortOrder) throws(Refusal) {
    guard let asked = order.dates.asked, let why = project.objection(to: asked, for: order, on: today) else {
      return
    }
    throw .rule(why)
  }

  /// Another day for a confirmed order needs notice, not the lead of a new one.
  private func checkAgain(_ day: Day, _ order: Project.PortOrder) throws(Refusal) {
    let days = PortDays(order, in: project)
    let first = days.next(from: days.lead.add(today, 1))
    guard day >= first else {
      throw .rule("\(day.long) is too soon for \(order.id). The earliest is \(first.long).")
    }
    guard let why = days.objection(to: day) else { return }
    throw .rule(
      "\(day.long) is \(why). The next day on which \(order.id) can be ported is "
        + "\(days.next(from: day).long).")
  }

  private func checkLock(_ order: Project.PortOrder) throws(Refusal) {
    guard let foc = order.dates.foc else { return }
    let hours = (foc.instant.seconds - moment.timestamp.seconds) / 3600
    let last = terms(for: order)[.lock]
    guard hours < Int64(last) else {
      throw .rule(
        "\(order.id) is locked only in the last \(last) hours before \(foc.words).")
    }
  }

  private func checkSnapback(_ order: Project.PortOrder) throws(Refusal) {
    guard let until = order.dates.snapbackUntil, moment.timestamp > until else { return }
    throw .rule(
      "the \(terms(for: order)[.snapback]) hours in which \(order.id) could go back are over. Order a new port from "
        + "the carrier that has the numbers now.")
  }
}
