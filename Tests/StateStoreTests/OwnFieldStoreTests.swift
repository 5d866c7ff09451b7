import Domain
import StateStore
import TestSupport
import Testing

/// Own fields in the rows of the portfolio and the open work.
@Suite("Own fields in the store", .onEveryEngine)
struct OwnFieldStoreTests {
  private static let today = Day(number: 20_790)
  private let store: any EngineFixture
  private let ira: Workspace
  private let open: [ProjectID]

  init() throws {
    store = try Store.fixture()
    try WorkspaceGenerator(items: 12).fill(store.engine, projects: 40)
    ira = try store.session("Ira", rules: .domain)
    // A closed project is not changed.
    let rows = try ira.portfolio(PortfolioQuery(order: .customer, scope: .active, limit: 100)).rows
    open = rows.map(\.id).sorted { $0.rawValue < $1.rawValue }
    for (id, number) in zip(open, 1...12) { try fill(id, number) }
  }

  /// Every second one has a tenant, every third one users, every fourth one a day and a plan.
  private func fill(_ id: ProjectID, _ number: Int) throws {
    var fields: [NewOwnField] = []
    if number % 2 == 0 {
      fields.append(NewOwnField("tenant", visibility: .customer, value: "Ünit \(number) 100%_x"))
    }
    if number % 3 == 0 { fields.append(NewOwnField("users", type: .number, value: String(number))) }
    if number % 4 == 0 {
      let plan = number % 8 == 0 ? "Gold" : "Silver"
      fields.append(NewOwnField("installed", type: .date, value: (Self.today + number).iso))
      fields.append(NewOwnField("plan", type: .choice, choices: ["Gold", "Silver"], value: plan))
    }
    for new in fields {
      try ira.commit(
        .onOwnField(.add(new)), id: "\(id)-\(new.name)", on: ira.load(id), at: .test(minute: 10_000))
    }
  }

  @Test func whatADatabaseFindsIsWhatTheDomainFinds() throws {
    let all = try ira.portfolio(PortfolioQuery(order: .customer, scope: .all, limit: 100)).rows
    #expect(all.count { !$0.own.isEmpty } == 8)
    let work = try ira.work(WorkQuery(.all, today: Self.today, limit: .max)).rows.rows
    var counts: Set<Int> = []
    for text in [
      "own:any", "own:none", "own:\"ünit 4\"", "own:gold", "own:text", "own.tenant:any", "own.tenant:none",
      "own.tenant:\"100%_\"", "own.tenant:\"100_\"", "own.tenant=\"ünit 4 100%_x\"", "own.tenant!=x",
      "own.users>6",
      "own.users:3..9", "own.users!=9", "!own.users<9", "own.users:9", "own.installed<2026-12-20",
      "own.installed:any", "own.plan:gold,silver", "own.plan=gold", "own.plan!=gold", "own.other:any",
      "own.tenan:any", "own.users:9 or own.plan:silver", "not (own.plan=gold own.tenant:any)",
    ] {
      let filter = try Filter.read(text, for: .portfolio, today: Self.today)
      let found = try ira.portfolio(
        PortfolioQuery(filter: filter, order: .customer, scope: .all, limit: 100))
      #expect(found.rows == all.filter { filter.accepts($0) }, "\(text)")
      counts.insert(found.matching)
      let things = try ira.work(WorkQuery(.all, filter: filter, today: Self.today, limit: 500))
      #expect(things.rows.rows == work.filter { filter.accepts($0) }, "\(text)")
    }
    #expect(counts.count > 6)
  }

  @Test func theRowFollowsTheFieldAndAnUndo() throws {
    let id = open[5]
    #expect(try ira.summary(id).own.words == "tenant Ünit 6 100%_x, users 6")
    let changed = try ira.commit(
      .set(["FIELD-USERS"], .value, "60"), id: "more", on: ira.load(id), at: .test(minute: 10_100))
    #expect(changed.state.value("FIELD-USERS", .value) == "60")
    #expect(try ira.summary(id).own.words == "tenant Ünit 6 100%_x, users 60")
    _ = try ira.undo(id, id: "undo", at: .test(minute: 10_101))
    #expect(try ira.summary(id).own.words == "tenant Ünit 6 100%_x, users 6")
    try ira.commit(
      .onOwnField(.remove("FIELD-TENANT")), id: "gone", on: ira.load(id), at: .test(minute: 10_102))
    #expect(try ira.summary(id).own.words == "users 6")
    #expect(try ira.examine().filter { $0.standing == .bad } == [])
  }

  @Test func theNamesOfAllProjectsAreRead() throws {
    #expect(try ira.ownFields() == ["installed", "plan", "tenant", "users"])
    // Also one without a value, of a closed project too; a removed one no longer.
    try ira.commit(
      .onOwnField(.add(NewOwnField("circuit"))), id: "new", on: ira.load(open[0]), at: .test(minute: 10_100))
    #expect(try ira.ownFields() == ["circuit", "installed", "plan", "tenant", "users"])
    try ira.commit(
      .onOwnField(.remove("FIELD-CIRCUIT")), id: "gone", on: ira.load(open[0]), at: .test(minute: 10_101))
    #expect(try ira.ownFields().contains("circuit") == false)
  }

  /// Whatever asks: an internal field of the customer's own project, one of another project, and one of nobody.
  @Test func aSessionOfOneProjectIsToldTheVisibleNamesAlone() throws {
    let id = open[5]
    try ira.commit(
      .onOwnField(.add(NewOwnField("elsewhere", visibility: .customer))), id: "other", on: ira.load(open[1]),
      at: .test(minute: 10_100))
    let session = try store.confined("Dana Ruiz", to: id, rules: .domain)
    #expect(try session.ownFields() == ["tenant"])
    for text in ["own.users", "own.elsewhere", "own.nothing"] {
      for test in [":any", ":none", ">1", "!=6"] {
        #expect(throws: FilterProblem.self) {
          try Filter.read(text + test, for: .portfolio.knowing(own: session.ownFields()), today: Self.today)
        }
        // Read without the names, all three find the same.
        let filter = try Filter.read(text + test, for: .portfolio, today: Self.today)
        let none = try Filter.read("own.nothing" + test, for: .portfolio, today: Self.today)
        let found = try session.portfolio(PortfolioQuery(filter: filter, scope: .all)).rows
        #expect(
          try found == session.portfolio(PortfolioQuery(filter: none, scope: .all)).rows, "\(text)\(test)")
      }
    }
  }

  /// Neither by its row nor by a filter does the customer learn of an internal value.
  @Test func aCustomerFindsVisibleValuesAlone() throws {
    let id = open[5]
    let dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    #expect(try dana.summary(id).own.words == "tenant Ünit 6 100%_x")
    for (text, found) in [("own.tenant:ünit", true), ("own.users:any", false), ("own.users>1", false)] {
      let filter = try Filter.read("id=\(id) \(text)", for: .portfolio, today: Self.today)
      #expect(
        try !dana.portfolio(PortfolioQuery(filter: filter, scope: .all)).rows.isEmpty == found, "\(text)")
    }
    let shown = try #require(Project(try dana.load(id)))
    #expect(shown.ownFields.map(\.name) == ["tenant"])
    #expect(try dana.history(id, item: "FIELD-USERS", before: nil, limit: 10).isEmpty)
    #expect(
      try !dana.history(id, item: nil, before: nil, limit: 50).contains { $0.summary.contains("users") })
  }
}
