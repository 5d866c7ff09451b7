import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// The creation of a workspace that was interrupted is completed by the next attempt: at every call, see
/// `DiskCallTests`.
@Suite("Creation cut short", .serialized)
struct CreationFaultTests {
  @Test(.enabled(if: DiskTests.mayMount), arguments: [4, 8, 16, 24, 40, 80, 160])
  func onADiskTooSmallItWorksWhenThereIsRoom(kilobytes: Int) throws {
    let directory = TemporaryDirectory()
    let disk = try #require(SmallDisk(at: directory.path))
    #expect(disk.resize("\(kilobytes)k"))
    let path = directory.path + "/data/workspace"
    #expect(throws: StoreError.self) {
      try Workspace(at: path, creating: true).createTestProject()
    }

    #expect(disk.resize("8m"))
    try Workspace(at: path, creating: true).createTestProject()

    #expect(try Workspace(at: path).load("acme").sequence == 1)
  }

  @Test func aPlaceThatCannotBeMadeIsNamed() throws {
    let directory = TemporaryDirectory()
    let file = directory.path + "/file"
    close(open(file, O_CREAT | O_WRONLY, 0o600))

    #expect(
      throws: StoreError.unusable(
        at: file + "/data", why: "cannot be made (Not a directory)",
        remedy: "Choose another place with --workspace")
    ) { try SQLiteEngine.openOrCreate(at: file + "/data/workspace", name: "x") }
  }
}

extension Workspace {
  /// As a program that starts anew opens it.
  fileprivate convenience init(at path: String, creating: Bool = false) throws {
    let engine = try creating ? SQLiteEngine.openOrCreate(at: path, name: "x") : .open(at: path)
    try self.init(engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
  }
}
