import Domain
import TestSupport
import Testing

/// The effect of commands on stored days.
struct ReplanTests {
  private func dates(_ plan: Plan) -> [FieldChange] {
    plan.changes.filter { $0.field == .start || $0.field == .finish || $0.field == .goLive }
  }

  /// Recorded on Monday, the plan equals the one that resuming on Thursday would have given.
  @Test func aResumeRecordedLaterIsPlannedFromTheDayItHappened() throws {
    var onTime = try Rollout()
    try onTime.run(.hold(reason: "merger", from: .at("2026-09-14")), on: "2026-09-14")
    var late = onTime
    try onTime.run(.resume(on: .at("2026-09-24")), on: "2026-09-24")
    try late.run(.resume(on: .at("2026-09-24")), on: "2026-09-28")
    #expect(try onTime.project.task("INI-01")?.start?.iso == "2026-09-24")
    #expect(try late.project.tasks.map(\.start) == onTime.project.tasks.map(\.start))
    #expect(try late.project.tasks.map(\.finish) == onTime.project.tasks.map(\.finish))
    #expect(try late.project.task("GOL-08")?.finish?.iso == "2026-11-17")
    #expect(try late.project.head.goLive?.iso == "2026-11-04")
  }

  @Test func aLongerTaskMovesTheForecastAndNotWhatIsCommitted() throws {
    var rollout = try Rollout()
    let before = rollout.state["PRE-A1"]?[.due]
    let start = rollout.state
    let plan = try rollout.run(.set(["EXE-02"], .duration, "6"))
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-09")
    #expect(try rollout.project.head.goLive?.iso == "2026-11-04")
    #expect(rollout.state["CLS-08"]?[.finish] == "2026-12-14")
    #expect(rollout.state["PRE-A1"]?[.due] == before)
    #expect(plan.asked == 1)
    #expect(plan.summary == "changed duration of EXE-02; forecast of go-live: Wed 04 Nov -> Mon 09 Nov")
    try rollout.undo(plan, expecting: start)
  }

  @Test func whatNoLongerFitsAMovedGoLiveIsCountedAndStaysWhereItWas() throws {
    var rollout = try Rollout()
    for task in ["OPR-04", "OPR-05"] {
      let day = try #require(try rollout.schedule()[ItemID(task)]?.finish)
      try rollout.run(.fixDate(ItemID(task), day, .target, reason: nil))
    }
    let fixed = rollout.state["OPR-04"]?[.fixed]
    let plan = try rollout.run(.setGoLive(.at("2026-11-12"), .target, reason: "their move", onBehalf: nil))
    #expect(
      plan.summary.hasSuffix("; no longer fits: EXE-34, OPR-04, OPR-05 (golive plan says why)"),
      "\(plan.summary)")
    #expect(rollout.state["OPR-04"]?[.fixed] == fixed)
  }

  @Test func whatIsDueBeforeGoLiveFollowsTheCommittedDay() throws {
    var rollout = try Rollout()
    let before = try #require(rollout.state["PRE-A1"]?.day(.due))
    let start = rollout.state
    let plan = try rollout.run(.setGoLive(.at("2026-11-12"), .target, reason: "their move", onBehalf: nil))
    let after = try #require(rollout.state["PRE-A1"]?.day(.due))
    #expect(try rollout.project.calendar.distance(from: before, to: after) == 5)
    #expect(
      plan.summary
        == "moved go-live from Wed 04 Nov 2026 (target) to Thu 12 Nov 2026 (target): their move"
        + "; forecast of go-live: Wed 04 Nov -> Thu 12 Nov"
        + "; no longer fits: EXE-34 starts Mon 19 Oct, not before G-15, Wed 21 Oct")
    try rollout.undo(plan, expecting: start)
  }

  /// Three tasks done on the first day: the forecast moves earlier, the agreed day stays.
  @Test func workDoneEarlySaysHowTheForecastMovesAndWhy() throws {
    var rollout = try Rollout()
    let plan = try rollout.run(
      .setTask(["PLN-01", "PLN-02", "PLN-03"], .done, reason: "held", nextCheck: nil))
    #expect(try rollout.project.head.goLive?.iso == "2026-11-04")
    let forecast = try #require(try rollout.schedule().forecastGoLive)
    #expect(forecast < .at("2026-11-04"))
    #expect(
      plan.summary
        == "set 3 tasks to done; not made yet: Kick-off agenda, Minutes; forecast of go-live: Wed 04 Nov -> \(forecast.short(near: rollout.today))"
        + ": 3 tasks done early")
  }

  @Test(arguments: DateGrade.allCases)
  func aCommittedDayNeverMovesByItself(grade: DateGrade) throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(.at("2026-11-12"), grade, reason: "agreed", onBehalf: nil))
    try rollout.run(.set(["EXE-25"], .duration, "14"))
    try rollout.run(.setTask(["INI-01"], .notApplicable, reason: "x", nextCheck: nil))
    try rollout.run(.replan(reason: nil), on: "2026-10-20")
    try rollout.run(.baseline(reason: nil))
    #expect(try rollout.project.head.goLive?.iso == "2026-11-12")
    #expect(try rollout.project.head.baselineGoLive?.iso == "2026-11-12")
    #expect(try rollout.project.head.goLiveGrade == grade)
    let dates = try rollout.project.goLiveDates(rollout.schedule(), on: rollout.today)
    #expect(dates.committed?.iso == "2026-11-12")
    #expect(try #require(dates.forecast) > .at("2026-11-12"))
    #expect(try dates.slip == ProjectSummary(rollout.project, on: rollout.today).dates.slip)
  }

  @Test func aProjectWithoutAGoLiveDayGetsItsFirstTargetFromThePlan() throws {
    var rollout = try Rollout()
    rollout.force("acme", .goLive, nil)
    try rollout.run(.set(["EXE-02"], .duration, "6"))
    #expect(try rollout.project.head.goLive?.iso == "2026-11-09")
  }

  @Test func aDueDaySomebodyChoseStays() throws {
    var rollout = try Rollout()
    try rollout.run(.set(["PRE-A1"], .due, "2026-10-20"))
    try rollout.run(.set(["EXE-02"], .duration, "6"))
    #expect(rollout.state.value("PRE-A1", .due) == "2026-10-20")
  }

  @Test func commandsThatMoveNoDatesChangeNone() throws {
    var rollout = try Rollout()
    rollout.today = rollout.today + 30
    for command: Command in [
      .set(["EXE-02"], .title, "Numbers"), .comment("EXE-02", "soon"), .passBall(["EXE-02"], to: .provider),
      .set(["EXE-02"], .note, "x"),
    ] {
      #expect(dates(try rollout.run(command)).isEmpty, "\(command)")
    }
  }

  @Test func replanningTakesTodayIntoAccount() throws {
    var rollout = try Rollout()
    rollout.today = try #require(Day(iso: "2026-09-16"))
    let plan = try rollout.run(.replan(reason: "late order"))
    #expect(plan.summary == "re-planned from Wed 16 Sep 2026: late order")
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-06")
    #expect(throws: Refusal.rule("nothing to change: it already has this value.")) {
      try rollout.run(.replan(reason: nil))
    }
  }

  @Test func datesStandStillWhileTheProjectIsOnHold() throws {
    var rollout = try Rollout()
    try rollout.run(.setStatus(.onHold, reason: "customer is moving"))
    #expect(throws: Refusal.self) { try rollout.run(.replan(reason: nil)) }
    #expect(dates(try rollout.run(.set(["EXE-02"], .duration, "6"))).isEmpty)
    let plan = try rollout.run(.setStatus(.active, reason: "moved"), on: "2026-09-21")
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-17")
    #expect(plan.summary.hasSuffix("; forecast of go-live: Wed 04 Nov -> Tue 17 Nov"))
  }

  @Test func aCycleIsRefusedNamingTheChain() throws {
    var rollout = try Rollout()
    #expect(
      throws: Refusal.rule(
        "no dates can be calculated: EXE-01 waits for EXE-06, which waits for EXE-05, which waits for EXE-01."
      )
    ) { try rollout.run(.set(["EXE-01"], .after, "EXE-06")) }
  }

  @Test(arguments: ["EXE-99", "EXE-02;", "EXE-02+-1", "EXE-02+x", "EXE-02;EXE-02", "EXE-02+1000"])
  func badLinksAreRefused(text: String) throws {
    var rollout = try Rollout()
    if text == "EXE-02;" {
      try rollout.run(.set(["EXE-27"], .after, text))
      #expect(rollout.state.value("EXE-27", .after) == "EXE-02")
    } else {
      #expect(throws: Refusal.self) { try rollout.run(.set(["EXE-27"], .after, text)) }
    }
  }

  @Test func negativeDurationsAreRefused() throws {
    var rollout = try Rollout()
    #expect(throws: Refusal.invalid(.duration, expected: "a number from 0 to 999")) {
      try rollout.run(.set(["EXE-27"], .duration, "-1"))
    }
  }

  @Test func anAddedTaskTakesItsPlaceInThePlan() throws {
    var rollout = try Rollout()
    try rollout.run(.addTask(NewTask(phase: "EXECUTE", title: "Site survey", owner: .engineer, duration: 4)))
    try rollout.run(.set(["ADD-1"], .after, "PLN-08"))
    try rollout.run(.set(["EXE-04"], .after, "EXE-02;ADD-1"))
    #expect(rollout.state["ADD-1"]?[.finish] == "2026-10-05")
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-05")
  }

  @Test func mpocsMayNotMoveDates() throws {
    let rollout = try Rollout()
    #expect(throws: Refusal.self) { try rollout.plan(.replan(reason: nil), by: SmallProject.mpoc) }
    let asked = try rollout.plan(
      .reschedule("EXE-02", .shift(1), reason: "x", onBehalf: nil), by: SmallProject.mpoc)
    #expect(asked.changes.allSatisfy { $0.old == nil && $0.item != "EXE-02" })
    #expect(asked.changes.contains { $0.field == .category && $0.new == IssueCategory.schedule.rawValue })
  }
}
