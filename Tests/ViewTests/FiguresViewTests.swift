import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@testable import Views

@Suite("Figures: screens")
struct FiguresViewTests {
  private static let sizes = [(40, 10), (48, 15), (80, 24), (120, 36), (160, 48)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  private static let moment = ListsProject.moment

  /// Eight projects that went live in six months, six of them with a confirmed day.
  private func figures(_ months: ClosedRange<Month>) -> PortfolioFigures {
    var figures = PortfolioFigures(months: months)
    for number in 0..<8 {
      let month = months.upperBound.advanced(by: -(number * 3 / 4))
      let live = month.firstDay + 9
      var project: ProjectFigures = [
        FigureKey(.live): live.number, FigureKey(.firstCommitted): live.number - 5,
        FigureKey(.moved, in: month): number % 3, FigureKey(.held, in: month, "provider"): 4 + number,
        FigureKey(.held, in: month, "customer"): 3 * number,
        FigureKey(.carrier, carrier: number % 2 == 0 ? "Old Tel" : "New Tel"): 1,
        FigureKey(.answer, in: month, "overall"): 3 + number % 3,
        FigureKey(.answer, in: month, "recommend"): 6 + number % 5,
      ]
      if number < 6 { project[FigureKey(.firstConfirmed)] = live.number - number % 3 }
      if number % 3 == 0 {
        project[FigureKey(.rejected, in: month, "LOCATION_MISMATCH", carrier: "Old Tel")] = 1 + number
      }
      figures.add(
        project, product: number < 5 ? "Operator Connect" : "Direct Routing",
        ipm: ["Lee Chen", "Ann Bell"][number % 2])
    }
    return figures
  }

  private func desk(_ size: Size, _ keys: String) -> DashboardHarness {
    var desk = DashboardHarness(rows: [], size: size)
    desk.press("g n")
    let query = desk.model.figures.query(on: desk.model.day)
    desk.model.figures.take(figures(query.months), for: query, on: desk.model.day)
    desk.press(keys)
    return desk
  }

  @Test(arguments: sizes, [true, false]) func byMonth(size: Size, ascii: Bool) throws {
    let desk = desk(size, "G")
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: ascii).grid
    try expectGolden(grid, rows: grid.body, "figures-\(size)-month-\(ascii ? "ascii" : "unicode")")
  }

  @Test(arguments: [
    ("tab l l", "product"), ("tab tab l l l l", "ipm"), ("tab tab tab l l l l l", "carrier"),
    ("tab tab tab tab", "reason"), ("tab tab tab tab tab", "question"),
  ])
  func inParts(keys: String, name: String) throws {
    let size = Size(columns: 80, rows: 24)
    let desk = desk(size, keys)
    let grid = render(desk.model, theme: Picture.theme, size: size, ascii: false).grid
    try expectGolden(grid, rows: grid.body, "figures-\(size)-\(name)-unicode")
  }
}
