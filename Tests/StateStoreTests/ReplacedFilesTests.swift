import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Files replaced while open", .serialized)
struct ReplacedFilesTests {
  let directory = TemporaryDirectory()
  var path: String { directory.path + "/workspace" }

  private func open() throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: path), actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
  }

  /// A workspace with a project in the database itself, and two changes in the log.
  private func made() throws -> (Workspace, ProjectState) {
    _ = try Workspace(
      SQLiteEngine.create(at: path, name: "test"), actor: Actor(name: "Ira", role: .ipm), via: "test",
      rules: FakeRules.rules
    ).createTestProject()
    let workspace = try open()
    var state = try workspace.load("acme")
    for note in ["first", "second"] {
      state = try workspace.commit(.set(["T-1"], .note, note), id: note, on: state, at: .test()).state
    }
    return (workspace, state)
  }

  private func refusal(_ body: () throws(StoreError) -> Void) -> StoreError? {
    do throws(StoreError) {
      try body()
      return nil
    } catch { return error }
  }

  @Test(arguments: Disturbance.allCases)
  func aChangeIsRefusedAndGoesOnWithWhatIsThere(what: Disturbance) throws {
    let refusal = try refusedChange { try what.happen(to: path) }

    #expect(refusal?.leavesStale == true, "\(String(describing: refusal))")
    #expect(refusal?.sentence.hasPrefix("Not saved: ") == true)
    try goOn(after: what)
  }

  /// Commits after `disturbance`, then closes the workspace, so that nothing holds the old files when they
  /// are opened again.
  private func refusedChange(after disturbance: () throws -> Void) throws -> StoreError? {
    let (workspace, state) = try made()
    try disturbance()
    return refusal { () throws(StoreError) in
      _ = try workspace.commit(.set(["T-1"], .note, "third"), id: "third", on: state, at: .test())
    }
  }

  /// Reopens the workspace, as a program would.
  private func goOn(after what: Disturbance) throws {
    if what.leavesNothing {
      let isEmptied = what == .databaseRemoved
      #expect(
        throws: isEmptied
          ? StoreError.damaged("golive.db is gone, but entry 3 was stored in it") : .missing(at: path)
      ) { try SQLiteEngine.open(at: path) }
    }
    guard what.losesNothing else { return try expectSaid() }
    let workspace = try open()
    let state = try workspace.load("acme")
    #expect(state.value("T-1", .note) == "second")
    _ = try workspace.commit(.set(["T-1"], .note, "third"), id: "third", on: state, at: .test())
    #expect(try open().load("acme").value("T-1", .note) == "third")
    #expect(try open().verify() == [])
    #expect(try SQLiteEngine.open(at: path).first("PRAGMA integrity_check")?.text(0) == "ok")
  }

  /// Where something is lost, nothing more is stored before somebody has decided.
  private func expectSaid() throws {
    let refusal = refusal { () throws(StoreError) in
      let workspace = try Workspace(
        SQLiteEngine.open(at: path), actor: Actor(name: "Ira", role: .ipm), via: "test",
        rules: FakeRules.rules)
      _ = try workspace.commit(
        .set(["T-1"], .note, "late"), id: "late", on: workspace.load("acme"), at: .test())
    }
    switch refusal {
    case .damaged, .undecided, .missing, .cutShort: break
    default: Issue.record("\(String(describing: refusal))")
    }
  }

  @Test(arguments: ["chmod 644 golive.db", "chmod 755 ."])
  func whatOthersMayReadNowIsRefusedToProgramsThatOpenItAndLostByNobody(mode: String) throws {
    let (workspace, state) = try made()
    _ = try ChildProcess.run(["/bin/sh", "-c", "cd \(path) && \(mode)"])

    _ = try workspace.commit(.set(["T-1"], .note, "third"), id: "third", on: state, at: .test())

    guard case .wrongMode = refusal({ () throws(StoreError) in _ = try SQLiteEngine.open(at: path) }) else {
      Issue.record("it opens")
      return
    }
    _ = try ChildProcess.run(["/bin/sh", "-c", "cd \(path) && chmod 600 golive.db && chmod 700 ."])
    #expect(try open().load("acme").value("T-1", .note) == "third")
  }

  @Test(arguments: Disturbance.allCases)
  func aReaderNotices(what: Disturbance) throws {
    let (workspace, _) = try made()
    try what.happen(to: path)
    // Only writers depend on these, so only writers check them.
    let writersOnly: [Disturbance] = [
      .databaseOverwritten, .logEmptied, .logCut, .lockRemoved, .lockReplaced, .headerOverwritten,
      .pagesOverwritten,
    ]
    guard !writersOnly.contains(what) else { return }

    #expect(refusal { () throws(StoreError) in _ = try workspace.tick() }?.leavesStale == true)
    #expect(refusal { () throws(StoreError) in _ = try workspace.load("acme") }?.leavesStale == true)
  }

  /// Not if log and index are both removed: a program started in between cannot notice what is missing. An
  /// open dashboard is woken, and checkpoints its log first.
  @Test(arguments: [Disturbance.indexRemoved, .logRemoved, .lockRemoved])
  func whatAnotherProgramStoredInBetweenIsKeptToo(what: Disturbance) throws {
    var isStored = false
    let refusal = try refusedChange {
      try what.happen(to: path)
      let worker = try #require(StoreProcess(["commit", path, "kim", "acme", "1"]))
      isStored = worker.line()?.hasPrefix("ack") == true
      worker.wait()
    }

    #expect(refusal?.leavesStale == true)
    let after = try open().load("acme")
    #expect(after.value("T-1", .note) == "second")
    #expect(after.value("T-1", "count-kim") == (isStored ? "1" : nil))
    #expect(try open().verify() == [])
  }

  @Test(arguments: [Disturbance.directoryMoved, .databaseReplacedByCopy, .logRemoved, .lockRemoved])
  func whoeverWatchesIsWoken(what: Disturbance) throws {
    let (workspace, _) = try made()
    let watch = try LockFileWatch(path: path + "/store.lock")
    watch.drain()

    try what.happen(to: path)

    #expect(watch.drain())
    _ = workspace
  }

  @Test func anEmptiedLogIsNoCut() throws {
    let (workspace, state) = try made()
    var other: Workspace? = try open()
    _ = try other?.commit(.set(["T-2"], .note, "other"), id: "other", on: state, at: .test())
    other = nil
    _ = try #require(StoreProcess(["commit", path, "kim", "acme", "1"])).wait()

    let now = try workspace.load("acme")
    _ = try workspace.commit(.set(["T-1"], .note, "third"), id: "third", on: now, at: .test())
    #expect(try workspace.load("acme").value("T-1", .note) == "third")
  }
}
