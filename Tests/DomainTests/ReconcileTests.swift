import Domain
import TestSupport
import Testing

/// The inventory against port orders, an export of the platform and a carrier's bill.
struct ReconcileTests {
  private func number(_ text: String, _ values: [NumberColumn: String] = [:]) throws -> InventoryNumber {
    var all: [NumberColumn: String] = [
      .usage: "spare", .action: "port", .site: "NYC", .type: "geographic", .btn: "+12125550100",
      .losingCarrier: "Old Tel", .portOrder: "PO-1",
    ]
    for (column, value) in values { all[column] = value.isEmpty ? nil : value }
    return InventoryNumber(try NumberRange(reading: text), all)
  }

  private func orders(_ fields: [Field: String], extent: Project.PortOrder.Extent = .full) throws
    -> [Project.PortOrder]
  {
    var all: [Field: String] = [.btn: "+12125550100", .pon: "NW-7"]
    all.merge(fields) { $1 }
    return try SmallProject.after(
      .addPortOrder(NewPortOrder(carrier: "Old Tel", extent: extent, fields: all))
    ).portOrders
  }

  private func kinds(
    _ numbers: [InventoryNumber], _ orders: [Project.PortOrder]
  ) -> [NumberDifference.Kind] {
    NumberReconciliation(numbers, against: orders).differences.map(\.kind)
  }

  @Test func whatAgreesIsNoDifference() throws {
    let numbers = [try number("+12125550100..+12125550109")]
    #expect(kinds(numbers, try orders([.numberCount: "10"])).isEmpty)
  }

  @Test func countsAreCompared() throws {
    let found = NumberReconciliation(
      [try number("+12125550100..+12125550109")], against: try orders([.numberCount: "12"]))
    #expect(found.differences.map(\.what) == ["PO-1 is for 12 numbers, the inventory has 10 in it"])
    #expect(found.differences[0].order == "PO-1" && found.numbers == 10)
  }

  @Test func anOrderIsAlsoNamedByItsPON() throws {
    #expect(kinds([try number("+12125550100", [.portOrder: "NW-7"])], try orders([:])).isEmpty)
  }

  @Test func neighboursWithTheSameDifferenceAreOneRange() throws {
    let numbers = try (0..<5).map { try number("+1212555020\($0)", [.portOrder: ""]) }
    let found = NumberReconciliation(numbers, against: []).differences
    #expect(found.map(\.number) == ["+12125550200..+12125550204"])
    #expect(found.map(\.kind) == [.noOrder] && found[0].count == 5)
  }

  @Test func ordersWithoutNumbersAndUnknownOrdersAreFound() throws {
    #expect(kinds([], try orders([:])) == [.orderEmpty])
    let numbers = [try number("+12125550100"), try number("+12125550101", [.portOrder: "PO-9"])]
    #expect(kinds(numbers, try orders([:])).contains(.unknownOrder))
  }

  @Test func typeCarrierAndAccountMustBeThoseOfTheOrder() throws {
    let numbers = try [
      number("+12125550100"), number("+18005550199", [.type: "toll_free"]),
      number("+12125550102", [.losingCarrier: "Other Tel"]), number("+12125550104", [.btn: "+12125550199"]),
      number("+12125550106", [.usage: "alarm", .action: "keep"]),
    ]
    #expect(kinds(numbers, try orders([:])) == [.wrongType, .wrongCarrier, .wrongBTN, .mustStay])
  }

  @Test func aFullPortTakesTheBTNAndTheWholeAccount() throws {
    let left = try [number("+12125550101"), number("+12125550107", [.portOrder: "", .action: "keep"])]
    #expect(kinds(left, try orders([:])) == [.btnMissing, .leftBehind])
  }

  @Test func aPartialPortLeavesTheBTNUnlessANewOneIsNamed() throws {
    let numbers = [try number("+12125550100")]
    #expect(kinds(numbers, try orders([:], extent: .partial)) == [.btnLeaves])
    #expect(kinds(numbers, try orders([.newBTN: "+12125550177"], extent: .partial)).isEmpty)
  }

  @Test func whatIsMissingOfANumberIsCounted() throws {
    let bare = InventoryNumber(try NumberRange(reading: "+12125550100"))
    let found = NumberReconciliation([bare], against: []).differences
    #expect(found.map(\.what) == ["missing: usage, action, site"])
  }

  // MARK: Files

  private func against(
    _ text: String, _ numbers: [InventoryNumber], _ other: NumberReconciliation.Other, carrier: String? = nil
  ) throws -> NumberReconciliation {
    NumberReconciliation(
      numbers, against: try NumberFile(reading: Array(text.utf8)), as: other, vendor: "Zoom", carrier: carrier
    )
  }

  @Test func aMicrosoftExportIsCompared() throws {
    let numbers = try [
      number("+12125550100", [.usage: "user", .assignEmail: "ana@acme.com", .emergencyAddress: "LOC-1"]),
      number("+12125550101", [.usage: "user", .assignEmail: "bob@acme.com"]),
      number("+12125550102", [.usage: "auto_attendant"]), number("+12125550103"),
      number("+12125550109", [.action: "keep"]),
    ]
    let export = """
      TelephoneNumber,NumberType,ActivationState,AssignmentStatus,UserPrincipalName,LocationId
      12125550100,OperatorConnect,Activated,UserAssigned,eve@acme.com,LOC-9
      12125550101,OperatorConnect,AssignmentFailed,UserAssigned,bob@acme.com,
      12125550102,OperatorConnect,AssignmentPending,Unassigned,,
      12125550188,OperatorConnect,Activated,Unassigned,,
      nonsense,OperatorConnect,Activated,Unassigned,,
      """
    let found = try against(export, numbers, .vendor)
    #expect(
      found.differences.map(\.kind) == [
        .wrongUser, .wrongLocation, .activationFailed, .pending, .notAssigned, .extraThere, .unreadable,
        .missingThere,
      ])
    #expect(found.differences[2].remedy.contains("a case with Zoom"))
    #expect(found.differences[5].what == "at Zoom, but not in the inventory")
    #expect(found.differences.last?.number == "+12125550103" && found.rows == 5)
    #expect(found.differences.compactMap(\.line) == [2, 2, 3, 4, 4, 5, 6])
  }

  @Test func aBillIsCompared() throws {
    let numbers = try [
      number("+12125550100..+12125550104"), number("+12125550188", [.losingCarrier: "Other Tel"]),
      number("+12125550199", [.action: "new", .losingCarrier: ""]),
    ]
    let bill = "Telephone;Amount\n+1 212 555 0100;20\n+1 212 555 0101;20\n+1 212 555 0177;9\n"
    let found = try against(bill, numbers, .bill)
    #expect(found.differences.map(\.kind) == [.notInInventory, .notBilled, .notBilled])
    #expect(
      found.differences.map(\.number) == ["+12125550177", "+12125550102..+12125550104", "+12125550188"])
    let own = try against(bill, numbers, .bill, carrier: "old tel")
    #expect(own.differences.map(\.number) == ["+12125550177", "+12125550102..+12125550104"])
  }
}
