import Domain
import StateStore
import TestSupport
import Testing

@Suite("What others did since one looked", .onEveryEngine)
struct NewsTests {
  let store: any EngineFixture
  let ira: Workspace
  let ben: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira")
    ben = try store.session("Ben")
    try ira.createTestProject()
    try ira.createTestProject("zeta", customer: "Zeta")
  }

  private func set(_ project: ProjectID, _ id: String, by who: Workspace) throws {
    try who.commit(.set(["T-1"], .note, id), id: id, on: who.load(project), at: .test())
  }

  /// The customer's first answers are news on the first day.
  @Test func whoNeverLookedHasTheChangesOfOthersSinceTheirOwnFirst() throws {
    try set("acme", "1", by: ben)
    try set("zeta", "2", by: ira)
    let mine = try ira.news(limit: 9)
    #expect(mine.lines.map(\.entry.actor) == ["Ben"] && mine.count == 1)
    let his = try ben.news(limit: 9)
    #expect(his.lines.map(\.customer) == ["Zeta"] && his.count == 1)
    #expect(his.since == nil && his.tick == 4)
    try ben.markSeen(upTo: his.tick, at: .test(minute: 5))
    #expect(try ben.news(limit: 9).count == 0)
  }

  @Test func whoHasDoneNothingYetHasEverythingBeforeThem() throws {
    #expect(try ben.news(limit: 9).lines.map(\.customer) == ["Zeta", "Acme"])
    #expect(try ben.news(limit: 1).count == 2)
  }

  @Test func newsAreTheChangesOfOthersNewestFirst() throws {
    try ben.markSeen(upTo: ben.tick(), at: .test(minute: 5))
    try set("acme", "1", by: ira)
    try set("acme", "2", by: ben)
    try set("zeta", "3", by: ira)

    let news = try ben.news(limit: 1)

    #expect(news.count == 2)
    #expect(news.lines.map(\.customer) == ["Zeta"])
    #expect(news.tick == 5)
    #expect(news.since == Moment.test(minute: 5).timestamp)
    #expect(try ben.news(limit: 9).lines.map(\.entry.summary) == ["set note of T-1", "set note of T-1"])
  }

  @Test func lookingNeverGoesBack() throws {
    try ben.markSeen(upTo: 2, at: .test(minute: 5))
    try ben.markSeen(upTo: 1, at: .test(minute: 9))
    #expect(try ben.news(limit: 9).since == Moment.test(minute: 5).timestamp)
    #expect(try ira.news(limit: 9).since == nil)
  }
}
