import Domain
import StateStore
import TestSupport
import Testing

@Suite("A session of one project", .onEveryEngine)
struct ProjectSessionTests {
  let store: any EngineFixture
  let ira: Workspace
  let dana: ProjectSession

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira")
    try ira.createTestProject("globex", customer: "Globex")
    try ira.createTestProject("acme", customer: "Acme")
    dana = try store.confined("Dana", to: "acme")
  }

  private func note(_ text: String, _ id: ProjectID, by who: any ProjectStore) throws -> Committed {
    try who.commit(
      .set(["T-1"], .evidence, text), id: "\(who.actor.name)-\(text)", on: who.load(id), at: .test())
  }

  @Test func itsOwnProjectWorksAsInTheWorkspace() throws {
    let committed = try note("hello", "acme", by: dana)
    #expect(try dana.load("acme") == ira.load("acme").shown(to: dana.actor))
    #expect(committed.entry.actor == "Dana")
    #expect(try dana.undo("acme", id: "u", at: .test()).entry.summary == "undid: set evidence of T-1")
    #expect(try dana.redo("acme", id: "r", at: .test()).entry.summary == "redid: set evidence of T-1")
    #expect(try dana.history("acme", item: nil, before: nil, limit: 9).count == 4)
    #expect(try ira.verify() == [])
  }

  @Test(arguments: ["globex", "nowhere", "", "acme ", "ACME", "acme\0", "..", "acme' OR 1=1 --"])
  func anyOtherIdIsAnsweredLikeOneThatDoesNotExist(_ name: String) throws {
    let id = ProjectID(name)
    let expected = StoreError.noSuchProject(name)
    #expect(throws: expected) { try dana.load(id) }
    #expect(throws: expected) { try dana.summary(id) }
    #expect(throws: expected) { try dana.history(id, item: nil, before: nil, limit: 9) }
    #expect(throws: expected) { try dana.history(id, item: "T-1", before: nil, limit: 9) }
    #expect(throws: expected) { try dana.undo(id, id: "u", at: .test()) }
    #expect(throws: expected) { try dana.redo(id, id: "r", at: .test()) }
    #expect(throws: expected) {
      try dana.commit(.set(["T-1"], .evidence, "x"), id: "c", on: ProjectState(id: id), at: .test())
    }
    #expect(throws: expected) {
      try dana.commit(.createProject(.test(name)), id: "n", on: ProjectState(id: id), at: .test())
    }
  }

  @Test func thereIsNoSessionOfAProjectThatIsNotThere() throws {
    #expect(throws: StoreError.noSuchProject("nowhere")) { try store.confined("Dana", to: "nowhere") }
  }

  @Test func anotherSpellingOfTheSameLettersIsAnotherProject() throws {
    try ira.createTestProject("caf\u{E9}", customer: "Composed")
    let session = try store.confined("Dana", to: "caf\u{E9}")
    #expect(throws: StoreError.noSuchProject("cafe\u{301}")) { try session.load("cafe\u{301}") }
  }

  @Test func itMakesNoProjects() throws {
    let own = try dana.load("acme")
    for command in [Command.createProject(.test("new")), .together([.createProject(.test("new"))])] {
      #expect(throws: StoreError.refused(.notAllowed(who: "Main Point of Contact", what: "create projects")))
      {
        try dana.commit(command, id: "new", on: own, at: .test())
      }
    }
    #expect(try ira.portfolio(PortfolioQuery(scope: .all)).total == 2)
  }

  @Test func thePortfolioIsTheOneProject() throws {
    #expect(try dana.portfolio(PortfolioQuery(scope: .all)).rows.map(\.id) == ["acme"])
    #expect(try dana.portfolio(PortfolioQuery()).total == 1)
    #expect(try dana.portfolio(PortfolioQuery(scope: .closed)) == PortfolioPage())
    #expect(
      try dana.today(TodayQuery(today: Moment.test().today)).rows.allSatisfy { $0.project.id == "acme" })
    #expect(try dana.find("glob", limit: 9) == [])
    #expect(try dana.find("ac", limit: 9).map(\.id) == ["acme"])
    #expect(try dana.passages(projects: 9) == [])
  }

  @Test func aFilterFindsOutNothingThatIsNotShown() throws {
    // An internal next step is hidden from customers, so their filters must not find it either.
    _ = try ira.commit(
      .set(["T-1"], .visibility, "internal"), id: "hide", on: ira.load("acme"), at: .test())
    let filter = Filter(reading: "Task 1", today: Day(number: 20_780))
    #expect(try ira.portfolio(PortfolioQuery(filter: filter)).matching == 2)
    #expect(try dana.portfolio(PortfolioQuery(filter: filter)) == PortfolioPage(matching: 0, total: 1))
    let own = Filter(reading: "acme status:active", today: Day(number: 20_780))
    #expect(try dana.portfolio(PortfolioQuery(filter: own)).matching == 1)
  }

  @Test func theTickCountsItsOwnProjectOnly() throws {
    let before = try dana.tick()
    _ = try note("elsewhere", "globex", by: ira)
    #expect(try dana.tick() == before)
    let entry = try note("here", "acme", by: dana).entry
    #expect(try dana.tick() == before + 1)
    #expect(entry.tick == before + 1)
    #expect(try dana.history("acme", item: nil, before: nil, limit: 1).first?.tick == before + 1)
  }

  @Test func newsAreThoseOfItsOwnProject() throws {
    try dana.markSeen(upTo: dana.tick(), at: .test(minute: 5))
    _ = try note("elsewhere", "globex", by: ira)
    _ = try note("here", "acme", by: ira)
    let news = try dana.news(limit: 9)
    #expect(news.lines.map(\.entry.tick) == [2])
    #expect(news.count == 1)
    #expect(news.tick == 2)
    #expect(news.since == Moment.test(minute: 5).timestamp)
  }

  @Test func whatANamesakeElsewhereHasSeenIsNotTold() throws {
    let namesake = try store.confined("Dana", to: "globex")
    try namesake.markSeen(upTo: 1, at: .test(minute: 7))
    #expect(try dana.news(limit: 9).since == nil)
  }

  @Test func aCommandIdOfAnotherProjectIsUnknownHere() throws {
    _ = try ira.commit(.set(["T-1"], .evidence, "secret"), id: "same", on: ira.load("globex"), at: .test())
    let committed = try dana.commit(
      .set(["T-1"], .evidence, "mine"), id: "same", on: dana.load("acme"), at: .test())
    #expect(committed.entry.project == "acme")
    let again = try dana.commit(
      .set(["T-1"], .evidence, "mine"), id: "same", on: dana.load("acme"), at: .test())
    #expect(again.entry == committed.entry)
  }
}
