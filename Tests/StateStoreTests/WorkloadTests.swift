import Domain
import StateStore
import TestSupport
import Testing

@Suite("Open work counted by person and week", .onEveryEngine)
struct WorkloadTests {
  private static let today = Day(number: 20_790)

  private let store: any EngineFixture
  private let ira: Workspace

  init() throws {
    store = try Store.fixture()
    try WorkspaceGenerator(items: 20).fill(store.engine, projects: 12)
    ira = try store.session("Ira", rules: .domain)
  }

  private func rows(_ text: String = "", of side: Side? = nil) throws -> [WorkRow] {
    let filter = try Filter.read(text, for: .openWork, today: Self.today)
    let rows = try ira.work(WorkQuery(.all, filter: filter, today: Self.today, limit: .max)).rows.rows
    return rows.filter { side == nil || $0.item.holder == side }
  }

  /// Counted one by one from the list of open work.
  private func counted(_ rows: [WorkRow], _ query: WorkloadQuery) -> Workload {
    var load = Workload(weeks: query.weeks)
    for row in rows {
      let person = Workload.Person(name: row.item.person, side: row.item.holder)
      load.add(1, in: query.slot(of: row.item.due), to: person)
      guard row.project.live == nil, let day = row.project.goLive, day <= query.lastDay else { continue }
      load.add(
        Workload.GoLive(project: row.project.id, customer: row.project.customer, day: day), to: person)
    }
    return load
  }

  /// `who:/[ae]/` cannot be asked of the database, so that its rows are read.
  @Test(
    arguments: [Side.provider, .customer, nil], ["", "kind:task", "re:/[aeiou]r/", "due:any or late:yes"])
  func everyFigureIsTheNumberOfRowsOfTheList(side: Side?, text: String) throws {
    let filter = try Filter.read(text, for: .openWork, today: Self.today)
    let query = WorkloadQuery(of: side, filter: filter, today: Self.today, weeks: 5)
    let load = try ira.workload(query)
    let rows = try rows(text, of: side)
    let expected = counted(rows, query)
    #expect(load.busiestFirst == expected.busiestFirst)
    #expect(load.total.all == rows.count && load.next == nil)
    #expect(load.goLives == expected.goLives)
  }

  /// What Enter on a cell shows is what the cell counts.
  @Test(arguments: ["", "kind:task or kind:issue"])
  func theListOfACellHasItsThings(text: String) throws {
    let query = WorkloadQuery(
      of: nil, filter: try Filter.read(text, for: .openWork, today: Self.today), today: Self.today, weeks: 3)
    let load = try ira.workload(query)
    #expect(load.lines.count > 3 && load.total.all > 40)
    let slots = [WorkloadSlot.late, .later, .undated] + (0..<3).map(WorkloadSlot.week)
    for line in load.lines {
      for slot in slots {
        #expect(
          try rows(query.filterText(of: line.person, slot)).count == line.counts[slot],
          "\(line.person.name) \(slot)")
      }
    }
  }

  @Test func stepsPutTogetherAreTheWhole() throws {
    var query = WorkloadQuery(of: nil, today: Self.today)
    let whole = try ira.workload(query)
    var load = Workload(weeks: query.weeks)
    query.step = WorkloadQuery.Step()
    var steps = 0
    while let step = query.step {
      query.step = step
      load.add(try ira.workload(query, rows: 5))
      query.step = load.next
      steps += 1
    }
    #expect(steps >= 3)
    #expect(load.busiestFirst == whole.busiestFirst && load.goLives == whole.goLives)
  }

  @Test func onlyProjectsOfTheReaderAreCountedIfAsked() throws {
    let id = WorkspaceGenerator.id(2)
    _ = try ira.commit(
      .set([ItemID(id.rawValue)], .ipm, "Ben"), id: "ipm", on: ira.load(id), at: .test())
    let ben = try store.session("Ben", rules: .domain)
    let load = try ben.workload(WorkloadQuery(of: nil, isOwn: true, today: Self.today))
    #expect(try load.total.all == rows("project=\(id)").count)
  }

  @Test func theCustomersSideHasNone() throws {
    for role in [Role.mpoc, .viewer] {
      let session = try store.session("Dana Ruiz", role: role, rules: .domain)
      #expect(try session.workload(WorkloadQuery(of: nil, today: Self.today)).lines.isEmpty)
    }
  }
}
