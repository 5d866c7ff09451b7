import Dashboard
import Domain
import TestSupport
import Testing

/// A list of 10,000 is searched while nobody types: what is found so far is shown, and a new letter starts anew.
@Suite struct PortfolioSearchTests {
  private func searching(_ text: String) -> PortfolioScreen {
    var screen = PortfolioScreen()
    screen.take(
      PortfolioPage(rows: Customers.rows(12), matching: 12, total: 5_000), for: screen.query, height: 20)
    _ = screen.ask(height: 20) { $0.filter = Filter(text: text, terms: [.contains(text)]) }
    return screen
  }

  private func answer(_ rows: Range<Int>, rest: Int) -> PortfolioPage {
    PortfolioPage(
      rows: Array(Customers.rows(12)[rows]), matching: rows.count, total: 5_000, rest: rest)
  }

  @Test func whatIsFoundSoFarIsShownAndTheSearchGoesOn() throws {
    var screen = searching("a")
    let query = screen.queryAroundCursor(height: 20)
    #expect(query.step == PortfolioQuery.Step() && screen.nextStep == nil)
    screen.take(answer(0..<2, rest: 4_000), for: query, height: 20)
    #expect(screen.count == 2 && screen.filterExtent?.shownWords == "2+")
    let next = try #require(screen.nextStep)
    #expect(next.step == PortfolioQuery.Step(looked: 1_000, found: 2))
    screen.take(answer(2..<5, rest: 0), for: next, height: 20)
    #expect(screen.count == 5 && screen.page.rows == Array(Customers.rows(12)[0..<5]))
    #expect(screen.nextStep == nil && screen.filterExtent?.shownWords == "5")
  }

  @Test func aNewLetterDropsWhatIsLeftOfTheOldSearch() throws {
    var screen = searching("a")
    screen.take(answer(0..<2, rest: 4_000), for: screen.queryAroundCursor(height: 20), height: 20)
    let old = try #require(screen.nextStep)
    let new = screen.ask(height: 20) { $0.filter = Filter(text: "ab", terms: [.contains("ab")]) }
    #expect(screen.nextStep == nil)
    screen.take(answer(2..<5, rest: 3_000), for: old, height: 20)
    #expect(screen.count == 2, "a late answer changes nothing")
    screen.take(answer(0..<1, rest: 0), for: new, height: 20)
    #expect(screen.count == 1)
  }

  /// Others change something: the rows stay until the new ones are found.
  @Test func aListThatIsReadAgainStaysOnTheScreen() throws {
    var screen = searching("a")
    screen.take(answer(0..<5, rest: 0), for: screen.queryAroundCursor(height: 20), height: 20)
    screen.take(answer(0..<1, rest: 4_000), for: screen.queryAroundCursor(height: 20), height: 20)
    #expect(screen.count == 5)
    screen.take(answer(1..<4, rest: 0), for: try #require(screen.nextStep), height: 20)
    #expect(screen.count == 4)
  }
}
