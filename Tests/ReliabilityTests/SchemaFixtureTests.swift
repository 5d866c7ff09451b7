import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// Workspaces that every released version of the schema made, by the program of its time, opened by this one.
///
/// `Fixtures/schema_fixture.py` makes them.
@Suite("Workspaces of every schema")
struct SchemaFixtureTests {
  private static let versions = Array(1...Schema.current.version)

  private struct Fixture {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    var path: String { directory.path + "/workspace" }
    /// `nil` where that version gave none.
    let receipt: Receipt?

    init(_ version: Int) throws {
      let place = "\(#filePath)".split(separator: "/").dropLast().map { "/" + $0 }.joined()
      let bytes = try #require(
        FileTree.bytes(of: "\(place)/Fixtures/\(version).sql"),
        "there is no workspace of version \(version): see Fixtures/schema_fixture.py")
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n--\n")
      receipt = Receipt(parts[0].dropFirst("receipt: ".count))
      try restore(parts.dropFirst().map(String.init))
    }

    /// In place of the tables a new workspace has.
    private func restore(_ statements: [String]) throws(StoreError) {
      let engine = try SQLiteEngine.create(at: path, name: "fixture")
      try engine.run("PRAGMA foreign_keys = OFF")
      let tables = try engine.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { $0.text(0) }
      for table in tables { try engine.run("DROP TABLE \(table)") }
      for statement in statements { try engine.run(statement) }
    }

    func open(schema: Schema = .current) throws(StoreError) -> Workspace {
      try Workspace(
        SQLiteEngine.open(at: path), actor: Actor(name: "Ira", role: .ipm), via: "test", schema: schema)
    }
  }

  /// Fails for a version without a fixture: `versions` counts the steps of the schema.
  @Test(arguments: versions) func isMigratedWithAllItHolds(version: Int) throws {
    let fixture = try Fixture(version)
    let ira = try fixture.open()
    let engine = try SQLiteEngine.open(at: fixture.path)

    #expect(
      try engine.first("SELECT v FROM meta WHERE k = 'schema'")?.text(0) == "\(Schema.current.version)")
    #expect(try ira.verify() == [])
    let findings = try ira.examine() + engine.examine()
    #expect(findings.filter { $0.standing == .bad } == [])
    let history = try ira.history("acme", item: nil, before: nil, limit: 100)
    #expect(history.count >= 8 && history.first?.sequence == history.count)
    let project = try #require(Project(try ira.load("acme")))
    #expect(try ira.summary("acme").customer == "Acme" && project.issues.count == 1)
    #expect(try ira.load("acme").value("ONE-02", .note) == "Was sent on Monday")
    #expect(try ira.load("acme").value("CHK-A1", .evidence) == "Looked, 設計 ok")
    #expect(try ira.summary("oester").customer == "Øster & Søn")
    #expect(try ira.summary("oester").status == .onHold)
    ProofFigures.add(
      "schema versions opened", tried: 1, acknowledged: history.count,
      lost: history.count - (history.first?.sequence ?? 0))
  }

  @Test(arguments: versions) func goesOnAndTakesBackWhatItDid(version: Int) throws {
    let fixture = try Fixture(version)
    let ira = try fixture.open()
    let before = try ira.load("acme")
    let done = try ira.commit(.comment("ONE-01", "Goes on"), id: "new", on: before, at: .test(minute: 90_000))
    #expect(done.state.sequence == before.sequence + 1)
    let undone = try ira.undo("acme", id: "undo", at: .test(minute: 90_001))
    #expect(undone.state.items == before.items)
    #expect(try !ira.today(TodayQuery(today: Day(number: 20_800), limit: 100)).rows.isEmpty)
    #expect(try ira.verify() == [])
  }

  @Test(arguments: versions.dropFirst()) func itsReceiptIsStillGenuine(version: Int) throws {
    let fixture = try Fixture(version)
    let receipt = try #require(fixture.receipt)

    let verdict = try fixture.open().check(receipt)
    guard case .genuine(let entry, let signOff?) = verdict else {
      Issue.record("version \(version): \(verdict)")
      return
    }
    #expect(entry.sequence == receipt.sequence && signOff.subject == .sow)
  }

  /// A newer one is read where it allows that, and never written; nonsense is refused in a sentence.
  @Test(arguments: [
    ("min_reader", "99", true), ("schema", "99999999999999999999", true), ("schema", "six", true),
    ("schema", "", true), ("schema", "-1", true), ("schema", "0", true), ("min_writer", "x", true),
    ("workspace_id", nil, true),
    ("min_writer", "99", false),
  ])
  func aNewerOrNonsensicalOneIsNotWritten(key: String, value: String?, isRefused: Bool) throws {
    let fixture = try Fixture(Schema.current.version)
    try {
      let engine = try SQLiteEngine.open(at: fixture.path)
      if key != "schema" { try engine.run("UPDATE meta SET v = '99' WHERE k = 'schema'") }
      if let value {
        try engine.run("UPDATE meta SET v = $2 WHERE k = $1", [.text(key), .text(value)])
      } else {
        try engine.run("DELETE FROM meta WHERE k = $1", [.text(key)])
      }
    }()
    do throws(StoreError) {
      let ira = try fixture.open()
      #expect(!isRefused, "\(key) \(value ?? "missing") was opened")
      let state = try ira.load("acme")
      #expect(throws: StoreError.newerSchema(found: 99, known: Schema.current.version)) {
        try ira.commit(.comment("ONE-01", "x"), id: "x", on: state, at: .test())
      }
    } catch {
      #expect(isRefused, "\(key) \(value ?? "missing"): \(error.sentence)")
      #expect(!error.sentence.isEmpty)
    }
    ProofFigures.add("schema nonsense", tried: 1, refused: 1)
  }
}
