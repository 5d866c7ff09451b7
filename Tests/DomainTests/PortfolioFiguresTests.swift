import TestSupport
import Testing

@testable import Domain

/// Against figures worked out by hand over a small made-up portfolio.
@Suite("Figures over projects")
struct PortfolioFiguresTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
  private static let months = Month(of: day("2026-01-01"))...Month(of: day("2026-12-31"))
  private static let march = Month(of: day("2026-03-10"))
  private static let april = Month(of: day("2026-04-10"))

  private static func dates(live: String?, confirmed: String?, committed: String?) -> ProjectFigures {
    let days = [
      (FigureKey(.live), live), (FigureKey(.firstConfirmed), confirmed),
      (FigureKey(.firstCommitted), committed),
    ]
    return days.reduce(into: [:]) { figures, pair in
      if let text = pair.1 { figures[pair.0] = day(text).number }
    }
  }

  /// Four projects: on time; a week late with two moves and a rejection; early, never confirmed; not live yet.
  private static let portfolio: [(ProjectFigures, product: String, ipm: String)] = [
    (
      dates(live: "2026-03-10", confirmed: "2026-03-10", committed: "2026-03-02").merging([
        FigureKey(.held, in: march, "customer"): 6, FigureKey(.held, in: march, "provider"): 4,
        FigureKey(.carrier, carrier: "Old Tel"): 1, FigureKey(.answer, in: april, "overall"): 5,
        FigureKey(.answer, in: april, "recommend"): 9,
      ]) { $1 }, "Operator Connect", "Ira"
    ),
    (
      dates(live: "2026-04-17", confirmed: "2026-04-10", committed: "2026-04-10").merging([
        FigureKey(.moved, in: march): 1, FigureKey(.moved, in: april): 1,
        FigureKey(.held, in: april, "carrier"): 10, FigureKey(.carrier, carrier: "Old Tel"): 1,
        FigureKey(.carrier, carrier: "New Tel"): 2,
        FigureKey(.rejected, in: march, "LOA", carrier: "New Tel"): 2,
        FigureKey(.rejected, in: april, "BTN", carrier: "Old Tel"): 1,
        FigureKey(.answer, in: april, "overall"): 2, FigureKey(.answer, in: april, "recommend"): 5,
      ]) { $1 }, "Operator Connect", "Ben"
    ),
    (dates(live: "2026-03-31", confirmed: nil, committed: "2026-04-01"), "Direct Routing", "Ira"),
    (
      dates(live: nil, confirmed: "2026-05-01", committed: "2026-05-01").merging([
        FigureKey(.moved, in: Month(of: day("2025-12-31"))): 3
      ]) { $1 }, "Direct Routing", "Ben"
    ),
  ]

  private static func counted(_ projects: ArraySlice<(ProjectFigures, product: String, ipm: String)>)
    -> PortfolioFigures
  {
    projects.reduce(into: PortfolioFigures(months: months)) { $0.add($1.0, product: $1.product, ipm: $1.ipm) }
  }

  private let figures = Self.counted(Self.portfolio[...])

  @Test func goLivesAreComparedWithTheFirstDayThatWasConfirmedOrCommitted() {
    let total = figures.total
    #expect(figures.projects == 4 && total.live == 3)
    #expect(total.onConfirmed == .init(count: 1, of: 2))
    #expect(total.onCommitted == .init(count: 1, of: 3))
    #expect(total.onConfirmed.words == "1 of 2" && total.onConfirmed.percent == nil)
  }

  @Test func whatHappenedIsCountedWithTheProjectsItHappenedIn() {
    let total = figures.total
    #expect(total.moves == 2 && total.movedProjects == 1)
    #expect(total.held == [.customer: 6, .provider: 4, .carrier: 10] && total.heldProjects == 2)
    #expect(total.rejections == ["LOA": 2, "BTN": 1] && total.rejectedProjects == 1)
    #expect(total.feedback.sample == 2)
    #expect(total.feedback.lines.first { $0.entry == .overall }?.average == "3.5")
    #expect(total.recommendation == nil)
    #expect(figures.reasons.map(\.reason) == ["LOA", "BTN"])
  }

  @Test func groupsCountTheirOwnProjects() {
    let products = figures.lines(by: .product)
    #expect(products.map(\.name) == ["Operator Connect", "Direct Routing"])
    #expect(products.map(\.sums.live) == [2, 1])
    let ben = figures.lines(by: .ipm).first { $0.name == "Ben" }?.sums
    #expect(ben?.live == 1 && ben?.moves == 2 && ben?.onConfirmed == .init(count: 0, of: 1))
  }

  /// Both projects have orders with Old Tel, which rejected one of the three.
  @Test func aCarrierHasItsProjectsAndItsOwnRejections() {
    let old = figures.lines(by: .carrier).first { $0.name == "Old Tel" }?.sums
    #expect(old?.live == 2 && old?.rejected == 1)
    #expect(figures.lines(by: .carrier).first { $0.name == "New Tel" }?.sums.rejected == 2)
  }

  @Test func everyMonthHasALineAndTheirSumIsTheTotal() {
    let lines = figures.lines(by: .month)
    #expect(lines.count == 12)
    #expect(lines.map(\.sums.live) == [0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(lines.reduce(0) { $0 + $1.sums.moves } == figures.total.moves)
    #expect(lines.reduce(0) { $0 + $1.sums.heldDays } == figures.total.heldDays)
    #expect(lines.reduce(0) { $0 + $1.sums.rejected } == figures.total.rejected)
  }

  @Test func partsPutTogetherAreTheWhole() {
    for split in 0...Self.portfolio.count {
      var together = Self.counted(Self.portfolio[..<split])
      together.add(Self.counted(Self.portfolio[split...]))
      #expect(together == figures)
    }
  }

  @Test(arguments: [(0, "3 of 4", 3, 4), (60, "60 % (3 of 5)", 3, 5), (67, "67 % (6 of 9)", 6, 9)])
  func aShareIsAPercentageFromFiveProjectsOn(percent: Int, words: String, count: Int, of: Int) {
    let share = FigureSums.Share(count: count, of: of)
    #expect(share.words == words && (share.percent ?? 0) == percent)
  }

  @Test func noFigureIsWithoutItsNumberAndWhatItCounts() {
    for sums in [figures.total, FigureSums()] {
      #expect(sums.lines.count == 9)
      #expect(sums.lines.allSatisfy { !$0.value.isEmpty && !$0.counts.isEmpty })
      #expect(Set(sums.lines.map(\.key)).count == 9)
    }
    #expect(
      Figure.allCases.compactMap(\.lineKey).allSatisfy { key in
        figures.total.lines.contains { $0.key == key }
      })
  }

  @Test func monthsAreReadAndWritten() {
    let month = Month(of: Self.day("2026-12-31"))
    #expect(month.iso == "2026-12" && month.short == "Dec 26" && Month(iso: "2026-12") == month)
    #expect(month.firstDay.iso == "2026-12-01" && month.lastDay.iso == "2026-12-31")
    #expect(month.advanced(by: 1).iso == "2027-01" && month.advanced(by: -11).iso == "2026-01")
    #expect(Month(iso: "2026-13") == nil)
  }
}
