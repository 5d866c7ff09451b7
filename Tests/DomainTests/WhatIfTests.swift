import Domain
import TestSupport
import Testing

struct WhatIfTests {
  func whatIf(_ rollout: Rollout, _ task: ItemID, _ move: WhatIf.Move) throws -> WhatIf {
    try WhatIf(rollout.project, task, move, before: rollout.schedule())
  }

  @Test func everyConsequenceIsNamed() throws {
    let rollout = try Rollout(start: "2026-10-05")
    let found = try whatIf(rollout, "EXE-25", .duration(9))
    #expect(found.goLiveDays == 2)
    #expect(found.after.forecastGoLive?.iso == "2026-12-01")
    #expect(found.closeDays == 2)
    #expect(found.changes.contains { $0.task == "CLS-08" && $0.days == 2 })
    #expect(!found.changes.contains { $0.task == "EXE-28" })
    #expect(found.people.contains { $0.role == .mpoc && $0.name == "Dana Ruiz" })
    #expect(found.lines.contains("Forecast of go-live: Fri 27 Nov 2026 -> Tue 01 Dec 2026 (+2 bd)"))
    #expect(found.blackout == [])
  }

  @Test func aRuledOutGoLiveIsSaidWithTheNextFreeDay() throws {
    let found = try whatIf(Rollout(), "EXE-25", .shift(12))
    #expect(found.after.forecastGoLive?.iso == "2026-11-23")
    let worse = try whatIf(Rollout(), "EXE-25", .shift(15))
    #expect(worse.after.forecastGoLive?.iso == "2026-11-27")
    #expect(worse.nextFree?.iso == "2026-12-01")
    #expect(worse.lines.contains { $0.hasPrefix("Ruled out: Fri 27 Nov 2026 is a bridge day") })
  }

  @Test func keepingItDoesWhatWasShownInOneStep() throws {
    for move: WhatIf.Move in [.shift(9), .duration(14), .to(try #require(Day(iso: "2026-10-26")))] {
      var rollout = try Rollout()
      let start = rollout.state
      let found = try whatIf(rollout, "EXE-28", move)
      let plan = try rollout.run(found.command(reason: "firewall vendor"))
      #expect(plan.summary.contains(": firewall vendor; forecast of go-live: Wed 04 Nov -> "))
      let schedule = try rollout.schedule()
      #expect(schedule.lines.map(\.finish) == found.after.lines.map(\.finish), "\(move)")
      #expect(schedule.forecastGoLive == found.after.forecastGoLive)
      #expect(try rollout.project.head.goLive == found.after.committedGoLive)
      try rollout.undo(plan, expecting: start)
    }
  }

  @Test func movingBackAgainLeavesNothingBehind() throws {
    var rollout = try Rollout()
    try rollout.run(.reschedule("EXE-28", .shift(2), reason: "later", onBehalf: nil))
    try rollout.run(.reschedule("EXE-28", .shift(-2), reason: "back", onBehalf: nil))
    #expect(rollout.state.value("EXE-28", .fixed) == nil)
    #expect(try rollout.finish("EXE-28") == "10-09 Fri")
  }

  @Test func whatLinksForbidIsRefused() throws {
    var rollout = try Rollout()
    #expect(
      throws: Refusal.rule("EXE-28 was not moved: after EXE-27 it cannot end before Fri 09 Oct 2026.")
    ) { try whatIf(rollout, "EXE-28", .shift(-1)) }
    try rollout.finish("INI-01", on: "2026-09-14")
    #expect(throws: Refusal.self) { try whatIf(rollout, "INI-01", .shift(1)) }
    #expect(throws: Refusal.self) { try whatIf(rollout, "EXE-28", .duration(-1)) }
    #expect(throws: Refusal.self) {
      try rollout.run(.reschedule("EXE-28", .shift(1), reason: " ", onBehalf: nil))
    }
  }

  @Test func aConfirmedDateInTheWayIsNamed() throws {
    var rollout = try Rollout()
    let goLive = try #require(Day(iso: "2026-11-04"))
    try rollout.run(.setGoLive(goLive, .confirmed, reason: "FOC", onBehalf: nil))
    let found = try whatIf(rollout, "EXE-23", .shift(1))
    #expect(found.goLiveDays == 1)
    #expect(found.lines.contains("Go-live (confirmed) stays Wed 04 Nov 2026"))
    #expect(found.broken.map(\.kind) == [.confirmed])
    #expect(found.broken.first?.task == "GOL-08")
  }

  @Test func movingGoLiveKeepsItsGradeAndItsRules() throws {
    var rollout = try Rollout()
    try rollout.run(.reschedule("GOL-08", .shift(5), reason: "staff", onBehalf: nil))
    #expect(try rollout.project.head.goLive?.iso == "2026-11-12")
    #expect(rollout.state.value("GOL-08", .fixed) == "2026-11-12")
    #expect(throws: Refusal.self) {
      try rollout.run(
        .reschedule("GOL-08", .to(try #require(Day(iso: "2026-11-25"))), reason: "x", onBehalf: nil))
    }
  }
}

extension WhatIfTests {
  @Test func aMovedWaveIsNamedWithItsDay() throws {
    var rollout = try Rollout()
    try rollout.run(.addWave(title: "Leeds", goLive: Day(iso: "2026-12-08")))
    let found = try whatIf(rollout, "W2-GOL-08", .to(try #require(Day(iso: "2026-12-24"))))
    #expect(found.goLiveDays == 0)
    #expect(found.waves.map(\.title) == ["Leeds"])
    #expect(found.waves.first?.nextFree?.iso == "2027-01-05")
    #expect(found.lines.contains("Go-live of Leeds: Tue 08 Dec 2026 -> Thu 24 Dec 2026 (+12 bd)"))
  }
}
