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

  /// What is not stored as it would be computed.
  private func misses() throws -> [Finding] {
    try ira.examine().filter { ["summary", "figures"].contains($0.name) && $0.standing != .good }
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

  @Test func aChangeIsOne() throws {
    var state = try ira.load("acme-1")
    for note in ["first", "second"] {
      var done: Committed?
      #expect(
        try trips { done = try ira.commit(.set(["T-1"], .note, note), id: note, on: state, at: .test()) } == 1
      )
      #expect(try done?.entry.tick == ira.tick())
      state = try #require(done).state
    }
    #expect(try ira.load("acme-1") == state)
    #expect(try misses() == [])
  }

  @Test func aChangeOfTheCustomersIsOne() throws {
    let engine = try store.connect()
    let session = try ProjectSession(
      engine, actor: Actor(name: "Dana", role: .mpoc), project: "acme-2", via: "test", rules: FakeRules.rules)
    let state = try session.load("acme-2")
    let before = engine.statistics.roundTrips
    _ = try session.commit(.set(["T-1"], .note, "by Dana"), id: "1", on: state, at: .test())
    #expect(engine.statistics.roundTrips - before == 1)
    #expect(try ira.load("acme-2").value("T-1", .note) == "by Dana")
  }

  @Test func anUndoIsTwo() throws {
    _ = try ira.commit(.set(["T-1"], .note, "x"), id: "1", on: ira.load("acme-1"), at: .test())
    #expect(try trips { _ = try ira.undo("acme-1", id: "2", at: .test(minute: 1)) } == 2)
    #expect(try trips { _ = try ira.redo("acme-1", id: "3", at: .test(minute: 2)) } == 2)
    #expect(try ira.load("acme-1").value("T-1", .note) == "x")
    #expect(try misses() == [])
  }

  @Test func whatSomebodyElseStoredMeanwhileIsFoundBySending() throws {
    let state = try ira.load("acme-1")
    let ben = try store.otherSession()
    _ = try ben.commit(.set(["T-1"], .note, "Ben's"), id: "b1", on: ben.load("acme-1"), at: .test())

    // Another field of the same project: both are kept.
    let merged = try ira.commit(.set(["T-1"], .title, "Ira's"), id: "i1", on: state, at: .test())
    #expect(merged.state.value("T-1", .note) == "Ben's" && merged.state.value("T-1", .title) == "Ira's")
    #expect(try merged.entry.tick == ira.tick())
    // The same: refused, and nothing of it is stored.
    #expect(throws: StoreError.self) {
      try ira.commit(.set(["T-1"], .note, "Ira's"), id: "i2", on: state, at: .test())
    }
    #expect(try ben.load("acme-1").sequence == 3)
    // The same command again, on what was known before it was stored.
    let again = try ira.commit(.set(["T-1"], .title, "Ira's"), id: "i1", on: state, at: .test())
    #expect(again.entry.sequence == 3)
    #expect(try ben.load("acme-1").sequence == 3)
    #expect(try misses() == [])
  }

  @Test func damageIsSaidAlsoWhereNothingIsAsked() throws {
    let state = try ira.load("acme-1")
    try store.connect().report("something is wrong")
    #expect {
      try ira.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())
    } throws: { error in
      guard case .undecided = error as? StoreError else { return false }
      return true
    }
    #expect(try ira.load("acme-1") == state)
  }
}
