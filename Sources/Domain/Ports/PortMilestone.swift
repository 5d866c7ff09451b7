/// How far the orders of a wave must be for work that they prove (domain document 2.4 and 2.5).
package enum PortMilestone: String, CaseIterable, Sendable {
  /// Everything that a submission needs is filled in, but for the papers.
  case drafted
  /// The authorised person has signed the LOA.
  case signed
  case submitted
  /// The carrier has confirmed a date (FOC).
  case confirmed
  case ported

  /// `every order submitted`
  package var words: String { "every port order \(rawValue)" }
}

extension Project.PortOrder {
  package func reaches(_ milestone: PortMilestone) -> Bool {
    switch milestone {
    case .drafted: PortFields.all.allSatisfy { !$0.isNeeded || $0.isPaper || details[$0.field] != nil }
    case .signed: details[.loaSignedBy] != nil && details[.loaSignedOn] != nil
    case .submitted: state.isSubmitted
    case .confirmed: state.isConfirmed
    case .ported: state == .ported
    }
  }
}

extension PortState {
  /// Whether the carriers have the order, and not to be corrected.
  var isSubmitted: Bool {
    switch self {
    case .draft, .documentsPending, .ready, .rejected, .cancelled: false
    case .submitted, .carrierReview, .focConfirmed, .locked, .porting, .partlyPorted, .ported,
      .snapbackRequested, .snappedBack, .cancelPending:
      true
    }
  }

  /// Whether the carrier's date stands or has come.
  var isConfirmed: Bool {
    switch self {
    case .focConfirmed, .locked, .porting, .partlyPorted, .ported: true
    case .draft, .documentsPending, .ready, .submitted, .carrierReview, .rejected, .snapbackRequested,
      .snappedBack, .cancelPending, .cancelled:
      false
    }
  }

  /// Whether the numbers will not be moved by this order, because nobody wants it any more.
  var isCalledOff: Bool { self == .cancelPending || self == .cancelled }
}

extension Project {
  /// The orders of a wave that count: all but those called off.
  func portOrders(of wave: ItemID?) -> [PortOrder] {
    portOrders.filter { $0.wave == wave && !$0.state.isCalledOff }
  }

  /// Orders of a wave that are not that far. Without orders nothing is missing: a project may do without them.
  func behind(_ milestone: PortMilestone, in wave: ItemID?) -> [GateReport.Missing] {
    portOrders(of: wave).filter { !$0.reaches(milestone) }.map { order in
      GateReport.Missing(
        text: "\(order.id) \(order.carrier) (\(order.state.title), not \(milestone.rawValue))", item: order.id
      )
    }
  }

  /// Orders of a wave whose date is not confirmed, or not for its go-live.
  func unconfirmedOrders(of wave: ItemID?) -> [GateReport.Missing] {
    let day = wave.flatMap { goLive(of: $0) }?.day ?? (wave == nil ? head.goLive : nil)
    return portOrders(of: wave).filter(\.state.isOpen).compactMap { order in
      let name = "\(order.id) \(order.carrier)"
      guard order.reaches(.confirmed), let foc = order.dates.foc?.local.day else {
        return GateReport.Missing(text: "\(name) (\(order.state.title), no confirmed date)", item: order.id)
      }
      guard let day, foc != day else { return nil }
      return GateReport.Missing(
        text: "\(name) (confirmed for \(foc.long), go-live is \(day.long))", item: order.id)
    }
  }
}
