import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

@Suite("Full and read-only disks", .serialized)
struct DiskTests {
  static let mayMount: Bool = {
    let directory = TemporaryDirectory()
    return SmallDisk(at: directory.path) != nil
  }()

  /// Commits notes of 2,000 bytes until one is refused.
  ///
  /// Returns the last stored state and the refusal.
  private func fill(_ workspace: Workspace, _ start: ProjectState, from first: Int) -> (
    ProjectState, StoreError?
  ) {
    var state = start
    for number in first..<first + 5000 {
      do throws(StoreError) {
        let note = String(repeating: "\(number % 10)", count: 2000)
        state = try workspace.commit(.set(["T-1"], .note, note), id: "c\(number)", on: state, at: .test())
          .state
      } catch {
        return (state, error)
      }
    }
    return (state, nil)
  }

  @Test func aDatabaseThatMayNotGrowRefusesAndGoesOnLater() throws {
    let store = try SQLiteFixture()
    let ira = try store.session()
    let created = try ira.createTestProject()
    let pages = try store.engine.first("PRAGMA page_count")?.number(0) ?? 0
    try store.engine.run("PRAGMA max_page_count = \(pages + 10)")

    let (last, refusal) = fill(ira, created, from: 0)

    #expect(refusal == .full(at: store.path))
    #expect(last.sequence > 1)
    #expect(try ira.load("acme") == last)
    try store.engine.run("PRAGMA max_page_count = 1000000")
    let after = try ira.commit(.set(["T-1"], .note, "goes on"), id: "after", on: last, at: .test())
    #expect(after.state.sequence == last.sequence + 1)
    #expect(try ira.verify() == [])
  }

  @Test(.enabled(if: mayMount)) func aFullDiskRefusesAndGoesOnWhenThereIsRoom() throws {
    let directory = TemporaryDirectory()
    let disk = try #require(SmallDisk(at: directory.path))
    let path = directory.path + "/workspace"
    let engine = try SQLiteEngine.create(at: path, name: "small")
    let ira = try Workspace(
      engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
    let created = try ira.createTestProject()

    let (last, refusal) = fill(ira, created, from: 0)

    #expect(refusal == .full(at: path))
    #expect(last.sequence > 1)
    #expect(try ira.load("acme") == last)
    #expect(disk.resize("8m"))
    let after = try ira.commit(.set(["T-1"], .note, "goes on"), id: "after", on: last, at: .test())
    #expect(after.state.sequence == last.sequence + 1)
    #expect(try ira.verify() == [])
    #expect(try engine.first("PRAGMA integrity_check")?.text(0) == "ok")
  }

  @Test(.enabled(if: mayMount)) func aReadOnlyDiskWithoutTheIndexOfTheLogIsReadOrSaysWhatIsMissing() throws {
    for isLogEmptied in [true, false] {
      let directory = TemporaryDirectory()
      let disk = try #require(SmallDisk(at: directory.path))
      let path = directory.path + "/work space?#%"
      var writer: Workspace? = try Workspace(
        SQLiteEngine.create(at: path, name: "small"), actor: Actor(name: "Ira", role: .ipm), via: "test",
        rules: FakeRules.rules)
      let state = try writer?.createTestProject()
      if !isLogEmptied {
        _ = try ChildProcess.run(["/bin/cp", "-p", path + "/golive.db-wal", directory.path + "/log"])
      }
      writer = nil
      if !isLogEmptied { rename(directory.path + "/log", path + "/golive.db-wal") }
      unlink(path + "/golive.db-shm")
      #expect(disk.makeReadOnly())

      guard isLogEmptied else {
        #expect(
          throws: StoreError.unusable(
            at: path, why: "is on a read-only disk, and changes wait in its golive.db-wal",
            remedy: "Copy it to a disk that can be written")
        ) { try SQLiteEngine.open(at: path) }
        continue
      }
      let reader = try Workspace(
        SQLiteEngine.open(at: path), actor: Actor(name: "Ben", role: .ipm), via: "test",
        rules: FakeRules.rules)
      #expect(try reader.load("acme") == state)
    }
  }

  @Test(.enabled(if: mayMount)) func aReadOnlyDiskIsReadAndNeverWritten() throws {
    let directory = TemporaryDirectory()
    let disk = try #require(SmallDisk(at: directory.path))
    let path = directory.path + "/workspace"
    var writer: Workspace? = try Workspace(
      SQLiteEngine.create(at: path, name: "small"), actor: Actor(name: "Ira", role: .ipm), via: "test",
      rules: FakeRules.rules)
    let state = try writer?.createTestProject()
    writer = nil
    #expect(disk.makeReadOnly())

    let engine = try SQLiteEngine.open(at: path)
    let reader = try Workspace(
      engine, actor: Actor(name: "Ben", role: .ipm), via: "test", rules: FakeRules.rules)

    #expect(engine.isReadOnly)
    #expect(try reader.load("acme") == state)
    #expect(throws: StoreError.readOnly(at: path)) {
      try reader.commit(.set(["T-1"], .note, "x"), id: "1", on: reader.load("acme"), at: .test())
    }
    #expect(throws: StoreError.readOnly(at: path)) { try reader.markSeen(upTo: 1, at: .test()) }
  }
}

/// A file system of 1 MiB in memory, unmounted with the value.
///
/// Needs root.
final class SmallDisk {
  private let path: String

  init?(at path: String) {
    self.path = path
    guard geteuid() == 0, mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else { return nil }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// `8m`, `16k`.
  func resize(_ size: String) -> Bool {
    mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(size)") == 0
  }

  /// A child of another test holds this process's files until it executes its program; that passes.
  func makeReadOnly() -> Bool {
    var isReadOnly = false
    try? waitUntil("nobody writing") {
      isReadOnly = mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=1m") == 0
      return isReadOnly || errno != EBUSY
    }
    return isReadOnly
  }
}
