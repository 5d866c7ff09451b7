import StateStore
import TestSupport
import Testing

/// The writes of a worker are recorded; disks as a power cut at any point may leave them are built from the record and
/// opened. Whatever was acknowledged before the cut is there.
@Suite("Power cuts", .serialized)
struct PowerCutTests {
  /// What is lost, or wrong, on any of the disks.
  private func replay(
    _ kind: DiskDeed, _ words: [String] = [], seeds: ClosedRange<UInt64>, every step: Int,
    _ name: String, isControl: Bool = false
  ) throws -> [String] {
    let log = TemporaryDirectory()
    let run = try DeedRun(kind, ["record=\(log.path)/record"] + words)
    #expect(run.acknowledged.last == kind.lastCommand, "\(run.refusal ?? "")")
    let record = DiskRecord(reading: log.path + "/record", place: run.root)
    #expect(record.changes.count > 10)
    var disk = try CutDisk(DeedRun.prepared(kind))
    var faults: [String] = []
    for (point, change) in record.changes.enumerated() {
      disk.apply(change)
      // Always right after something was acknowledged, when nothing else has made it lasting yet.
      var isDue = (point + Int(seeds.lowerBound)) % step == 0
      if case .acknowledged = change { isDue = true }
      guard isDue else { continue }
      for seed in seeds {
        var random = Seeded(seed &* 1_000_003 &+ UInt64(point))
        let found = problems(disk.found(&random), kind, disk.acknowledged)
        faults += found.map { "cut after change \(point), seed \(seed): \($0)" }
        ProofFigures.add(
          name, tried: 1, acknowledged: disk.acknowledged.count, lost: found.isEmpty ? 0 : 1,
          isControl: isControl)
      }
    }
    return faults
  }

  private func problems(_ tree: FileTree, _ kind: DiskDeed, _ acknowledged: [String]) -> [String] {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    tree.write(to: directory.path)
    return Aftermath(root: directory.path, kind: kind).faults(acknowledged)
  }

  @Test(arguments: DiskDeed.allCases) func whatWasAcknowledgedIsThereAfterwards(_ kind: DiskDeed) throws {
    let faults = try replay(
      kind, seeds: 1...(TestLength.isLong ? 12 : 2), every: TestLength.isLong ? 1 : 9, "power cut: \(kind)")

    #expect(faults.isEmpty, "\(faults.count) disks, such as: \(faults.prefix(5))")
  }

  @Test func aDatabaseThatSyncsNothingIsFound() throws {
    let faults = try replay(
      .checkpoint, ["weak=off"], seeds: 1...(TestLength.isLong ? 6 : 3), every: 12,
      "power cut: synchronous = OFF", isControl: true)

    #expect(faults.contains { $0.hasSuffix("lost") }, "\(faults.prefix(5))")
  }
}
