import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Guards of a confined connection")
struct ConfinementTests {
  let store: SQLiteFixture
  let engine: SQLiteEngine
  let dana: ProjectSession

  init() throws {
    store = try SQLiteFixture()
    let ira = try store.session("Ira")
    try ira.createTestProject("acme", customer: "Acme")
    try ira.createTestProject("globex", customer: "Globex")
    try ira.markSeen(upTo: 1, at: .test())
    let list = "number,usage,action,site\n+12125550100,spare,keep,NYC"
    for project in ["acme", "globex"] {
      _ = try ira.importNumbers(
        NumberFile(reading: Array(list.utf8)), scope: nil, validRowsOnly: false,
        into: ProjectID(project), id: "numbers-\(project)", at: .test())
    }
    engine = try SQLiteEngine.open(at: store.path)
    dana = try ProjectSession(
      engine, actor: Actor(name: "Dana", role: .mpoc), project: "acme", via: "test", rules: FakeRules.rules)
  }

  static let forbidden = [
    "UPDATE item SET state = 'done' WHERE project = 'globex'",
    "UPDATE item SET project = 'globex' WHERE project = 'acme'",
    "UPDATE item SET project = 'acme' WHERE project = 'globex'",
    "INSERT INTO item(project, id, kind, rev, fields) VALUES('globex', 'X', 'task', 1, '{}')",
    "INSERT OR REPLACE INTO item(project, id, kind, rev, fields) VALUES('globex', 'T-1', 'task', 1, '{}')",
    "DELETE FROM item WHERE project = 'globex'",
    "DELETE FROM item",
    "UPDATE project SET head_seq = head_seq + 1 WHERE id = 'globex'",
    "UPDATE project SET customer = 'x'",
    "UPDATE project SET id = 'other' WHERE id = 'acme'",
    "DELETE FROM project WHERE id = 'acme'",
    "INSERT INTO project SELECT * FROM project WHERE id = 'acme'",
    "INSERT INTO touched(project, item, seq) VALUES('globex', 'T-1', 7)",
    "UPDATE touched SET seq = 9", "DELETE FROM touched WHERE project = 'acme'",
    "UPDATE change SET summary = 'x' WHERE project = 'acme'", "DELETE FROM change WHERE project = 'acme'",
    "UPDATE tally SET projects = projects + 1 WHERE scope = 'active'", "DELETE FROM tally",
    "INSERT INTO tally(scope, projects) VALUES('x', 1)",
    "INSERT INTO seen(person, tick, at) VALUES('Ben', 1, 1)", "UPDATE seen SET tick = 0", "DELETE FROM seen",
    "INSERT INTO seen(person, tick, at) VALUES('Ira', 9, 9) ON CONFLICT(person) DO UPDATE SET tick = 9",
    "UPDATE meta SET v = '99'", "DELETE FROM meta", "INSERT INTO meta(k, v) VALUES('x', 'y')",
    "UPDATE number SET site = 'x' WHERE project = 'acme'", "DELETE FROM number",
    "INSERT INTO number SELECT 'acme', 2, 2, '', '', '', '', '', '', '{}', 1",
    "INSERT INTO number SELECT 'globex', 2, 2, '', '', '', '', '', '', '{}', 1",
    "UPDATE number_tally SET numbers = 9", "DELETE FROM number_tally",
    "INSERT INTO number_tally(project, subject, value, entries, numbers) VALUES('acme', 'x', '', 1, 1)",
    "UPDATE number_run SET body = '[]'", "DELETE FROM number_run",
    "INSERT INTO number_run(project, seq, run, low, high, single, body) VALUES('acme', 1, 9, 1, 1, 1, '[]')",
    "UPDATE own SET project = 'globex'", "DELETE FROM own", "INSERT INTO own(project) VALUES('globex')",
    "WITH mine AS (SELECT 'globex' AS p) UPDATE item SET state = 'done' WHERE project = (SELECT p FROM mine)",
  ]

  @Test(arguments: forbidden) func aForbiddenStatementChangesNothing(_ sql: String) throws {
    let before = try everything()
    #expect(throws: StoreError.failed("this session may not change that")) {
      try engine.write { () throws(StoreError) in _ = try engine.run(sql) }
    }
    #expect(try everything() == before)
  }

  @Test func anEntryInAnotherNameIsRefused() throws {
    for (actor, role, project) in [
      ("Ira", "MPOC", "acme"), ("Dana", "IPM", "acme"), ("Dana", "MPOC", "globex"),
    ] {
      #expect(throws: StoreError.failed("this session may not change that")) {
        try engine.write { () throws(StoreError) in
          _ = try engine.run(
            """
            INSERT INTO change(project, seq, cmd, at, actor, role, via, summary, step, body, body_hash, prev_hash, hash, tick)
            SELECT $3, 3, 'x', 1, $1, $2, 't', 's', 'do', '[]', hash, hash, hash, 99 FROM change LIMIT 1
            """, [.text(actor), .text(role), .text(project)])
        }
      }
    }
  }

  /// The guards prove nothing if the same statements also fail without them.
  @Test func theSameStatementsPassOnAnUnconfinedConnection() throws {
    let free = store.engine
    for sql in ["UPDATE item SET state = 'done' WHERE project = 'globex'", "UPDATE tally SET projects = 5"] {
      #expect(try free.write { () throws(StoreError) in try free.run(sql) } > 0)
    }
  }

  @Test func aProjectsManagerMayStillChangeItsScope() throws {
    let session = try SQLiteFixture.confined("Ira", role: .ipm, to: "acme", at: store.path)
    _ = try session.commit(
      .setStatus(.onHold, reason: nil), id: "hold", on: session.load("acme"), at: .test())
    #expect(try store.session().portfolio(PortfolioQuery(scope: .onHold)).total == 1)
  }

  @Test func ordinaryWorkPassesTheGuards() throws {
    let state = try dana.load("acme")
    let added = try dana.commit(
      .addTask(NewTask(phase: "PLAN", title: "More", owner: .mpoc)), id: "1", on: state, at: .test())
    _ = try dana.undo("acme", id: "2", at: .test())
    try dana.markSeen(upTo: 2, at: .test())
    try dana.markSeen(upTo: 3, at: .test())
    #expect(added.entry.sequence == 3)
    #expect(try store.session().verify() == [])
  }

  private func everything() throws -> [[SQLValue]] {
    try [
      "project", "item", "change", "touched", "seen", "tally", "meta", "number", "number_tally", "number_run",
    ].flatMap {
      try store.engine.rows("SELECT * FROM \($0)").map(\.values)
    }
  }

  @Test func whoHoldsTheWorkspaceIsNotTold() throws {
    let impatient = try SQLiteFixture.confined(
      "Dana", to: "acme", at: store.path, options: .init(lockDeadline: 0))
    let other = try SQLiteEngine.open(at: store.path, options: .init(holder: "Secret Customer"))
    try other.write { () throws(StoreError) in
      do throws(StoreError) {
        _ = try impatient.undo("acme", id: "u", at: .test())
        Issue.record("the lock was not held")
      } catch {
        guard case .busy(let holder, _) = error else { throw error }
        #expect(holder == "somebody else")
      }
    }
  }
}
