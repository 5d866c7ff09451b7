import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Mouse")
struct PointerTests {
  private func desk(_ regions: [Region]) -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(50))
    desk.model.mouse.regions = regions
    return desk
  }

  private let line = Rect(column: 0, row: 5, columns: 80, rows: 1)

  @Test("A click selects a row, a second one opens it")
  func clicking() {
    var desk = desk([Region(line, .row(3))])

    desk.send(.input(.click(column: 10, row: 5)))
    #expect(desk.model.portfolio.current?.id == "p3" && desk.model.screen == .portfolio)
    desk.send(.input(.click(column: 10, row: 5)))
    #expect(desk.model.screen == .board)
  }

  @Test("A click on a tab goes there, one on a hint presses its key")
  func tabsAndHints() {
    var desk = desk([Region(line, .tab(.today)), Region(line.splitLeft(10).left, .action(.shared(.help)))])

    desk.send(.input(.click(column: 40, row: 5)))
    #expect(desk.model.screen == .today)
    desk.send(.input(.click(column: 5, row: 5)))
    #expect(desk.model.overlays.count == 1)
  }

  @Test("The wheel scrolls the list under the pointer and nothing else")
  func wheel() {
    var desk = desk([Region(line, .row(3))])

    desk.send(.input(.wheel(lines: 3, column: 1, row: 5)))
    #expect(desk.model.portfolio.window.top == 3)
    desk.send(.input(.wheel(lines: 3, column: 1, row: 20)))
    #expect(desk.model.portfolio.window.top == 3)
  }

  @Test("A click outside an overlay does not fall through")
  func modal() {
    var desk = desk([Region(line, .row(3)), Region(Rect(Size(columns: 80, rows: 24)), .overlay)])
    desk.press("?")

    desk.send(.input(.click(column: 1, row: 5)))

    #expect(desk.model.portfolio.window.cursor == 0)
    #expect(desk.model.overlays.count == 1)
  }

  @Test("% turns the mouse off and on and says so")
  func toggle() {
    var desk = desk([])

    desk.press("%")

    #expect(desk.effects == [.mouse(false)])
    #expect(desk.model.notice != nil)
  }
}
