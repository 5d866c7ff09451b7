import Canvas
import Domain
import Layout
import TestSupport
import Testing
import Theming

struct ChecklistsViewTests {
  @Test(arguments: Drawn.sizes) func providerSeesStateEvidenceAndBall(size: Size) throws {
    let grid = try Drawn.checklists(ListsProject.midway(), at: size).grid
    try expectGolden(grid, "checklists-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try Drawn.checklists(ListsProject.midway(), at: size, ascii: false).grid
    try expectGolden(grid, "checklists-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test func onlyWhatIsLeftFoldsCompleteSections() throws {
    let size = Size(columns: 80, rows: 24)
    let grid = try Drawn.checklists(ListsProject.midway(), at: size, keys: [.fold, .select, .select]).grid
    try expectGolden(grid, "checklists-left-80x24")
  }

  @Test func testScriptShowsResults() throws {
    let size = Size(columns: 80, rows: 24)
    let grid = try Drawn.checklists(ListsProject.midway(), at: size, select: "TST-T02").grid
    try expectGolden(grid, "checklists-test-80x24")
  }

  @Test func readingTakesTheWholeBody() throws {
    let size = Size(columns: 48, rows: 15)
    let grid = try Drawn.checklists(
      ListsProject.midway(), at: size, keys: [.open, .down], select: "PRE-B3"
    ).grid
    try expectGolden(grid, "checklists-reading-48x15")
  }

  @Test func anEmptyFilterSaysHowToDropIt() throws {
    let grid = try Drawn.checklists(
      ListsProject.midway(), at: Size(columns: 80, rows: 24), filter: Drawn.filter("porrt")
    ).grid
    #expect(grid.lines.joined().contains("0 of 40 match \"porrt\".  Backspace clears"))
  }

  @Test(arguments: [0, 1, 2, 10_000]) func anyNumberOfRowsIsDrawn(count: Int) throws {
    let size = Size(columns: 80, rows: 24)
    let surface = try Drawn.checklists(
      ListsProject.crowded(count), at: size, keys: [.bottom], select: "PRE-A1")
    #expect(surface.regions.count <= size.rows)
    if count > 0 { #expect(surface.grid.lines.joined().contains("Item number \(count - 1)")) }
  }
}
