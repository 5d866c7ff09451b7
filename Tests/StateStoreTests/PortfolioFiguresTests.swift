import Domain
import StateStore
import TestSupport
import Testing

/// What is stored with every change, against what is worked out by hand and against the log.
@Suite("Figures of projects", .onEveryEngine)
struct PortfolioFiguresTests {
  private let store: any EngineFixture
  private let lee: Workspace

  init() throws {
    store = try Store.fixture()
    lee = try store.session("Lee Chen", rules: .domain)
  }

  private func moment(_ day: String) -> Moment {
    Moment(
      timestamp: Timestamp(milliseconds: Int64(Day(iso: day)?.number ?? 0) * 86_400_000 + 43_200_000),
      zoneOffset: 0)
  }

  private var total: FigureSums {
    get throws { try lee.figures(query).total }
  }

  private var query: FiguresQuery {
    FiguresQuery(months: Month(number: 2026 * 12)...Month(number: 2026 * 12 + 11))
  }

  private func create() throws -> ProjectState {
    try lee.commit(
      .createProject(try TemplateProject.new()), id: "create", on: ProjectState(id: TemplateProject.id),
      at: moment("2026-09-14")
    ).state
  }

  private func isAsTheLogSays() throws -> Bool {
    try !lee.examine().contains { $0.standing != .good && $0.text.contains("figures") }
  }

  @Test func everyMoveOfTheGoLiveIsCountedUnlessItIsUndone() throws {
    var state = try create()
    #expect(try total.moves == 0)
    for (number, day) in ["2026-11-18", "2026-12-02"].enumerated() {
      let new = try #require(Day(iso: day))
      state = try lee.commit(
        .setGoLive(new, .target, reason: "later", onBehalf: nil), id: "move \(number)", on: state,
        at: moment("2026-09-2\(number)")
      ).state
    }
    #expect(try total.moves == 2 && total.movedProjects == 1)
    _ = try lee.undo(state.id, id: "undo", at: moment("2026-09-23"))
    #expect(try total.moves == 1)
    _ = try lee.redo(state.id, id: "redo", at: moment("2026-10-02"))
    let months = try lee.figures(query).lines(by: .month).map(\.sums.moves)
    #expect(months == [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0])
    #expect(try isAsTheLogSays())
  }

  /// From Monday 14 September: two business days with us, three with the customer, three more with us.
  @Test func daysCountForWhoeverHadTheThing() throws {
    var state = try create()
    let task: ItemID = "INI-01"
    let owner = try #require(Project(state)?.held(task, on: moment("2026-09-14").today)?.holder)
    #expect(owner == .provider)
    state = try lee.commit(.passBall([task], to: .customer), id: "1", on: state, at: moment("2026-09-16"))
      .state
    #expect(try total.held == [.provider: 2] && total.heldProjects == 1)
    state = try lee.commit(.passBall([task], to: .provider), id: "2", on: state, at: moment("2026-09-21"))
      .state
    #expect(try total.held == [.provider: 2, .customer: 3])
    state = try lee.commit(.comment(task, "nothing ends"), id: "3", on: state, at: moment("2026-09-22")).state
    #expect(try total.held == [.provider: 2, .customer: 3])
    _ = try lee.commit(.passBall([task], to: .carrier), id: "4", on: state, at: moment("2026-09-24"))
    #expect(try total.held == [.provider: 5, .customer: 3])
    _ = try lee.undo(state.id, id: "5", at: moment("2026-09-24"))
    #expect(try total.held == [.provider: 2, .customer: 3])
    #expect(try isAsTheLogSays())
  }

  /// Seeded: generated workspaces, and random work on them, are counted as their logs say.
  @Test(arguments: 1...3) func storedFiguresAreThoseOfTheLog(seed: UInt64) throws {
    try WorkspaceGenerator(seed: seed, items: 12).fill(store.engine, projects: 4)
    let ira = try store.session("Ira", rules: .domain)
    let today = Day(number: 20_790)
    for number in 1...4 {
      let id = WorkspaceGenerator.id(number)
      var state = try ira.load(id)
      let open = try #require(Project(state)).workItems.filter { $0.kind == .task }.map(\.item)
      for (step, task) in open.prefix(4).enumerated() {
        let at = Moment(
          timestamp: Timestamp(milliseconds: Int64(today.number + 3 * step) * 86_400_000), zoneOffset: 0)
        let command: Command =
          step % 2 == 0
          ? .passBall([task], to: .customer) : .setTask([task], .done, reason: nil, nextCheck: nil)
        guard let done = try? ira.commit(command, id: "\(id) \(step)", on: state, at: at) else { continue }
        state = done.state
        if step == 2 { _ = try ira.undo(id, id: "\(id) undo", at: at) }
        state = try ira.load(id)
      }
    }
    #expect(try !ira.examine().contains { $0.standing == .bad || $0.text.contains("figures") })
  }

  @Test func figuresThatWereChangedPastGoliveAreFoundAndMended() throws {
    _ = try create()
    try store.engine.write { () throws(StoreError) in
      _ = try store.engine.run("UPDATE figure SET amount = amount + 1 WHERE kind = 'committed'")
    }
    #expect(try !isAsTheLogSays())
    try lee.repair(DamageDecision([], by: "Lee Chen", reason: "known", at: moment("2026-09-15").timestamp))
    #expect(try isAsTheLogSays())
  }

  @Test func stepsPutTogetherAreTheWholeAndAFilterLeavesSome() throws {
    try WorkspaceGenerator(items: 12).fill(store.engine, projects: 9)
    let ira = try store.session("Ira", rules: .domain)
    var query = FiguresQuery(months: FiguresQuery.usual(on: Day(number: 20_790)))
    let whole = try ira.figures(query)
    #expect(whole.projects == 9)
    var together = PortfolioFigures(months: query.months)
    query.step = FiguresQuery.Step()
    var steps = 0
    while query.step != nil {
      together.add(try ira.figures(query, projects: 2))
      query.step = together.next
      steps += 1
    }
    #expect(together == whole && steps >= 5)
    query.filter = try Filter.read(
      "id=\(WorkspaceGenerator.id(3))", for: .portfolio, today: Day(number: 20_790))
    #expect(try ira.figures(query).projects == 1)
    query.filter = try Filter.read(
      "re:/\(WorkspaceGenerator.id(3))$/", for: .portfolio, today: Day(number: 20_790))
    #expect(try ira.figures(query).projects <= 1)
  }

  @Test func theCustomersSideHasNone() throws {
    _ = try create()
    for role in [Role.mpoc, .viewer] {
      let session = try store.session("Dana Ruiz", role: role, rules: .domain)
      #expect(try session.figures(query) == PortfolioFigures(months: query.months))
    }
  }
}
