import Domain
import StateStore
import TestSupport
import Testing

/// A search in steps looks at a bounded number of rows each time, and finds in the end what a whole one finds.
@Suite("Searching in steps", .onEveryEngine)
struct FilterStepTests {
  private static let today = Day(number: 20_790)

  private static let filters = [
    "ball:cust", "a", "slip>0 or health:red", "re:/a.*e/", "colour", "held:none !a", "ready<50",
  ]

  @Test func theStepsTogetherFindTheWhole() throws {
    let store = try Store.fixture()
    try WorkspaceGenerator(seed: 7, items: 1).fill(store.engine, projects: 1_300, batch: 650)
    let ira = try store.session("Ira", rules: .domain)
    for text in Self.filters { try stepsTogetherFindTheWhole(text, ira) }
  }

  private func stepsTogetherFindTheWhole(_ text: String, _ ira: Workspace) throws {
    let filter = Filter(reading: text, today: Self.today)
    for (offset, limit) in [(0, 40), (15, 20), (0, 2_000)] {
      for descending in [false, true] {
        var query = PortfolioQuery(
          filter: filter, order: .held, descending: descending, scope: .all, offset: offset, limit: limit)
        let whole = try ira.portfolio(query)
        query.step = PortfolioQuery.Step()
        var together = try ira.portfolio(query)
        #expect(together.rest > 0 && together.rest < 1_300, "\(text)")
        var steps = 1
        while together.rest > 0, steps < 20 {
          query.step = PortfolioQuery.Step(looked: 1_300 - together.rest, found: together.matching)
          together.add(try ira.portfolio(query))
          steps += 1
        }
        #expect(together == whole, "\(text) from \(offset)")
      }
    }
  }
}
