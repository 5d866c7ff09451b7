extension Project {
  /// One order to move numbers from a losing carrier: one account and one kind of number (domain document 5.1).
  package struct PortOrder: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let state: PortState
    package let carrier: String
    package let type: NumberType
    package let extent: Extent
    package let count: Int?
    /// The wave's item; `nil` for the first wave.
    package let wave: ItemID?
    /// The code of the site whose numbers it moves.
    package let site: String?
    /// The order's number at the carriers (PON).
    package let pon: String?
    package let dates: Dates
    /// Raised by one with every correction after a rejection, from 1.
    package let round: Int
    package let lastReason: String?
    /// Who must act now; `nil` if nobody has to.
    package let holder: Side?
    package let heldSince: Day?
    /// Fields as they may be shown: secrets are masked.
    package let details: [Field: String]
    /// In the order they were recorded.
    package let events: [PortEvent]

    /// Whether all numbers of the account move.
    package enum Extent: String, CaseIterable, Sendable { case full, partial }

    package struct Dates: Hashable, Sendable {
      package let grade: DateGrade
      /// The day and time asked for.
      package let asked: Day?
      package let slot: String?
      /// The confirmed date (FOC).
      package let foc: ZonedTime?
      package let submitted: Day?
      package let ported: Timestamp?
      package let snapbackUntil: Timestamp?
    }

    package func event(_ number: String) -> PortEvent? { events.first { $0.number == number } }
  }

  /// What happened to a port order; never edited.
  package struct PortEvent: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// The sender's own name of it, unique within the order.
    package let number: String
    package let step: PortStep
    /// The state it led to.
    package let state: PortState
    package let time: ZonedTime?
    package let reason: String?
    package let remedy: String?
    /// Business days by which a rejection usually moves the port; `nil` where a change request decides.
    package let delay: Int?
    /// What a rejection asks the customer for.
    package let asks: PortPaper?
    /// What the carrier or our people said; only for the provider.
    package let note: String?
    package let by: String
    package let at: Timestamp?
    package let on: Day?
  }

  package func portOrder(_ id: ItemID) -> PortOrder? { portOrders.first { $0.id == id } }

  /// Go-live of the wave an order belongs to.
  func goLive(of order: PortOrder) -> GoLive {
    goLive(ofWave: order.wave)
  }
}

extension Project.PortOrder {
  /// `Old Tel, 40 numbers (carrier review)`
  package var title: String {
    let numbers = count.map { ", \($0.counted("number"))" } ?? ""
    return "\(carrier)\(numbers) (\(state.title))"
  }
}

extension Project.PortOrder {
  static func all(_ index: Project.Index) -> [Self] {
    let events = Dictionary(grouping: index[.portEvent], by: \.parent)
    return index[.portOrder].map { item in
      Self(item, events: (events[item.id] ?? []).map(Project.PortEvent.init))
    }
  }

  init(_ item: Item, events: [Project.PortEvent]) {
    self.init(
      id: item.id, state: item.value(.state, or: .draft), carrier: item.text(.losingCarrier),
      type: item.value(.numberType, or: .geographic), extent: item.value(.extent, or: .full),
      count: item.number(.numberCount), wave: item.item(.wave), site: item.optionalText(.site),
      pon: item.optionalText(.pon),
      dates: Dates(item), round: item.number(.round) ?? 1, lastReason: item.optionalText(.lastReason),
      holder: item[.holder].flatMap(Side.init), heldSince: item.day(.heldSince),
      details: Self.details(item), events: events)
  }

  private static func details(_ item: Item) -> [Field: String] {
    var result: [Field: String] = [:]
    for field in PortFields.all.map(\.field) {
      result[field] = item.optionalText(field).map { field.shown($0) }
    }
    return result
  }
}

extension Project.PortOrder.Dates {
  fileprivate init(_ item: Item) {
    self.init(
      grade: item.value(.dateGrade, or: .target), asked: item.day(.askedDay), slot: item.optionalText(.slot),
      foc: item[.foc].flatMap { ZonedTime($0) }, submitted: item.day(.submittedOn),
      ported: item.instant(.portedAt), snapbackUntil: item.instant(.snapbackUntil))
  }
}

extension Project.PortEvent {
  fileprivate init(_ item: Item) {
    self.init(
      id: item.id, number: item.text(.eventID), step: item.value(.event, or: .note),
      state: item.value(.state, or: .draft), time: item[.foc].flatMap { ZonedTime($0) },
      reason: item.optionalText(.lastReason), remedy: item.optionalText(.remedy), delay: item.number(.delay),
      asks: item[.asks].flatMap(PortPaper.init), note: item.block(.note),
      by: item.text(.by), at: item.instant(.at), on: item.day(.on))
  }
}
