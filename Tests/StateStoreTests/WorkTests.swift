import Domain
import StateStore
import TestSupport
import Testing

@Suite("Open work over all projects", .onEveryEngine)
struct WorkTests {
  private let today = Day(number: 20_790)

  private func filled(_ projects: Int) throws -> any EngineFixture {
    let store = try Store.fixture()
    try WorkspaceGenerator(items: 20).fill(store.engine, projects: projects)
    return store
  }

  private func words(_ row: WorkRow) -> String {
    "\(row.project.id) \(row.item.kind) \(row.item.item) \(row.item.title) \(row.item.person)"
  }

  /// Everything of every project that is open, once each.
  @Test(arguments: WorkQuery.Grouping.allCases, WorkQuery.Order.allCases)
  func rowsAreSortedWithinTheirGroups(grouping: WorkQuery.Grouping, order: WorkQuery.Order) throws {
    let store = try filled(12)
    let ira = try store.session("Ira", rules: .domain)
    let usual = try ira.work(WorkQuery(.all, by: grouping, today: today, limit: .max)).rows.rows
    let sorted = try ira.work(WorkQuery(.all, by: grouping, sort: order, today: today, limit: .max)).rows.rows
    #expect(Set(sorted) == Set(usual) && sorted.count == usual.count && sorted.count > 20)
    let groups = { (rows: [WorkRow]) in
      rows.map { $0.group(grouping) }.reduce(into: [WorkGroup.Key]()) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(groups(sorted) == groups(usual), "the groups and their order stay")
    for (row, next) in zip(sorted, sorted.dropFirst()) where row.group(grouping) == next.group(grouping) {
      switch order {
      case .due: #expect(row.item.due ?? .distant <= next.item.due ?? .distant)
      case .held: #expect(row.item.since ?? .distant <= next.item.since ?? .distant)
      case .customer: #expect(row.project.customer.lowercased() <= next.project.customer.lowercased())
      case .item: #expect(row.item.item.rawValue <= next.item.item.rawValue)
      case .touched: #expect(row.item.touched ?? Day(number: 0) <= next.item.touched ?? Day(number: 0))
      }
    }
  }

  @Test func everythingOpenIsListedWithWhoHasIt() throws {
    let store = try filled(12)
    let ira = try store.session("Ira", rules: .domain)
    var expected: [String] = []
    for row in try ira.portfolio(PortfolioQuery(scope: .all, limit: 100)).rows {
      let project = try #require(Project(try ira.load(row.id)))
      expected += project.workItems.map { words(WorkRow(project: row, item: $0)) }
    }
    let page = try ira.work(WorkQuery(.all, today: today, limit: .max)).rows
    #expect(expected.count > 40)
    #expect(page.rows.map(words).sorted() == expected.sorted())
    #expect(page.matching == expected.count && page.total == expected.count)
  }

  @Test(arguments: WorkQuery.List.allCases, WorkQuery.Grouping.allCases)
  func pagesPutTogetherAreTheWholeListAndGroupsStandTogether(
    list: WorkQuery.List, grouping: WorkQuery.Grouping
  ) throws {
    let store = try filled(6)
    let ira = try store.session("Ira", rules: .domain)
    let whole = try ira.work(WorkQuery(list, by: grouping, today: today, limit: .max))
    var together: [WorkRow] = []
    for offset in stride(from: 0, to: whole.rows.matching, by: 7) {
      let page = try ira.work(WorkQuery(list, by: grouping, today: today, offset: offset, limit: 7))
      together += page.rows.rows
    }
    #expect(together == whole.rows.rows)
    let keys = whole.rows.rows.map { $0.group(grouping) }
    var runs: [WorkGroup.Key] = []
    for key in keys where runs.last != key { runs.append(key) }
    #expect(Set(runs).count == runs.count, "a group is torn apart")
    guard grouping != .none else { return }
    for key in Set(keys) {
      let rows = whole.rows.rows.filter { $0.group(grouping) == key }
      #expect(whole.groups[key]?.count == rows.count)
      #expect(whole.groups[key]?.oldest == rows.compactMap(\.item.since).min())
    }
  }

  @Test func waitingIsWhatOthersHaveNowAndMineIsTheReaders() throws {
    let store = try filled(6)
    let ira = try store.session("Ira", rules: .domain)
    let all = try ira.work(WorkQuery(.all, today: today, limit: .max)).rows.rows
    let waiting = try ira.work(WorkQuery(.waiting, today: today, limit: .max)).rows.rows
    #expect(!waiting.isEmpty)
    #expect(
      Set(waiting.map(words))
        == Set(
          all.filter { $0.item.since.map { $0 <= today } ?? false && $0.item.person != "Ira" }.map(words)))
    let someone = try #require(waiting.first).item.person
    let theirs = try store.session(someone, rules: .domain)
    let mine = try theirs.work(WorkQuery(.mine, today: today, limit: .max)).rows.rows
    #expect(Set(mine.map(words)) == Set(all.filter { $0.item.person == someone }.map(words)))
  }

  @Test func theAgendaHasEventsOfAllAndWorkOfTheReader() throws {
    let store = try filled(6)
    let ira = try store.session("Ira", rules: .domain)
    let all = try ira.work(WorkQuery(.all, today: today, limit: .max)).rows.rows
    let query = WorkQuery(.agenda, today: today, limit: .max)
    let days = today...query.horizon
    #expect(WorkCalendar.weekdays.distance(from: today, to: query.horizon) == 15)
    let expected = all.filter { row in
      row.item.due.map(days.contains) ?? false && (row.item.isEvent || row.item.person == "Ira")
    }
    #expect(Set(try ira.work(query).rows.rows.map(words)) == Set(expected.map(words)))
  }

  /// Rows go and come with the change, in one transaction, and are what a fresh computation gives.
  @Test func rowsFollowEveryChangeAndStopWithTheProject() throws {
    let store = try filled(2)
    let ira = try store.session("Ira", rules: .domain)
    let query = WorkQuery(.all, today: today, limit: .max)
    let moment = Moment(timestamp: Timestamp(milliseconds: Int64(today.number) * 86_400_000), zoneOffset: 0)
    let first = try #require(
      try ira.work(query).rows.rows.first { $0.item.kind == .task && $0.item.since != nil })
    let id = first.project.id
    var state = try ira.commit(
      .setTask([first.item.item], .done, reason: nil, nextCheck: nil), id: "done", on: ira.load(id),
      at: moment
    ).state
    func rows() throws -> [WorkItem] {
      try ira.work(query).rows.rows.filter { $0.project.id == id }.map(\.item)
    }
    #expect(try !rows().contains { $0.item == first.item.item && $0.kind == .task })
    let project = try #require(Project(state))
    #expect(try Set(rows()) == Set(project.workItems))
    state = try ira.commit(.setStatus(.onHold, reason: "winter"), id: "hold", on: state, at: moment).state
    #expect(try rows().isEmpty)
    state = try ira.commit(.setStatus(.active, reason: nil), id: "on", on: state, at: moment).state
    #expect(try !rows().isEmpty)
  }

  @Test func onlyProjectsOfTheReaderAreListedIfAsked() throws {
    let store = try filled(3)
    let ira = try store.session("Ira", rules: .domain)
    let id = WorkspaceGenerator.id(2)
    _ = try ira.commit(
      .set([ItemID(id.rawValue)], .ipm, "Ben"), id: "ipm", on: ira.load(id), at: .test())
    let ben = try store.session("Ben", rules: .domain)
    let own = try ben.work(WorkQuery(.all, isOwn: true, today: today, limit: .max)).rows
    #expect(!own.rows.isEmpty && own.rows.allSatisfy { $0.project.id == id })
    #expect(own.total == own.matching && own.matching == own.rows.count)
  }

  @Test func theCustomersSideHasNone() throws {
    let store = try filled(3)
    for role in [Role.mpoc, .viewer] {
      let session = try store.session("Dana Ruiz", role: role, rules: .domain)
      for list in WorkQuery.List.allCases {
        #expect(try session.work(WorkQuery(list, today: today)) == WorkPage())
      }
    }
  }
}

extension Day {
  /// Where a missing day stands.
  fileprivate static let distant = Day(number: 2_147_483_647)
}
