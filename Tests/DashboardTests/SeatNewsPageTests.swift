import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// "New for you", the first page if others did something since the customer last looked.
struct SeatNewsPageTests {
  private func desk() throws -> DashboardHarness {
    let lately: [(Command, Actor)] = [
      (.comment("PRE-E2", "Which firewall?"), SeatProject.dana),
      (.comment("PRE-E2", "All of them."), SeatProject.lee),
      (
        .setGoLive(
          .at("2026-12-01"), .confirmed, reason: "The lines come later", onBehalf: "Dana Ruiz, phone"),
        SeatProject.lee
      ),
    ]
    return DashboardHarness(
      rows: [try SeatProject.row()], lately: lately.map { .init($0, by: $1, in: SeatProject.id) },
      by: SeatProject.dana, states: [SeatProject.id: try SeatProject.state()],
      seats: [SeatChoice(id: SeatProject.id, customer: "Northwind Dental")])
  }

  @Test func theCustomerBeginsWithWhatIsNewAndEnterOpensIt() throws {
    var desk = try desk()
    #expect(desk.model.seat?.page == .news)
    let titles = desk.model.seat?.news.map(\.title) ?? []
    try #require(titles.count >= 2)
    #expect(titles[0] == "Your go-live moved to Tuesday 1 December. It was Tuesday 24 November.")
    #expect(titles.contains { $0.hasPrefix("Lee Chen answered you about: Are the firewall") })
    let place = try #require(desk.model.seat?.news.firstIndex { $0.item == "PRE-E2" })
    for _ in 0..<place { desk.press("down") }
    desk.press("enter")
    #expect(desk.model.seat?.page == .question && desk.model.seat?.topic?.id == "PRE-E2")
    #expect(desk.effects.contains { if case .markSeen = $0 { true } else { false } })
  }

  @Test func escGoesOnToTheQuestionsAndTheKeyComesBack() throws {
    var desk = try desk()
    desk.press("esc")
    #expect(desk.model.seat?.page == .question)
    desk.press("0")
    #expect(desk.model.seat?.page == .news)
  }

  @Test func whoeverLooksForTheFirstTimeHasNoNews() throws {
    var desk = try DashboardHarness.ofCustomer()
    #expect(desk.model.seat?.page == .question)
    desk.press("0")
    #expect(desk.model.notice?.text == "Nothing is new since you last looked.")
  }
}
