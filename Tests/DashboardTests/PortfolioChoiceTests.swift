import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Portfolio: what is chosen, and how much is read")
struct PortfolioChoiceTests {
  /// Puts everything selected on hold; returns the projects of the commands.
  private func hold(_ desk: inout DashboardHarness) -> Set<ProjectID> {
    desk.hold(because: "budget")
    return Set(
      desk.effects.compactMap { effect -> ProjectID? in
        if case .commit(.hold(_, _), let id, _) = effect { id } else { nil }
      })
  }

  @Test("What is done to chosen projects reaches all of them, however far apart they are")
  func farApart() {
    var desk = DashboardHarness(rows: Customers.rows(1000))
    desk.press("v G v")
    #expect(desk.model.selectedCount == 2)

    #expect(hold(&desk) == ["p0", "p999"])
  }

  @Test("A choice of an earlier run is whole again, without the projects that are gone")
  func restart() {
    var desk = DashboardHarness(rows: Customers.rows(1000))
    desk.press("v G v g g j v")
    var again = DashboardHarness(
      rows: Customers.rows(1000).filter { $0.id != "p1" }, memory: desk.model.memory)

    #expect(again.model.selectedCount == 2)
    #expect(hold(&again) == ["p0", "p999"])
  }

  @Test("A choice that is taken back is not acted on")
  func takenBack() {
    var desk = DashboardHarness(rows: Customers.rows(1000))
    desk.press("v G v v k v")

    #expect(hold(&desk) == ["p0", "p998"])
  }

  private func queries(_ desk: DashboardHarness) -> [PortfolioQuery] {
    desk.effects.compactMap { if case .loadPortfolio(let query) = $0 { query } else { nil } }
  }

  @Test("A start reads two screens of rows; scrolling past them reads on")
  func firstLook() {
    var desk = DashboardHarness(rows: Customers.rows(1000))
    let height = desk.model.portfolio.rows(desk.model.workspaceContext)
    #expect((2 * height...3 * height).contains(desk.model.portfolio.page.rows.count))

    desk.press((0..<3 * height).map { _ in "j" }.joined(separator: " "))

    #expect(queries(desk).map(\.limit) == [PortfolioScreen.chunk])
    #expect(desk.model.portfolio.window.cursor == 3 * height)
  }

  @Test("On a screen that sums a portfolio up, a start reads as far as ever")
  func highScreen() {
    let desk = DashboardHarness(rows: Customers.rows(100), size: Size(columns: 160, rows: 48))
    #expect(desk.model.portfolio.isWhole)
  }

  @Test("A cursor that others' changes moved far away is found again at the start")
  func movedAnchor() {
    var desk = DashboardHarness(rows: Customers.rows(1000))
    desk.press("G k k")
    var rows = Customers.rows(1000)
    rows.insert(contentsOf: Customers.rows(1040).suffix(40), at: 0)
    let again = DashboardHarness(rows: rows, memory: desk.model.memory)

    #expect(again.model.portfolio.current?.id == "p997")
  }

  @Test("The names a filter is compared with are read when it is begun")
  func names() {
    var desk = DashboardHarness(rows: Customers.rows(100))
    desk.press("/")
    #expect(queries(desk).map(\.limit) == [PortfolioScreen.chunk])
    desk.press("esc /")
    #expect(queries(desk).filter { $0.filter.isEmpty }.count <= 1)
  }
}
