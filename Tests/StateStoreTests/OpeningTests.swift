import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// The conditions a workspace must meet to be opened.
///
/// Refused files are left as they were.
@Suite("Opening")
struct OpeningTests {
  let store: SQLiteFixture
  var database: String { store.path + "/golive.db" }

  init() throws {
    store = try SQLiteFixture()
    try store.session().createTestProject()
  }

  private func refusal(_ path: String? = nil) -> StoreError? {
    do throws(StoreError) {
      _ = try SQLiteEngine.open(at: path ?? store.path)
      return nil
    } catch {
      return error
    }
  }

  private func makeFile(_ path: String, _ text: String) {
    let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    let bytes = Array(text.utf8)
    _ = write(file, bytes, bytes.count)
    close(file)
  }

  @Test func whatIsCreatedIsForOneUserAlone() throws {
    var info = stat()
    stat(store.path, &info)
    #expect(info.st_mode & 0o777 == 0o700)
    for name in ["golive.db", "golive.db-wal", "golive.db-shm", "store.lock"] {
      #expect(stat(store.path + "/" + name, &info) == 0)
      #expect(info.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test func aMissingWorkspaceIsNeverMadeByOpening() throws {
    let path = store.directory.path + "/nothing"
    #expect(refusal(path) == .missing(at: path))
    #expect(access(path, F_OK) != 0)
    mkdir(path, 0o700)
    #expect(refusal(path) == .missing(at: path))
    #expect(access(path + "/golive.db", F_OK) != 0)
    #expect(refusal("/nowhere/at/all") == .missing(at: "/nowhere/at/all"))
  }

  @Test func aMissingDatabaseBesideALockThatKnowsOfNoChangeIsMissing() throws {
    unlink(database)
    unlink(store.path + "/store.lock")
    close(open(store.path + "/store.lock", O_CREAT | O_WRONLY, 0o600))
    #expect(refusal() == .missing(at: store.path))
  }

  @Test func creatingTwiceIsRefused() throws {
    #expect(throws: StoreError.failed("\(store.path) holds a workspace already")) {
      try SQLiteEngine.create(at: store.path, name: "other")
    }
    #expect(try store.otherSession().load("acme").sequence == 1)
  }

  @Test func directoriesAboveAreMadeToo() throws {
    let path = store.directory.path + "/data/golive/workspace"
    _ = try SQLiteEngine.create(at: path, name: "deep")
    #expect(refusal(path) == nil)
  }

  @Test(arguments: ["", "/golive.db", "/golive.db-wal", "/store.lock"])
  func whatOthersMayReadIsRefusedWithTheChmod(name: String) throws {
    chmod(store.path + name, name.isEmpty ? 0o750 : 0o640)
    let path = store.path + name
    #expect(refusal() == .wrongMode(at: path, fix: "chmod \(name.isEmpty ? 700 : 600) '\(path)'"))
  }

  @Test(.enabled(if: geteuid() == 0), arguments: ["", "/golive.db", "/store.lock"])
  func whatBelongsToSomebodyElseIsRefused(name: String) throws {
    chown(store.path + name, 65534, 65534)
    #expect(refusal() == .wrongOwner(at: store.path + name))
  }

  @Test(arguments: ["/golive.db", "/golive.db-wal", "/golive.db-shm", "/store.lock"])
  func aFileThatIsASymbolicLinkIsRefused(name: String) throws {
    rename(store.path + name, store.directory.path + "/elsewhere")
    symlink(store.directory.path + "/elsewhere", store.path + name)
    #expect(refusal() == .symbolicLink(at: store.path + name))
  }

  @Test func aDirectoryThatIsASymbolicLinkIsRefusedAndOneAboveIsNot() throws {
    let link = store.directory.path + "/link"
    symlink(store.path, link)
    #expect(refusal(link) == .symbolicLink(at: link))
    #expect(refusal(link + "/") == .symbolicLink(at: link))
    let above = store.directory.path + "/above"
    symlink(store.directory.path, above)
    #expect(refusal(above + "/workspace") == nil)
  }

  @Test func aSecondNameOfTheDatabaseIsRefused() throws {
    link(database, store.directory.path + "/second")
    #expect(refusal() == .hardLink(at: database))
  }

  @Test(arguments: ["hello\n", "", String(repeating: "x", count: 10_000)])
  func aTextFileIsNotAWorkspace(text: String) throws {
    let path = store.directory.path + "/text"
    mkdir(path, 0o700)
    makeFile(path + "/golive.db", text)
    #expect(refusal(path) == .notAWorkspace(at: path))
    #expect(refusal(database) == .notAWorkspace(at: database))
    var info = stat()
    stat(path + "/golive.db", &info)
    #expect(Int(info.st_size) == text.utf8.count)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try store.engine.run("PRAGMA application_id = 7")
    #expect(refusal() == .damaged("golive.db cannot be recognised, but entry 1 was stored in it"))
    unlink(store.path + "/store.lock")
    #expect(refusal() == .notAWorkspace(at: store.path))
    #expect(try store.engine.first("PRAGMA application_id")?.number(0) == 7)
  }

  @Test func whatDurabilityRestsOnIsSet() throws {
    let settings = [
      "synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "recursive_triggers": "1",
    ]
    let engine = try SQLiteEngine.open(at: store.path)
    for (name, value) in settings {
      switch try engine.first("PRAGMA \(name)")?.values.first {
      case .text(let found): #expect(found == value)
      case .integer(let found): #expect(String(found) == value)
      case .null, nil: Issue.record("no \(name)")
      }
    }
  }

  @Test func theFileAndItsPlaceAreLookedAt() throws {
    #expect(
      SQLiteEngine.examine(placeAt: store.path).filter { $0.name != "surroundings" }.map(\.standing) == [
        .good
      ])
    let names = Set(try store.engine.examine().map(\.name))
    #expect(names == ["library", "journal_mode", "synchronous", "integrity"])
    #expect(!(try store.engine.examine().contains { $0.standing == .bad }))
  }

  @Test func anUnfinishedCreationIsFinishedByCreatingAgain() throws {
    let path = store.directory.path + "/half"
    mkdir(path, 0o700)
    makeFile(path + "/golive.db", "")
    #expect(refusal(path) == .notAWorkspace(at: path))
    let engine = try SQLiteEngine.create(at: path, name: "half")
    #expect(try Workspace(engine, actor: Actor(name: "Ira", role: .ipm), via: "test").name() == "half")
  }
}
