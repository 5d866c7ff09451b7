import Domain
import StateStore
import TestSupport
import Testing

@Suite("Filtering and finding projects", .onEveryEngine)
struct FilterTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session()
    let customers = [
      "Acme", "100% Cotton", "A_B Foods", "Bäcker ZÜRICH", #"Back\slash"#, "'; DROP TABLE project; --",
    ]
    for (number, customer) in customers.enumerated() {
      try ira.createTestProject("p\(number)", customer: customer)
    }
    try set("p0", "p0", .mpoc, "Sam Poe")
    try set("p0", "T-1", .due, "2026-12-01")
    try set("p1", "T-1", .due, "2026-12-09")
    try set("p1", "p1", .holder, "customer")
    try set("p2", "p2", .state, "on-hold")
    try set("p3", "p3", .phase, "GO LIVE")
  }

  private func set(_ project: String, _ item: String, _ field: Field, _ value: String) throws {
    let state = try ira.load(ProjectID(project))
    try ira.commit(
      .set([ItemID(item)], field, value), id: "\(project)-\(item)-\(field)", on: state, at: .test())
  }

  private func ids(_ terms: Filter.Term...) throws -> [String] {
    let query = PortfolioQuery(filter: Filter(text: "", terms: terms), order: .customer, scope: .all)
    let page = try ira.portfolio(query)
    #expect(page.matching == page.rows.count)
    #expect(page.total == 6)
    return page.rows.map(\.id.rawValue).sorted()
  }

  @Test func textIsFoundWhateverItsCase() throws {
    #expect(try ids(.contains("acm")) == ["p0"])
    #expect(try ids(.contains("zürich")) == ["p3"])
    #expect(try ids(.contains("p4")) == ["p4"])
    #expect(try ids(.fuzzy("acm")) == ["p0"])
    #expect(try ids(.fuzzy("bkrzrch")) == ["p3"])
    #expect(try ids(.person("poe")) == ["p0"])
  }

  @Test func wildcardsAndQuotesStandForThemselves() throws {
    #expect(try ids(.contains("%")) == ["p1"])
    #expect(try ids(.contains("_")) == ["p2"])
    #expect(try ids(.contains(#"\"#)) == ["p4"])
    #expect(try ids(.contains("'; drop")) == ["p5"])
    #expect(try ids(.fuzzy("1%c")) == ["p1"])
    #expect(try ids(.field("phase", .begins("%"))) == [])
    #expect(try ids(.person("%")) == [])
    #expect(try ids(.contains("' OR 1=1 --")) == [])
  }

  @Test func daysStatesAndHoldersAreCompared() throws {
    let day = try #require(Day(iso: "2026-12-01"))
    #expect(try ids(.field("due", .day(day...day))) == ["p0"])
    #expect(try ids(.field("due", .day((day + 1)...Day(number: .max)))) == ["p1"])
    #expect(try ids(.field("due", .day(Day(number: .min)...(day + 29)))) == ["p0", "p1"])
    #expect(try ids(.field("ball", .begins("cust"))) == ["p1"])
    #expect(try ids(.field("status", .begins("on"))) == ["p2"])
    #expect(try ids(.field("phase", .begins("go"))) == ["p3"])
    #expect(try ids(.field("priority", .begins("p1"))) == [])
    #expect(try ids(.field("nonsense", .begins("x"))) == [])
  }

  @Test func everyTermCanBeNegatedAndAllMustHold() throws {
    let day = try #require(Day(iso: "2026-12-01"))
    #expect(try ids(.not(.field("due", .day(day...day)))).count == 5)
    #expect(try ids(.not(.contains("acme"))).count == 5)
    #expect(try ids(.not(.field("nonsense", .begins("x")))).count == 6)
    #expect(try ids(.not(.field("status", .begins("active"))), .contains("b")) == ["p2"])
  }

  @Test func findingPutsTheExactIdFirstThenBeginnings() throws {
    try ira.createTestProject("acme", customer: "Zeta")
    try ira.createTestProject("x1", customer: "The Acme Company")
    #expect(try ira.find("acme", limit: 9).map(\.id.rawValue) == ["acme", "p0", "x1"])
    #expect(try ira.find("ACME", limit: 1).map(\.id.rawValue) == ["p0"])
    #expect(try ira.find("%", limit: 9).map(\.id.rawValue) == ["p1"])
    #expect(try ira.find("nobody", limit: 9) == [])
  }

  @Test func scopesFollowTheStatus() throws {
    #expect(try ira.portfolio(PortfolioQuery()).total == 5)
    #expect(try ira.portfolio(PortfolioQuery(scope: .onHold)).rows.map(\.id) == ["p2"])
    try ira.undo("p2", id: "u", at: .test())
    #expect(try ira.portfolio(PortfolioQuery()).total == 6)
    #expect(try ira.portfolio(PortfolioQuery(scope: .onHold)).total == 0)
  }
}
