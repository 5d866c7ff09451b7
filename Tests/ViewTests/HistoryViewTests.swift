import Canvas
import Domain
import Layout
import TestSupport
import Testing
import Theming

struct HistoryViewTests {
  @Test(arguments: Drawn.sizes) func entriesStandUnderTheirDays(size: Size) throws {
    let grid = try Drawn.history(ListsProject.midway(), log: ListsProject.log(30), at: size).grid
    try expectGolden(grid, "history-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try Drawn.history(
      ListsProject.midway(), log: ListsProject.log(30), at: size, ascii: false, keys: [.down, .down]
    ).grid
    try expectGolden(grid, "history-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test func anEmptyLogSaysSo() throws {
    let grid = try Drawn.history(ListsProject.midway(), log: [], at: Size(columns: 80, rows: 24)).grid
    #expect(grid.lines.joined().contains("No changes yet."))
  }

  @Test func anEmptyFilterSaysHowToDropIt() throws {
    let grid = try Drawn.history(
      ListsProject.midway(), log: ListsProject.log(9), at: Size(columns: 80, rows: 24),
      filter: Drawn.filter("porrt")
    ).grid
    #expect(grid.lines.joined().contains("0 of 9 match \"porrt\".  Backspace clears"))
  }

  @Test(arguments: [1, 2, 10_000]) func anyNumberOfRowsIsDrawn(count: Int) throws {
    let size = Size(columns: 80, rows: 24)
    let surface = try Drawn.history(
      ListsProject.midway(), log: ListsProject.log(count), at: size, keys: [.bottom])
    #expect(surface.regions.count <= size.rows)
    #expect(surface.grid.lines.joined().contains("#1 "))
  }
}
