import Domain
import TestSupport
import Testing

struct WaveTests {
  private func twoWaves() throws -> Rollout {
    var rollout = try Rollout()
    try rollout.run(.addWave(title: "Leeds", goLive: Day(iso: "2026-12-08")))
    return rollout
  }

  @Test func aWaveRepeatsPortingAndGoLive() throws {
    let rollout = try twoWaves()
    let project = try rollout.project
    let copies = project.tasks.filter { $0.wave == "W2" }
    #expect(copies.count == 15)
    #expect(project.task("W2-GOL-08")?.after.map(\.description) == ["W2-GOL-07", "W2-EXE-25+8"])
    #expect(project.task("W2-GOL-01")?.after.map(\.description) == ["EXE-39"])
    #expect(project.task("OPR-01")?.after.map(\.description) == ["GOL-12", "W2-GOL-12"])
    #expect(Set(project.tasks.map(\.sort)).count > 15)
  }

  @Test func eachWaveHasItsOwnGoLive() throws {
    var rollout = try twoWaves()
    let schedule = try rollout.schedule()
    #expect(schedule.forecastGoLive?.iso == "2026-11-04")
    #expect(schedule.forecastGoLive(of: "W2")?.iso == "2026-12-08")
    #expect(try rollout.project.waves.first?.goLive?.iso == "2026-12-08")
    try rollout.run(.fixDate("W2-GOL-08", Day(iso: "2026-12-09"), .confirmed, reason: "FOC"))
    #expect(try rollout.project.waves.first?.goLiveGrade == .confirmed)
    #expect(try rollout.project.head.goLiveGrade == .target)
    // Operate follows the last wave.
    #expect(schedule["OPR-01"]?.driver == "W2-GOL-12")
  }

  @Test func anchorsOfAWaveHangOnItsOwnGoLive() throws {
    var rollout = try twoWaves()
    try rollout.run(.set(["W2-GOL-02"], .duration, "30"))
    let tasks = try rollout.schedule().conflicts.filter { $0.kind == .anchor }.map(\.task)
    #expect(tasks == [])
    try rollout.run(.fixDate("W2-GOL-08", Day(iso: "2026-12-09"), .confirmed, reason: "FOC"))
    #expect(try rollout.schedule().conflicts.map(\.task).contains("W2-GOL-06") == true)
  }

  @Test func theBoardShowsTheLeastAdvancedOpenWave() throws {
    var rollout = try twoWaves()
    rollout.force("acme", .phase, "OPERATE")
    for task in try rollout.project.tasks where task.isPerWave && task.wave == nil {
      rollout.force(task.id, .state, TaskState.done.rawValue)
    }
    #expect(try rollout.project.leastAdvancedOpenWave?.wave == "W2")
    #expect(try rollout.project.shownPhase == "EXECUTE")
    for task: ItemID in ["W2-EXE-24", "W2-EXE-25", "W2-EXE-26"] {
      rollout.force(task, .state, TaskState.done.rawValue)
    }
    #expect(try rollout.project.shownPhase == "GO-LIVE")
    #expect(try rollout.project.waveProgress.map(\.isOpen) == [false, true])
  }

  /// The portfolio shows the same as the board.
  @Test func theRowShowsThePhaseAndTheGateOfThatWaveToo() throws {
    var rollout = try twoWaves()
    rollout.force("acme", .phase, "OPERATE")
    for task in try rollout.project.tasks where task.isPerWave && task.wave == nil {
      rollout.force(task.id, .state, TaskState.done.rawValue)
    }
    let project = try rollout.project
    let row = ProjectSummary(project, on: rollout.today)
    #expect(row.phase == "EXECUTE" && row.phaseIndex == 2 && row.phaseTitle == "EXECUTE")
    #expect(row.gateOpen == project.gate(of: "EXECUTE", on: rollout.today)?.openCount)
    let facts = project.why(.phase, on: rollout.today)
    #expect(facts.contains { $0.text == "Leeds is in EXECUTE, 0 of 15 done" && $0.item == "W2" })
    #expect(!facts.contains { $0.text.hasPrefix("Wave 1") })
  }

  @Test func aProjectWithoutWavesIsOneWave() throws {
    let project = try Rollout().project
    #expect(project.waveProgress.isEmpty)
    #expect(project.leastAdvancedOpenWave == nil)
    #expect(project.shownPhase == project.head.phase)
  }

  @Test func addingAWaveIsOneUndoableChange() throws {
    var rollout = try Rollout()
    let start = rollout.state
    let plan = try rollout.run(.addWave(title: "Leeds", goLive: nil))
    try rollout.undo(plan, expecting: start)
    #expect(throws: Refusal.self) { try SmallProject.after(.addWave(title: "x", goLive: nil)) }
  }

  /// A wave's day follows the rules of the project's own day.
  @Test func aRuledOutDayOfAWaveNeedsAReasonAndTheCustomersWord() throws {
    var rollout = try twoWaves()
    let goLive = try #require(try rollout.project.goLive(on: "W2-GOL-08"))
    #expect(goLive.title == "Leeds" && goLive.day?.iso == "2026-12-08")
    let day = try #require(Day(iso: "2026-12-24"))
    let alone = goLive.command(day, .target, reason: "their wish", onBehalf: nil)
    #expect(
      performing: { try rollout.run(alone) },
      throws: { error in
        guard case .rule(let text) = error as? Refusal else { return false }
        return text.contains("The next free day is Tue 05 Jan 2027") && text.contains("who agreed")
      })
    try rollout.run(goLive.command(day, .requested, reason: "their wish", onBehalf: "Dana Ruiz, phone"))
    #expect(try rollout.project.goLive(of: "W2")?.day == day)
    #expect(rollout.state.value("W2", .blackoutReason) == "their wish")
    #expect(rollout.state.value("W2", .blackoutAgreedBy) == "Dana Ruiz, phone (recorded by Lee Chen)")
    #expect(rollout.state.value("acme", .blackoutReason) == nil)
    #expect(try rollout.project.head.goLive?.iso == "2026-11-04")
  }

  /// As for any committed go-live: refused with the next free day, unless both sides agreed.
  @Test(arguments: ["2026-12-05", "2026-11-26", "2026-12-24"])
  func aWaveOnADayThatIsRuledOutNeedsAReasonAndTheCustomersWord(day: String) throws {
    var rollout = try Rollout()
    let goLive = try #require(Day(iso: day))
    for consent in [(nil, nil), ("only weekend", nil), (nil, "Dana Ruiz, phone")] as [(String?, String?)] {
      let refusal = #expect(throws: Refusal.self) {
        try rollout.plan(.addWave(title: "Leeds", goLive: goLive, reason: consent.0, onBehalf: consent.1))
      }
      #expect(refusal?.sentence.contains("The next free day is ") == true)
    }
    try rollout.run(
      .addWave(title: "Leeds", goLive: goLive, reason: "only weekend", onBehalf: "Dana Ruiz, phone"))
    #expect(try rollout.project.waves.first?.goLive == goLive)
    #expect(rollout.state.value("W2", .blackoutAgreedBy)?.hasPrefix("Dana Ruiz, phone") == true)
  }

  @Test func aWaveOnADayThePlanDoesNotReachIsRefusedWithOneItReaches() throws {
    let rollout = try Rollout()
    let refusal = #expect(throws: Refusal.self) {
      try rollout.plan(.addWave(title: "Leeds", goLive: .at("2026-09-30")))
    }
    #expect(refusal?.sentence.contains("the plan does not reach it before") == true)
  }
}
