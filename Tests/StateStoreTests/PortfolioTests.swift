import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("The portfolio of 10,000 projects")
struct PortfolioTests {
  @Test func everyPageIsExactAndReadsNothingElse() throws {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(seed: 7, items: 1)
    try generator.fill(store.engine, projects: 10_000, batch: 5_000)
    let ira = try store.session(rules: .domain)
    let all = try ira.portfolio(PortfolioQuery(scope: .all, limit: 20_000)).rows
    #expect(all.count == 10_000)

    for order in PortfolioQuery.Order.allCases {
      let inOrder = PortfolioExpectation.sorted(all, order)
      for scope in PortfolioQuery.Scope.allCases {
        let expected = inOrder.filter { PortfolioExpectation.contains($0, scope) }
        for descending in [false, true] {
          let sorted = descending ? expected.reversed() : expected
          try checkFirstPage(
            PortfolioQuery(order: order, descending: descending, scope: scope), sorted, ira, store)
          let query = PortfolioQuery(
            order: order, descending: descending, scope: scope, offset: 700, limit: 20)
          #expect(try ira.portfolio(query).rows == Array(sorted.dropFirst(700).prefix(20)), "\(query)")
        }
      }
    }
  }

  /// Health, holder, forecast and float come with the row: a page with all of them reads no item.
  @Test func aPageWithHealthHolderAndFloatReadsItsRowsAlone() throws {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(items: 20)
    try generator.fill(store.engine, projects: 60)
    let ira = try store.session(rules: .domain)
    let before = store.engine.statistics
    let rows = try ira.portfolio(PortfolioQuery(scope: .all, limit: 20)).rows
    #expect(store.engine.statistics.rowsRead - before.rowsRead == 23)
    #expect(ira.readings == 0)
    #expect(rows.count == 20)
    let today = Moment.test().today
    for row in rows {
      let project = try #require(Project(ira.load(row.id)))
      let outlook = project.outlook(on: today)
      #expect(row.dates.float == (project.isLive ? nil : outlook.float))
      #expect(row.dates.forecast == (project.isLive ? nil : outlook.forecast))
      #expect(row.health(on: today).health == project.health(on: today).health)
      #expect(row.heldDays(on: today) == project.heldItems(on: today).first?.businessDays)
    }
    #expect(Set(rows.map(\.dates.float)).count > 3)
    try checkLaterDays(rows, ira)
  }

  /// The rows as they were stored, seen weeks after their last change.
  private func checkLaterDays(_ rows: [ProjectSummary], _ workspace: Workspace) throws {
    var moved = 0
    for row in rows where row.status == .active {
      let project = try #require(Project(workspace.load(row.id)))
      for day in [3, 10, 25, 60, 200].map({ Moment.test().today + $0 }) {
        let opened = ProjectSummary(project, on: day)
        #expect(row.forecast(on: day) == opened.dates.forecast)
        #expect(row.slip(on: day) == opened.dates.slip)
        #expect(row.float(on: day) == opened.dates.float)
        #expect(row.grade(on: day) == opened.grade(on: day))
        moved += row.dates.forecast == opened.dates.forecast ? 0 : 1
      }
    }
    #expect(moved > 10)
  }

  private func checkFirstPage(
    _ query: PortfolioQuery, _ expected: [ProjectSummary], _ workspace: Workspace, _ store: SQLiteFixture
  ) throws {
    var query = query
    query.limit = 20
    let before = store.engine.statistics
    let page = try workspace.portfolio(query)
    let after = store.engine.statistics
    #expect(page.rows == Array(expected.prefix(20)), "\(query)")
    #expect(page.total == expected.count && page.matching == expected.count, "\(query)")
    // Three rows of the tally; 28 columns, an index entry and a row take less than 50 machine steps.
    #expect(after.rowsRead - before.rowsRead == 23, "\(query)")
    #expect(after.sorts == before.sorts, "\(query)")
    #expect(after.machineSteps - before.machineSteps < 20 * 50, "\(query)")
  }
}
