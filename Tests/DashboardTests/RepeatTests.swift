import Dashboard
import Domain
import Testing

@Suite("Repeat")
struct RepeatTests {
  @Test("A change of items can be aimed at others, a change of the project cannot")
  func aiming() {
    let done = Command.setTask(["A"], .done, reason: nil, nextCheck: nil)

    #expect(done.aimed(at: ["B", "C"]) == .setTask(["B", "C"], .done, reason: nil, nextCheck: nil))
    #expect(Command.comment("A", "hello").aimed(at: ["B", "C"]) == .comment("B", "hello"))
    #expect(done.aimed(at: []) == nil)
    #expect(Command.setPhase("PLAN").aimed(at: ["B"]) == nil)
  }
}
