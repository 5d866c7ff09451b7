import Domain
import TestSupport
import Testing

/// The portfolio names port orders that endanger a go-live.
struct PortHealthTests {
  /// Go-live is Fri 11 Dec 2026, ten business days before it is Fri 27 Nov.
  private func project(_ orders: [[Field: String?]]) throws -> Project {
    var state = PortDesk.state
    for (place, values) in orders.enumerated() {
      let id = ItemID("PO-\(place + 1)")
      state.items[id] = Item(id: id, values: PortDesk.complete)
      for (field, value) in values { state.items[id]?.values[field] = value }
      state.items[id]?.values[.sort] = "00000\(place)"
    }
    return try #require(Project(state))
  }

  private let review: [Field: String?] = [
    .state: "carrier-review", .holder: "carrier", .heldSince: "2026-11-17",
  ]

  private func reasons(_ project: Project, on day: String) throws -> [String] {
    let today = try #require(Day(iso: day))
    return ProjectSummary(project, on: today).health(on: today).reasons.map(\.text)
  }

  @Test func anOrderWithoutAConfirmedDateIsNamedFromTenDaysBeforeGoLive() throws {
    let project = try project([review])
    let text = "PO-1 Old Tel has no confirmed date (carrier review); go-live is Fri 11 Dec 2026"
    #expect(try !reasons(project, on: "2026-11-26").contains(text))
    #expect(try reasons(project, on: "2026-11-27").contains(text))
  }

  @Test func ofSeveralUnconfirmedOrdersTheFirstIsNamedAndTheOthersCounted() throws {
    let project = try project([review, review, review])
    #expect(
      try reasons(project, on: "2026-11-27").contains {
        $0.hasPrefix("PO-1 Old Tel has no confirmed date (carrier review), and 2 more; go-live is")
      })
  }

  @Test func aRejectedOrderIsNamedAtOnceAmberFirstAndRedInTheLastFiveDays() throws {
    let start = try project([review])
    let rejected = try SmallProject.after(
      .recordPortEvent("PO-1", NewPortEvent(.reject, reason: PortDesk.reason)), on: start.state)
    let text = "PO-1 Old Tel is rejected: Use the service address"
    #expect(try reasons(rejected, on: "2026-11-18").contains(text))
    let early = try #require(Day(iso: "2026-11-18"))
    let late = try #require(Day(iso: "2026-12-04"))
    let row = ProjectSummary(rejected, on: early)
    let ports = { (day: Day) in row.signals.filter { $0.applies(on: day) && $0.item == "PO-1" }.map(\.rule) }
    #expect(ports(early) == [.portRejectedEarly] && ports(late) == [.portRejected])
    #expect(HealthRule.portRejectedEarly.health == .amber && row.health(on: late).health == .red)
  }

  @Test func besideTheWorstReasonsThePortfolioAlwaysNamesTheOrder() throws {
    let project = try SmallProject.after(
      .raise(NewIssue(title: "No dial tone", category: .defect, priority: .p1)),
      .raise(NewIssue(title: "Echo", category: .performance, priority: .p2)),
      on: project([[.state: "rejected", .holder: "customer", .heldSince: "2026-11-17"]]).state)
    let today = try #require(Day(iso: "2026-11-18"))
    let report = ProjectSummary(project, on: today).health(on: today)
    #expect(report.reasons.first?.text.hasPrefix("P1 open") == true)
    #expect(report.leading.contains { $0.text == "PO-1 Old Tel is rejected" })
    #expect(report.leading.count <= 4)
  }

  @Test func aConfirmedOrderSaysNothing() throws {
    let foc = PortDesk.time("2026-12-11T08:00", 300).stored
    let project = try project([
      [
        .state: "foc-confirmed", .dateGrade: "confirmed", .foc: foc, .holder: "carrier",
        .heldSince: "2026-11-17",
      ]
    ])
    #expect(try !reasons(project, on: "2026-12-04").contains { $0.contains("PO-1") })
  }
}
