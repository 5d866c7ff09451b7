import Domain
import TestSupport
import Testing

/// Recording what the customer said counts as contact with the customer.
struct ContactTests {
  private static let later = SmallProject.moment(day: "2026-12-08", minute: 600)

  private func lastContact(after command: Command, on start: Project) throws -> Day? {
    try SmallProject.after(command, on: start.state, at: Self.later).lastContact
  }

  private func claimed() throws -> Project {
    try SmallProject.after(
      .set(["acme"], .mpoc, "Dana Ruiz"), .claim(["PRE-A2"], evidence: "42"),
      .waive(["G2.2"], reason: "later", until: nil, onBehalf: nil))
  }

  @Test(arguments: [
    Command.claim(["PRE-A1"], evidence: "40", onBehalf: "Dana Ruiz, phone"),
    .agree(["PRE-A2"], onBehalf: "Dana Ruiz, phone"), .agree(["G2.2"], onBehalf: "Dana Ruiz, phone"),
    .dispute("PRE-A2", comment: "wrong", onBehalf: "Dana Ruiz, phone"),
    .waive(["PRE-A1"], reason: "later", until: nil, onBehalf: "Dana Ruiz, phone"),
    .recordAnswers(
      ReturnedAnswers(
        answers: [GivenAnswer(item: "PRE-A1", answer: .yes, evidence: "40")], person: "Dana Ruiz",
        digest: "ab")),
  ])
  func aWordWrittenDownCountsAsHeardOf(command: Command) throws {
    #expect(try lastContact(after: command, on: claimed()) == Self.later.today)
  }

  @Test(arguments: [
    Command.claim(["PRE-A3"], evidence: "ours"), .comment("PRE-A1", "called, no answer"),
    .set(["PRE-A2"], .evidence, "43"),
  ])
  func whatWeDoOurselvesDoesNot(command: Command) throws {
    #expect(try lastContact(after: command, on: claimed()) != Self.later.today)
  }

  @Test func aSignatureWrittenDownCounts() throws {
    var state = try ListsProject.fresh()
    for task in ["PLN-02", "PLN-03"] { state.items[ItemID(task)]?.values[.state] = "done" }
    let signed = try ListsProject.project(
      [(.sign(.sow, onBehalf: "Dana Ruiz, phone"), ListsProject.ipm, Self.later)], on: state)
    #expect(signed.lastContact == Self.later.today)
    #expect(signed.silentFrom.map { $0 > Self.later.today } == true)
  }
}
