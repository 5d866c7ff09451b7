import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

@Suite("Today: screens")
struct TodayViewTests {
  private static let sizes = [(40, 10), (48, 15), (80, 24), (120, 36), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  private func desk(_ size: Size) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    var desk = DashboardHarness(rows: [row], size: size, states: [project.id: project.state])
    desk.press("0")
    return desk
  }

  private func grid(_ desk: DashboardHarness, _ size: Size, ascii: Bool) -> Grid {
    render(desk.model, theme: Picture.theme, size: size, ascii: ascii).grid
  }

  @Test(arguments: sizes, [true, false]) func whatNeedsSomebody(size: Size, ascii: Bool) throws {
    let grid = try grid(desk(size), size, ascii: ascii)
    try expectGolden(grid, rows: grid.body, "today-\(size)-things-\(ascii ? "ascii" : "unicode")")
  }

  /// Every word of the line under the cursor is in its pane: beside the list, and full screen.
  @Test func noTextIsCutInTheDetailPane() throws {
    for columns in 40...200 {
      let size = Size(columns: columns, rows: 60)
      var desk = try desk(size)
      for _ in 0..<3 {
        if columns < 120 { desk.press("tab") }
        let pane = TodayLayout(Geometry(size), desk.model.today).panes.detail
        let shown = words(of: grid(desk, size, ascii: true), in: pane)
        for line in TodayDetail.lines(desk.model.today, desk.model.moment) {
          let wanted = line.text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
          for word in wanted { #expect(shown.contains(word), "\(columns): \(word) of \(line.text)") }
        }
        if columns < 120 { desk.press("esc") }
        desk.press("j j j j")
      }
    }
  }

  private func words(of grid: Grid, in area: Rect) -> Set<String> {
    let rows = grid.lines.dropFirst(area.row).prefix(area.rows)
    let text = rows.map { String($0.dropFirst(area.column).prefix(area.columns)) }.joined(separator: "\n")
    return Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
