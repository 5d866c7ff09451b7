import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// Writers at once: see `WritersTests`.
@Suite("Several processes", .serialized)
struct ProcessTests {
  let store: SQLiteFixture
  let ira: Workspace

  init() throws {
    store = try SQLiteFixture()
    ira = try store.session()
    try ira.createTestProject()
  }

  private func worker(_ arguments: String...) throws -> StoreProcess { try #require(StoreProcess(arguments)) }

  /// Reads acknowledgements until the worker ends, or there are `limit`.
  private func acknowledged(by worker: StoreProcess, limit: Int = .max) -> [String: Int] {
    var result: [String: Int] = [:]
    while result.count < limit, let line = worker.line() {
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "ack", let sequence = Int(words[1]) else {
        Issue.record("the worker said: \(line)")
        return result
      }
      result[String(words[2])] = sequence
    }
    return result
  }

  @Test func whoeverWaitsLearnsForWhomAndMayGiveUp() throws {
    let holder = try worker("hold", store.path, "Sam Ochieng")
    #expect(holder.line() == "holding")
    let state = try ira.load("acme")
    var waits: [LockWait] = []
    store.engine.whileWaiting = { wait in
      waits.append(wait)
      usleep(1000)
      return waits.count < 3
    }

    #expect(
      performing: { try ira.commit(.set(["T-1"], .note, "x"), id: "x", on: state, at: .test()) },
      throws: { error in
        guard case .busy(let holder, _)? = error as? StoreError else { return false }
        return holder.hasPrefix("Sam Ochieng (process ")
      })

    #expect(waits.count == 3)
    #expect(waits.allSatisfy { $0.holder == "Sam Ochieng (process \(holder.id))" })
    holder.signal(SIGKILL)
    _ = try ira.commit(.set(["T-1"], .note, "x"), id: "x", on: state, at: .test())
  }

  @Test func aKilledProcessLosesNoAcknowledgedCommit() throws {
    var expected: [String: Int] = [:]
    let rounds = TestLength.isLong ? 300 : 12
    for round in 0..<rounds {
      let worker = try worker("commit", store.path, "kim", "acme", "100000")
      expected.merge(acknowledged(by: worker, limit: 1 + round % 5)) { $1 }
      // At a random point of the next commits.
      usleep(UInt32(round * 7919 % 3000))
      worker.signal(SIGKILL)
      worker.wait()
      expected.merge(acknowledged(by: worker)) { $1 }
    }

    let reopened = try store.otherSession("Ben")
    var lost = 0
    for (command, sequence) in expected {
      let stored = try store.engine.first("SELECT seq FROM change WHERE cmd = $1", [.text(command)])
      #expect(stored?.number(0) == sequence, "\(command) was acknowledged as \(sequence)")
      if stored == nil { lost += 1 }
    }
    #expect(!expected.isEmpty)
    ProofFigures.add(
      "killed at random", tried: rounds, acknowledged: expected.count, lost: lost)
    #expect(try reopened.verify() == [])
    #expect(try store.engine.first("PRAGMA integrity_check")?.text(0) == "ok")
    let state = try reopened.load("acme")
    let after = try reopened.commit(.set(["T-2"], .note, "goes on"), id: "after", on: state, at: .test())
    #expect(after.state.sequence == state.sequence + 1)
  }

  @Test func aStoppedHolderIsNamedAfterTheDeadline() throws {
    let holder = try worker("hold", store.path, "jo")
    #expect(holder.line() == "holding")
    holder.signal(SIGSTOP)
    let ben = try store.otherSession("Ben", options: .init(lockDeadline: 50))
    let state = try ben.load("acme")

    let error = #expect(throws: StoreError.self) {
      try ben.commit(.set(["T-1"], .note, "x"), id: "b1", on: state, at: .test())
    }

    guard case .busy(let heldBy, _) = error else {
      Issue.record("not busy but \(String(describing: error))")
      return
    }
    #expect(heldBy == "jo (process \(holder.id))")
    holder.signal(SIGKILL)
    holder.wait()
    let done = try ben.commit(.set(["T-1"], .note, "x"), id: "b1", on: state, at: .test())
    #expect(done.state.sequence == 2)
  }

  /// Whoever holds the lock and does not sign it is not taken for the golive that held it before.
  @Test func nobodyIsNamedWhoIsNotKnownToHoldTheLock() throws {
    let ben = try store.otherSession("Ben", options: .init(lockDeadline: 50))
    let state = try ben.load("acme")
    let lock = open(store.path + "/store.lock", O_RDWR)
    defer { close(lock) }
    func refusal() -> StoreError? {
      #expect(flock(lock, LOCK_EX) == 0)
      defer { flock(lock, LOCK_UN) }
      return #expect(throws: StoreError.self) {
        try ben.commit(.set(["T-1"], .note, "x"), id: "b1", on: state, at: .test())
      }
    }
    guard case .busy("another program", _) = refusal() else {
      Issue.record("after a change of somebody who runs still")
      return
    }
    let holder = try worker("hold", store.path, "jo")
    #expect(holder.line() == "holding")
    holder.signal(SIGKILL)
    holder.wait()
    guard case .busy("another program", _) = refusal() else {
      Issue.record("after one that was killed")
      return
    }
  }

  @Test func aCommitOfAnotherProcessIsAnnounced() throws {
    let watch = try store.engine.watch()
    let before = try ira.tick()
    #expect(!watch.drain())
    let worker = try worker("commit", store.path, "ann", "acme", "1")
    #expect(acknowledged(by: worker).count == 1)
    #expect(worker.wait() == 0)
    #expect(watch.drain())
    #expect(!watch.drain())
    #expect(try ira.tick() == before + 1)
  }
}
