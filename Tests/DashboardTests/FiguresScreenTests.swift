import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

@Suite("The figures over projects")
struct FiguresScreenTests {
  private func desk() throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    return DashboardHarness(
      rows: [row], size: Size(columns: 160, rows: 48), states: [project.id: project.state])
  }

  @Test func aKeyFromAnyScreenShowsThem() throws {
    for screen in ["0", "1", "2"] {
      var desk = try desk()
      desk.press("\(screen) g n")
      #expect(desk.model.screen == .figures && desk.model.figures.isLoaded)
      #expect(desk.model.figures.rows.count == 12 && desk.model.figures.found?.projects == 1)
    }
  }

  @Test func tabGoesThroughThePartsAndLeftAndRightThroughTheFigures() throws {
    var desk = try desk()
    desk.press("g n")
    var parts: [FiguresScreen.Part] = []
    for _ in FiguresScreen.Part.allCases {
      parts.append(desk.model.figures.part)
      desk.press("tab")
    }
    #expect(parts == FiguresScreen.Part.allCases && desk.model.figures.part == .month)
    var figures: [Figure] = []
    for _ in Figure.allCases {
      figures.append(desk.model.figures.figure)
      desk.press("l")
    }
    #expect(figures == Figure.allCases && desk.model.figures.figure == .onTime)
    desk.press("h")
    #expect(desk.model.figures.figure == .live)
    try desk.restart()
    desk.press("g n")
    #expect(desk.model.figures.figure == .live)
  }

  @Test func theNumberOfMonthsIsChosen() throws {
    var desk = try desk()
    desk.press("g n >")
    #expect(desk.model.figures.rows.count == 24)
    desk.press("> < < <")
    #expect(desk.model.figures.rows.count == 6)
    desk.press("< <")
    #expect(desk.model.figures.rows.count == 3)
  }

  @Test func enterOnAnIPMListsTheirProjects() throws {
    var desk = try desk()
    var figures = PortfolioFigures(months: desk.model.figures.query(on: desk.model.day).months)
    let ipm = try #require(desk.stored(ListsProject.id)?.head.ipm)
    let live = [FigureKey(.live): desk.model.day.number]
    figures.add(live, product: "Operator Connect", ipm: ipm)
    desk.press("g n tab tab")
    desk.model.figures.take(figures, for: desk.model.figures.query(on: desk.model.day), on: desk.model.day)
    desk.press("enter")
    #expect(desk.model.screen == .portfolio && desk.model.filter.text == "ipm=\"\(ipm)\"")
    #expect(desk.model.portfolio.count == 1)
  }

  @Test func plainLinesHaveEveryFigureWithItsNumber() throws {
    var desk = try desk()
    desk.press("g n")
    let context = desk.model.workspaceContext
    #expect(desk.model.figures.spokenRows(in: context).count == 12)
    let detail = desk.model.figures.spokenDetail(in: context)
    #expect(detail.count == 9 && detail.allSatisfy { $0.contains(", n ") })
  }
}
