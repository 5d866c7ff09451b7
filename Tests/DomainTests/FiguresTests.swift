import Domain
import TestSupport
import Testing

/// Phase statistics of closed projects, and the forecast for an open one.
struct FiguresTests {
  private func passages(_ phase: String, _ days: [Int], planned: Int? = 5) -> [PhasePassage] {
    days.enumerated().map { index, days in
      PhasePassage(
        project: ProjectID("p-\(index)"), phase: phase, entered: .at("2026-01-05"),
        left: .at("2026-01-05") + days,
        days: days, planned: planned)
    }
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5], 3, 5), ([5, 1, 4, 2, 3, 6], 3, 6), ([7, 7, 7, 7, 7], 7, 7),
    ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9), ([0, 0, 0, 0, 100], 0, 100),
    (Array(1...100), 50, 90),
  ])
  func percentilesAreByNearestRank(values: [Int], median: Int, ninetieth: Int) {
    let figures = PhaseStatistics.over(passages("PLAN", values), phases: ["PLAN"])[0]
    #expect(figures.actual?.median == median)
    #expect(figures.actual?.ninetieth == ninetieth)
    #expect(figures.sample == values.count)
  }

  @Test func underFiveCasesNothingIsSaid() {
    let figures = PhaseStatistics.over(passages("PLAN", [1, 2, 3, 4]), phases: ["PLAN", "EXECUTE"])
    #expect(figures.map(\.sample) == [4, 0])
    #expect(figures.allSatisfy { $0.actual == nil && $0.planned == nil })
  }

  @Test func plannedIsShownBesideActual() {
    let figures = PhaseStatistics.over(passages("PLAN", [6, 6, 6, 6, 9], planned: 5), phases: ["PLAN"])[0]
    #expect(figures.planned?.median == 5)
    let unknown = PhaseStatistics.over(passages("PLAN", [6, 6, 6, 6, 9], planned: nil), phases: ["PLAN"])[0]
    #expect(unknown.planned == nil)
  }

  @Test func theWholeCountsOnlyProjectsWithEveryPhase() {
    let all = passages("PLAN", [1, 2, 3, 4, 5, 6]) + passages("EXECUTE", [10, 10, 10, 10, 10])
    let whole = PhaseStatistics.whole(all, kinds: [["PLAN", "EXECUTE"]])
    #expect(whole.sample == 5)
    #expect(whole.actual?.median == 13)
    #expect(whole.planned?.median == 10)
  }

  private var closed: [Field: String] {
    [
      .kind: "project", .state: "closed", .start: "2026-09-14", .finished: "2026-12-09", .calendar: "us",
      .phases: "INITIATE PLAN EXECUTE", .entered("PLAN"): "2026-09-22", .entered("EXECUTE"): "2026-10-01",
      .planned("PLAN"): "6", .held(in: "EXECUTE"): "4",
    ]
  }

  @Test func passagesAreReadFromTheProjectItem() {
    let passages = PhasePassage.all(of: Item(id: "acme", values: closed))
    #expect(passages.map(\.phase) == ["INITIATE", "PLAN", "EXECUTE"])
    // Columbus Day, Veterans Day and Thanksgiving lie in EXECUTE; four days of it were a hold.
    #expect(passages.map(\.days) == [6, 7, 46 - 4])
    #expect(passages.map(\.planned) == [nil, 6, nil])
  }

  @Test(arguments: [
    ([Field.state: "active"], 0), ([.finished: ""], 0), ([.entered("PLAN"): ""], 1),
    ([.entered("PLAN"): "2026-10-05"], 2), ([.finished: "2060-01-01"], 2),
  ])
  func whatIsNotKnownIsLeftOut(change: [Field: String], count: Int) {
    let item = Item(id: "acme", values: closed.merging(change) { $1 })
    #expect(PhasePassage.all(of: item).count == count)
  }

  private func history(_ days: [Int]) throws -> [PhasePassage] {
    try TemplateProject.changed([:]).phases.flatMap { passages($0.code, days) }
  }

  @Test func withOneDurationEachTheForecastIsTheirSum() throws {
    let project = try TemplateProject.changed([:])
    let forecast = try #require(
      project.forecast(from: history([5, 5, 5, 5, 5]), on: .at("2026-09-16")))
    // Two days of INITIATE have gone; 3 + 5 + 5 + 5 remain until GO LIVE is left.
    #expect(forecast.half == project.calendar.add(.at("2026-09-16"), 18))
    #expect(forecast.fourFifths == forecast.half)
    #expect(forecast.phase == "GO-LIVE")
    #expect(forecast.sample == 5)
  }

  @Test func theConvolutionIsExact() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.phase: "EXECUTE", .entered("EXECUTE"): "2026-10-01"]
    ])
    let past = passages("EXECUTE", [1, 2, 3, 4, 5]) + passages("GO-LIVE", [1, 2, 3, 4, 5])
    let forecast = try #require(project.forecast(from: past, on: .at("2026-10-01")))
    // 25 pairs, sums 2...10: 15 of them up to 6 (10 up to 5), 22 up to 8, 19 up to 7.
    #expect(forecast.half == project.calendar.add(.at("2026-10-01"), 6))
    #expect(forecast.fourFifths == project.calendar.add(.at("2026-10-01"), 8))
  }

  @Test func casesThatWereShorterThanThePhaseHasLastedDoNotCount() throws {
    let project = try TemplateProject.changed([
      TemplateProject.head: [.phase: "GO-LIVE", .entered("GO-LIVE"): "2026-10-01"]
    ])
    let past = passages("GO-LIVE", [1, 2, 3, 10, 11, 12, 13, 14])
    let forecast = try #require(project.forecast(from: past, on: .at("2026-10-06")))
    #expect(forecast.sample == 5)
    #expect(forecast.half == project.calendar.add(.at("2026-10-01"), 12))
    #expect(project.forecast(from: past, on: .at("2026-10-19")) == nil)
  }

  @Test func nothingIsSaidFromTooLittleOrAboutWhatIsOver() throws {
    let today = Day.at("2026-09-16")
    let project = try TemplateProject.changed([:])
    #expect(project.forecast(from: [], on: today) == nil)
    #expect(project.forecast(from: try history([5, 5, 5, 5]), on: today) == nil)
    for values: [Field: String?] in [[.state: "closed"], [.state: "on-hold"], [.phase: "OPERATE"]] {
      let over = try TemplateProject.changed([TemplateProject.head: values])
      #expect(over.forecast(from: try history([5, 5, 5, 5, 5]), on: today) == nil)
    }
  }

  @Test(arguments: 1...20)
  func theForecastAgreesWithCountingAllCombinations(seed: UInt64) throws {
    var random = Seeded(seed)
    let days = (0..<2).map { _ in (0..<7).map { _ in Int(random.next() % 30) + 1 } }
    let project = try TemplateProject.changed([
      TemplateProject.head: [.phase: "EXECUTE", .entered("EXECUTE"): "2026-10-01"]
    ])
    let past = passages("EXECUTE", days[0]) + passages("GO-LIVE", days[1])
    let sums = days[0].flatMap { first in days[1].map { first + $0 } }.sorted()
    let forecast = try #require(project.forecast(from: past, on: .at("2026-10-01")), "seed \(seed)")
    #expect(forecast.half == project.calendar.add(.at("2026-10-01"), sums[24]), "seed \(seed)")
    #expect(forecast.fourFifths == project.calendar.add(.at("2026-10-01"), sums[39]), "seed \(seed)")
  }
}
