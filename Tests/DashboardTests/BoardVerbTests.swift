import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Board: verbs")
struct BoardVerbTests {
  @Test func doneAsksForEvidenceWhereARequiredCardHasNone() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    let question = prompt(bench.press(.done))
    #expect(question?.title == "Evidence for PLN-1: Approver, date")
    #expect(
      commands(question?.submit("D. Ruiz, 18 Nov") ?? [])
        == [.setTask(["PLN-1"], .done, reason: "D. Ruiz, 18 Nov", nextCheck: nil)])
  }

  @Test func doneIsOneCommandWhereNothingIsWanted() {
    var bench = BoardFixture()
    bench.select("BLD-2")
    #expect(commands(bench.press(.done)) == [.setTask(["BLD-2"], .done, reason: nil, nextCheck: nil)])
  }

  @Test func notNeededAsksWhy() {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let question = prompt(bench.press(.notNeeded))
    #expect(question?.kind == .required)
    #expect(
      commands(question?.submit("no users there") ?? [])
        == [.setTask(["BLD-1"], .notApplicable, reason: "no users there", nextCheck: nil)])
  }

  @Test func waitingAsksWhomWhatForAndWhenToLookAgain() {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let reason = prompt(picker(bench.press(.problem))?.choose("carrier") ?? [])
    let day = prompt(reason?.submit("the order number") ?? [])
    #expect(day?.kind == .day)
    #expect(
      commands(day?.submit("2026-11-23") ?? []) == [
        .together([
          .passBall(["BLD-1"], to: .carrier),
          .setTask(["BLD-1"], .waiting, reason: "the order number", nextCheck: Day(iso: "2026-11-23")),
        ])
      ])
  }

  @Test func waitingOnWhoHoldsItAlreadyIsOneCommand() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    let reason = prompt(picker(bench.press(.problem))?.choose("customer") ?? [])
    let day = prompt(reason?.submit("the approver") ?? [])
    #expect(
      commands(day?.submit("") ?? [])
        == [.setTask(["PLN-1"], .waiting, reason: "the approver", nextCheck: nil)])
  }

  @Test func theStatePickerKnowsEveryStateAndAsksWhatEachNeeds() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    let states = picker(bench.press(.state))
    #expect(states?.choices.map(\.title) == TaskState.allCases.map(\.title))
    #expect(states?.choices.first?.off == "it is in this state already")
    #expect(
      commands(states?.choose("in-progress") ?? [])
        == [.setTask(["PLN-1"], .inProgress, reason: nil, nextCheck: nil)])
    #expect(prompt(states?.choose("cancelled") ?? [])?.title == "Why is PLN-1 Approve the plan cancelled?")
    #expect(prompt(states?.choose("done") ?? []) != nil)
    #expect(picker(states?.choose("waiting") ?? []) != nil)
  }

  @Test func reopeningGoesBackToWhereTheCardWas() throws {
    var bench = BoardFixture()
    bench.select("BLD-2")
    try bench.carryOut(bench.press(.done))
    bench.select("BLD-2")
    #expect(prompt(bench.press(.reopen))?.title == "Why is BLD-2 Announce the change open again?")
    #expect(bench.answer(.reopen, "not heard") == [.reopen(["BLD-2"], reason: "not heard")])
    try bench.carryOut([.commit(.reopen(["BLD-2"], reason: "not heard"))])
    #expect(bench.context.project.task("BLD-2")?.state == .inProgress)
  }

  @Test func ballPersonDayAndPhaseArePickedAndSetWithOneCommand() throws {
    var bench = BoardFixture()
    try bench.carryOut([.commit(.addPerson(NewPerson(name: "Ann Bell", role: .engineer)))])
    bench.select("BLD-1")
    let passed = bench.choose(.ball, "customer")
    #expect(passed == [.passBall(["BLD-1"], to: .customer)])
    let people = picker(bench.press(.assign))
    #expect(commands(people?.choose("person P1") ?? []) == [.assign(["BLD-1"], to: "P1")])
    #expect(form(people?.choose("add") ?? [])?.title == "Add a person")
    let phases = picker(bench.press(.moveTo))
    #expect(phases?.choices.map(\.off) == [nil, "it is there"])
    #expect(commands(phases?.choose("PLAN") ?? []) == [.moveTask(["BLD-1"], phase: "PLAN")])
  }

  /// A task has one day: setting it shows on the timeline what the move would do, and stores nothing yet.
  @Test func theDayOfACardIsAMoveThatIsShownFirst() throws {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let shown = prompt(bench.press(.date))?.submit("2026-12-01") ?? []
    #expect(commands(shown).isEmpty)
    guard case .go(.timeline, select: "BLD-1")? = shown.first else {
      return #expect(Bool(false), "the timeline does not show it")
    }
    var timeline = TimelineScreen()
    timeline.take(shown, in: bench.context)
    #expect(timeline.ghost?.task == "BLD-1")
    #expect(timeline.ghost?.move == .to(try #require(Day(iso: "2026-12-01"))))
    let free = bench.answer(.date, "")
    #expect(free.isEmpty)
    bench.press(.select)
    bench.select("BLD-2")
    bench.press(.select)
    #expect(
      bench.screen.unavailable(.date, in: bench.context)
        == "Dates are moved one task at a time: what follows from each is shown.")
  }

  @Test func anAssignedCardCanBeGivenToNobody() throws {
    var bench = BoardFixture()
    try bench.carryOut([
      .commit(.addPerson(NewPerson(name: "Ann Bell", role: .engineer))),
      .commit(.assign(["BLD-1"], to: "P1")),
    ])
    bench.select("BLD-1")
    let people = picker(bench.press(.assign))
    #expect(people?.choices.first?.off == "has it already")
    #expect(commands(people?.choose("nobody") ?? []) == [.assign(["BLD-1"], to: nil)])
  }

  @Test func evidenceAndCommentsAreTyped() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    let shown = bench.answer(.evidence, " v2 ")
    #expect(shown == [.set(["PLN-1"], .evidence, "v2")])
    let talk = bench.answer(.comment, "called")
    #expect(talk == [.comment("PLN-1", "called")])
  }

  @Test func theNoteGoesToTheEditorAsItIsStored() throws {
    var bench = BoardFixture()
    try bench.carryOut([.commit(.set(["PLN-1"], .note, "one\ntwo"))])
    bench.select("PLN-1")
    guard case .effect(let effect) = bench.press(.editor).first else {
      return #expect(Bool(false), "no effect")
    }
    #expect(effect == .edit(text: "one\ntwo", purpose: .field("PLN-1", .note)))
  }

  @Test func copyTakesIdAndTitle() {
    var bench = BoardFixture()
    bench.select("PLN-1")
    guard case .effect(let effect) = bench.press(.copy).first else {
      return #expect(Bool(false), "no effect")
    }
    #expect(effect == .copy("PLN-1 Approve the plan"))
  }
}
