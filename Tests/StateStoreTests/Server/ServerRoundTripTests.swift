import Domain
import PostgresEngine
import StateStore
import TestSupport
import Testing

/// Counted, not timed: with 40 ms to the server each is 40 ms.
@Suite("Round trips to a server far away", .needsServer)
struct ServerRoundTripTests {
  private let store: PostgresFixture
  private let ira: Workspace

  init() throws {
    store = try PostgresFixture()
    ira = try store.session()
    for number in 1...3 { _ = try ira.createTestProject("acme-\(number)", customer: "Acme \(number)") }
  }

  private func trips(_ body: () throws -> Void) rethrows -> Int {
    let before = store.engine.statistics.roundTrips
    try body()
    return store.engine.statistics.roundTrips - before
  }

  @Test func aScreenThatIsReadAgainIsOne() throws {
    let today = Moment.test().today
    let screens: [(String, () throws -> Void)] = [
      ("portfolio", { _ = try ira.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 20)) }),
      ("today", { _ = try ira.today(TodayQuery(today: today, limit: 20)) }),
      ("board", { _ = try ira.load("acme-1") }),
      ("news", { _ = try ira.news(limit: 5) }),
      ("history", { _ = try ira.history("acme-1", item: nil, before: nil, limit: 20) }),
    ]
    for (name, screen) in screens {
      try screen()
      #expect(try trips(screen) == 1, "\(name)")
    }
  }

  @Test func aBoardSeenForTheFirstTimeIsOne() throws {
    #expect(try trips { _ = try ira.load("acme-2") } <= 2)
    #expect(
      try trips { _ = try ira.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 20)) } <= 2)
  }

  @Test func todayOfManyProjectsSeenForTheFirstTimeIsOne() throws {
    let many = try PostgresFixture()
    try WorkspaceGenerator(items: 20).fill(many.engine, projects: 25)
    let reader = try many.session("Ira", rules: .domain)
    let before = many.engine.statistics.roundTrips
    let page = try reader.today(TodayQuery(today: Day(number: 20_790), limit: 20))
    #expect(many.engine.statistics.roundTrips == before + 1)
    #expect(page.rows.count == 20 && Set(page.rows.map(\.project.id)).count > 3)
  }

  @Test func aChangeIsAtMostTwo() throws {
    let state = try ira.load("acme-1")
    #expect(try trips { _ = try ira.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test()) } <= 2)
  }
}
