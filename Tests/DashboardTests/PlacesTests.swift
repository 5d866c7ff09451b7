import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Places")
struct PlacesTests {
  @Test("Digits and g-keys go to screens; a screen of a project opens the customer under the cursor")
  func screens() {
    var desk = DashboardHarness(rows: Customers.rows(3))

    desk.press("j 3")
    #expect(desk.model.screen == .checklists && desk.effects.contains(.open("p1")))
    desk.press("g b")
    #expect(desk.model.screen == .board)
    desk.press("8 0")
    #expect(desk.model.screen == .today)
  }

  @Test("A screen of a project cannot be shown without one, and says what to do")
  func noProject() {
    var desk = DashboardHarness(rows: [])

    desk.press("2")

    #expect(desk.model.screen == .portfolio)
    #expect(desk.model.notice?.text == "Open a customer first.  Enter opens it")
  }

  @Test("Esc goes up one level at a time and never quits")
  func escape() {
    var desk = DashboardHarness(rows: Customers.rows(3))

    desk.press("enter esc")
    #expect(desk.model.screen == .portfolio)
    desk.press("esc esc esc")
    #expect(!desk.effects.contains(.quit))
    #expect(desk.model.notice?.text == "This is the top.  q leaves")
  }

  @Test("q goes up from a project and leaves from the top")
  func quitting() {
    var desk = DashboardHarness(rows: Customers.rows(3))

    desk.press("enter q")
    #expect(desk.model.screen == .portfolio && !desk.effects.contains(.quit))
    desk.press("q")
    #expect(desk.effects == [.quit])
  }

  @Test("Ctrl-C closes what is open; only twice in a row at rest it leaves")
  func interrupting() {
    var desk = DashboardHarness(rows: Customers.rows(3))

    desk.press("? ctrl-c")
    #expect(desk.model.overlays.isEmpty && desk.effects.isEmpty)
    desk.press("ctrl-c j ctrl-c")
    #expect(!desk.effects.contains(.quit))
    desk.press("ctrl-c")
    #expect(desk.effects == [.quit])
  }

  @Test("- goes back and forth between two places")
  func previousPlace() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter 4 -")
    #expect(desk.model.screen == .board)

    desk.press("-")

    #expect(desk.model.screen == .issues)
  }

  @Test("An unfinished sequence shows its ways on, and Esc drops it")
  func sequences() {
    var desk = DashboardHarness(rows: Customers.rows(3))

    desk.press("g")
    #expect(desk.model.hints.map(\.key).contains("p"))
    desk.press("esc")
    #expect(desk.model.navigation.pending.isEmpty)
    desk.press("g y")
    #expect(desk.model.notice?.text == "g y does nothing here.  ? shows the keys")
  }

  @Test("Place, order, filter, selection and project survive a restart")
  func memory() {
    var desk = DashboardHarness(rows: Customers.rows(12))
    desk.press("s down enter / e enter j v 4")

    let again = DashboardHarness(rows: Customers.rows(12), memory: desk.model.memory)

    #expect(again.model.screen == .issues)
    #expect(again.model.project != nil)
    #expect(again.model.portfolio.query.order == .customer)
    #expect(again.model.portfolio.query.filter.text == "e")
    #expect(again.model.portfolio.current?.id == desk.model.portfolio.current?.id)
    #expect(again.model.portfolio.selected == desk.model.portfolio.selected)
  }

  @Test("Remembered values that make no sense are ignored")
  func nonsense() {
    let memory = ["screen": "nowhere", "project": "gone", "portfolio.order": "?", "portfolio.cursor": ""]

    let desk = DashboardHarness(rows: Customers.rows(2), memory: memory)

    #expect(desk.model.screen == .portfolio)
    #expect(desk.model.portfolio.count == 2)
  }

  @Test("What others changed is walked with ] and [, and :seen clears it")
  func news() throws {
    let claims = ["PRE-A3", "PRE-A2"].map {
      Deed(.claim([$0], evidence: "42 of 42"), by: SmallProject.ipm, in: "p2")
    }
    var desk = DashboardHarness(
      rows: Customers.rows(3), lately: claims, by: Actor(name: "Sam Ochieng", role: .ipm))

    desk.press("]")
    #expect(desk.model.screen == .history && desk.model.project?.id == "p2")
    let said = try #require(desk.model.notice?.text)
    #expect(
      said.hasPrefix("Lee Chen: ") && said.contains("PRE-A2") && said.hasSuffix("  (1 of 2)"), "\(said)")
    desk.press("] 1 :")
    desk.type("seen")
    desk.press("enter")
    #expect(desk.effects.contains { if case .markSeen = $0 { true } else { false } })
    #expect(desk.model.today.newsCount == 0)
    desk.send(.input(.wake))
    #expect(desk.model.today.newsCount == 0)
  }
}
