/// The terms one losing carrier's orders are held to: its own, else the project's, else the standard.
package struct PortTerms: Sendable {
  /// Where a value comes from.
  package enum Origin: String, Sendable { case standard, project, carrier }

  private let own: @Sendable (PortTerm) -> (String, Origin)?

  init(_ own: @escaping @Sendable (PortTerm) -> (String, Origin)?) { self.own = own }

  package func value(_ term: PortTerm) -> (text: String, origin: Origin) {
    own(term) ?? (term.standard, .standard)
  }

  package subscript(_ term: PortTerm) -> Int {
    Int(value(term).text) ?? Int(term.standard) ?? 0
  }

  /// A time of day in minutes.
  func clock(_ term: PortTerm) -> Int {
    ClockText.minute(value(term).text) ?? ClockText.minute(term.standard) ?? 0
  }

  package var slots: PortSlots { PortSlots(value(.slots).text) ?? PortSlots() }
}

extension Project {
  /// The terms of a losing carrier; `nil` for those of the project.
  package func portTerms(of carrier: String? = nil) -> PortTerms {
    let item = state[ItemID(id.rawValue)]
    return PortTerms { term in
      if let carrier, let own = item?.optionalText(.term(term, of: carrier)) { return (own, .carrier) }
      return item?.optionalText(.term(term)).map { ($0, .project) }
    }
  }

  /// The working days of all sides, with the losing carrier's own calendar where one is set.
  func calendars(for carrier: String) -> ProjectCalendars {
    let terms = portTerms(of: carrier)
    let (calendar, off) = (terms.value(.calendar).text, terms.value(.daysOff).text)
    guard !calendar.isEmpty || !off.isEmpty else { return calendars }
    let item = state[ItemID(id.rawValue)]
    return ProjectCalendars { field in
      if field == .calendar(of: .carrier), !calendar.isEmpty { return calendar }
      guard field == .daysOff(of: .carrier), !off.isEmpty else { return item?[field] }
      return [item?[field], off].compactMap { $0 }.joined(separator: ";")
    }
  }
}
