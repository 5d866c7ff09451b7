import Domain
import StateStore
import TestSupport
import Testing

@Suite("Pages of the portfolio", .onEveryEngine)
struct PortfolioPageTests {
  @Test func everyPageIsExactInEveryOrderAndScope() throws {
    let store = try Store.fixture()
    try WorkspaceGenerator(seed: 7, items: 1).fill(store.engine, projects: 800)
    let ira = try store.session(rules: .domain)
    let all = try ira.portfolio(PortfolioQuery(scope: .all, limit: 2_000)).rows
    #expect(all.count == 800)

    for order in PortfolioQuery.Order.allCases {
      let inOrder = PortfolioExpectation.sorted(all, order)
      for scope in PortfolioQuery.Scope.allCases {
        let expected = inOrder.filter { PortfolioExpectation.contains($0, scope) }
        for descending in [false, true] {
          let sorted = descending ? expected.reversed() : expected
          let query = PortfolioQuery(
            order: order, descending: descending, scope: scope, offset: 70, limit: 20)
          let page = try ira.portfolio(query)
          #expect(page.rows == Array(sorted.dropFirst(70).prefix(20)), "\(query)")
          #expect(page.total == expected.count && page.matching == expected.count, "\(query)")
        }
      }
    }
  }
}

/// What a page of the portfolio has to be, worked out from all rows.
enum PortfolioExpectation {
  static func contains(_ summary: ProjectSummary, _ scope: PortfolioQuery.Scope) -> Bool {
    switch scope {
    case .all: true
    case .active: summary.status == .active
    case .onHold: summary.status == .onHold || summary.status == .dormant
    case .closed: summary.status == .closed || summary.status == .cancelled
    }
  }

  static func sorted(_ rows: [ProjectSummary], _ order: PortfolioQuery.Order) -> [ProjectSummary] {
    rows.map { (key($0, order), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private struct Key: Comparable {
    let number: Int
    let name: String
    let id: String

    static func < (a: Key, b: Key) -> Bool {
      if a.number != b.number { return a.number < b.number }
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      return a.id < b.id
    }
  }

  private static func key(_ row: ProjectSummary, _ order: PortfolioQuery.Order) -> Key {
    let number =
      switch order {
      case .goLive: row.goLive?.number ?? .max
      case .customer: 0
      case .phase: row.phaseIndex
      case .ready: row.ready
      case .held: row.heldSince?.number ?? .max
      case .heldByCustomer: row.heldByCustomerSince?.number ?? .max
      case .due: row.nextDue?.number ?? .max
      }
    return Key(number: number, name: row.customer.lowercased(), id: row.id.rawValue)
  }
}
