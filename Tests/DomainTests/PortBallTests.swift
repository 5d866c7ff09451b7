import Domain
import TestSupport
import Testing

/// Whose turn a port order is, and where that shows.
struct PortBallTests {
  private func project(_ values: [Field: String?]) throws -> Project {
    var state = PortDesk.state
    for (field, value) in values { state.items["PO-1"]?.values[field] = value }
    return try #require(Project(state))
  }

  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  @Test(arguments: [
    ("documents-pending", "customer", Side.customer), ("carrier-review", "carrier", .carrier),
    ("ready", "provider", .provider),
  ])
  func anOrderWaitsForWhoeverHasIt(state: String, holder: String, side: Side) throws {
    let project = try project([.state: state, .holder: holder, .heldSince: "2026-11-10"])
    let held = try #require(project.heldItems(on: SmallProject.moment.today).first { $0.item == "PO-1" })
    #expect(held.holder == side && held.businessDays == 6)
    #expect(held.title.hasPrefix("Old Tel, 40 numbers"))
  }

  @Test func anOrderThatIsDoneWaitsForNobody() throws {
    let project = try project([.state: "ported", .holder: nil])
    #expect(!project.heldItems(on: SmallProject.moment.today).contains { $0.item == "PO-1" })
  }

  @Test func aLateAnswerIsListedFromTheDayAfterTheUsualTime() throws {
    let project = try project([
      .state: "carrier-review", .holder: "carrier", .heldSince: "2026-11-02", .submittedOn: "2026-11-02",
    ])
    let item = try #require(project.todayItems(on: SmallProject.moment.today).first { $0.item == "PO-1" })
    #expect(item.from == day("2026-11-12") && item.due == day("2026-11-11") && item.holder == .carrier)
    let late = project.healthSignals(project.outlook(on: day("2026-11-24"))).filter {
      $0.rule == .answerOverdue
    }
    #expect(late.map(\.from) == [day("2026-11-24")])
    #expect(project.health(on: day("2026-11-23")).health != .red)
  }

  @Test func aDateThatIsNotTheDayOfGoLiveIsAPortAtRiskUntilSomebodyChooses() throws {
    let foc = PortDesk.time("2026-12-15T08:00", 300).stored
    let project = try project([
      .state: "foc-confirmed", .dateGrade: "confirmed", .foc: foc, .holder: "carrier",
      .heldSince: "2026-11-17",
    ])
    let item = try #require(project.todayItems(on: SmallProject.moment.today).first { $0.item == "PO-1" })
    #expect(item.reason == .porting && item.next.contains("golive port offers"))
    let signals = project.healthSignals(project.outlook(on: SmallProject.moment.today))
    #expect(signals.contains { $0.rule == .unconfirmed && $0.text.contains("confirmed for Tue 15 Dec") })
  }

  @Test func aRejectionIsListedOnceByItsIssueAndTurnsHealthRedInsideFiveDays() throws {
    let review = try project([.state: "carrier-review", .holder: "carrier", .heldSince: "2026-11-17"])
    let rejected = try SmallProject.after(
      .recordPortEvent("PO-1", NewPortEvent(.reject, reason: PortDesk.reason)), on: review.state)
    let items = rejected.todayItems(on: SmallProject.moment.today).map(\.item)
    #expect(!items.contains("PO-1") && items.contains("AC-1"))
    let signals = rejected.healthSignals(rejected.outlook(on: SmallProject.moment.today))
    let port = signals.filter { $0.rule == .portRejected && $0.item == "PO-1" }
    #expect(port.map(\.from) == [day("2026-12-04")])
  }
}
