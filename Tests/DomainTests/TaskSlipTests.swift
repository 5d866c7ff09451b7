import Domain
import TestSupport
import Testing

/// Moving a task is a re-plan, not progress: its cost stays visible.
@Suite("How far work is behind what was promised")
struct TaskSlipTests {
  private static let far = Day.at("2026-12-28")

  /// INI-04 was due on Thu 17 Sep and is late; then it is moved to after the year-end freeze.
  private func moved() throws -> Rollout {
    var rollout = try Rollout(today: "2026-09-30")
    try rollout.run(.reschedule("INI-04", .to(Self.far), reason: "waits for the order", onBehalf: nil))
    return rollout
  }

  @Test func aTaskThatIsMovedIsNotLateAgainstItsPlanAnyMore() throws {
    let before = try #require(try Rollout(today: "2026-09-30").project.task("INI-04"))
    #expect(before.isLate(on: .at("2026-09-30")))
    let task = try #require(try moved().project.task("INI-04"))
    #expect(task.dueDay == Self.far && !task.isLate(on: .at("2026-09-30")))
  }

  @Test func itsSlipIsCountedFromTheDayTheTemplateFirstPlannedUntilThereIsABaseline() throws {
    var rollout = try moved()
    let first = try #require(try Rollout().project.task("INI-04")?.finish)
    var task = try #require(try rollout.project.task("INI-04"))
    let slip = try #require(try rollout.project.slip(of: task))
    #expect(slip.promised == first && !slip.isBaseline && slip.planned == Self.far)
    #expect(slip.days == (try rollout.project.calendar.distance(from: first, to: Self.far)))
    try rollout.run(.baseline(reason: "agreed anew"))
    task = try #require(try rollout.project.task("INI-04"))
    #expect(try rollout.project.slip(of: task) == nil)
    try rollout.run(.reschedule("INI-04", .to(Self.far + 8), reason: "and again", onBehalf: nil))
    task = try #require(try rollout.project.task("INI-04"))
    let later = try #require(try rollout.project.slip(of: task))
    #expect(later.isBaseline && later.promised == Self.far)
  }

  /// Two moves are one slip, from the first day; a move to before the promised day is none.
  @Test func aSlipIsMeasuredFromTheFirstDayHoweverOftenATaskIsMoved() throws {
    var rollout = try moved()
    try rollout.run(.reschedule("INI-04", .to(.at("2026-12-01")), reason: "sooner", onBehalf: nil))
    let task = try #require(try rollout.project.task("INI-04"))
    #expect(try rollout.project.slip(of: task)?.promised == Rollout().project.task("INI-04")?.finish)
    #expect(try rollout.project.slip(of: task)?.planned == .at("2026-12-01"))
  }

  @Test func aTaskThatIsDoneHasNoSlip() throws {
    var rollout = try moved()
    try rollout.finish("INI-04", on: "2026-09-30")
    let task = try #require(try rollout.project.task("INI-04"))
    #expect(try rollout.project.slip(of: task) == nil)
  }

  @Test func projectsMadeBeforeTheDayWasKeptHaveTheDayTheyHadBeforeTheFirstMove() throws {
    var rollout = try Rollout(today: "2026-09-15")
    for task in try rollout.project.tasks { rollout.force(task.id, .plannedFinish, nil) }
    let first = try #require(try rollout.project.task("INI-04")?.finish)
    try rollout.run(.reschedule("INI-04", .to(Self.far), reason: "later", onBehalf: nil))
    #expect(try rollout.project.task("INI-04")?.plannedFinish == first)
  }

  @Test func healthSaysWhatARePlanOfTheGatesWorkCost() throws {
    let rollout = try moved()
    let reasons = try rollout.project.health(on: rollout.today).reasons
    let reason = try #require(reasons.first { $0.item == "INI-04" })
    #expect(
      reason.text.contains("holds the gate: planned for Mon 28 Dec 2026, first planned for Thu 17 Sep 2026"))
  }

  /// Less than a week is reported without affecting the colour.
  @Test func aFewDaysAreAReasonWithoutAColour() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(.at("2027-02-09"), .target, reason: nil, onBehalf: nil))
    rollout.force("acme", .options, nil)
    try rollout.run(.reschedule("INI-08", .shift(2), reason: "leave", onBehalf: nil))
    let signals = try rollout.project.healthSignals(rollout.project.outlook(on: rollout.today))
    let signal = try #require(signals.first { $0.rule == .slipped })
    #expect(signal.item == "INI-08" && signal.rule.health == .green)
  }

  @Test func theGateNamesTheTaskThatHoldsItAndHowFarItSlipped() throws {
    let rollout = try moved()
    let project = try rollout.project
    #expect(project.gateHolder(of: "INITIATE")?.id == "INI-04")
    let gate = try #require(project.gate(of: "INITIATE", on: rollout.today))
    let missing = gate.lines.flatMap(\.missing).filter { $0.item == "INI-04" }
    #expect(!missing.isEmpty && missing.allSatisfy { $0.text.contains("to Mon 28 Dec 2026") })
  }

  /// The gate was due in September: it stays on Today, and names the task that holds it.
  @Test func theGateStaysOnTodayWhenItsWorkIsMovedAway() throws {
    let rollout = try moved()
    let things = try rollout.project.todayItems(on: rollout.today)
    let gate = try #require(things.first { $0.reason == .gateDue })
    #expect(gate.from <= rollout.today)
    #expect(gate.title.contains("INI-04 holds it"))
    #expect(gate.text.contains("first planned for Thu 17 Sep 2026"))
  }
}
