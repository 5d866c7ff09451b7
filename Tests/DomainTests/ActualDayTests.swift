import Domain
import TestSupport
import Testing

/// Actual start and finish days, corrected by hand.
struct ActualDayTests {
  @Test func aCorrectedFinishMovesWhatFollows() throws {
    var rollout = try Rollout()
    try rollout.finish("INI-01", on: "2026-09-17")
    try rollout.run(.set(["INI-01"], .started, "2026-09-14"))
    try rollout.run(.set(["INI-01"], .finished, "2026-09-15"))
    rollout.today = try #require(Day(iso: "2026-09-16"))
    #expect(try rollout.schedule()["INI-02"]?.start.iso == "2026-09-16")
  }

  @Test func daysThatCannotBeAreRefused() throws {
    var rollout = try Rollout()
    #expect(throws: Refusal.self) { try rollout.run(.set(["INI-01"], .finished, "2026-09-14")) }
    try rollout.finish("INI-01", on: "2026-09-17")
    for (field, iso): (Field, String?) in [
      (.finished, "2026-09-18"), (.started, "2026-09-18"), (.finished, nil), (.finished, "2026-09-16"),
    ] {
      #expect(throws: Refusal.self) { try rollout.run(.set(["INI-01"], field, iso)) }
    }
  }
}
