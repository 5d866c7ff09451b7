import CNcurses
import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming
import Views

@testable import Terminal

/// The bytes a frame sends to the terminal. The limits are generous, because smaller differences are not
/// noticeable.
extension DrawingTests {
  /// A screen with data on it, and the keys that lead to it.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    var testDescription: String { name }
  }

  private static let places = [
    Place(name: "portfolio", keys: ""), Place(name: "today", keys: "0"),
    Place(name: "board", keys: "enter 2"),
    Place(name: "checklists", keys: "enter 3"), Place(name: "issues", keys: "enter 4"),
    Place(name: "timeline", keys: "enter 5"), Place(name: "history", keys: "enter 8"),
  ]

  @Test(arguments: places) func aCursorMoveSendsNoMoreThanHalfAScreen(place: Place) throws {
    let terminal = try FileTerminal()
    let theme = try Theme.load("terminal", depth: terminal.display.depth)
    var desk = try Self.desk(at: place)
    terminal.display.show(render(desk.model, theme: theme, size: terminal.display.size).grid)
    #expect(!terminal.written().isEmpty)
    let bytes = ["j", "j", "k"].map { move in
      desk.press(move)
      terminal.display.show(render(desk.model, theme: theme, size: terminal.display.size).grid)
      return terminal.written().utf8.count
    }
    #expect(bytes.allSatisfy { $0 > 0 && $0 <= 1500 }, "\(bytes) bytes")
  }

  @Test(arguments: [(Size(columns: 80, rows: 24), 4000), (Size(columns: 160, rows: 48), 16_000)])
  func aFirstPaintSendsItsTextAndLittleMore(size: Size, most: Int) throws {
    let terminal = try FileTerminal()
    let theme = try Theme.load("terminal", depth: terminal.display.depth)
    let grid = render(
      DashboardHarness(rows: Customers.rows(10_000), size: size).model, theme: theme, size: size
    ).grid
    terminal.display.takeSize(cn_size(rows: Int32(size.rows), columns: Int32(size.columns)))
    terminal.display.show(grid)
    let bytes = terminal.written().utf8.count
    #expect(bytes <= most, "\(bytes) bytes")
  }

  private static func desk(at place: Place) throws -> DashboardHarness {
    var rows = Customers.rows(12)
    rows[0].id = ListsProject.id
    let log = ListsProject.log(30)
    var desk = DashboardHarness(
      rows: rows, lately: ListsProject.comments(4),
      states: [ListsProject.id: try ListsProject.midway().state])
    desk.press(place.keys)
    if place.name == "history" {
      desk.send(.history(log, project: ListsProject.id, item: nil, before: nil))
    }
    return desk
  }
}
