import Dashboard
import Domain
import TestSupport
import Testing

/// `=`, `B` and `w` of the timeline.
@Suite("Timeline: dates, baselines and reasons")
struct TimelineDateTests {
  private func bench() throws -> TimelineFixture { TimelineFixture(try TimelineProjects.underWay()) }

  @Test func goLiveIsSetWithItsGrade() throws {
    var bench = try bench()
    let task = try #require(bench.context.project.head.goLiveTask)
    bench.select(task)
    let command = bench.press(.date).filled([
      "day": "2027-01-13", "grade": "confirmed", "reason": "customer mail of 2 Dec",
    ]).commands
    #expect(
      command == [
        .setGoLive(
          try #require(Day(iso: "2027-01-13")), .confirmed, reason: "customer mail of 2 Dec", onBehalf: nil)
      ])
    try bench.run(command[0])
    #expect(bench.context.project.head.goLiveGrade == .confirmed)
  }

  /// The form shows the verdict before anything is to be stored.
  @Test func theGoLiveFormGivesItsVerdictAndTheNextFreeDay() throws {
    var bench = try bench()
    bench.select(try #require(bench.context.project.head.goLiveTask))
    let asked = try #require(form(bench.press(.date)))
    let verdict = try #require(asked.entries[0].verdict)
    let ruledOut = verdict(.at("2026-12-30"))
    #expect(!ruledOut.isFine)
    #expect(ruledOut.text.hasPrefix("Wed 30 Dec 2026: ruled out, it is in the year-end freeze"))
    #expect(ruledOut.text.contains("next free Tue 05 Jan 2027") && ruledOut.text.contains("Forecast: "))
    let early = verdict(.at("2026-12-08"))
    #expect(!early.isFine && early.text.contains("the forecast is later, "))
    let free = verdict(.at("2027-01-13"))
    #expect(free.isFine && free.text.hasPrefix("Wed 13 Jan 2027: free, no objection."))
  }

  @Test func aRuledOutDayAsksForAReasonAndTheCustomersWord() throws {
    var bench = try bench()
    bench.select(try #require(bench.context.project.head.goLiveTask))
    let asked = bench.press(.date)
    let short = asked.filled(["day": "2026-12-30"])
    #expect(short.commands.isEmpty)
    #expect(
      said(short).last == "Not saved: Wed 30 Dec needs a reason and the customer's word (Agreed by).")
    let commands = asked.filled([
      "day": "2026-12-30", "reason": "contract ends", "agreed": "Dana Ruiz, call",
    ]).commands
    #expect(
      commands == [
        .setGoLive(
          try #require(Day(iso: "2026-12-30")), .target, reason: "contract ends", onBehalf: "Dana Ruiz, call")
      ])
  }

  /// A task has one day: it is moved with its consequences and a reason; then it can be released.
  @Test func aDayOfATaskIsAMoveThatIsShownAndKeptWithAReason() throws {
    var bench = try bench()
    bench.select("EXE-25")
    let asked = bench.press(.date).typed("2026-12-22")
    #expect(asked.commands.isEmpty)
    bench.take(asked)
    #expect(bench.screen.ghost?.whatIf?.after["EXE-25"]?.finish.iso == "2026-12-22")
    bench.take(bench.press(.date).picked("requested"))
    #expect(bench.screen.ghost?.lines.first?.contains("(requested)") == true)
    let kept = bench.press(.open).typed("their wish")
    bench.take(kept)
    let commands = kept.commands
    #expect(
      commands == [
        .fixDate("EXE-25", try #require(Day(iso: "2026-12-22")), .requested, reason: "their wish")
      ])
    try bench.run(commands[0])
    let free = bench.press(.date).typed("").typed("").commands
    #expect(free == [.fixDate("EXE-25", nil, .target, reason: nil)])
    try bench.run(free[0])
    #expect(bench.press(.date).typed("").commands.isEmpty)
  }

  @Test func aBaselineIsStoredAndVarianceIsShownTaskByTask() throws {
    var bench = try bench()
    let first = bench.press(.baseline)
    #expect(first.choices.map(\.title).contains("Store baseline 2"))
    #expect(first.picked("store").typed("re-plan").commands == [.baseline(reason: "re-plan")])
    try bench.run(.reschedule("EXE-25", .shift(4), reason: "vendor", onBehalf: nil))
    let lines = bench.press(.baseline).picked("show").readerLines
    #expect(lines.contains { $0.item == "EXE-25" && $0.text.contains(" bd  EXE-25") })
  }

  @Test func whyNamesTheCauseTheChainAndEveryConflictReachably() throws {
    var bench = try bench()
    bench.select("EXE-25")
    let schedule = bench.screen.facts(in: bench.context).schedule
    let lines = bench.press(.why).readerLines
    #expect(lines.first?.item == "EXE-25")
    for line in schedule.critical { #expect(lines.contains { $0.item == line.id }) }
    for conflict in schedule.conflicts {
      #expect(lines.contains { $0.item == conflict.task && $0.text.contains(conflict.text) })
    }
    bench.press(.moveRight)
    #expect(bench.press(.why).readerLines.map(\.text) == bench.screen.ghost?.lines)
  }

  @Test func aWavesGoLiveIsAskedForAsTheProjectsOwn() throws {
    var bench = try bench()
    try bench.run(.addWave(title: "Leeds", goLive: Day(iso: "2027-02-09")))
    bench.select("W2-GOL-08")
    let asked = bench.press(.date)
    #expect(form(asked)?.title == "Go-live of Leeds")
    #expect(asked.filled(["day": "2026-12-24", "grade": "requested"]).commands.isEmpty)
    let commands = asked.filled([
      "day": "2026-12-24", "grade": "requested", "reason": "their wish", "agreed": "Dana Ruiz, call",
    ]).commands
    #expect(
      commands == [
        .fixDate(
          "W2-GOL-08", try #require(Day(iso: "2026-12-24")), .requested, reason: "their wish",
          onBehalf: "Dana Ruiz, call")
      ])
  }

  @Test func aGhostOfAWavesGoLiveOnARuledOutDayNeedsTheCustomersWord() throws {
    var bench = try bench()
    try bench.run(.addWave(title: "Leeds", goLive: Day(iso: "2027-02-09")))
    bench.select("W2-GOL-08")
    bench.take(bench.press(.moveTo).typed("2027-12-21"))
    #expect(bench.screen.ghost?.whatIf?.ownBlackout.day?.iso == "2027-12-21")
    let question = try #require(form(bench.press(.open)))
    #expect(question.title.hasPrefix("Ruled out: Tue 21 Dec 2027 is"))
  }

  @Test func theBallGoesToAPersonByName() throws {
    var bench = try bench()
    bench.select("EXE-25")
    let choices = bench.press(.ball).choices
    let person = try #require(bench.context.project.people.first)
    let choice = try #require(choices.first { $0.title == person.name })
    try bench.carryOut(bench.press(.ball).picked(choice.id))
    let held = try #require(bench.context.project.held("EXE-25", on: bench.context.today))
    #expect(held.named == person.id && held.person == person.name && held.holder == person.role.side)
    #expect(bench.press(.ball).choices.first { $0.id == choice.id }?.off == "they have it")
  }

  @Test(arguments: [nil, "EXE-25", "GOL-08", "CLS-08", "INI-01"] as [ItemID?])
  func everyFactBehindADateLeadsSomewhere(task: ItemID?) throws {
    var bench = try bench()
    if let task { bench.select(task) }
    let lines = bench.press(.why).readerLines
    #expect(lines.count > 3)
    #expect(lines.filter { $0.item == nil }.allSatisfy { $0.text.hasSuffix(":") })
    #expect(lines.compactMap(\.item).allSatisfy { bench.context.project.state[$0] != nil })
  }
}
