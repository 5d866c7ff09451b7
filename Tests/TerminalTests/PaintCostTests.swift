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

/// What a frame costs on the line to the terminal (design decision 11). Bytes are exact, so they may be asserted.
extension DrawingTests {
  /// A screen with data on it, and the keys to it.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    /// Bytes of the dearest of three moves; all but the first two draw the detail of the row the cursor is on.
    let most: Int
    var testDescription: String { name }
  }

  private static let places = [
    Place(name: "portfolio", keys: "", most: 105),
    Place(name: "today", keys: "0", most: 85),
    Place(name: "board", keys: "enter 2", most: 255),
    Place(name: "checklists", keys: "enter 3", most: 565),
    Place(name: "issues", keys: "enter 4", most: 570),
    Place(name: "timeline", keys: "enter 5", most: 430),
    Place(name: "history", keys: "enter 8", most: 250),
  ]

  @Test(arguments: places) func aCursorMoveIsTwoNamesAndTheDetailThatFollows(place: Place) throws {
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
    #expect(bytes.allSatisfy { $0 > 0 && $0 <= place.most }, "\(bytes) bytes")
  }

  /// A first paint costs its text and little more: moves, looks, and taking the screen over.
  @Test(arguments: [(Size(columns: 80, rows: 24), 2200), (Size(columns: 160, rows: 48), 7000)])
  func aFirstPaintStaysWithinItsBytes(size: Size, most: Int) throws {
    let terminal = try FileTerminal()
    let theme = try Theme.load("terminal", depth: terminal.display.depth)
    let grid = render(Desk(rows: Customers.rows(10_000), size: size).model, theme: theme, size: size).grid
    terminal.display.takeSize(cn_size(rows: Int32(size.rows), columns: Int32(size.columns)))
    terminal.display.show(grid)
    let bytes = terminal.written().utf8.count
    #expect(bytes <= most && bytes > most - 100, "\(bytes) bytes")
  }

  /// Nothing is switched off between words that look alike, nor told twice for the blanks between two that do not.
  @Test func aLookIsToldOnce() throws {
    let terminal = try FileTerminal()
    terminal.display.show(Grid(terminal.display.size))
    _ = terminal.written()
    let (red, bold) = (Style(foreground: 1), Style(attributes: .bold))
    terminal.display.show(
      grid(
        terminal.display, ("plain words here", 0, 0, .plain), ("late", 18, 0, red), ("ours", 24, 0, bold),
        ("far away", 60, 0, bold)))
    let bytes = terminal.written()
    #expect(bytes.contains("plain words here  \u{1B}[31mlate  \u{1B}"))
    #expect(bytes.ranges(of: "\u{1B}[31m").count == 1)
    #expect(bytes.ranges(of: "1mours").count == 1)
    #expect(bytes.contains("Hfar away") && !bytes.contains("ours "))
  }

  private static func desk(at place: Place) throws -> Desk {
    var rows = Customers.rows(12)
    rows[0].id = ListsProject.id
    let log = ListsProject.log(30)
    var desk = Desk(rows: rows, news: log.prefix(4).map { NewsLine(entry: $0, customer: "Acme Logistics") })
    desk.states[ListsProject.id] = try ListsProject.midway().state
    desk.press(place.keys)
    if place.name == "history" {
      desk.send(.history(log, project: ListsProject.id, item: nil, before: nil))
    }
    return desk
  }
}
