import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

@Suite("Load: screens")
struct LoadViewTests {
  private static let sizes = [(40, 10), (48, 15), (80, 24), (120, 36), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  private func desk(_ size: Size, _ keys: String) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    var desk = DashboardHarness(rows: [row], size: size, states: [project.id: project.state])
    desk.press(keys)
    return desk
  }

  @Test(arguments: sizes, [true, false]) func whoHasHowMuch(size: Size, ascii: Bool) throws {
    let desk = try desk(size, "T l j")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: ascii).grid
    try expectGolden(grid, rows: grid.body, "load-\(size)-\(ascii ? "ascii" : "unicode")")
  }

  @Test(arguments: sizes) func everybody(size: Size) throws {
    let desk = try desk(size, "T shift-tab")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: false).grid
    try expectGolden(grid, rows: grid.body, "load-\(size)-everybody-unicode")
  }

  @Test func nobodySaysSo() throws {
    var desk = DashboardHarness(rows: [], size: Size(columns: 80, rows: 24))
    desk.press("T")
    let text = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24), ascii: true).grid
      .lines.joined(separator: "\n")
    #expect(text.contains("Nobody of our people has open work"))
  }

  /// A click on a figure puts the cursor there, a second one lists its things.
  @Test func aFigureIsClicked() throws {
    var desk = try desk(Size(columns: 80, rows: 24), "T")
    let frame = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24), ascii: true)
    let region = try #require(frame.regions.first { $0.target == .figure(line: 0, column: 2) })
    for _ in 0..<2 {
      desk.model.mouse.regions = frame.regions
      desk.send(.input(.click(column: region.area.column, row: region.area.row)))
    }
    #expect(desk.model.screen == .work)
  }
}
