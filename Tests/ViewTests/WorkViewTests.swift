import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

@Suite("Open work: screens")
struct WorkViewTests {
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

  @Test(arguments: sizes, [true, false]) func whoIsWaitedFor(size: Size, ascii: Bool) throws {
    let desk = try desk(size, "O j j v")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: ascii).grid
    try expectGolden(grid, rows: grid.body, "work-\(size)-waiting-\(ascii ? "ascii" : "unicode")")
  }

  @Test(arguments: sizes) func theAgenda(size: Size) throws {
    let desk = try desk(size, "D G")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: false).grid
    try expectGolden(grid, rows: grid.body, "work-\(size)-agenda-unicode")
  }

  @Test func anEmptyListSaysWhatItWouldHave() throws {
    var desk = DashboardHarness(rows: [], size: Size(columns: 80, rows: 24))
    desk.press("O")
    let text = render(desk.model, theme: Picture.theme, size: Size(columns: 80, rows: 24), ascii: true).grid
      .lines.joined(separator: "\n")
    #expect(text.contains("You wait for nobody"))
  }
}
