import Domain

/// The sites, numbers and port orders of the demo's customers.
extension Scenarios {
  static func site(_ ago: Int, _ code: String, _ name: String, _ zone: String, users: Int, tester: String)
    -> Scenario.Step
  {
    .did(
      .ipm, ago,
      .addSite(
        NewSite(code: code, fields: [.name: name, .zone: zone, .users: String(users), .testers: tester])))
  }

  /// Everything an order goes through up to the carrier, on the usual days.
  private static func sent(_ ago: Int) -> [(ago: Int, step: PortStep)] {
    [(ago + 2, .askDocuments), (ago + 1, .ready), (ago, .submit), (ago - 1, .review)]
  }

  // MARK: Northwind Dental: two sites in two zones, all confirmed

  static let northwindNumbers = [
    DemoNumbers(
      first: "+12125550100", count: 40, site: "NYC", carrier: "Old Tel", order: "PO-1",
      mail: "northwind.example"),
    DemoNumbers(
      first: "+13035550100", count: 20, site: "DEN", carrier: "Front Range Telephone", order: "PO-2",
      mail: "northwind.example"),
    DemoNumbers(
      first: "+18005550199", count: 1, site: "NYC", carrier: "Old Tel", order: "PO-3", type: .tollFree,
      mail: "northwind.example"),
  ]

  static let northwindOrders: [DemoPorts] = {
    let order = {
      (id: ItemID, carrier: String, type: NumberType, count: Int, btn: String, site: String, address: String)
      in
      DemoPorts(
        id: id, carrier: carrier, type: type, count: count, btn: btn, site: site,
        customer: "Northwind Dental PC", signer: "Dana Ruiz", address: address,
        events: sent(14) + [(5, .foc)], confirmed: { $0.day(4) })
    }
    return [
      order("PO-1", "Old Tel", .geographic, 40, "+12125550100", "NYC", "12 Pearl Street, New York NY 10004"),
      order(
        "PO-2", "Front Range Telephone", .geographic, 20, "+13035550100", "DEN",
        "80 Wynkoop Street, Denver CO 80202"),
      order("PO-3", "Old Tel", .tollFree, 1, "+18005550199", "NYC", "12 Pearl Street, New York NY 10004"),
    ]
  }()

  /// The go-live day, planned from the template's runbook.
  static func northwindCutover(_ context: DemoContext) -> Command {
    let zone = Clocks.zone("America/New_York") ?? .utc
    let start = CutoverStart(LocalTime(day: context.goLive ?? context.today, minute: 8 * 60), in: zone)
    return .planCutover(NewCutover(start: start, runbook: context.runbook))
  }

  // MARK: Harbor Credit Union: one order rejected

  static let harborNumbers = [
    DemoNumbers(
      first: "+16175550100", count: 62, site: "BOS", carrier: "Bay State Bell", order: "PO-1",
      mail: "harborcu.example"),
    DemoNumbers(
      first: "+14015550100", count: 14, site: "PVD", carrier: "Ocean Telecom", order: "PO-2",
      mail: "harborcu.example"),
  ]

  static let harborOrders = [
    DemoPorts(
      id: "PO-1", carrier: "Bay State Bell", count: 62, btn: "+16175550100", site: "BOS",
      customer: "Harbor Credit Union", signer: "Alicia Gomez",
      address: "200 Seaport Boulevard, Boston MA 02210",
      events: sent(8)),
    DemoPorts(
      id: "PO-2", carrier: "Ocean Telecom", count: 14, btn: "+14015550100", site: "PVD",
      customer: "Harbor Credit Union", signer: "Alicia Gomez", address: "9 Dyer Street, Providence RI 02903",
      events: sent(8) + [(4, .reject)], rejected: "LOCATION_MISMATCH"),
  ]

  // MARK: Lakeside Schools: a toll-free request without an answer

  static let lakesideNumbers = [
    DemoNumbers(
      first: "+16085550100", count: 88, site: "LKS", carrier: "Dairyland Telephone", order: "PO-2",
      mail: "lakeside.example"),
    DemoNumbers(
      first: "+18885550150", count: 1, site: "LKS", carrier: "Dairyland Telephone", order: "PO-1",
      type: .tollFree, mail: "lakeside.example"),
  ]

  static let lakesideOrders = [
    DemoPorts(
      id: "PO-1", carrier: "Dairyland Telephone", type: .tollFree, count: 1, btn: "+18885550150", site: "LKS",
      customer: "Lakeside Schools", signer: "Nora Petersen", address: "1 Lake Street, Madison WI 53703",
      events: sent(5)),
    DemoPorts(
      id: "PO-2", carrier: "Dairyland Telephone", count: 88, btn: "+16085550100", site: "LKS",
      customer: "Lakeside Schools", signer: "Nora Petersen", address: "1 Lake Street, Madison WI 53703",
      events: [(2, .askDocuments), (1, .ready), (1, .submit)]),
  ]

  // MARK: Acme Logistics: papers wanted; Vega Architects: ported

  static let acmeOrders = [
    DemoPorts(
      id: "PO-1", carrier: "Windy City Telecom", count: 48, btn: "+13125550100", site: "CHI",
      customer: "Acme Logistics", signer: "Jonas Weber", address: "400 Canal Street, Chicago IL 60606",
      events: [(3, .askDocuments)])
  ]

  static let acmeNumbers = [
    DemoNumbers(
      first: "+13125550100", count: 48, site: "CHI", carrier: "Windy City Telecom", order: "PO-1",
      mail: "acme.example")
  ]

  static let vegaNumbers = [
    DemoNumbers(
      first: "+12065550100", count: 24, site: "SEA", carrier: "Emerald Telephone", order: "PO-1",
      mail: "vega.example")
  ]

  static let vegaOrders = [
    DemoPorts(
      id: "PO-1", carrier: "Emerald Telephone", count: 24, btn: "+12065550100", site: "SEA",
      customer: "Vega Architects", signer: "Lucia Romano", address: "77 Pike Street, Seattle WA 98101",
      events: sent(21) + [(15, .foc), (5, .lock), (5, .activate), (5, .ported)])
  ]
}
