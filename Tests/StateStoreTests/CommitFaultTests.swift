import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// What is reported about a change the disk failed to store is true, also for the next program that opens
/// the workspace.
@Suite("Commits on a failing disk", .serialized)
struct CommitFaultTests {
  let store: SQLiteFixture

  init() throws {
    store = try SQLiteFixture()
    try store.session().createTestProject()
  }

  /// Commits in another process while calls fail, and kills it.
  private func commit(_ calls: String, count: Int, error: Int32) throws -> String {
    let worker = try #require(
      StoreProcess([
        "deed", store.path, "running", "calls=\(calls)", "first=1", "count=\(count)", "error=\(error)",
      ]))
    let said = worker.line() ?? ""
    worker.signal(SIGKILL)
    worker.wait()
    return said
  }

  private var isStored: Bool {
    get throws { try store.otherSession().load("acme").value("T-1", .note)?.hasPrefix("kim-1") == true }
  }

  /// What another process says that only reads, while every call that reads fails from one on.
  private func look(from first: Int) throws -> (error: String?, calls: Int) {
    let worker = try #require(
      StoreProcess([
        "look", store.path, "kim", "calls=read", "first=\(first)", "count=1000000", "error=\(EIO)",
      ]))
    var said: [String] = []
    while let line = worker.line() { said.append(line) }
    worker.wait()
    let calls = said.last?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    return (said.first { $0.hasPrefix("error ") }, calls)
  }

  @Test func whoeverOnlyReadsIsToldWhatWasNotReadAndNothingOfSaving() throws {
    let calls = try look(from: 1_000_000).calls
    #expect(calls > 0)
    var refused = 0
    for point in 1...calls {
      guard let error = try look(from: point).error else { continue }
      refused += 1
      #expect(!error.contains("aved"), "read \(point): \(error)")
      #expect(!error.contains("Not read") || error.contains(store.path), "read \(point): \(error)")
    }
    #expect(refused > 0)
    let damage = try store.otherSession().damage
    #expect(damage == nil)
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT])
  func aChangeThatWasNotSyncedIsTakenOutOfTheLog(error: Int32) throws {
    let said = try commit("sync", count: 1, error: error)

    #expect(said.hasPrefix("error Not saved: "))
    #expect(said.contains(error == EIO ? "the disk reported an error" : "the disk is full"))
    #expect(try !isStored)
    #expect(try store.otherSession().verify() == [])
    #expect(try commit("sync", count: 0, error: EIO) == "ack kim-1")
    #expect(try isStored)
  }

  @Test func whereItCannotBeTakenOutItIsSaidThatItMayBeThere() throws {
    let said = try commit("sync", count: 1_000_000, error: EIO)

    #expect(said.hasPrefix("error The disk failed while saving"))
    #expect(said.contains("the change may be stored or not. Check before you repeat it."))
    #expect(try store.otherSession().verify() == [])
  }

  @Test(arguments: [
    (ENOSPC, "Not saved: the disk is full"), (EDQUOT, "Not saved: the disk is full"),
    (EIO, "Not saved: the disk reported an error"),
  ])
  func aWriteThatFailsSaysWhatTheDiskSaid(error: Int32, words: String) throws {
    // The first write is the holder's line in the lock file, which is not needed.
    let said = try commit("any", count: 1_000_000, error: error)

    #expect(said.hasPrefix("error \(words)") || said.hasPrefix("error The disk failed while saving"))
    #expect(try !isStored)
  }
}
