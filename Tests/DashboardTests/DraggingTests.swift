import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Dragging cards")
struct DraggingTests {
  /// The board of the small project; each named item is on a row of its own.
  private func desk(_ items: ItemID...) -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(2))
    desk.press("enter")
    desk.model.mouse.regions = items.enumerated().map { row, id in
      Region(Rect(column: 0, row: row, columns: 80, rows: 1), .item(id))
    }
    return desk
  }

  private func drag(_ desk: inout DashboardHarness, from: Int, to: Int) {
    desk.send(.input(.click(column: 4, row: from)))
    desk.send(.input(.release(column: 9, row: to)))
  }

  @Test("A card let go over a column moves to that phase")
  func overAColumn() {
    var desk = desk("PLN-1", "BUILD")
    drag(&desk, from: 0, to: 1)
    #expect(desk.model.project?.task("PLN-1")?.phase == "BUILD")
  }

  @Test("A card let go over another card lands behind it")
  func overACard() {
    var desk = desk("PLN-1", "BLD-1", "BLD-2")
    drag(&desk, from: 0, to: 1)
    let built = desk.model.project?.tasks.filter { $0.phase == "BUILD" }.map(\.id)
    #expect(built == ["BLD-1", "PLN-1", "BLD-2"])
  }

  @Test("Within its column a card changes its place only")
  func reordering() {
    var desk = desk("BLD-1", "BLD-2")
    drag(&desk, from: 0, to: 1)
    #expect(desk.model.project?.tasks.filter { $0.phase == "BUILD" }.map(\.id) == ["BLD-2", "BLD-1"])
  }

  @Test("Pressed and let go on one card: first it is selected, then it is opened")
  func clicking() {
    var desk = desk("BLD-1")
    drag(&desk, from: 0, to: 0)
    #expect(desk.model.board.card == "BLD-1" && desk.model.overlays.isEmpty)
    drag(&desk, from: 0, to: 0)
    #expect(desk.model.overlays.count == 1)
  }

  @Test("A drag that does nothing says once how to mark text")
  func markingText() {
    var desk = desk("BLD-1")
    drag(&desk, from: 0, to: 20)
    #expect(desk.model.notice?.text == "Shift-drag (Option-drag on a Mac) selects text.  % mouse off")
    drag(&desk, from: 0, to: 20)
    #expect(desk.model.notice == nil)
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
  }

  @Test("A phase and a card in the hand are not dragged")
  func otherThings() {
    var desk = desk("PLAN", "BLD-1")
    drag(&desk, from: 0, to: 1)
    #expect(!desk.effects.contains { if case .commit = $0 { true } else { false } })
    desk.press("space")
    drag(&desk, from: 1, to: 0)
    #expect(desk.model.notice?.text == "Put the card down first.  Space drops it, Esc puts it back")
  }
}
