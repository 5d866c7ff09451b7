import Domain
import TestSupport
import Testing

/// Date grades, fixed days and anchors (domain document 2.1, 5.3, 6.6).
struct FixedDateTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func aTargetLaterThanThePlanHoldsTheTask() throws {
    var rollout = try Rollout()
    try rollout.run(.fixDate("EXE-28", day("2026-10-20"), .target, reason: nil))
    let line = try #require(try rollout.schedule()["EXE-28"])
    #expect(line.finish.iso == "2026-10-20")
    #expect(line.start.iso == "2026-10-14")
    #expect(line.cause == .fixed(.target))
    #expect(line.earliestFinish.iso == "2026-10-09")
    try rollout.run(.fixDate("EXE-28", nil, .target, reason: nil))
    #expect(try rollout.finish("EXE-28") == "10-09 Fri")
  }

  @Test func aRequestedDayThatIsMissedMovesAndIsReported() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-12"), .requested, reason: nil, onBehalf: nil))
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-12")
    try rollout.run(.set(["EXE-25"], .duration, "14"))
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-16")
    #expect(try rollout.project.head.goLive?.iso == "2026-11-12")
    #expect(
      try rollout.conflicts(.missed) == [
        "GOL-08 was requested for Thu 12 Nov 2026; it is now Mon 16 Nov 2026, after EXE-25"
      ])
  }

  @Test func aConfirmedDayNeverMovesByItself() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-04"), .confirmed, reason: "FOC received", onBehalf: nil))
    let plan = try rollout.run(.set(["EXE-25"], .duration, "14"))
    #expect(!plan.changes.contains { $0.field == .goLive })
    #expect(try rollout.project.head.goLive?.iso == "2026-11-04")
    let schedule = try rollout.schedule()
    #expect(schedule.committedGoLive?.iso == "2026-11-04")
    #expect(schedule.forecastGoLive?.iso == "2026-11-16")
    #expect(schedule.goLiveSlip == 7)
    #expect(schedule["EXE-25"]?.float == -7)
    #expect(
      try rollout.conflicts(.confirmed) == [
        "GOL-08 is confirmed for Wed 04 Nov 2026, but cannot be before Mon 16 Nov 2026, after EXE-25"
      ])
  }

  @Test func movingAConfirmedDayNeedsAReasonAndIsCounted() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-04"), .confirmed, reason: "FOC", onBehalf: nil))
    #expect(throws: Refusal.invalid(.reason, expected: "a reason: go-live is confirmed")) {
      try rollout.run(.setGoLive(day("2026-11-12"), .confirmed, reason: nil, onBehalf: nil))
    }
    #expect(throws: Refusal.self) { try rollout.run(.set(["acme"], .goLive, "2026-11-12")) }
    try rollout.run(.setGoLive(day("2026-11-12"), .confirmed, reason: "customer asked", onBehalf: nil))
    #expect(try rollout.project.head.dateMoves == 1)
    #expect(rollout.state.value("acme", .goLiveReason) == "customer asked")
  }

  /// Domain document 6.6, rule 8: five business days of notice; then a fee; the last day is locked.
  @Test(arguments: [
    ("2026-10-28", "free"), ("2026-10-29", "fee"), ("2026-11-02", "fee"), ("2026-11-03", "locked"),
    ("2026-11-04", "locked"), ("2026-11-05", "free"),
  ])
  func movingAConfirmedPortDateKeepsTheNoticeOfTheCarrier(today: String, stage: String) throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-04"), .confirmed, reason: "FOC", onBehalf: nil))
    rollout.today = try day(today)
    let move = { (agreed: String?) in
      Command.setGoLive(.at("2026-11-24"), .confirmed, reason: "carrier", onBehalf: agreed)
    }
    switch stage {
    case "free": try rollout.run(move(nil))
    case "fee":
      #expect(
        performing: { try rollout.run(move(nil)) },
        throws: { "\(($0 as? Refusal)?.sentence ?? "")".contains("may charge a fee") })
      #expect(throws: Refusal.self) { try rollout.run(.set(["acme"], .goLiveGrade, "target")) }
      #expect(throws: Refusal.self) { try rollout.run(.fixDate("GOL-08", nil, .target, reason: "carrier")) }
      let plan = try rollout.run(move("Dana Ruiz, phone"))
      #expect(plan.summary.contains("a fee may be charged; agreed by Dana Ruiz, phone"))
    default:
      #expect(
        performing: { try rollout.run(move("Dana Ruiz, phone")) },
        throws: { "\(($0 as? Refusal)?.sentence ?? "")".contains("is locked from the day before on") })
      try rollout.run(.decideGo(false, names: ["Lee Chen"], conditions: "carrier down"))
      try rollout.run(move("Dana Ruiz, phone"))
    }
    #expect(try rollout.project.head.goLive?.iso == "2026-11-24")
    #expect(try rollout.project.head.dateMoves == 1)
  }

  /// The test script and the emergency call are done on the day of the port, even on a day off.
  @Test func whatBelongsToThePortDayStaysOnItOnASaturday() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2027-02-06"), .target, reason: "x", onBehalf: "Dana Ruiz, phone"))
    let schedule = try rollout.schedule()
    for task: ItemID in ["GOL-08", "GOL-09", "GOL-10"] {
      #expect(
        schedule[task]?.start.iso == "2027-02-06" && schedule[task]?.finish.iso == "2027-02-06", "\(task)")
      #expect(schedule[task]?.float == 0)
    }
    #expect(schedule["GOL-11"]?.finish.iso == "2027-02-08")
    try rollout.run(.setGoLive(day("2027-02-06"), .confirmed, reason: "FOC", onBehalf: "Dana Ruiz, phone"))
    #expect(try rollout.finish("GOL-09") == "02-06 Sat")
  }

  @Test func aDayTheProjectHasMayBeFirmedUpWhileTheForecastIsLater() throws {
    var rollout = try Rollout()
    try rollout.run(.set(["EXE-25"], .duration, "14"))
    let plan = try rollout.run(.setGoLive(day("2026-11-04"), .requested, reason: nil, onBehalf: nil))
    #expect(plan.summary == "made go-live on Wed 04 Nov 2026 requested, it was target")
    #expect(try rollout.project.goLiveDates(rollout.schedule(), on: rollout.today).slip == 7)
  }

  @Test func aRuledOutDayNeedsAReasonAndTheCustomersWord() throws {
    var rollout = try Rollout(start: "2026-10-05")
    let friday = try day("2026-11-27")
    #expect(
      performing: { try rollout.run(.setGoLive(friday, .confirmed, reason: "carrier slot", onBehalf: nil)) },
      throws: { error in
        guard case .rule(let text) = error as? Refusal else { return false }
        return text.contains("bridge day") && text.contains("Tue 01 Dec 2026")
      })
    try rollout.run(
      .setGoLive(friday, .confirmed, reason: "carrier slot", onBehalf: "Dana Ruiz, phone"))
    #expect(rollout.state.value("acme", .blackoutReason) == "carrier slot")
    #expect(rollout.state.value("acme", .blackoutAgreedBy) == "Dana Ruiz, phone (recorded by Lee Chen)")
    try rollout.run(.setGoLive(day("2026-12-01"), .confirmed, reason: "free slot", onBehalf: nil))
    #expect(rollout.state.value("acme", .blackoutReason) == nil)
  }

  @Test func aTargetBeforeThePlanIsRefusedWithTheEarliestDay() throws {
    var rollout = try Rollout()
    #expect(
      throws: Refusal.rule("go-live was not moved: the plan does not reach it before Wed 04 Nov 2026.")
    ) { try rollout.run(.setGoLive(day("2026-10-27"), .target, reason: nil, onBehalf: nil)) }
  }

  @Test func aDayOffNeedsAReasonAndIsNamed() throws {
    var rollout = try Rollout()
    let sunday = try day("2026-10-25")
    #expect(
      throws: Refusal.rule(
        "EXE-38 was not moved: Sun 25 Oct 2026 is not a working day; the next is Mon 26 Oct 2026. To use it "
          + "anyway, give a reason.")
    ) { try rollout.run(.fixDate("EXE-38", sunday, .target, reason: nil)) }
    let look = try WhatIf(rollout.project, "EXE-38", .to(sunday), before: rollout.schedule())
    #expect(
      look.lines.contains("Warning: Sun 25 Oct 2026 is not a working day; the next is Mon 26 Oct 2026."))
    let plan = try rollout.run(.fixDate("EXE-38", sunday, .target, reason: "their only day"))
    #expect(
      plan.summary.hasPrefix("fixed EXE-38 on Sun 25 Oct 2026, target, not a working day: their only day"))
  }

  @Test func daysOutsideTheYearsAreRefused() throws {
    var rollout = try Rollout()
    for iso in ["2019-12-31", "2061-01-01"] {
      #expect(throws: Refusal.self) { try rollout.run(.fixDate("EXE-28", day(iso), .target, reason: nil)) }
      #expect(throws: Refusal.self) {
        try rollout.run(.setGoLive(day(iso), .target, reason: nil, onBehalf: nil))
      }
    }
  }

  @Test func anchorsAreCheckedAgainstTheNewGoLive() throws {
    var rollout = try Rollout()
    #expect(try rollout.conflicts(.anchor) == [])
    try rollout.run(.setGoLive(day("2026-12-01"), .target, reason: nil, onBehalf: nil))
    #expect(
      try rollout.conflicts(.anchor) == ["EXE-34 starts Mon 19 Oct, not before G-15, Fri 06 Nov"])
    #expect(try rollout.conflicts(.advice) == ["EXE-34 ends Wed 21 Oct, better not before G-10, Mon 16 Nov"])
  }

  @Test func lateGatesBreakTheirAnchors() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-04"), .confirmed, reason: "FOC", onBehalf: nil))
    try rollout.run(.set(["EXE-38"], .duration, "4"))
    #expect(
      try rollout.conflicts(.anchor)
        == [
          "GOL-03 ends Fri 30 Oct, later than G-5, Wed 28 Oct",
          "GOL-05 belongs on G-3, Fri 30 Oct, but ends Tue 03 Nov",
          "GOL-06 ends Wed 04 Nov, later than G-1, Tue 03 Nov",
        ])
  }

  @Test(arguments: ["not-before G-15", "prefer G-10", "by G-5", "on G", "on G+3"])
  func anchorsSurviveTheirText(text: String) { #expect(Anchor(text)?.description == text) }

  @Test(arguments: ["", "by", "by 5", "by G5", "by G-", "after G-5", "by G-5 G-6", "by G-1000"])
  func otherTextsAreNoAnchor(text: String) { #expect(Anchor(text) == nil) }
}
