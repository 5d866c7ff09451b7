import Domain
import TestSupport
import Testing

/// Statistics over five closed projects, as table, bars and forecast, calculated by hand.
struct ProjectStatisticsTests {
  private let figures = ProjectStatistics(ClosedProjects.passages, kinds: [ClosedProjects.phases])

  @Test func mediansAndNinetiethsAreThoseOfTheSample() {
    #expect(figures.projects == 5)
    #expect(figures.phases.map { $0.actual?.median } == [6, 6, 20, 8, 11, 4, 8])
    #expect(figures.phases.map { $0.actual?.ninetieth } == [6, 6, 30, 14, 15, 8, 12])
    #expect(figures.phases.map { $0.planned?.median } == [6, 6, 18, 8, 11, 4, 8])
    // 51, 57, 63, 68 and 91 business days from the first phase to the last.
    #expect(figures.whole.actual?.median == 63 && figures.whole.actual?.ninetieth == 91)
    #expect(figures.whole.planned?.median == 61)
  }

  @Test func theTableHasALineForEachPhaseAndOneForAll() {
    #expect(
      figures.table == [
        "PHASE     PROJECTS  MEDIAN  90TH  PLANNED  90TH",
        "INITIATE         5       6     6        6     6",
        "PLAN             5       6     6        6     6",
        "EXECUTE          5      20    30       18    18",
        "GO-LIVE          5       8    14        8     8",
        "OPERATE          5      11    15       11    11",
        "OPTIMIZE         5       4     8        4     4",
        "CLOSE            5       8    12        8     8",
        "ALL              5      63    91       61    61",
      ])
  }

  @Test func barsEndAtTheNinetiethAndThePlanIsBelow() {
    let chart = figures.chart(width: 30)
    #expect(chart[4] == "EXECUTE   ####################---------- 20 to 30")
    #expect(chart[5] == "          ================== planned 18")
    #expect(chart.last == "# median  - to the 90th percentile  = planned, in business days")
  }

  @Test func phasesComeInTheOrderTheyWereGoneThrough() {
    #expect(ProjectStatistics(ClosedProjects.passages) == figures)
    #expect(ProjectStatistics([]).chart() == ["No chart: every figure needs 5 closed projects."])
  }

  @Test func projectsOfTwoKindsAreEachWholeWithThePhasesOfTheirOwn() {
    let other = ClosedProjects.passages.map {
      PhasePassage(
        project: ProjectID($0.project.rawValue + "-b"), phase: "Z-" + $0.phase, entered: $0.entered,
        left: $0.left,
        days: $0.days, planned: $0.planned)
    }
    let kinds = [ClosedProjects.phases, ClosedProjects.phases.map { "Z-" + $0 }]
    let both = ProjectStatistics(ClosedProjects.passages + other, kinds: kinds)
    #expect(both.phases.map(\.phase) == kinds[0] + kinds[1])
    #expect(both.whole.sample == 10 && both.whole.actual?.median == figures.whole.actual?.median)
    #expect(ProjectStatistics(ClosedProjects.passages + other) == both)
  }

  @Test func halfAndFourFifthsOfTheCombinationsEndByTheForecast() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.phase: "EXECUTE", .entered("EXECUTE"): "2026-10-01"]
    ])
    let today = Day.at("2026-10-01")
    let forecast = try #require(project.forecast(from: ClosedProjects.passages, on: today))
    #expect(forecast.half == project.calendar.add(today, 29))
    #expect(forecast.fourFifths == project.calendar.add(today, 36))
    #expect(forecast.words(near: today).hasSuffix("(5 closed projects)"))
    let close = try #require(
      project.forecast(from: ClosedProjects.passages, on: today, endOf: "EXECUTE"))
    #expect(close.half == project.calendar.add(today, 20))
    #expect(close.fourFifths == project.calendar.add(today, 22))
  }
}
