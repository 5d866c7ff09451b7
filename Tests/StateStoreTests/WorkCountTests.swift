import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Work done, counted")
struct WorkCountTests {
  /// Statements: BEGIN, the next number, the item, the entry, the item's history, the summary, the lines of Today and
  /// of open work, COMMIT. Rows: the head of the project, beside its open work.
  @Test func aCommitRunsTheSameFewStatementsHoweverLargeTheWorkspace() throws {
    let (alone, among) = (try costOfACommit(others: 0), try costOfACommit(others: 200))
    #expect(alone.statements == among.statements && alone.rowsRead == among.rowsRead)
    #expect(among.statements <= 9 && among.rowsRead <= 1)
    #expect(among.machineSteps < 700)
  }

  private func costOfACommit(others: Int) throws -> (statements: Int, rowsRead: Int, machineSteps: Int) {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(items: 2)
    try generator.fill(store.engine, projects: others)
    let ira = try store.session()
    let state = try ira.createTestProject()
    let before = store.engine.statistics

    try ira.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())

    let after = store.engine.statistics
    let open = try ira.work(WorkQuery(.all, today: Moment.test().today, limit: .max)).rows.rows
    let own = open.count { $0.project.id == state.id }
    return (
      after.statements - before.statements, after.rowsRead - before.rowsRead - own,
      after.machineSteps - before.machineSteps
    )
  }

  /// Only changed items are decoded for the summary; the screen shows that result, and the next command is
  /// planned on it.
  @Test func aCommitReadsAgainOnlyWhatItChanged() throws {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(items: 10)
    try generator.fill(store.engine, projects: 1)
    let ira = try store.session(rules: .domain)
    var state = try ira.load("p-00001")
    for number in 1...3 {
      let committed = try ira.commit(
        .set(["T-1"], .note, "note \(number)"), id: "\(number)", on: state, at: .test())
      state = committed.state
      #expect(committed.planned?.project.state == state)
      #expect(committed.planned?.project.task("T-1")?.note == "note \(number)")
      #expect(ira.readings == 1)
    }
  }

  /// The log grows by the pages a commit writes, and one of them ends it: the disk is waited for once.
  @Test func aCommitWritesFewPagesInOneGo() throws {
    let store = try SQLiteFixture()
    let ira = try store.session(rules: .domain)
    var state = try ira.commit(
      .createProject(try TemplateProject.new()), id: "create", on: ProjectState(id: TemplateProject.id),
      at: BoardProjects.buildDay
    ).state
    for number in 1...3 {
      let before = SQLiteFixture.size(of: store.path + "/golive.db-wal")
      state = try ira.commit(
        .set(["INI-02"], .note, "note \(number)"), id: "\(number)", on: state, at: BoardProjects.buildDay
      ).state
      let pages = (SQLiteFixture.size(of: store.path + "/golive.db-wal") - before) / (4096 + 24)
      #expect((1...11).contains(pages))
    }
  }

  @Test func passagesReadTheIndexAndOneItemOfEachProject() throws {
    let store = try SQLiteFixture()
    try WorkspaceGenerator(items: 10).fill(store.engine, projects: 200)
    let ira = try store.session(rules: .domain)
    let before = store.engine.statistics
    _ = try ira.passages(projects: 5)
    let after = store.engine.statistics
    #expect(after.rowsRead - before.rowsRead == 5)
    #expect(after.sorts == before.sorts)
    #expect(after.machineSteps - before.machineSteps < 400)
  }

  /// It is a piece of an index: nothing is sorted, and its cost is that of its rows.
  @Test func aPageOfTodaySortsNothing() throws {
    let store = try SQLiteFixture()
    try WorkspaceGenerator(items: 20).fill(store.engine, projects: 60)
    let today = Day(number: 20_790)
    let ira = try store.session("Ira", rules: .domain)
    _ = try ira.today(TodayQuery(today: today, limit: 20))
    let before = store.engine.statistics
    let page = try ira.today(TodayQuery(today: today, limit: 20))
    let after = store.engine.statistics
    #expect(page.rows.count == 20)
    #expect(after.sorts == before.sorts)
  }

  @Test func aMergeReadsTheProjectOnceMore() throws {
    let store = try SQLiteFixture()
    let ira = try store.session()
    let seen = try ira.createTestProject()
    try store.session("Ben").commit(.set(["T-2"], .note, "x"), id: "1", on: seen, at: .test())
    let before = store.engine.statistics
    try ira.commit(.set(["T-1"], .note, "x"), id: "2", on: seen, at: .test())
    let merged = store.engine.statistics.rowsRead - before.rowsRead
    let after = store.engine.statistics
    let state = try ira.load("acme")
    let loaded = store.engine.statistics.rowsRead - after.rowsRead
    #expect(
      // Beside the items, the lines of its open work.
      (loaded...2 * loaded).contains(merged), "\(merged) rows; the project has \(state.items.count) items")
  }

  @Test func openingAProjectReadsItsItemsAndNothingElse() throws {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(items: 10)
    try generator.fill(store.engine, projects: 50)
    let ira = try store.session(rules: .domain)
    let before = store.engine.statistics
    let state = try ira.load("p-00007")
    // The items, and the project's row with the number of its newest change.
    #expect(store.engine.statistics.rowsRead - before.rowsRead == state.items.count + 1)
    #expect(store.engine.statistics.sorts == before.sorts)
  }

  @Test func theSameSeedGivesTheSameWorkspace() throws {
    let hashes = try (0..<2).map { _ in
      let store = try SQLiteFixture()
      let generator = WorkspaceGenerator(seed: 3, items: 10)
      try generator.fill(store.engine, projects: 5, batch: 2)
      let workspace = try store.session(rules: .domain)
      #expect(try workspace.verify() == [])
      return try store.engine.rows("SELECT head_hash FROM project ORDER BY id").map { $0.text(0) }
    }
    #expect(hashes[0] == hashes[1])
    #expect(hashes[0].count == 5)
  }

  @Test func theLogOfWritesIsKeptSmall() throws {
    let store = try SQLiteFixture(options: .init(checkpointSize: 64 << 10))
    let ira = try store.session()
    var state = try ira.createTestProject()
    for number in 0..<200 {
      state = try ira.commit(.set(["T-1"], .note, "\(number)"), id: "\(number)", on: state, at: .test()).state
    }
    #expect(SQLiteFixture.size(of: store.path + "/golive.db-wal") < 128 << 10)
    #expect(try store.otherSession().load("acme") == state)
  }

  /// Looking for a clash reads the bookings of the people asked for, and no other row.
  @Test(arguments: [0, 300]) func aClashIsLookedForByPersonAndDay(others: Int) throws {
    let store = try SQLiteFixture()
    let generator = WorkspaceGenerator(items: 2)
    try generator.fill(store.engine, projects: others)
    let ira = try store.session()
    try ira.createTestProject()
    for number in 0..<max(3, others) {
      try store.engine.run(
        "INSERT INTO booking(person, day, project, item, title) VALUES($1, $2, 'acme', $3, 'Port day')",
        [
          .text(number < 3 ? "r. okafor" : "person \(number)"), SQLValue(20_800 + number % 3),
          .text("T-\(number)"),
        ])
    }
    let before = store.engine.statistics
    let found = try ira.bookings(
      of: ["R. Okafor", "Nobody"], days: Day(number: 20_801)...Day(number: 20_900), besides: "else")
    let after = store.engine.statistics
    #expect(found.map(\.booking.day.number) == [20_801, 20_802])
    #expect(after.statements - before.statements == 2)
    #expect(after.rowsRead - before.rowsRead == 2)
    #expect(after.sorts == before.sorts)
    #expect(after.machineSteps - before.machineSteps < 120)
  }
}
