import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Back-up and restore", .serialized)
struct BackupTests {
  let store: SQLiteFixture
  let ira: Workspace
  private var place: String { store.directory.path + "/copy" }
  private let origin = BackupOrigin(taken: Moment.test().timestamp, reason: .asked, tool: "test")

  init() throws {
    store = try SQLiteFixture()
    ira = try store.session()
    try ira.createTestProject()
  }

  private func note(_ text: String) throws {
    _ = try ira.commit(.set(["T-1"], .note, text), id: text, on: ira.load("acme"), at: .test())
  }

  private func backUp() throws -> SQLiteBackup {
    try SQLiteBackup.write(workspaceAt: store.path, to: place, origin)
  }

  private func failure(_ body: () throws -> Void) -> BackupFailure? {
    do {
      try body()
      return nil
    } catch { return error as? BackupFailure }
  }

  private func reopened() throws -> Workspace {
    try Workspace(
      SQLiteEngine.open(at: store.path), actor: Actor(name: "Ben", role: .ipm), via: "test",
      rules: FakeRules.rules)
  }

  @Test func aCopyHasEveryEntryAndItsManifestSaysSo() throws {
    try note("first")
    let backup = try backUp()

    #expect(backup.manifest.entries == 2)
    #expect(backup.manifest.heads["acme"]?.sequence == 2)
    #expect(backup.manifest.workspace == "test")
    try backup.verify()
    #expect(try SQLiteBackup(at: place).manifest == backup.manifest)
    #expect(SQLiteFixture.size(of: place + "/golive.db") == backup.manifest.size)
  }

  @Test func aCopyIsForThisUserAloneAndHasNoOtherFiles() throws {
    _ = try backUp()
    var info = stat()
    stat(place, &info)
    #expect(info.st_mode & 0o777 == 0o700)
    for name in ["golive.db", "manifest.json"] {
      stat(place + "/" + name, &info)
      #expect(info.st_mode & 0o777 == 0o600, "\(name)")
    }
    #expect(Self.names(in: place) == ["golive.db", "manifest.json"])
  }

  @Test func aCopyMadeWhileOthersWriteIsOneMoment() throws {
    let writers = try ["ann", "bob"].map {
      try #require(StoreProcess(["commit", store.path, $0, "acme", "100000"]))
    }
    for writer in writers { #expect(writer.line()?.hasPrefix("ack") == true) }
    for number in 0..<5 {
      let directory = "\(place)-\(number)"
      let backup = try SQLiteBackup.write(workspaceAt: store.path, to: directory, origin)
      try backup.verify()
      let copy = try Workspace(
        SQLiteEngine.open(copyAt: directory), actor: Actor(name: "Ira", role: .ipm), via: "test",
        rules: FakeRules.rules)
      #expect(try copy.load("acme").sequence == backup.manifest.heads["acme"]?.sequence)
      #expect(try copy.examine().filter { $0.standing == .bad } == [])
    }
    for writer in writers {
      writer.signal(SIGKILL)
      writer.wait()
    }
    #expect(try ira.verify() == [])
  }

  @Test(arguments: [100, 4096 * 3 + 17, -1])
  func aFlippedByteIsFound(position: Int) throws {
    for number in 0..<20 { try note("number \(number)") }
    let backup = try backUp()
    try backup.verify()
    Self.flip(place + "/golive.db", at: position < 0 ? backup.manifest.size - 1 : position)

    #expect(failure { try backup.verify() }?.sentence.contains("SHA-256 is another one") == true)
    #expect(failure { _ = try backup.restore(to: store.path, stamp: "x") } != nil)
    #expect(try ira.load("acme").sequence == 21)
  }

  @Test func aManifestOfAnotherCopyIsNoticed() throws {
    let early = try backUp()
    try note("later")
    let late = try SQLiteBackup.write(workspaceAt: store.path, to: place + "-2", origin)
    try ChildProcess.run(["/bin/cp", place + "-2/manifest.json", place + "/manifest.json"])

    #expect(failure { try SQLiteBackup(at: place).verify() } != nil)
    try late.verify()
    #expect(early.manifest != late.manifest)
  }

  @Test func aCopySomebodyWorkedInIsNoBackUpAnyMore() throws {
    let backup = try backUp()
    let visitor = try Workspace(
      SQLiteEngine.open(at: place), actor: Actor(name: "Ben", role: .ipm), via: "test", rules: FakeRules.rules
    )
    _ = try visitor.commit(.set(["T-1"], .note, "x"), id: "x", on: visitor.load("acme"), at: .test())

    #expect(failure { try backup.verify() }?.sentence.contains("somebody worked in") == true)
  }

  @Test func aDamagedWorkspaceIsNotCopiedAndTheCopyBeforeStays() throws {
    for number in 0..<60 { try note(String(repeating: "x", count: 2000) + "\(number)") }
    _ = try backUp()
    try store.engine.run("PRAGMA wal_checkpoint(TRUNCATE)")
    for page in 3..<20 { Self.flip(store.path + "/golive.db", at: page * 4096 + 2, count: 900) }

    let found = failure {
      _ = try SQLiteBackup.write(workspaceAt: store.path, to: place + "-2", origin)
    }

    guard case .damaged = found else {
      Issue.record("not found damaged: \(String(describing: found))")
      return
    }
    #expect(Self.names(in: store.directory.path) == ["copy", "workspace"])
    try SQLiteBackup(at: place).verify()
  }

  @Test func anEditedHistoryIsNotCopied() throws {
    try store.tamper("UPDATE change SET summary = 'else' WHERE seq = 1")
    #expect(failure { _ = try backUp() } == .damaged("acme: entry 1 was edited"))
    #expect(Self.names(in: store.directory.path) == ["workspace"])
  }

  @Test func aPlaceThatIsTakenIsLeftAlone() throws {
    _ = try backUp()
    #expect(failure { _ = try backUp() } == .exists(place))
  }

  @Test(.enabled(if: DiskTests.mayMount)) func aDiskThatIsTooSmallIsSaidBeforeAnythingIsWritten() throws {
    for number in 0..<100 { try note(String(repeating: "x", count: 4000) + "\(number)") }
    let directory = TemporaryDirectory()
    let disk = try #require(SmallDisk(at: directory.path))
    #expect(disk.resize("400k"))

    let found = failure {
      _ = try SQLiteBackup.write(workspaceAt: store.path, to: directory.path + "/copy", origin)
    }

    guard case .noRoom = found else {
      Issue.record("not refused for lack of room: \(String(describing: found))")
      return
    }
    #expect(Self.names(in: directory.path) == [])
  }

  @Test func whatAnInterruptedBackUpLeftIsRemovedByTheNext() throws {
    mkdir(place + ".partial", 0o700)
    close(open(place + ".partial/golive.db", O_CREAT | O_WRONLY, 0o600))
    _ = try backUp()
    #expect(Self.names(in: store.directory.path) == ["copy", "workspace"])
  }

  @Test func restoringMovesTheWorkspaceAsideAndEveryOpenProgramGoesOnWithTheCopy() throws {
    try note("kept")
    let backup = try backUp()
    try note("later")
    let state = try ira.load("acme")

    let restored = try backup.restore(to: store.path, stamp: "now")

    #expect(restored == RestoredWorkspace(aside: store.path + ".before-now", leftover: nil))
    #expect(throws: StoreError.replaced(at: store.path)) {
      try ira.commit(.set(["T-1"], .note, "lost?"), id: "lost", on: state, at: .test())
    }
    #expect(try reopened().load("acme").value("T-1", .note) == "kept")
    let before = try Workspace(
      SQLiteEngine.open(at: store.path + ".before-now"), actor: Actor(name: "Ben", role: .ipm), via: "test",
      rules: FakeRules.rules)
    #expect(try before.load("acme").value("T-1", .note) == "later")
    #expect(
      try reopened().commit(.set(["T-1"], .note, "on"), id: "on", on: reopened().load("acme"), at: .test())
        .state.sequence == 3)
  }

  @Test func aRestoredWorkspaceRemembersItsNewestChangeFromTheBeginning() throws {
    let backup = try backUp()
    try note("later")
    _ = try backup.restore(to: store.path, stamp: "now")
    unlink(store.path + "/golive.db")

    #expect(throws: StoreError.self) { try SQLiteEngine.openOrCreate(at: store.path, name: "new") }
    #expect(!SQLiteEngine.isPresent(at: store.path))
  }

  @Test func twoRestoresOfOneSecondBothKeepWhatWasThere() throws {
    let backup = try backUp()
    #expect(try backup.restore(to: store.path, stamp: "now").aside == store.path + ".before-now")
    #expect(try backup.restore(to: store.path, stamp: "now").aside == store.path + ".before-now-2")
  }

  @Test func whatSomebodyAcceptedIsCopiedAndSaidInTheManifest() throws {
    try store.tamper("UPDATE change SET summary = 'else' WHERE seq = 1")
    let fault = "acme: entry 1 was edited"
    try store.engine.accept(
      DamageDecision([fault], by: "Ira", reason: "known", at: Moment.test().timestamp)
    ) {}

    let backup = try backUp()

    #expect(backup.manifest.accepted == [fault])
    #expect(try SQLiteBackup(at: place).manifest == backup.manifest)
    try backup.verify()
  }

  @Test func restoredWhereThereIsNothingItIsTheSameWorkspace() throws {
    let backup = try backUp()
    TemporaryDirectory.remove(store.path)
    let elsewhere = store.directory.path + "/other/machine/workspace"

    #expect(try backup.restore(to: elsewhere, stamp: "now") == RestoredWorkspace(aside: nil, leftover: nil))

    let workspace = try Workspace(
      SQLiteEngine.open(at: elsewhere), actor: Actor(name: "Ben", role: .ipm), via: "test",
      rules: FakeRules.rules)
    #expect(try workspace.name() == "test")
    #expect(try workspace.examine().filter { $0.standing == .bad } == [])
  }

  @Test func whatAnInterruptedRestoreLeftIsKept() throws {
    let backup = try backUp()
    mkdir(store.path + ".restoring", 0o700)
    close(open(store.path + ".restoring/golive.db", O_CREAT | O_WRONLY, 0o600))

    let restored = try backup.restore(to: store.path, stamp: "now")

    #expect(restored.leftover == store.path + ".left-now")
    #expect(Self.names(in: store.path + ".left-now") == ["golive.db"])
  }

  @Test func aWorkspaceThatIsBeingWrittenToIsNotReplaced() throws {
    let backup = try backUp()
    let holder = try #require(StoreProcess(["hold", store.path, "Sam"]))
    #expect(holder.line() == "holding")

    let found = failure { _ = try backup.restore(to: store.path, stamp: "now", deadline: 100) }

    guard case .store(.busy(let by, _)) = found else {
      Issue.record("not refused as busy: \(String(describing: found))")
      return
    }
    #expect(by.hasPrefix("Sam"))
    #expect(Self.names(in: store.directory.path) == ["copy", "workspace"])
  }

  private static func names(in directory: String) -> [String] {
    let tree = FileTree(at: directory)
    let paths = tree.directories + Array(tree.files.keys)
    return paths.map { String($0.dropFirst()) }.filter { !$0.contains("/") }.sorted()
  }

  private static func flip(_ path: String, at position: Int, count: Int = 1) {
    let file = open(path, O_RDWR)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    pread(file, &bytes, count, position)
    bytes = bytes.map { $0 ^ 0x5A }
    pwrite(file, bytes, count, position)
  }
}
