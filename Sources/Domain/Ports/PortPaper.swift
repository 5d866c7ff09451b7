/// What only the customer can give for a port order.
package enum PortPaper: String, CaseIterable, Sendable {
  case account, pin, bill, loa
  /// What mends a rejection, in words.
  case remedy

  /// Whether what is given is shown to nobody who does not need it.
  package var isSecret: Bool { self == .account || self == .pin }
}

extension Project {
  /// What the customer is asked for now, in this order; empty while the order is not theirs.
  package func wanted(for order: PortOrder, on today: Day) -> [PortPaper] {
    guard order.holder == .customer else { return [] }
    switch order.state {
    case .documentsPending: return PortPaper.allCases.filter { isMissing($0, order, today) }
    case .rejected: return [order.rejection?.asks ?? .remedy]
    case .draft, .ready, .submitted, .carrierReview, .focConfirmed, .locked, .porting, .partlyPorted, .ported,
      .snapbackRequested, .snappedBack, .cancelPending, .cancelled:
      return []
    }
  }

  private func isMissing(_ paper: PortPaper, _ order: PortOrder, _ today: Day) -> Bool {
    switch paper {
    case .account: return order.details[.accountNumber] == nil
    case .pin: return order.details[.pin] == nil && !saysThereIsNoPIN(order.id)
    case .bill:
      guard let day = state[order.id]?.day(.invoiceDate) else { return true }
      return today.number - day.number > portTerms(of: order.carrier)[.invoiceAge]
    case .loa: return !order.reaches(.signed)
    case .remedy: return false
    }
  }

  private func saysThereIsNoPIN(_ order: ItemID) -> Bool {
    comments[order]?.contains { $0.text == Planner.noPIN } ?? false
  }

  /// `40 New York numbers`, `1 number from Old Tel`: an order in the customer's words.
  package func plainName(of order: PortOrder, _ texts: Texts = .english) -> String {
    let place = order.site.flatMap { site($0) }.map { $0.name.isEmpty ? $0.code : $0.name }
    let (at, from) = ((Slot.place, place ?? ""), (Slot.carrier, order.carrier))
    let isTollFree = order.type == .tollFree
    guard let count = order.count else {
      return texts(isTollFree ? PortText.someTollFree : place == nil ? .someFrom : .someAt, at, from)
    }
    return texts(
      isTollFree ? PortText.tollFree : place == nil ? .numbersFrom : .numbersAt, count: count, at, from)
  }
}

/// What the customer gives for a port order becomes its papers.
extension Planner {
  static let noPIN = "There is no PIN"

  mutating func givePaper(
    _ id: ItemID, _ paper: PortPaper, _ text: String
  ) throws(Refusal) -> String {
    guard let order = project.portOrder(id) else { throw .unknownItem("port order \(id)") }
    guard project.wanted(for: order, on: today).contains(paper) else {
      throw .rule("this is not asked for \(id) now.")
    }
    let said: String
    switch paper {
    case .account:
      set(id, .accountNumber, try TextRule.title.require(text, .accountNumber, "the account number"))
      said = "gave the account number of \(id)"
    case .pin:
      set(id, .pin, try TextRule.title.require(text, .pin, "the PIN"))
      said = "gave the PIN of \(id)"
    case .bill:
      let day = try past(text, .invoiceDate)
      set(id, .invoiceDate, day)
      said = "gave the bill of \(id), of \(day.long)"
    case .loa:
      let (name, day) = try signature(text)
      set(id, .loaSignedBy, name)
      set(id, .loaSignedOn, day)
      said = "gave the LOA of \(id), signed by \(name) on \(day.long)"
    case .remedy: said = try comment(id, Seat.isDone + text)
    }
    passOn(order)
    return said
  }

  /// There is no PIN on the account.
  mutating func denyPIN(_ id: ItemID) throws(Refusal) -> String {
    guard let order = project.portOrder(id) else { throw .unknownItem("port order \(id)") }
    _ = try comment(id, Self.noPIN)
    passOn(order, without: .pin)
    return "said that the account of \(id) has no PIN"
  }

  /// The order is ours again once nothing more is wanted.
  private mutating func passOn(_ order: Project.PortOrder, without paper: PortPaper? = nil) {
    let left = project.wanted(for: pendingOrder(order.id), on: today).filter { $0 != paper }
    guard order.state == .rejected || left.allSatisfy({ isGiven($0, order.id) }) else { return }
    set(order.id, .holder, Side.provider)
    set(order.id, .heldSince, today)
  }

  /// Whether what the project still misses is planned with this command.
  private func isGiven(_ paper: PortPaper, _ id: ItemID) -> Bool {
    switch paper {
    case .bill: value(id, .invoiceDate) != state.value(id, .invoiceDate)
    case .pin:
      changes.contains { $0.field == .text && $0.new == Self.noPIN && value($0.item, .parent) == id.rawValue }
    case .account, .loa, .remedy: false
    }
  }

  /// `Dana Ruiz, 10 Nov`
  private func signature(_ text: String) throws(Refusal) -> (name: String, day: Day) {
    guard let comma = text.lastIndex(of: ",") else {
      throw .invalid(.loaSignedBy, expected: "who signed and when, such as: Dana Ruiz, 10 Nov")
    }
    let name = try TextRule.title.require(String(text[..<comma]), .loaSignedBy, "who signed")
    return (name, try past(String(text[text.index(after: comma)...]), .loaSignedOn))
  }

  /// A day that is past or today; without a year it is the last one.
  private func past(_ text: String, _ field: Field) throws(Refusal) -> Day {
    guard case .success(var day) = DayWords.read(text.trimmed, today: today, calendar: project.calendar)
    else {
      throw .invalid(field, expected: "a day, such as 10 Nov or 2026-11-10")
    }
    let (year, month, number) = day.civil
    if day > today, !text.contains(String(year)), let earlier = Day(year: year - 1, month: month, day: number)
    {
      day = earlier
    }
    guard day <= today else { throw .invalid(field, expected: "a day that is not in the future") }
    return day
  }
}
