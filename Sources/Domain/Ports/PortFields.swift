/// Fields of port orders and their events (domain document 5.1).
extension Field {
  package static let losingCarrier: Field = "losing-carrier"
  /// The network behind a reseller.
  package static let underlyingCarrier: Field = "underlying-carrier"
  /// A `NumberType` code.
  package static let numberType: Field = "number-type"
  /// `full` or `partial`.
  package static let extent: Field = "extent"
  package static let numberCount: Field = "number-count"
  package static let pon: Field = "pon"
  package static let accountNumber: Field = "account-number"
  /// The passcode that lets a carrier release the lines.
  package static let pin: Field = "pin"
  /// The billing number of the account.
  package static let btn: Field = "btn"
  /// The billing number of what stays, if the old one leaves in a partial port.
  package static let newBTN: Field = "new-btn"
  package static let endUser: Field = "end-user"
  package static let serviceAddress: Field = "service-address"
  package static let authorisedPerson: Field = "authorised-person"
  package static let invoiceDate: Field = "invoice-date"
  /// Reference of the customer service record.
  package static let csr: Field = "csr"
  package static let loaSignedBy: Field = "loa-signed-by"
  package static let loaSignedOn: Field = "loa-signed-on"
  /// The port day asked for, and the time of day.
  package static let askedDay: Field = "asked-day"
  package static let slot: Field = "slot"
  /// `automatic` or `on-demand`.
  package static let activation: Field = "activation"
  package static let carrierContact: Field = "carrier-contact"
  package static let rangeHolder: Field = "range-holder"
  package static let cupid: Field = "cupid"
  package static let postcode: Field = "postcode"
  /// `single` or `multi`.
  package static let lines: Field = "lines"
}

/// Fields that only events set.
extension Field {
  package static let dateGrade: Field = "date-grade"
  /// The confirmed date, a `ZonedTime`.
  package static let foc: Field = "foc"
  package static let submittedOn: Field = "submitted-on"
  package static let portedAt: Field = "ported-at"
  package static let snapbackUntil: Field = "snapback-until"
  package static let round: Field = "round"
  package static let lastReason: Field = "last-reason"
  package static let remedy: Field = "remedy"
  package static let eventID: Field = "event-id"
}

/// The one table of the fields a person fills in on a port order.
package enum PortFields {
  /// One field: its label, and whether the order cannot be submitted without it.
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let isNeeded: Bool
    /// Whether it may be supplied while the carrier has the order.
    package let isPaper: Bool
    let shape: Planner.Shape
    package var isDay: Bool { if case .day = shape { true } else { false } }

    fileprivate init(
      _ field: Field, _ title: String, _ shape: Planner.Shape = .title, needed: Bool = false,
      paper: Bool = false
    ) {
      self.field = field
      self.title = title
      self.shape = shape
      isNeeded = needed
      isPaper = paper
    }
  }

  package static let all: [Entry] = [
    Entry(.losingCarrier, "Losing carrier", needed: true),
    Entry(.underlyingCarrier, "Underlying carrier"),
    Entry(.numberType, "Type", .word(NumberType.allCases.map(\.rawValue)), needed: true),
    Entry(.extent, "Extent", .word(Project.PortOrder.Extent.allCases.map(\.rawValue)), needed: true),
    Entry(.numberCount, "Numbers", .number(1...20_000), needed: true),
    Entry(.pon, "PON"),
    Entry(.accountNumber, "Account", needed: true),
    Entry(.pin, "PIN"),
    Entry(.btn, "BTN", needed: true),
    Entry(.newBTN, "New BTN"),
    Entry(.endUser, "End user", needed: true),
    Entry(.serviceAddress, "Service address", needed: true),
    Entry(.authorisedPerson, "Authorised person", needed: true),
    Entry(.invoiceDate, "Invoice date", .day, needed: true, paper: true),
    Entry(.csr, "CSR", paper: true),
    Entry(.loaSignedBy, "LOA signed by", needed: true, paper: true),
    Entry(.loaSignedOn, "LOA signed on", .day, needed: true, paper: true),
    Entry(.askedDay, "Asked for", .day),
    Entry(.slot, "Slot", .window),
    Entry(.activation, "Activation", .word(["automatic", "on-demand"])),
    Entry(.carrierContact, "Carrier contact"),
    Entry(.rangeHolder, "Range holder"),
    Entry(.cupid, "CUPID"),
    Entry(.postcode, "Postcode"),
    Entry(.lines, "Lines", .word(["single", "multi"])),
  ]

  package static func entry(_ field: Field) -> Entry? { all.first { $0.field == field } }
}
