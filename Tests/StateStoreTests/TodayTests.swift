import Domain
import StateStore
import TestSupport
import Testing

@Suite("Today over all projects", .onEveryEngine)
struct TodayTests {
  private let today = Day(number: 20_790)

  private func filled(_ projects: Int) throws -> any EngineFixture {
    let store = try Store.fixture()
    try WorkspaceGenerator(items: 20).fill(store.engine, projects: projects)
    return store
  }

  /// Every item of every project, once each, with its own project's text.
  @Test func everythingThatNeedsSomebodyIsListedWhateverTheNumberOfProjects() throws {
    let store = try filled(25)
    let ira = try store.session("Ira", rules: .domain)
    var expected: Set<String> = []
    for row in try ira.portfolio(PortfolioQuery(scope: .all, limit: 100)).rows {
      let project = try #require(Project(try ira.load(row.id)))
      for thing in project.todayItems(on: today, row.signals) where thing.from <= today {
        expected.insert("\(row.id) \(thing.item) \(thing.words) \(thing.holder) \(thing.due?.iso ?? "-")")
      }
    }
    let page = try ira.today(TodayQuery(today: today, limit: .max))
    let found = page.rows.map {
      "\($0.project.id) \($0.thing.item) \($0.thing.words) \($0.thing.holder) \($0.thing.due?.iso ?? "-")"
    }
    #expect(expected.count > 40)
    #expect(Set(found) == expected && found.count == expected.count)
    #expect(page.matching == expected.count && page.total == expected.count)
    #expect(page.rows.allSatisfy { !$0.thing.words.isEmpty })
  }

  /// Whatever the reader's name: their own items come before those of others on our side.
  @Test(arguments: ["Ira", "ENG", "Voice engineer", "nobody"])
  func pagesPutTogetherAreTheWholeList(name: String) throws {
    let store = try filled(12)
    let session = try store.session(name, rules: .domain)
    let whole = try session.today(TodayQuery(today: today, limit: .max))
    var together: [TodayRow] = []
    for offset in stride(from: 0, to: whole.matching, by: 7) {
      together += try session.today(TodayQuery(today: today, offset: offset, limit: 7)).rows
    }
    #expect(together == whole.rows)
    let tiers = whole.rows.map(\.thing.tier.rawValue)
    #expect(tiers == tiers.sorted())
  }

  @Test func aFilterFindsByCustomerItemTitlePersonBallAndDay() throws {
    let store = try filled(25)
    let ira = try store.session("Ira", rules: .domain)
    let all = try ira.today(TodayQuery(today: today, limit: .max))
    let first = try #require(all.rows.first { $0.thing.due != nil })
    let texts = [
      first.project.customer, first.thing.item.rawValue, "ball:cust", "due<2026-12-01",
      "@\(first.thing.person)",
      "!ball:cust", "phase:exe",
    ]
    for text in texts {
      let filter = Filter(reading: "\"\(text)\"", today: today)
      let plain = Filter(reading: text.contains(" ") ? "\"\(text)\"" : text, today: today)
      for filter in [filter, plain] {
        let page = try ira.today(TodayQuery(filter: filter, today: today, limit: .max))
        #expect(page.matching == page.rows.count && page.total == all.total, "\(text)")
      }
    }
    let customers = try ira.today(
      TodayQuery(filter: Filter(reading: "ball:cust", today: today), today: today, limit: .max))
    #expect(customers.rows == all.rows.filter { $0.thing.holder == .customer })
  }

  /// Its rows go and come with the change, in one transaction.
  @Test func aProjectOnHoldNeedsNobodyUntilItGoesOn() throws {
    let store = try filled(1)
    let ira = try store.session("Ira", rules: .domain)
    let query = TodayQuery(today: today, limit: .max)
    let page = try ira.today(query)
    let project = try #require(page.rows.first).project.id
    let moment = Moment(timestamp: Timestamp(milliseconds: Int64(today.number) * 86_400_000), zoneOffset: 0)
    let held = try ira.commit(
      .setStatus(.onHold, reason: "winter"), id: "hold", on: ira.load(project), at: moment)
    #expect(try ira.today(query).rows.isEmpty)
    _ = try ira.commit(.setStatus(.active, reason: nil), id: "on", on: held.state, at: moment)
    // Resuming plans open work again from today.
    let resumed = try #require(Project(ira.load(project)))
    let needed = resumed.todayItems(on: today, try ira.summary(project).signals).filter { $0.from <= today }
    #expect(!needed.isEmpty)
    #expect(Set(try ira.today(query).rows.map(\.thing.item)) == Set(needed.map(\.item)))
  }
}
