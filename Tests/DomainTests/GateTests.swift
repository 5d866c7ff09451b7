import Domain
import TestSupport
import Testing

/// Domain document 1.2: a gate lists what is missing, and keeps the project in its phase.
struct GateTests {
  private let today = SmallProject.moment.today

  @Test func aGateNamesEachOpenCriterionAndItsItem() throws {
    let gate = try #require(SmallProject.project.gate(of: "PLAN", on: today))
    #expect(gate.openCount == 2)
    #expect(gate.lines[0].missing.first?.item == "PLN-1")
    #expect(gate.lines[1].missing.first?.text == "mpoc is not set")
  }

  @Test func thePhaseDoesNotMoveThroughAClosedGate() {
    #expect(throws: Refusal.gateClosed(gate: "G2", missing: ["Plan tasks done", "MPOC named"])) {
      try SmallProject.after(.setPhase("BUILD"))
    }
  }

  @Test func thePhaseMovesWhenEverythingIsMet() throws {
    let project = try SmallProject.after(
      .setTask(["PLN-1"], .done, reason: "yes", nextCheck: nil),
      .addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc)), .setPhase("BUILD"))
    #expect(project.head.phase == "BUILD")
  }

  @Test func aWaivedCriterionPassesAndKeepsItsReason() throws {
    let project = try SmallProject.after(
      .setTask(["PLN-1"], .done, reason: "yes", nextCheck: nil),
      .waive(["G2.2"], reason: "named next week", until: nil, onBehalf: "Ann Bell, e-mail"),
      .setPhase("BUILD"))
    #expect(project.head.phase == "BUILD")
    #expect(project.phase("PLAN")?.criteria.last?.reason == "named next week")
    #expect(project.phase("PLAN")?.criteria.last?.agreedBy == "Ann Bell, e-mail (recorded by Lee Chen)")
  }

  @Test func aDisputedAdvisoryItemHoldsTheGate() throws {
    let claimed = try SmallProject.after(.claim(["PRE-A3"], evidence: nil))
    let disputed = try SmallProject.after(
      .dispute("PRE-A3", comment: "no"), on: claimed.state, by: SmallProject.mpoc)
    let missing = try #require(disputed.gate(of: "BUILD", on: today)).lines[0].missing
    #expect(missing.map(\.item) == ["PRE-A1", "PRE-A2", "PRE-A3"])
  }

  @Test func onlyManagersMoveThePhase() {
    #expect(throws: Refusal.self) { try SmallProject.after(.setPhase("BUILD"), by: SmallProject.mpoc) }
  }
}
