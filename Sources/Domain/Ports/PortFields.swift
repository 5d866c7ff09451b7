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
  /// UK: `single`, `associated`, `multi` or `ddi`.
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
  /// Business days by which a rejection usually moves the port.
  package static let delay: Field = "delay"
  /// A `PortPaper` code: what a rejection asks the customer for.
  package static let asks: Field = "asks"
  package static let eventID: Field = "event-id"
}

/// The one table of the fields a person fills in on a port order.
package enum PortFields {
  /// The fields that are filled in together.
  package enum Group: String, CaseIterable, Sendable {
    case order, account, endUser = "end-user", papers, date, uk

    package var title: String {
      switch self {
      case .order: "Carrier and numbers"
      case .account: "Account"
      case .endUser: "End user"
      case .papers: "LOA, bill and CSR"
      case .date: "Date and activation"
      case .uk: "United Kingdom"
      }
    }
  }

  /// One field: its label, and whether the order cannot be submitted without it.
  package struct Entry: Sendable {
    package let field: Field
    package let title: String
    package let group: Group
    package let isNeeded: Bool
    /// Whether it may be supplied while the carrier has the order.
    package let isPaper: Bool
    package let shape: FieldShape

    fileprivate init(
      _ field: Field, _ title: String, _ group: Group, _ shape: FieldShape = .title, needed: Bool = false,
      paper: Bool = false
    ) {
      self.field = field
      self.title = title
      self.group = group
      self.shape = shape
      isNeeded = needed
      isPaper = paper
    }
  }

  package static let all: [Entry] = [
    Entry(.losingCarrier, "Losing carrier", .order, needed: true),
    Entry(.underlyingCarrier, "Underlying carrier", .order),
    Entry(.numberType, "Type", .order, .word(NumberType.allCases.map(\.rawValue)), needed: true),
    Entry(.extent, "Extent", .order, .word(Project.PortOrder.Extent.allCases.map(\.rawValue)), needed: true),
    Entry(.numberCount, "Numbers", .order, .number(1...20_000), needed: true),
    Entry(.pon, "PON", .order),
    Entry(.site, "Site", .order, .site),
    Entry(.accountNumber, "Account", .account, needed: true),
    Entry(.pin, "PIN", .account),
    Entry(.btn, "BTN", .account, needed: true),
    Entry(.newBTN, "New BTN", .account),
    Entry(.endUser, "End user", .endUser, needed: true),
    Entry(.serviceAddress, "Service address", .endUser, needed: true),
    Entry(.authorisedPerson, "Authorised person", .endUser, needed: true),
    Entry(.invoiceDate, "Invoice date", .papers, .day, needed: true, paper: true),
    Entry(.csr, "CSR", .papers, paper: true),
    Entry(.loaSignedBy, "LOA signed by", .papers, needed: true, paper: true),
    Entry(.loaSignedOn, "LOA signed on", .papers, .day, needed: true, paper: true),
    Entry(.askedDay, "Asked for", .date, .day),
    Entry(.slot, "Slot", .date, .window),
    Entry(.activation, "Activation", .date, .word(["automatic", "on-demand"])),
    Entry(.carrierContact, "Carrier contact", .date),
    Entry(.rangeHolder, "Range holder", .uk),
    Entry(.cupid, "CUPID", .uk),
    Entry(.postcode, "Postcode", .uk),
    Entry(.lines, "Lines", .uk, .word(["single", "associated", "multi", "ddi"])),
  ]

  package static func entry(_ field: Field) -> Entry? { all.first { $0.field == field } }
}
