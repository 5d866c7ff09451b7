import Domain
import TestSupport
import Testing

/// Domain document 1.2, G4a: the go/no-go decision.
struct GoDecisionTests {
  private let eve = SmallProject.moment(day: "2026-11-03", minute: 900)
  private let names = ["Lee Chen", "Dana Ruiz"]

  /// Everything before GO LIVE done, and the project in GO LIVE with its checklist agreed.
  private func ready() throws -> Project {
    let worked = try TemplateProject.worked(through: "EXECUTE")
    var values: [ItemID: [Field: String?]] = [
      TemplateProject.head: [.phase: "GO-LIVE", .goLiveGrade: "confirmed"],
      "GOL-03": [.state: "done", .finished: "2026-10-28"],
    ]
    for check in worked.checklist("PRE")?.checks ?? [] { values[check.id] = [.state: "agreed"] }
    return try TemplateProject.changed(values, from: worked.state)
  }

  private func decide(
    _ isGo: Bool = true, _ names: [String]? = nil, conditions: String? = nil, on state: ProjectState,
    at moment: Moment? = nil
  ) throws -> Project {
    try SmallProject.after(
      .decideGo(isGo, names: names ?? self.names, conditions: conditions), on: state, at: moment ?? eve)
  }

  @Test func goIsRecordedWithNamesAndDayAndFinishesItsTask() throws {
    let project = try decide(conditions: "fax line follows", on: ready().state)
    let decision = try #require(project.decision)
    #expect(decision.isGo)
    #expect(decision.names == names)
    #expect(decision.on == eve.today)
    #expect(decision.goLive == TemplateProject.goLive)
    #expect(decision.conditions == "fax line follows")
    #expect(project.task("GOL-06")?.state == .done)
    #expect(project.goNoGo(on: eve.today)?.isOpen == true)
  }

  @Test(arguments: [
    (ItemID("PRE-A1"), CheckState.open), ("PRE-A1", .claimed), ("PRE-A1", .disputed), ("PRE-B6", .disputed),
  ])
  func goIsRefusedWhileAChecklistItemHoldsIt(check: ItemID, state: CheckState) throws {
    let project = try TemplateProject.changed([check: [.state: state.rawValue]], from: ready().state)
    do {
      _ = try decide(on: project.state)
      Issue.record("GO was recorded")
    } catch Refusal.gateClosed(let gate, let missing) {
      #expect(gate == "go/no-go")
      #expect(missing.count == 1)
    }
  }

  @Test(arguments: [("2026-10-30", true), ("2026-11-03", true), ("2026-11-04", false), ("2026-11-09", false)])
  func goIsRecordedNoLaterThanOneBusinessDayBefore(day: String, isAllowed: Bool) throws {
    let project = try ready()
    let moment = SmallProject.moment(day: day, minute: 600)
    if isAllowed {
      #expect(try decide(on: project.state, at: moment).decision?.isGo == true)
    } else {
      #expect(throws: Refusal.self) { try decide(on: project.state, at: moment) }
    }
  }

  @Test func bothSidesAreNamed() throws {
    let project = try ready()
    for names in [[], ["Lee Chen"], ["Lee Chen", " "], ["Lee Chen", "Lee Chen"], ["Lee; Dana", "x"]] {
      #expect(throws: Refusal.self, "\(names)") {
        try decide(names.isEmpty ? true : true, names, on: project.state)
      }
    }
  }

  @Test func noGoNeedsAReasonAndHoldsTheGate() throws {
    let project = try ready()
    #expect(throws: Refusal.self) { try decide(false, on: project.state) }
    let stopped = try decide(false, conditions: "no site access", on: project.state)
    #expect(stopped.decision?.isGo == false)
    #expect(
      stopped.goNoGo(on: eve.today)?.lines.last?.missing.first?.text == "NO-GO was decided on Tue 03 Nov 2026"
    )
  }

  @Test func aDecisionIsVoidWhenGoLiveMoves() throws {
    let decided = try decide(on: ready().state)
    let moved = try TemplateProject.changed(
      [TemplateProject.head: [.goLive: "2026-11-10"]], from: decided.state)
    #expect(moved.goNoGo(on: eve.today)?.lines.last?.isMet == false)
  }

  @Test func operateNeedsTheDecision() throws {
    let worked = try TemplateProject.worked(through: "GO-LIVE")
    let there = try TemplateProject.changed([TemplateProject.head: [.phase: "GO-LIVE"]], from: worked.state)
    #expect(
      throws: Refusal.gateClosed(gate: "G4 GO LIVE to OPERATE", missing: ["Go/no-go: decision GO recorded"])
    ) {
      try SmallProject.after(
        .setPhase("OPERATE"), on: there.state, at: SmallProject.moment(day: "2026-11-06"))
    }
    let decided = try decide(on: there.state)
    let live = try SmallProject.after(
      .setPhase("OPERATE"), on: decided.state, at: SmallProject.moment(day: "2026-11-06"))
    #expect(live.head.phase == "OPERATE")
  }
}
