import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// Several programs write at once while another reads.
@Suite("Writers at once", .serialized)
struct WritersTests {
  let store: SQLiteFixture
  let ira: Workspace

  init() throws {
    store = try SQLiteFixture()
    ira = try store.session()
    try ira.createTestProject()
  }

  /// Four writers for a while, and a reader that must never see the project go backwards.
  ///
  /// Returns the commands acknowledged that are not stored, and how many were.
  private func write(_ milliseconds: Int, _ words: String...) throws -> (lost: [String], acknowledged: Int) {
    var writers = try ["ann", "bob", "cy", "di"].map {
      try #require(StoreProcess(["write", store.path, $0, "acme", "\(milliseconds)"] + words))
    }
    var acknowledged: [String] = []
    var seen = 0
    while !writers.isEmpty {
      writers = writers.filter { writer in
        guard let line = writer.line() else { return false }
        if line.hasPrefix("ack ") {
          acknowledged.append(String(line.split(separator: " ")[2]))
        } else {
          #expect(line.hasPrefix("busy "), "a writer said: \(line)")
        }
        return true
      }
      guard acknowledged.count % 40 == 0 else { continue }
      let now = try ira.load("acme").sequence
      #expect(now >= seen, "the reader went back from \(seen) to \(now)")
      seen = now
    }
    let stored = Set(try store.engine.rows("SELECT cmd FROM change").map { $0.text(0) })
    return (acknowledged.filter { !stored.contains($0) }, acknowledged.count)
  }

  @Test func loseNothingAndKeepTheOrder() throws {
    let (lost, acknowledged) = try write(TestLength.isLong ? 60_000 : 1500)

    #expect(lost.isEmpty)
    #expect(acknowledged > 20)
    let sequences = try store.engine.rows("SELECT seq FROM change ORDER BY tick").map { $0.number(0) }
    #expect(sequences == Array(1...acknowledged + 1))
    #expect(try ira.verify() == [])
    #expect(try !ira.examine().contains { $0.standing == .bad })
    #expect(try store.engine.first("PRAGMA integrity_check")?.text(0) == "ok")
    ProofFigures.add(
      "four writers and a reader", tried: acknowledged, acknowledged: acknowledged, lost: lost.count)
  }

  @Test func whoAcknowledgesBeforeStoringAndDoesNotWaitIsFound() throws {
    let (lost, acknowledged) = try write(400, "weak=early")

    #expect(!lost.isEmpty)
    ProofFigures.add(
      "four writers: acknowledged before COMMIT", tried: acknowledged, acknowledged: acknowledged,
      lost: lost.count, isControl: true)
  }

  /// One time of day for each change, in no order.
  private static let clocks: [Int64] = [
    1_795_424_400, 0, 2_147_483_647, 4_102_444_800, 1_795_424_399, 2_147_483_648, 1, 951_782_400,
    1_795_424_400 - 10 * 86_400,
  ]

  @Test func aClockThatJumpsChangesNeitherOrderNorContent() throws {
    var state = try ira.load("acme")
    for (number, seconds) in Self.clocks.enumerated() {
      let moment = Moment(timestamp: Timestamp(milliseconds: seconds * 1000), zoneOffset: 0)
      state = try ira.commit(.set(["T-1"], .note, "\(number)"), id: "c\(number)", on: state, at: moment).state
    }
    let undone = try ira.undo(
      "acme", id: "u", at: Moment(timestamp: Timestamp(milliseconds: 0), zoneOffset: 0))

    #expect(undone.state.value("T-1", .note) == "\(Self.clocks.count - 2)")
    let history = try store.otherSession().history("acme", item: nil, before: nil, limit: 100)
    #expect(history.map(\.sequence) == Array((1...Self.clocks.count + 2).reversed()))
    let findings = try ira.examine()
    #expect(!findings.contains { $0.standing == .bad } && findings.contains { $0.name == "clock" })
    ProofFigures.add(
      "clocks: 1970, 2038, 2100, backwards", tried: Self.clocks.count + 1,
      acknowledged: Self.clocks.count + 1)
  }
}
