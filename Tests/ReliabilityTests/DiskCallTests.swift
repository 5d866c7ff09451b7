import Platform
import Synchronization
import TestSupport
import Testing

/// A worker does one deed and is killed, or fails, at every call that touches the disk, from opening the workspace to
/// closing it. What it said is true afterwards, there is no half state, and the next program goes on.
@Suite("Every call that touches the disk", .serialized)
struct DiskCallTests {
  /// How many calls a whole deed takes, counted once.
  private static let counted = Mutex<[String: Int]>([:])

  /// In the short run some points of each deed, others for each `turn` from 0 to 3.
  private func points(_ kind: DiskDeed, _ words: [String] = [], some: Int, turn: Int = 3) throws -> [Int] {
    let key = "\(kind) \(words)"
    var calls = Self.counted.withLock { $0[key] }
    if calls == nil {
      let whole = try DeedRun(kind, words)
      #expect(whole.acknowledged.last == kind.lastCommand, "\(kind): \(whole.refusal ?? "")")
      calls = whole.calls
      Self.counted.withLock { $0[key] = whole.calls }
    }
    let count = try #require(calls)
    if TestLength.isLong || count <= some { return Array((1...count + 1).dropLast()) }
    return (0..<some).map { 1 + ($0 * 4 + turn) * (count - 1) / (some * 4 - 1) }
  }

  @Test(arguments: DiskDeed.allCases) func killedThereNothingAcknowledgedIsLost(_ kind: DiskDeed) throws {
    for point in try points(kind, some: 5) {
      let run = try DeedRun(kind, ["first=\(point)"])
      let faults = run.faults
      #expect(faults.isEmpty, "\(kind), killed at call \(point): \(faults)")
      ProofFigures.add(
        "killed at each call: \(kind)", tried: 1, acknowledged: run.acknowledged.count, lost: run.lost)
    }
  }

  /// `nil`: from there on for ever, which for EINTR no system does.
  private static let errors: [(Int32, String)] = [
    (ENOSPC, "ENOSPC"), (EIO, "EIO"), (EDQUOT, "EDQUOT"), (EINTR, "EINTR"),
  ]

  @Test(arguments: DiskDeed.allCases, errors)
  func failingThereWhatWasSaidIsTrue(_ kind: DiskDeed, _ error: (code: Int32, name: String)) throws {
    let lengths = error.code == EINTR ? [1, 3] : [1, 1_000_000]
    for point in try points(kind, some: 2, turn: Int(error.code) % 4) {
      for count in TestLength.isLong ? lengths : [lengths[point % 2]] {
        let run = try DeedRun(kind, ["first=\(point)", "count=\(count)", "error=\(error.code)"])
        let faults = run.faults
        let place = "\(kind), \(error.name) at call \(point), \(count) times"
        #expect(faults.isEmpty, "\(place): \(faults)")
        #expect(run.calls != nil, "\(place): the worker did not come to its end")
        #expect(run.acknowledged.last == kind.lastCommand || run.refusal != nil, "\(place): nothing was said")
        ProofFigures.add(
          "ENOSPC, EIO, EDQUOT, EINTR at each call: \(kind)", tried: 1, acknowledged: run.acknowledged.count,
          lost: run.lost, refused: run.refusal == nil ? 0 : 1)
      }
    }
  }

  @Test(arguments: DiskDeed.allCases) func anErrorWhileReadingChangesNothing(_ kind: DiskDeed) throws {
    for point in try points(kind, ["calls=read"], some: 2) {
      for count in TestLength.isLong ? [1, 1_000_000] : [1] {
        let run = try DeedRun(kind, ["calls=read", "first=\(point)", "count=\(count)", "error=\(EIO)"])
        let faults = run.faults
        #expect(faults.isEmpty, "\(kind), EIO at read \(point), \(count) times: \(faults)")
        ProofFigures.add(
          "EIO at each read: \(kind)", tried: 1, acknowledged: run.acknowledged.count, lost: run.lost,
          refused: run.refusal == nil ? 0 : 1)
      }
    }
  }

  @Test func aCommitThatIsAcknowledgedTooEarlyIsFound() throws {
    let kinds: [DiskDeed] = [.commit, .undo]
    var lost = 0
    for kind in kinds {
      for point in try points(kind, ["weak=early"], some: 6) {
        let run = try DeedRun(kind, ["weak=early", "first=\(point)"])
        lost += run.lost
        ProofFigures.add(
          "killed at each call: acknowledged before COMMIT", tried: 1, acknowledged: run.acknowledged.count,
          lost: run.lost, isControl: true)
      }
    }
    #expect(lost > 0)
  }
}
