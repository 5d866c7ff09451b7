import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("What the doctor compares with the log", .onEveryEngine)
struct DoctorTests {
  let source: RecordedWorkspace

  init() throws { source = try RecordedWorkspace(Store.fixture()) }

  @Test func aHealthyWorkspaceHasNoFault() throws {
    #expect(try source.ira.examine().allSatisfy { $0.standing == .good })
  }

  @Test func aTextOfNoDocumentIsANote() throws {
    try source.store.tamper(
      "INSERT INTO document_text(project, digest, text) VALUES('globex', '\(String(repeating: "a", count: 64))', 'x')"
    )
    let findings = try source.ira.examine().filter { $0.standing != .good && $0.name != "schema" }
    #expect(findings.map(\.standing) == [.note] && findings[0].text.contains("1 text of no document"))
  }

  /// Rules change between versions: what only they compute misleads, but keeps nobody from working.
  @Test func whatAnotherVersionComputedIsANoteWithAWayOut() throws {
    try source.store.tamper(
      "UPDATE project SET next_title = 'x', search = 'x' WHERE id = 'acme'",
      "UPDATE today SET words = words || '.' WHERE project = 'acme'")
    let findings = try source.ira.examine().filter { $0.standing != .good && $0.name != "schema" }
    #expect(
      findings.map(\.name) == ["figures"]
        && findings[0].text.contains("golive doctor --repair computes it anew"))
    #expect(findings[0].standing == .note && findings[0].isComputed)
    try source.run(.set(["INI-02"], .note, "x"), on: "acme")
    #expect(
      try source.ira.examine().allSatisfy { $0.standing == .good || ["clock", "schema"].contains($0.name) })
  }

  /// The log does not say in which zone an entry was written: no day of the person may look like damage.
  @Test(arguments: [-12, -5, 0, 9, 14])
  func noZoneIsADamage(hours: Int) throws {
    for minute in [0, 14 * 60, 15 * 60 + 30] {
      let moment = Moment(timestamp: Moment.test(minute: minute).timestamp, zoneOffset: hours * 3600)
      for who in [source.ira, source.dana] {
        _ = try who.commit(
          .comment("PRE-A1", "at \(minute)"), id: "\(who.actor.name)-\(minute)", on: who.load("acme"),
          at: moment)
      }
    }
    #expect(try source.ira.faults() == [])
  }
}

@Suite("What is computed can be computed anew")
struct RepairTests {
  let store: SQLiteFixture
  let ira: Workspace

  init() throws {
    store = try SQLiteFixture()
    ira = try RecordedWorkspace(store).ira
  }

  private static let wrong = [
    "UPDATE project SET next_title = 'x', done = 0 WHERE id = 'acme'",
    "UPDATE project SET customer = 'Evil', go_live = go_live + 7 WHERE id = 'acme'",
    "UPDATE project SET customer_seen = 20000 WHERE id = 'globex'",
    "UPDATE project SET tick = tick + 100 WHERE id = 'acme'",
    "UPDATE tally SET projects = projects + 1 WHERE scope = 'active'",
    "DELETE FROM today WHERE project = 'globex'", "DELETE FROM booking WHERE project = 'acme'",
  ]

  private func repair(_ findings: [Finding]) throws(StoreError) {
    try ira.repair(
      DamageDecision(
        findings.map(\.text), by: "Ira", reason: "repair", at: Moment.test().timestamp, isMended: true))
  }

  private func computed() throws -> [Finding] { try ira.examine().filter(\.isComputed) }

  @Test(arguments: wrong) func itIsAsBeforeAndWorkGoesOn(sql: String) throws {
    try store.engine.run(sql)
    let found = try computed()
    #expect(!found.isEmpty)
    #expect(try ira.faults().allSatisfy(\.isComputed))
    for finding in found where finding.isDamage { store.engine.report(finding.text) }

    try repair(found)

    #expect(try computed() == [] && ira.faults() == [] && ira.damage == nil)
    _ = try ira.commit(.set(["INI-02"], .note, "x"), id: "on", on: ira.load("acme"), at: .test(minute: 9))
    #expect(try ira.faults() == [])
  }

  /// What was mended was not accepted.
  @Test func itIsNotedAgainWhenItComesBack() throws {
    let sql = "UPDATE project SET customer = 'Evil' WHERE id = 'acme'"
    try store.engine.run(sql)
    let faults = try ira.faults()
    for fault in faults { store.engine.report(fault.text) }
    try repair(faults)
    try store.engine.run(sql)

    for fault in try ira.faults() { store.engine.report(fault.text) }

    #expect(ira.damage != nil)
  }
}

@Suite("Damage the doctor finds")
struct DoctorDamageTests {
  /// One damage each, done as somebody with a database tool would, and words of what is found.
  private static let damages = [
    ("UPDATE project SET customer = 'Evil' WHERE id = 'acme'", "acme: its row (customer"),
    ("UPDATE project SET go_live = go_live + 7 WHERE id = 'acme'", "acme: its row (go_live"),
    ("UPDATE project SET phase = 'CLOSE' WHERE id = 'globex'", "globex: its row (phase"),
    ("UPDATE project SET done = total WHERE id = 'globex'", "globex: its row (done"),
    ("UPDATE project SET health = 'x' WHERE id = 'acme'", "acme: its row (health"),
    ("UPDATE project SET forecast = 1 WHERE id = 'acme'", "acme: its row (forecast"),
    ("UPDATE project SET search = 'x' WHERE id = 'acme'", "acme: its row (search"),
    ("UPDATE project SET tick = tick + 100 WHERE id = 'acme'", "acme: the order of its last change"),
    (
      "UPDATE project SET customer_seen = customer_seen - 9 WHERE id = 'acme'",
      "acme: the day of its customer's"
    ),
    ("UPDATE project SET customer_seen = 20000 WHERE id = 'globex'", "globex: the day of its customer's"),
    ("DELETE FROM project WHERE id = 'globex'", "globex: the project was deleted, its 1 entries are there"),
    ("DELETE FROM change WHERE project = 'globex'", "globex: entry 1 was cut off"),
    ("DELETE FROM today WHERE project = 'globex'", "globex: what needs somebody (Today)"),
    ("UPDATE today SET title = 'x' WHERE project = 'acme'", "acme: what needs somebody (Today)"),
    ("DELETE FROM booking WHERE project = 'acme'", "acme: who is needed when (bookings)"),
    ("UPDATE booking SET person = 'eve' WHERE project = 'acme'", "acme: who is needed when (bookings)"),
    ("UPDATE tally SET projects = projects + 1 WHERE scope = 'active'", "the counts of active, held"),
    ("DELETE FROM tally WHERE scope = 'on-hold'", "the counts of active, held"),
    ("DELETE FROM touched WHERE project = 'acme' AND seq = 2", "(table touched)"),
    ("INSERT INTO touched(project, item, seq) VALUES('acme', 'INI-01', 77)", "INI-01 is wrong at entry 77"),
    ("DELETE FROM item WHERE project = 'acme' AND id = 'INI-01'", "acme: INI-01"),
    ("UPDATE item SET rev = rev + 1 WHERE project = 'acme' AND id = 'INI-01'", "INI-01 revision is not"),
    (
      "UPDATE item SET project = 'nobody' WHERE project = 'globex' AND id = 'INI-01'",
      "1 rows of item belong to no"
    ),
    ("UPDATE number SET site = 'DEN' WHERE project = 'acme'", "is not what its log says"),
    ("DELETE FROM document_text WHERE project = 'acme'", "the text of DOC-SOW-1"),
  ]

  @Test func eachIsFoundAndNamed() throws {
    let store = try SQLiteFixture()
    let ira = try RecordedWorkspace(store).ira
    for (sql, words) in Self.damages {
      var found: [String] = []
      #expect(throws: StoreError.failed("roll back"), "\(sql)") {
        try store.engine.write { () throws(StoreError) in
          try store.engine.run("PRAGMA defer_foreign_keys = ON")
          try store.engine.run("DROP TRIGGER change_is_never_deleted")
          try store.engine.run(sql)
          found = try ira.examine().filter { $0.standing != .good }.map(\.text)
          throw .failed("roll back")
        }
      }
      #expect(found.contains { $0.contains(words) }, "\(sql): \(found)")
    }
    #expect(try ira.faults() == [])
  }
}

@Suite("What the doctor compares with the schema")
struct DoctorSchemaTests {
  let store: SQLiteFixture

  init() throws {
    store = try SQLiteFixture()
    _ = try store.session().createTestProject()
  }

  private func found() throws -> [Finding] {
    try store.session().examine().filter { $0.name == "schema" && $0.standing != .good }
  }

  @Test func theTablesOfANewWorkspaceAreGolives() throws { #expect(try found().isEmpty) }

  @Test(arguments: [
    ("DROP TRIGGER change_is_never_edited", "the guard change_is_never_edited is missing"),
    ("DROP INDEX change_actor", "the index change_actor is missing"),
    ("DROP TABLE touched", "the table touched is missing"),
    ("CREATE INDEX mine ON item(kind)", "the index mine is not golive's"),
    ("CREATE VIEW mine AS SELECT 1", "the view mine is not golive's"),
    (
      "CREATE TRIGGER mine AFTER INSERT ON change BEGIN DELETE FROM seen; END",
      "the guard mine is not golive's"
    ),
    ("ALTER TABLE item ADD COLUMN colour TEXT", "the table item is not the one golive makes"),
  ])
  func eachDifferenceIsFound(_ sql: String, _ words: String) throws {
    try store.engine.run(sql)
    let findings = try found()
    #expect(findings.map(\.text) == [words] && findings.map(\.standing) == [.bad])
  }

  /// An opening knows the names from the statements, and the doctor the parts from a database: they are the same.
  @Test(arguments: 1...Schema.current.version)
  func theNamesInTheStatementsAreThoseOfTheDatabase(version: Int) throws {
    let dialect = store.engine.dialect
    let made = try store.engine.parts(madeBy: Schema.current.statements(upTo: version, in: dialect))
    let named = Schema.current.parts(upTo: version, in: dialect)
    #expect(made.map { "\($0.kind) \($0.name)" }.sorted() == named.map { "\($0.kind) \($0.name)" }.sorted())
  }

  @Test func aTableOfSomebodyElseIsANote() throws {
    try store.engine.run("CREATE TABLE mine(x)")
    #expect(try found().map(\.standing) == [.note])
  }
}
