import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Board: gates and what is off")
struct BoardGateTests {
  @Test func whyListsEachCriterionAndWhatIsMissing() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    let why = reader(bench.press(.why))
    #expect(why?.title == "Gate G2: 2 of 2 criteria open")
    #expect(
      why?.lines.prefix(6).map(\.text) == [
        "OPEN  Plan tasks done", "        proved by every required task of PLAN done",
        "        missing: PLN-1 Approve the plan (not started)", "OPEN  MPOC named",
        "        proved by mpoc on the project", "        missing: mpoc is not set",
      ])
    #expect(why?.lines[2].item == "PLN-1")
    let rest = why?.lines.dropFirst(6).map(\.text) ?? []
    for heading in ["-- Health", "-- Go-live and slip", "-- Ready", "-- Ball"] {
      #expect(rest.contains(heading))
    }
    #expect(why?.lines.allSatisfy { $0.item != nil } == true)
  }

  @Test func thePhaseMovesThroughAnOpenGateOnly() throws {
    var bench = BoardFixture()
    let refused = picker(bench.press(.phase))?.choose("BUILD") ?? []
    #expect(commands(refused).isEmpty)
    #expect(reader(refused)?.title == "Not moved: 2 of 2 criteria of G2 are open")
    try bench.carryOut([
      .commit(.setTask(["PLN-1"], .done, reason: "D. Ruiz", nextCheck: nil)),
      .commit(.addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc))),
    ])
    let onwards = bench.choose(.phase, "BUILD")
    #expect(onwards == [.setPhase("BUILD")])
    try bench.carryOut([.commit(.setPhase("BUILD"))])
    let onward = picker(bench.press(.phase))
    #expect(onward?.choices.map(\.title) == ["Close the project"])
  }

  @Test func aCriterionIsWaivedWithAReason() {
    var bench = BoardFixture()
    bench.select("PLAN")
    let form = form(picker(bench.press(.waive))?.choose("G2.2") ?? [])
    #expect(
      commands(form?.submit(["reason": "named next week", "until": "2026-12-01", "agreed": ""]) ?? [])
        == [.waive(["G2.2"], reason: "named next week", until: Day(iso: "2026-12-01"), onBehalf: nil)])
  }

  @Test func aProposedWaiverIsConsentedToInTheCustomersNameOrTakenBack() throws {
    var bench = BoardFixture()
    bench.select("PLAN")
    try bench.carryOut([.commit(.waive(["G2.2"], reason: "named next week", until: nil, onBehalf: nil))])
    let choice = picker(bench.press(.waive))
    #expect(choice?.choices.last?.detail == "waived proposed by Lee Chen")
    let answers = picker(choice?.choose("G2.2") ?? [])
    let who = prompt(answers?.choose("agree") ?? [])
    let agree = Command.agree(["G2.2"], onBehalf: "Dana Ruiz, call").reading(bench.state)
    let read = who?.submit("Dana Ruiz, call") ?? []
    #expect(read.confirmLines.contains("because: named next week"), "\(read.confirmLines)")
    #expect(commands(read.confirmed) == [agree])
    let why = prompt(answers?.choose("drop") ?? [])
    #expect(commands(why?.submit("she is named") ?? []) == [.reopen(["G2.2"], reason: "she is named")])
  }

  @Test func closingIsConfirmedWithAnotherKey() throws {
    var bench = BoardFixture()
    try bench.carryOut([
      .commit(.setTask(["PLN-1"], .done, reason: "D. Ruiz", nextCheck: nil)),
      .commit(.addPerson(NewPerson(name: "Dana Ruiz", role: .mpoc))),
    ])
    try bench.carryOut([.commit(.setPhase("BUILD"))])
    try bench.carryOut([
      .commit(.waive(["G3.1"], reason: "no users", until: nil, onBehalf: "Dana Ruiz, call"))
    ])
    guard case .ask(.confirm(let confirm)) = picker(bench.press(.phase))?.choose("").first else {
      return #expect(Bool(false), "closing was not confirmed")
    }
    #expect(confirm.key == "c")
    #expect(commands(confirm.submit()) == [.setStatus(.closed, reason: nil)])
  }

  @Test func enterOpensAllThatIsKnownOfACard() throws {
    var bench = BoardFixture()
    try bench.carryOut([.commit(.comment("BLD-1", "asked twice"))])
    bench.select("BLD-1")
    let lines = reader(bench.press(.open))?.lines ?? []
    #expect(lines.contains { $0.item == "PLN-1" && $0.text.hasPrefix("Needs: PLN-1") })
    #expect(lines.contains { $0.item == "BLD-2" && $0.text.hasPrefix("Blocks: BLD-2") })
    #expect(lines.contains { $0.text == "  asked twice" })
  }

  @Test func aSettledCardSaysHowItComesBack() throws {
    var bench = BoardFixture()
    bench.select("BLD-2")
    try bench.carryOut(bench.press(.done))
    bench.select("BLD-2")
    for action in [Verb.done, .primary, .ball, .date, .problem, .notNeeded, .moveUp] {
      #expect(bench.off(action) == "This card is done.  R re-opens it")
    }
    #expect(bench.off(.comment) == nil)
  }

  @Test func whatDoesNotApplySaysWhy() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    #expect(bench.off(.moveLeft) == "There is no phase before PLAN.")
    #expect(bench.off(.reopen) == "This card is not started: it is open already.")
    #expect(bench.off(.fold) == "Nothing is done in this phase yet.")
    #expect(bench.off(.sort)?.contains("J K") == true)
    #expect(bench.off(.priority)?.contains("i raises") == true)
    var empty = BoardFixture(BoardProjects.sized(0))
    #expect(empty.off(.done) == "There is no card here.  a adds one")
    #expect(empty.off(.add) == nil)
    #expect(empty.off(.waive) == "This phase has no gate.")
    #expect(empty.off(.why) == nil)
    empty.press(.down)
    #expect(empty.current == nil)
  }
}
