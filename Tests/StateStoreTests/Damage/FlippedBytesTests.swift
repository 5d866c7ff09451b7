import Domain
import Platform
import SQLiteEngine
import StateStore
import TestSupport
import Testing

/// Bytes that change on the disk: once anybody has seen it, nothing is stored any more.
@Suite("Flipped bytes", .serialized)
struct FlippedBytesTests {
  private static let flips = TestLength.isLong ? 400 : 24

  /// What became of one flip.
  private enum Fate: String, CaseIterable {
    case harmless, seenWhenOpened, refusedToOpen, seenByTheCheck, seenByReading
  }

  let directory = TemporaryDirectory()
  private var whole: String { directory.path + "/whole" }
  private var flipped: String { directory.path + "/flipped" }

  init() throws {
    let workspace = try Workspace(
      SQLiteEngine.create(at: whole, name: "test"), actor: Actor(name: "Ira", role: .ipm), via: "test",
      rules: FakeRules.rules)
    var state = try workspace.createTestProject()
    for number in 1...40 {
      let note = "note \(number) " + String(repeating: "text ", count: 20 * number)
      state = try workspace.commit(
        .set([ItemID("T-\(number % 5 + 1)")], .note, note), id: "c\(number)", on: state, at: .test()
      ).state
    }
  }

  private func open() throws(StoreError) -> (SQLiteEngine, Workspace) {
    let engine = try SQLiteEngine.open(at: flipped)
    let workspace = try Workspace(
      engine, actor: Actor(name: "Ira", role: .ipm), via: "test", rules: FakeRules.rules)
    return (engine, workspace)
  }

  private func copy() throws {
    TemporaryDirectory.remove(flipped)
    _ = try ChildProcess.run(["/bin/cp", "-a", whole, flipped])
  }

  private func flip(_ place: Int, _ bit: Int) {
    let file = Platform.open(flipped + "/golive.db", O_RDWR)
    defer { close(file) }
    var byte: UInt8 = 0
    pread(file, &byte, 1, place)
    byte ^= 1 << bit
    pwrite(file, &byte, 1, place)
  }

  private func stores(_ id: String) throws(StoreError) -> Bool {
    let (_, workspace) = try open()
    let state = try workspace.load("acme")
    _ = try workspace.commit(.set(["T-1"], .note, id), id: id, on: state, at: .test())
    return true
  }

  private func examined() -> (found: Bool, engine: SQLiteEngine?) {
    do throws(StoreError) {
      let (engine, workspace) = try open()
      let findings = try engine.examine() + workspace.examine()
      for finding in findings where finding.isDamage { engine.report(finding.text) }
      return (findings.contains(where: \.isDamage), engine)
    } catch { return (true, nil) }
  }

  private func fate() -> Fate {
    do throws(StoreError) {
      let (_, workspace) = try open()
      if workspace.damage != nil { return .seenWhenOpened }
      _ = try? workspace.load("acme")
      _ = try? workspace.history("acme", item: nil, before: nil, limit: 100)
      if workspace.damage != nil { return .seenByReading }
    } catch { return .refusedToOpen }
    return examined().found ? .seenByTheCheck : .harmless
  }

  @Test func afterDamageWasSeenNothingIsStored() throws {
    var random = Seeded(20_261_130)
    let size = SQLiteFixture.size(of: whole + "/golive.db")
    var counts: [Fate: Int] = [:]
    for number in 1...Self.flips {
      try copy()
      let (place, bit) = (Int(random.next() % UInt64(size)), Int(random.next() % 8))
      flip(place, bit)
      let fate = fate()
      counts[fate, default: 0] += 1
      let isStored = (try? stores("after")) ?? false
      #expect(isStored == (fate == .harmless), "flip \(number) at \(place).\(bit): \(fate)")
    }
    print("flipped bytes:", Fate.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", "))
    #expect(counts[.harmless, default: 0] < Self.flips)
  }

  @Test func whereNothingIsFlippedNothingIsFound() throws {
    try copy()
    #expect(!examined().found)
    #expect(try stores("after"))
    #expect(access(flipped + "/damaged", F_OK) != 0)
  }
}
