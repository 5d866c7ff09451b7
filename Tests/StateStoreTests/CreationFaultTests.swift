import Domain
import Glibc
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// The creation of a workspace that was interrupted anywhere is completed by the next attempt.
@Suite("Creation cut short", .serialized)
struct CreationFaultTests {
  /// Every call that changes the disk, or a sample of them in the short run.
  private static let step = TestLength.isLong ? 1 : 17

  private func make(_ path: String, first: Int, count: Int, error: Int32) throws -> (
    said: String, status: Int
  ) {
    let worker = try #require(StoreProcess(["new", path, "ira", "\(first)", "\(count)", "\(error)"]))
    let said = worker.line() ?? ""
    return (said, worker.wait())
  }

  /// The number of calls a creation takes.
  private func calls() throws -> Int {
    let directory = TemporaryDirectory()
    let whole = try make(directory.path + "/data/workspace", first: 1_000_000_000, count: 1, error: 0)
    return try #require(whole.said.split(separator: " ").last.flatMap { Int($0) })
  }

  @Test func killedAtAnyPointItIsTakenOver() throws {
    for point in stride(from: 1, through: try calls(), by: Self.step) {
      let directory = TemporaryDirectory()
      let path = directory.path + "/data/workspace"
      #expect(try make(path, first: point, count: 1, error: 0).status == -Int(SIGKILL), "point \(point)")

      let next = try make(path, first: 1_000_000_000, count: 1, error: 0)

      #expect(next.status == 0, "point \(point): \(next.said)")
      #expect(try Workspace(at: path).load("acme").sequence == 1, "point \(point)")
    }
  }

  @Test(arguments: [ENOSPC, EDQUOT, EIO])
  func onADiskThatFailsFromAnyPointOnItIsTakenOverLater(error: Int32) throws {
    for point in stride(from: 1, through: try calls(), by: Self.step) {
      let directory = TemporaryDirectory()
      let path = directory.path + "/data/workspace"
      let first = try make(path, first: point, count: 1_000_000, error: error)
      #expect(first.status == 1, "point \(point): \(first.said)")
      if error != EIO { #expect(first.said.contains("is full"), "point \(point): \(first.said)") }

      let next = try make(path, first: 1_000_000_000, count: 1, error: 0)

      #expect(next.status == 0, "point \(point): \(next.said)")
    }
  }

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
