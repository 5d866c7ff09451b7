import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Schema versions")
struct SchemaTests {
  let store: SQLiteFixture
  private let now = Schema.current.version

  init() throws {
    store = try SQLiteFixture()
    try store.session().createTestProject()
  }

  private func session(_ schema: Schema) throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: store.path), actor: Actor(name: "Ira", role: .ipm), via: "test",
      rules: FakeRules.rules, schema: schema)
  }

  private func next(minReader: Int, minWriter: Int) -> Schema {
    let step = Schema.Step(
      statements: ["CREATE TABLE label(project TEXT NOT NULL, name TEXT NOT NULL)"], minReader: minReader,
      minWriter: minWriter)
    return Schema(steps: Schema.current.steps + [step])
  }

  @Test func anOlderWorkspaceIsBroughtUpToDateWithItsContent() throws {
    let newer = try session(next(minReader: 1, minWriter: now + 1))
    #expect(try newer.load("acme").sequence == 1)
    let state = try newer.load("acme")
    #expect(try newer.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test()).state.sequence == 2)
    #expect(try store.engine.first("SELECT count(*) FROM label")?.number(0) == 0)
    #expect(try store.engine.first("SELECT v FROM meta WHERE k = 'schema'")?.text(0) == "\(now + 1)")
    _ = try session(next(minReader: 1, minWriter: now + 1))
  }

  @Test func aStepThatFailsLeavesTheWorkspaceAsItWas() throws {
    let steps =
      Schema.current.steps + [
        .init(statements: ["CREATE TABLE label(x TEXT)", "NONSENSE"], minReader: now + 1, minWriter: now + 1)
      ]
    #expect(throws: StoreError.self) { try session(Schema(steps: steps)) }
    #expect(try store.engine.first("SELECT v FROM meta WHERE k = 'schema'")?.text(0) == "\(now)")
    #expect(try session(.current).load("acme").sequence == 1)
  }

  @Test func aNewerWorkspaceIsReadWhereItAllowsThatAndNeverWritten() throws {
    _ = try session(next(minReader: 1, minWriter: now + 1))
    let older = try session(.current)
    let state = try older.load("acme")
    #expect(throws: StoreError.newerSchema(found: now + 1, known: now)) {
      try older.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())
    }
    #expect(throws: StoreError.newerSchema(found: now + 1, known: now)) {
      try older.undo("acme", id: "u", at: .test())
    }
    #expect(throws: StoreError.newerSchema(found: now + 1, known: now)) {
      try older.markSeen(upTo: 1, at: .test())
    }
  }

  @Test func aWorkspaceTooNewToReadIsRefused() throws {
    _ = try session(next(minReader: now + 1, minWriter: now + 1))
    #expect(throws: StoreError.newerSchema(found: now + 1, known: now)) { try session(.current) }
  }

  @Test func aDatabaseWithoutItsMarksIsNotAWorkspace() throws {
    try store.engine.run("DELETE FROM meta WHERE k = 'schema'")
    #expect(throws: StoreError.notAWorkspace(at: store.path)) { try session(.current) }
    try store.engine.run("DROP TABLE meta")
    #expect(throws: StoreError.notAWorkspace(at: store.path)) { try session(.current) }
  }

  /// The schema of every released version, by the hash of its statements.
  ///
  /// If one of these changes, released and new workspaces differ.
  @Test func releasedVersionsAreFrozen() throws {
    let hashes = Schema.current.steps.map { step in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in step.statements.joined(separator: "\n").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      return String(hash, radix: 16)
    }
    #expect(
      hashes == [
        "1842f79d1143e441", "6173220ec9e6e06d", "4a3fe9b26039dff1", "9da48bbc3338e16a", "be9b7d01ad1acd87",
        "82bf6eed78491f1a", "9cc400d6c9571967", "c74c346c82cf3071",
      ])
    #expect(
      try store.engine.first("SELECT count(*) FROM sqlite_master WHERE sql IS NOT NULL")?.number(0) == 51)
  }

  private static let seventhVersion =
    ["own", "own_key"].map { "ALTER TABLE project DROP COLUMN \($0)" } + ["DROP TABLE figure"]
  private static let fifthVersion = ["document_text", "number", "number_tally", "number_run"].map {
    "DROP TABLE \($0)"
  }
  private static let fourthVersion = ["ALTER TABLE project DROP COLUMN live"]
  private static let thirdVersion =
    ["float", "drift"].map { "ALTER TABLE project DROP COLUMN \($0)" } + fourthVersion

  /// A workspace with one whole project, its row in the current form, and then as an older version would
  /// have it.
  private func older(
    _ version: Int, without sql: [String], changing fields: [ItemID: [Field: String?]] = [:]
  ) throws -> (fresh: ProjectSummary, name: String) {
    let state = try TemplateProject.changed(fields).state
    let rules = Rules(
      plan: { _, _, _, _, _ in
        let changes = state.items.values.sorted { $0.id < $1.id }.flatMap { item in
          item.values.sorted { $0.key < $1.key }.map { FieldChange(item.id, $0.key, from: nil, to: $0.value) }
        }
        return Plan(changes: changes, summary: "created")
      }, summarise: Rules.domain.summarise)
    let session = try store.session(rules: rules)
    _ = try session.commit(
      .createProject(.test(state.id.rawValue)), id: "c", on: ProjectState(id: state.id), at: .test())
    let fresh = try session.summary(state.id)
    for sql in sql + Self.fifthVersion + Self.seventhVersion + [
      "DROP TABLE work", "DROP TABLE today",
      "UPDATE meta SET v = '\(version)' WHERE k <> 'workspace_id'",
    ] {
      try store.engine.run(sql)
    }
    return (fresh, try session.name())
  }

  /// What needs attention is calculated from the items of every project.
  @Test func aWorkspaceOfTheThirdVersionLearnsWhatNeedsSomebody() throws {
    let query = TodayQuery(today: Moment.test().today + 30, limit: 500)
    let (fresh, _) = try older(3, without: Self.fourthVersion)
    let page = try store.session(rules: .domain).today(query)
    let project = try #require(Project(try store.session(rules: .domain).load(fresh.id)))
    let expected = project.todayItems(on: Moment.test().today, fresh.signals).filter {
      $0.from <= query.today
    }
    #expect(page.matching == expected.count && !expected.isEmpty)
    #expect(Set(page.rows.map(\.thing)) == Set(expected))
  }

  /// Rows of the third version lack the actual go-live day.
  @Test func aWorkspaceOfTheThirdVersionLearnsSinceWhenAProjectIsLive() throws {
    let (fresh, _) = try older(
      3, without: Self.fourthVersion, changing: ["GOL-08": [.state: "done", .finished: "2026-11-05"]])
    #expect(fresh.live == .at("2026-11-05"))
    #expect(try store.session(rules: .domain).summary(fresh.id) == fresh)
  }

  /// Rows of the second version lack float and drift: both are calculated from the items.
  @Test func aWorkspaceOfTheSecondVersionLearnsTheFloatAndHowTheForecastGoesOn() throws {
    let (fresh, _) = try older(2, without: Self.thirdVersion)
    #expect(fresh.dates.float == 0)
    #expect(fresh.drift.forecastHolds == Moment.test().today)
    #expect(try store.session(rules: .domain).summary(fresh.id) == fresh)
  }

  /// Rows of the first version also lack calendar and bookings.
  @Test func aWorkspaceOfTheFirstVersionLearnsWhoIsNeededWhen() throws {
    let (fresh, name) = try older(
      1,
      without: [
        "DROP TABLE booking", "ALTER TABLE project DROP COLUMN calendar",
        "ALTER TABLE project DROP COLUMN bookings",
      ] + Self.thirdVersion)
    #expect(fresh.bookings.count == 2 && fresh.calendar.stored == "us")
    let days = Day.at("2026-01-01")...Day.at("2027-12-31")

    let old = try store.session(rules: .domain)
    #expect(try old.summary(fresh.id) == fresh)
    let found = try old.bookings(of: ["DANA RUIZ"], days: days, besides: "acme")
    #expect(found.map(\.booking.item) == ["GOL-09", "GOL-10"])
    #expect(found.map(\.customer) == ["Northwind Dental", "Northwind Dental"])
    #expect(try old.bookings(of: ["Dana Ruiz"], days: days, besides: fresh.id).isEmpty)
    #expect(try old.name() == name)
    let customer = try store.session("Dana Ruiz", role: .mpoc)
    #expect(try customer.bookings(of: ["Dana Ruiz"], days: days, besides: "acme").isEmpty)
  }
}
