import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// A workspace that does not even open is damaged like any other: it is noted, so that everybody learns of it.
@Suite("Damage of a workspace that does not open")
struct UnopenedDamageTests {
  let directory = TemporaryDirectory()
  private var path: String { directory.path + "/workspace" }
  private var database: String { path + "/golive.db" }

  init() throws {
    let workspace = try open { () throws(StoreError) in try SQLiteEngine.create(at: path, name: "test") }
    var state = try workspace.createTestProject()
    for number in 1...20 {
      state = try workspace.commit(
        .set(["T-1"], .note, String(repeating: "\(number) ", count: 2000)), id: "c\(number)", on: state,
        at: .test()
      ).state
    }
  }

  private func open(_ engine: () throws(StoreError) -> SQLiteEngine) throws(StoreError) -> Workspace {
    try Workspace(engine(), actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
  }

  private func refusal() -> StoreError? {
    do throws(StoreError) {
      _ = try open { () throws(StoreError) in try SQLiteEngine.open(at: path, options: .init(holder: "Ben")) }
      return nil
    } catch { return error }
  }

  @Test func aFileCutShortIsNotedAndTheNoteGoesWhenTheRestIsBack() throws {
    let whole = DamagedCopy.read(database)
    truncate(database, whole.count / 8192 * 4096)

    guard case .damaged(let what) = refusal() else {
      Issue.record("it opens")
      return
    }

    #expect(
      what.hasPrefix("golive.db is cut short: it has \(whole.count / 8192) of \(whole.count / 4096) pages"))
    let damage = try #require(SQLiteEngine.damage(at: path))
    #expect(damage.finding == what && damage.by == "Ben")
    #expect(refusal() == .damaged(what))

    DamagedCopy.write(whole, to: database)
    #expect(refusal() == nil && SQLiteEngine.damage(at: path) == nil)
  }

  @Test func aFirstPageThatCannotBeReadIsNoted() throws {
    let file = Platform.open(database, O_WRONLY)
    pwrite(file, [UInt8](repeating: 0xA5, count: 60), 60, 100)
    close(file)

    let refusal = refusal()

    let damage = try #require(SQLiteEngine.damage(at: path))
    #expect(refusal == .damaged(damage.finding) && damage.kind == .broken)
  }

  /// Somebody may be removing the directory, which would not be empty then.
  @Test func nothingIsWrittenWhereThereIsNoDatabase() throws {
    unlink(database)
    #expect(refusal() == .damaged("golive.db is gone, but entry 21 was stored in it"))
    #expect(SQLiteEngine.damage(at: path) == nil)
    #expect(access(path + "/damaged", F_OK) != 0)
  }

  @Test func whereNothingWasStoredNothingIsNoted() throws {
    let other = directory.path + "/unfinished"
    _ = try SQLiteEngine.create(at: other, name: "other")
    truncate(other + "/golive.db", 512)
    #expect(throws: StoreError.self) { try SQLiteEngine.open(at: other) }
    #expect(SQLiteEngine.damage(at: other) == nil)
  }
}
