import Canvas
import Domain
import Layout
import TestSupport
import Testing
import Theming

struct IssuesViewTests {
  @Test(arguments: Drawn.sizes) func listSaysWhoHoldsWhat(size: Size) throws {
    try expectGolden(try Drawn.issues(ListsProject.midway(), at: size).grid, "issues-\(size)-ascii")
  }

  @Test(arguments: Drawn.sizes) func glyphsTakeTheRoomOfTheirLetters(size: Size) throws {
    let grid = try Drawn.issues(ListsProject.midway(), at: size, ascii: false, keys: [.select]).grid
    try expectGolden(grid, "issues-\(size)-unicode", styles: try Drawn.theme())
  }

  @Test func theActionUnderTheCursorStandsOut() throws {
    let grid = try Drawn.issues(
      ListsProject.midway(), at: Size(columns: 80, rows: 24), keys: [.nextPane, .down]
    ).grid
    try expectGolden(grid, "issues-plan-80x24", styles: try Drawn.theme())
  }

  @Test func closedIssuesAreShownOnRequest() throws {
    let grid = try Drawn.issues(
      ListsProject.midway(), at: Size(columns: 80, rows: 24), keys: [.fold, .bottom]
    ).grid
    try expectGolden(grid, "issues-closed-80x24")
  }

  @Test func anEmptyListTeachesOneKey() throws {
    let grid = try Drawn.issues(ListsProject.crowded(0), at: Size(columns: 80, rows: 24)).grid
    #expect(grid.lines.joined().contains("No issues.  a raises one"))
  }

  @Test func noFrameStandsBesideAnEmptyList() throws {
    let grid = try Drawn.issues(ListsProject.crowded(0), at: Size(columns: 160, rows: 48)).grid
    #expect(!grid.lines.contains { $0.contains("|") || $0.contains("+-") })
  }

  @Test func anEmptyFilterSaysHowToDropIt() throws {
    let grid = try Drawn.issues(
      ListsProject.midway(), at: Size(columns: 80, rows: 24), filter: Drawn.filter("porrt")
    ).grid
    #expect(grid.lines.joined().contains("0 of 4 match \"porrt\".  Backspace clears"))
  }

  @Test(arguments: [1, 2, 10_000]) func anyNumberOfRowsIsDrawn(count: Int) throws {
    let size = Size(columns: 80, rows: 24)
    let surface = try Drawn.issues(ListsProject.crowded(count), at: size, keys: [.bottom])
    #expect(surface.regions.count <= size.rows)
    #expect(surface.grid.lines.joined().contains("Issue number"))
  }
}
