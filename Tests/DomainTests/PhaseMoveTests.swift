import Domain
import TestSupport
import Testing

/// Domain document 1.2: forward through gates, back only where the template allows.
struct PhaseMoveTests {
  private let moment = SmallProject.moment(day: "2026-09-22", minute: 600)

  private func at(_ phase: String) throws -> ProjectState {
    try TemplateProject.changed([TemplateProject.head: [.phase: phase]]).state
  }

  @Test func passingAGateKeepsTheDayAndWhoDecided() throws {
    let project = try SmallProject.after(
      .setPhase("PLAN"), on: TemplateProject.worked(through: "INITIATE").state, at: moment)
    #expect(project.phase("INITIATE")?.passedOn == moment.today)
    #expect(project.phase("INITIATE")?.passedBy == "Lee Chen (IPM), recorded by Lee Chen")
    #expect(project.entered("PLAN") == moment.today)
    #expect(project.entered("INITIATE") == project.head.start)
  }

  @Test func theNamesGivenAreKept() throws {
    let project = try SmallProject.after(
      .passGate(to: "EXECUTE", names: ["Dana Ruiz, e-mail", "Lee Chen"]),
      on: TemplateProject.worked(through: "PLAN").state, at: moment)
    #expect(project.phase("PLAN")?.passedBy == "Dana Ruiz, e-mail; Lee Chen")
    #expect(project.phase("PLAN")?.deciders == [.mpoc, .ipm])
  }

  @Test func goLiveReturnsToExecuteWithAReasonAndVoidsTheDecision() throws {
    let state = try TemplateProject.changed(
      [
        TemplateProject.head: [
          .phase: "GO-LIVE", .decision: "go", .decidedOn: "2026-11-03", .decidedBy: "a;b",
        ]
      ]
    ).state
    let project = try SmallProject.after(
      .returnPhase("EXECUTE", reason: "rolled back"), on: state, at: moment)
    #expect(project.head.phase == "EXECUTE")
    #expect(project.decision == nil)
    #expect(throws: Refusal.self) { try SmallProject.after(.returnPhase("EXECUTE", reason: " "), on: state) }
  }

  @Test(arguments: [
    ("GO-LIVE", "PLAN", "GO LIVE may return only to EXECUTE, with a reason."),
    ("EXECUTE", "PLAN", "from EXECUTE there is no way back to PLAN; re-open the tasks concerned instead."),
    (
      "OPERATE", "GO-LIVE",
      "from OPERATE there is no way back to GO LIVE; re-open the tasks concerned instead."
    ),
  ])
  func otherWaysBackAreRefused(from: String, to: String, sentence: String) throws {
    let state = try at(from)
    #expect(throws: Refusal.rule(sentence)) { try SmallProject.after(.setPhase(ItemID(to)), on: state) }
    #expect(throws: Refusal.rule(sentence)) {
      try SmallProject.after(.returnPhase(ItemID(to), reason: "why not"), on: state)
    }
  }

  @Test func backByThePlainCommandAsksForAReason() throws {
    let state = try at("GO-LIVE")
    #expect(
      throws: Refusal.invalid(.reason, expected: "why the project returns to EXECUTE (rollback, no-go)")
    ) {
      try SmallProject.after(.setPhase("EXECUTE"), on: state)
    }
  }

  @Test func onlyManagersMoveOrDecide() throws {
    let state = try at("GO-LIVE")
    let commands: [Command] = [
      .returnPhase("EXECUTE", reason: "x"), .passGate(to: "OPERATE", names: []),
      .decideGo(true, names: ["a", "b"], conditions: nil), .overrideHealth(.red, reason: "x"),
      .hold(reason: "x", from: moment.today), .resume(on: moment.today),
      .recordContact(on: moment.today, note: "x"),
    ]
    for command in commands {
      #expect(throws: Refusal.self, "\(command)") {
        try SmallProject.after(command, on: state, by: SmallProject.mpoc)
      }
    }
  }
}
