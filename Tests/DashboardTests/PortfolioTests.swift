import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Portfolio by keys")
struct PortfolioTests {
  @Test("j, k, G and g g move the cursor and stop at the ends")
  func moving() {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press("j j k")
    #expect(desk.model.portfolio.current?.id == "p1")
    desk.press("G")
    #expect(desk.model.portfolio.current?.id == "p11")
    desk.press("j g g k")
    #expect(desk.model.portfolio.current?.id == "p0")
  }

  @Test("Of 10,000 customers only a window is read, wherever the cursor goes")
  func paging() {
    var desk = DashboardHarness(rows: Customers.rows(10_000))

    desk.press("G")
    #expect(desk.model.portfolio.current?.id == "p9999")
    desk.press("g g")
    #expect(desk.model.portfolio.current?.id == "p0")
    let step = desk.model.portfolio.rows(desk.model.workspaceContext) / 2
    for _ in 0..<90 { desk.press("ctrl-d") }

    #expect(desk.model.portfolio.current?.id == ProjectID("p\(90 * step)"))
    #expect(desk.model.portfolio.page.rows.count <= PortfolioScreen.chunk)
  }

  @Test("Others' changes above the cursor do not move it off its customer")
  func cursorByProject() throws {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("j j j j")

    for gone: ProjectID in ["p0", "p1"] { try desk.leave(gone) }

    #expect(desk.model.portfolio.current?.id == "p4")
  }

  @Test("The cursor comes back after a restart, far down a long list")
  func restart() {
    var desk = DashboardHarness(rows: Customers.rows(10_000))
    desk.press("G k k k")

    let again = DashboardHarness(rows: Customers.rows(10_000), memory: desk.model.memory)

    #expect(again.model.portfolio.current?.id == "p9996")
  }

  @Test("A customer that vanished under the cursor leaves it on its row")
  func vanished() throws {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("G")

    try desk.leave("p2")

    #expect(desk.model.portfolio.current?.id == "p1")
  }

  @Test("Every key is harmless on lists of nothing, one, two and many", arguments: [0, 1, 2, 1000])
  func anyKey(count: Int) {
    let start = DashboardHarness(rows: Customers.rows(count))
    for action in Action.allCases where action != .shared(.quit) && action != .shared(.suspend) {
      var desk = start
      for keys in desk.model.keymap.keys(for: action, on: .portfolio) { desk.press(keys.text) }
      desk.press("esc esc esc 0 j enter esc esc")
      #expect(!desk.effects.contains(.quit), "\(action)")
    }
  }

  @Test("Typing a filter applies at once; Enter keeps it, Backspace clears it")
  func filtering() {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press("/")
    desk.type("har")
    #expect(desk.model.portfolio.count == 1)
    desk.press("enter")
    #expect(desk.model.overlays.isEmpty && desk.model.filter.text == "har")
    desk.press("backspace")
    #expect(desk.model.portfolio.count == 12)
  }

  @Test("Esc drops what was typed and brings the filter before back")
  func droppingAFilter() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("/")
    desk.type("o")
    desk.press("enter /")
    desk.type("xyz")

    desk.press("esc")

    #expect(desk.model.filter.text == "o")
  }

  @Test("A filter that matches nothing says so and offers the nearest word")
  func didYouMean() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("/")
    desk.type("harbr")
    desk.press("enter")

    #expect(
      desk.model.emptyFilterLine
        == "0 of 12 match \"harbr\".  Backspace clears  Did you mean \"harbor\" (1)?")
    desk.press("backspace")
    #expect(desk.model.portfolio.count == 12)
  }

  @Test("n and N need a filter, and say so")
  func matches() {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press("n")
    #expect(desk.model.notice?.text == "There is no filter yet.  / starts one")
    desk.press("/ o enter n")
    #expect(desk.model.portfolio.window.cursor == 1)
  }

  @Test("v and Shift-Down choose rows; Esc clears the choice before anything else")
  func selecting() {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press("v j shift-down j v")
    #expect(desk.model.portfolio.selected == ["p0", "p1", "p3"])
    #expect(desk.model.selectedCount == 3)
    desk.press("esc")
    #expect(desk.model.selectedCount == nil)
  }

  @Test("s sorts, and the same order again turns it round")
  func sorting() {
    var desk = DashboardHarness(rows: Customers.rows(12))

    desk.press("s down enter")
    #expect(desk.model.portfolio.row(0)?.customer == "Acme Logistics")
    #expect(desk.model.portfolio.current?.customer == "Northwind Dental")
    desk.press("s enter")
    #expect(desk.model.portfolio.query.descending)
    #expect(desk.model.portfolio.row(0)?.customer == "Vega Architects")
  }
}

extension DashboardHarness {
  /// Somebody else puts a project on hold: it is no longer in the list of the active ones.
  fileprivate mutating func leave(_ id: ProjectID) throws {
    let sam = Actor(name: "Sam Ochieng", role: .ipm)
    try meanwhile(.hold(reason: "budget", from: SmallProject.moment.today), by: sam, in: id)
  }
}
