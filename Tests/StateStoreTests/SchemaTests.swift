import Domain
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Schema versions")
struct SchemaTests {
  let store: StoreFixture

  init() throws {
    store = try StoreFixture()
    try store.session().createTestProject()
  }

  private func session(_ schema: Schema) throws -> LocalWorkspace {
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
    let newer = try session(next(minReader: 1, minWriter: 2))
    #expect(try newer.load("acme").sequence == 1)
    let state = try newer.load("acme")
    #expect(try newer.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test()).state.sequence == 2)
    #expect(try store.engine.first("SELECT count(*) FROM label")?.number(0) == 0)
    #expect(try store.engine.first("SELECT v FROM meta WHERE k = 'schema'")?.text(0) == "2")
    _ = try session(next(minReader: 1, minWriter: 2))
  }

  @Test func aStepThatFailsLeavesTheWorkspaceAsItWas() throws {
    let steps =
      Schema.current.steps + [
        .init(statements: ["CREATE TABLE label(x TEXT)", "NONSENSE"], minReader: 2, minWriter: 2)
      ]
    #expect(throws: StoreError.self) { try session(Schema(steps: steps)) }
    #expect(try store.engine.first("SELECT v FROM meta WHERE k = 'schema'")?.text(0) == "1")
    #expect(try session(.current).load("acme").sequence == 1)
  }

  @Test func aNewerWorkspaceIsReadWhereItAllowsThatAndNeverWritten() throws {
    _ = try session(next(minReader: 1, minWriter: 2))
    let older = try session(.current)
    let state = try older.load("acme")
    #expect(throws: StoreError.newerSchema(found: 2, known: 1)) {
      try older.commit(.set(["T-1"], .note, "x"), id: "1", on: state, at: .test())
    }
    #expect(throws: StoreError.newerSchema(found: 2, known: 1)) {
      try older.undo("acme", id: "u", at: .test())
    }
    #expect(throws: StoreError.newerSchema(found: 2, known: 1)) { try older.markSeen(upTo: 1, at: .test()) }
  }

  @Test func aWorkspaceTooNewToReadIsRefused() throws {
    _ = try session(next(minReader: 2, minWriter: 2))
    #expect(throws: StoreError.newerSchema(found: 2, known: 1)) { try session(.current) }
  }

  @Test func aDatabaseWithoutItsMarksIsNotAWorkspace() throws {
    try store.engine.run("DELETE FROM meta WHERE k = 'schema'")
    #expect(throws: StoreError.notAWorkspace(at: store.path)) { try session(.current) }
    try store.engine.run("DROP TABLE meta")
    #expect(throws: StoreError.notAWorkspace(at: store.path)) { try session(.current) }
  }

  /// The shape every workspace of version 1 has.
  ///
  /// If this changes, released workspaces and new ones differ.
  @Test func theFirstVersionIsFrozen() throws {
    let rows = try store.engine.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in rows.map({ $0.text(0) }).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    #expect(rows.count == 27)
    #expect(String(hash, radix: 16) == "b144f793e2a23871")
  }
}
