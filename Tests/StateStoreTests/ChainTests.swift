import Domain
import StateStore
import TestSupport
import Testing

@Suite("The chain over the log", .onEveryEngine)
struct ChainTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session()
    var state = try ira.createTestProject()
    for number in 1...5 {
      state = try ira.commit(.set(["T-1"], .note, "\(number)"), id: "c\(number)", on: state, at: .test())
        .state
    }
    try ira.createTestProject("zeta", customer: "Zeta")
  }

  private func found(_ sequence: Int, _ kind: ChainBreak.Kind) throws -> Bool {
    let breaks = try ira.verify()
    return breaks.count == 1 && breaks[0].project == "acme" && breaks[0].sequence == sequence
      && breaks[0].kind == kind
  }

  @Test(arguments: [
    "body = replace(body, '3', '4')", "actor = 'Ben'", "at = at + 1", "summary = 'nothing'", "cmd = 'x'",
    "role = 'MPOC'", "via = 'cli'", "body_hash = hash", "undoes = 1, step = 'undo'",
  ])
  func anEditedEntryIsFound(edit: String) throws {
    try store.tamper("UPDATE change SET \(edit) WHERE project = 'acme' AND seq = 4")
    #expect(try found(4, .entryChanged))
  }

  @Test func aMissingEntryIsFound() throws {
    try store.tamper("DELETE FROM change WHERE project = 'acme' AND seq = 3")
    #expect(try found(3, .gap))
  }

  @Test func aCutTailIsFound() throws {
    try store.tamper("DELETE FROM change WHERE project = 'acme' AND seq >= 5")
    #expect(try found(5, .tailCut))
  }

  @Test func anEntryTakenOutAndTheRestRenumberedIsFound() throws {
    try store.tamper(
      "DELETE FROM change WHERE project = 'acme' AND seq = 3",
      "UPDATE change SET seq = seq - 1 WHERE project = 'acme' AND seq > 3",
      "UPDATE project SET head_seq = head_seq - 1 WHERE id = 'acme'")
    #expect(try found(3, .entryChanged))
  }

}
