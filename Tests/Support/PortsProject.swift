import Domain

/// Northwind Dental with port orders in several states: one confirmed, one rejected for the second round, one in
/// review and one draft.
package enum PortsProject {
  package static let id = ListsProject.id

  package static let reasons = [
    RejectionReason(
      code: "LOCATION_MISMATCH", title: "Service address differs",
      remedy: "Use the service address, not billing", owner: .mpoc, delay: 7),
    RejectionReason(code: RejectionReason.other, title: "Other", remedy: "", owner: .porting, delay: 7),
  ]

  package static func midway() throws -> Project { try worked.get() }

  /// Wednesday 2026-11-18, 10:00 in New York.
  package static let eastern = Zone(
    name: "America/New_York", periods: [Zone.Period(from: .min, offset: -18_000, abbreviation: "EST")])

  package static func time(_ text: String) -> ZonedTime? {
    guard let local = LocalTime(iso: text), let eastern else { return nil }
    return ZonedTime(local, in: eastern)
  }

  /// A list with a number of each kind of row: new ones, a warning and errors.
  package static let numberList = """
    number,usage,action,site,btn,losing_carrier,assign_email,notes
    +12125550100,user,port,,+12125550100,Old Tel New York,ana@northwind.com,
    12125550101,fax,port,,+12125550100,Old Tel New York,,lobby
    +12125550102..+12125550109,spare,port,,+12125550100,Old Tel New York,,
    1.2125550152E+10,spare,port,,+12125550100,Old Tel New York,,
    +13035550190,alarm,port,,+12125550100,Old Tel New York,,
    +18005550199,call_queue,new,,,,,
    """

  /// `count` numbers in a row, as a list.
  package static func list(_ count: Int) -> String {
    let rows = (0..<count).map { place in
      "+1212\(5_550_000 + place),\(place % 10 == 0 ? "fax" : "spare"),keep,"
    }
    return (["number,usage,action,site"] + rows).joined(separator: "\n")
  }

  private static let papers: [Field: String] = [
    .accountNumber: "8841-22-1907", .pin: "4711", .endUser: "Northwind Dental Inc",
    .serviceAddress: "1 Pier, New York", .authorisedPerson: "Dana Ruiz", .invoiceDate: "2026-11-02",
    .loaSignedBy: "Dana Ruiz", .loaSignedOn: "2026-11-10",
  ]

  private static func order(_ carrier: String, _ count: Int, _ type: NumberType = .geographic) -> Command {
    var fields = papers
    fields[.numberCount] = String(count)
    fields[.btn] = "+12125550100"
    return .addPortOrder(NewPortOrder(carrier: carrier, type: type, fields: fields))
  }

  private static func event(_ order: Int, _ event: NewPortEvent) -> Command {
    .recordPortEvent(ItemID("PO-\(order)"), event)
  }

  private static func reviewed(_ order: Int) -> [Command] {
    [PortStep.askDocuments, .ready, .submit, .review].map { event(order, NewPortEvent($0)) }
  }

  private static let worked = Result {
    let rejected = NewPortEvent(.reject, number: "8842", reason: reasons[0], note: "Suite is missing")
    let commands =
      [
        order("Old Tel New York", 40), order("Old Tel Denver", 10), order("Toll Free Co", 1, .tollFree),
        .addPortOrder(NewPortOrder(carrier: "Mobile One", type: .mobile)),
      ] + reviewed(1) + reviewed(2) + reviewed(3)
      + [
        event(1, NewPortEvent(.foc, number: "8841", time: time("2026-12-04T08:00"))),
        event(2, rejected), event(2, NewPortEvent(.correct)), event(2, NewPortEvent(.submit)),
        event(2, NewPortEvent(.review)),
        event(2, NewPortEvent(.reject, number: "8850", reason: reasons[0], note: "Suite is missing")),
        .comment("PO-2", "Dana looks for the lease"),
      ]
    return try ListsProject.project(commands.map { ($0, ListsProject.ipm, ListsProject.moment) })
  }
}
