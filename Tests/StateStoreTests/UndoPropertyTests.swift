import Domain
import Platform
import StateStore
import TestSupport
import Testing

/// Two persons do, undo and redo at random; a model of their own says after each step what must hold.
@Suite("Undo over random histories", .onEveryEngine)
struct UndoPropertyTests {
  private let fields: [Field] = [.note, .due, .owner, "colour"]

  @Test(arguments: UInt64(1)...8)
  func noStepTouchesWhatItMayNot(seed: UInt64) throws {
    let store = try Store.fixture()
    let people = try ["Ira", "Ben"].map { try store.session($0) }
    try people[0].createTestProject()
    var random = Seeded(seed)
    for step in 1...(TestLength.isLong ? 2000 : 120) {
      let who = people[Int.random(in: 0..<2, using: &random)]
      let before = try who.load("acme")
      let after: ProjectState
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        after = try attempt(before) { () throws(StoreError) in
          try who.undo("acme", id: "\(step)", at: .test())
        }
      case 1:
        after = try attempt(before) { () throws(StoreError) in
          try who.redo("acme", id: "\(step)", at: .test())
        }
      default:
        let command = randomSet(&random, step)
        after = try attempt(before) { () throws(StoreError) in
          try who.commit(command, id: "\(step)", on: before, at: .test(minute: step))
        }
      }
      #expect(try who.load("acme") == after, "seed \(seed), step \(step)")
    }
    try checkHistory(people[0], seed)
  }

  private func randomSet(_ random: inout Seeded, _ step: Int) -> Command {
    let item = ItemID("T-\(Int.random(in: 1...2, using: &random))")
    let value = Int.random(in: 0..<5, using: &random) == 0 ? nil : "value \(step)"
    return .set([item], fields.randomElement(using: &random) ?? .note, value)
  }

  /// The stored state, or the state before if refused for an expected reason.
  private func attempt(_ before: ProjectState, _ body: () throws(StoreError) -> Committed) throws
    -> ProjectState
  {
    do throws(StoreError) {
      return try body().state
    } catch {
      switch error {
      case .nothingToUndo, .nothingToRedo, .undoBlocked, .refused: return before
      default: throw error
      }
    }
  }

  /// Replays the log from nothing: each entry fits the state it came upon, an undo is the exact inverse of an
  /// entry of the same person that nothing undid before, and the end is what is stored.
  private func checkHistory(_ workspace: Workspace, _ seed: UInt64) throws {
    let entries = try workspace.history("acme", item: nil, before: nil, limit: .max).reversed()
    let bySequence = Dictionary(uniqueKeysWithValues: entries.map { ($0.sequence, $0) })
    var state = ProjectState(id: "acme")
    var undone: Set<Int> = []
    for entry in entries {
      try state.apply(entry.changes)
      state.sequence = entry.sequence
      guard let number = entry.undoes, let target = bySequence[number] else { continue }
      #expect(target.actor == entry.actor, "seed \(seed), entry \(entry.sequence)")
      #expect(
        entry.changes == target.changes.reversed().map(\.inverse), "seed \(seed), entry \(entry.sequence)")
      #expect(undone.insert(number).inserted, "seed \(seed), entry \(entry.sequence)")
    }
    #expect(try workspace.load("acme") == state, "seed \(seed)")
    #expect(try workspace.verify() == [], "seed \(seed)")
  }
}
