import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// A database that is older than what was stored in it, or another one, is found when it is opened.
@Suite("Missing changes")
struct MissingChangesTests {
  let directory = TemporaryDirectory()
  var path: String { directory.path + "/workspace" }
  private var database: String { path + "/golive.db" }
  private var copies: String { directory.path + "/copies" }

  private func open(_ path: String? = nil, as name: String = "Ira") throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: path ?? self.path, options: .init(holder: name)),
      actor: Actor(name: name, role: .ipm), via: "test", rules: FakeRules.rules)
  }

  private func make(at path: String, _ name: String = "test") throws {
    _ = try Workspace(
      SQLiteEngine.create(at: path, name: name), actor: Actor(name: "Ira", role: .ipm), via: "test",
      rules: FakeRules.rules
    ).createTestProject()
  }

  private func store(_ notes: String..., at path: String? = nil) throws {
    let workspace = try open(path)
    var state = try workspace.load("acme")
    for note in notes {
      state = try workspace.commit(.set(["T-1"], .note, note), id: note, on: state, at: .test()).state
    }
  }

  private func copy(_ source: String, to target: String) throws {
    _ = try ChildProcess.run(["/bin/cp", "-a", source, target])
  }

  /// Nothing may be stored in what is there, which can be read.
  private func expectFound(_ words: String, _ kind: Damage.Kind = .behind) throws {
    let workspace = try open(as: "Ben")
    let damage = try #require(workspace.damage)
    #expect(damage.kind == kind)
    #expect(damage.finding.contains(words), "\(damage.finding)")
    #expect(damage.by == "Ben")
    let state = try workspace.load("acme")
    #expect(throws: StoreError.undecided(damage)) {
      try workspace.commit(.set(["T-2"], .note, "late"), id: "late", on: state, at: .test())
    }
    #expect(throws: StoreError.undecided(damage)) { try workspace.undo("acme", id: "undo", at: .test()) }
    #expect(throws: StoreError.undecided(damage)) { try workspace.markSeen(upTo: 1, at: .test()) }
    #expect(try open().damage == damage)
  }

  @Test func aLogThatWasLostIsFound() throws {
    try make(at: path)
    do {
      let workspace = try open()
      let state = try workspace.load("acme")
      _ = try workspace.commit(.set(["T-1"], .note, "one"), id: "one", on: state, at: .test())
      // As after a power cut: the log was not emptied.
      try copy(path, to: copies)
    }
    unlink(copies + "/golive.db-wal")
    unlink(copies + "/golive.db-shm")
    rename(path, directory.path + "/aside")
    rename(copies, path)
    try expectFound("entry 2 was stored here, the file ends at 1")
  }

  @Test func anOlderCopyOfTheFileIsFound() throws {
    try make(at: path)
    try copy(database, to: copies)
    try store("one", "two", "three")
    try copy(copies, to: database)
    try expectFound("entry 4 was stored here, the file ends at 1")
  }

  @Test func theFileOfAnotherWorkspaceIsFound() throws {
    try make(at: path)
    try store("one")
    let other = directory.path + "/other"
    try make(at: other, "other")
    try store("here", "and", "there", at: other)
    try copy(other + "/golive.db", to: database)
    try expectFound("golive.db is another workspace's: entry 2 of the one that belongs here is not in it")
  }

  @Test func theLogOfAnotherWorkspaceIsFound() throws {
    try make(at: path)
    try store("one")
    let other = directory.path + "/other"
    try make(at: other, "other")
    do {
      let workspace = try open(other)
      let state = try workspace.load("acme")
      _ = try workspace.commit(.set(["T-1"], .note, "there"), id: "there", on: state, at: .test())
      try copy(other + "/golive.db-wal", to: copies)
    }
    unlink(database + "-shm")
    try copy(copies, to: database + "-wal")
    let workspace = try open()
    #expect(workspace.damage != nil)
    #expect(throws: StoreError.self) {
      try workspace.commit(.set(["T-2"], .note, "x"), id: "x", on: workspace.load("acme"), at: .test())
    }
  }

  @Test func itIsOverWhenTheChangesAreBack() throws {
    try make(at: path)
    try copy(database, to: copies)
    try store("one", "two")
    try copy(database, to: directory.path + "/newest")
    try copy(copies, to: database)
    #expect(try open().damage != nil)

    try copy(directory.path + "/newest", to: database)

    #expect(try open().damage == nil)
    try store("three")
  }

  @Test func aDatabaseThatIsGoneOrEmptyIsNotBegunAnew() throws {
    try make(at: path)
    rename(database, copies)
    for what in ["gone", "empty"] {
      #expect(throws: StoreError.damaged("golive.db is \(what), but entry 1 was stored in it")) { try open() }
      #expect(throws: StoreError.damaged("golive.db is \(what), but entry 1 was stored in it")) {
        try SQLiteEngine.openOrCreate(at: path, name: "new")
      }
      close(Platform.open(database, O_CREAT | O_WRONLY, 0o600))
    }
    rename(copies, database)
    try store("one")
  }

  @Test func aDatabaseWithoutItsHeaderIsNotBegunAnew() throws {
    try make(at: path)
    let file = Platform.open(database, O_WRONLY)
    pwrite(file, "something else 0", 16, 0)
    close(file)
    let error = StoreError.damaged("golive.db cannot be recognised, but entry 1 was stored in it")
    #expect(throws: error) { try open() }
    #expect(throws: error) { try SQLiteEngine.openOrCreate(at: path, name: "new") }
  }

  @Test func aDatabaseCutShortIsFound() throws {
    try make(at: path)
    try store("one")
    truncate(database, SQLiteFixture.size(of: database) - 3 * 4096)
    let refusal = #expect(throws: StoreError.self) { try store("two") }
    switch refusal {
    case .damaged, .undecided: break
    default: Issue.record("\(String(describing: refusal))")
    }
  }

  @Test func whatIsWholeIsNoDamage() throws {
    try make(at: path)
    try store("one", "two")
    // Copied as a whole, at rest or under a program that has it open.
    try copy(path, to: copies)
    #expect(try open(copies).damage == nil)
    let workspace = try open()
    _ = try workspace.commit(
      .set(["T-1"], .note, "three"), id: "three", on: workspace.load("acme"), at: .test())
    try copy(path, to: directory.path + "/second")
    #expect(try open(directory.path + "/second").damage == nil)
    // Another lock file knows nothing of what was stored.
    unlink(copies + "/store.lock")
    #expect(try open(copies).damage == nil)
    try store("four", at: copies)
    // A power cut may keep an older lock file.
    try copy(copies + "/store.lock", to: directory.path + "/lock")
    try store("five", at: copies)
    try copy(directory.path + "/lock", to: copies + "/store.lock")
    #expect(try open(copies).damage == nil)
    try store("six", at: copies)
  }

  @Test func aProgramThatIsKilledNeverLeavesAMarkAheadOfTheFile() throws {
    try make(at: path)
    for round in 1...(TestLength.isLong ? 100 : 8) {
      let worker = try #require(StoreProcess(["commit", path, "kim", "acme", "1000"]))
      for _ in 0..<round % 5 { _ = worker.line() }
      worker.signal(SIGKILL)
      worker.wait()
      #expect(try open().damage == nil, "round \(round)")
    }
  }
}
