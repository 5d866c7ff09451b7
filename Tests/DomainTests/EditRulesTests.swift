import Domain
import TestSupport
import Testing

struct EditRulesTests {
  @Test(arguments: [
    (Field.started, "2026-02-30"), (.started, "tomorrow"), (.started, "2061-01-01"), (.duration, "-1"),
    (.duration, "x"),
    (.owner, "BOSS"), (.title, ""), (.title, String(repeating: "é", count: 101)), (.title, "a\u{202E}b"),
    (.title, "a\u{0}b"), (.title, "two\nlines"), (.note, String(repeating: "x", count: 16_385)),
    (.title, "e\u{301}\u{301}\u{301}\u{301}\u{301}"),
  ])
  func aBadValueIsRefusedNamingTheField(field: Field, value: String) {
    #expect(
      performing: { try SmallProject.after(.set(["BLD-1"], field, value)) },
      throws: { error in
        guard case .invalid(field, _) = error as? Refusal else { return false }
        return true
      })
  }

  @Test func aHandOverSaysWhoRunsTheProjectNow() throws {
    var rollout = try Rollout()
    try rollout.run(.addPerson(NewPerson(name: "Lee Chen", role: .ipm)))
    let commands = try rollout.project.handOver(to: NewPerson(name: "Ann Moss", role: .ipm))
    let said = try rollout.run(.together(commands)).summary
    #expect(said == "the Implementation Project Manager is Ann Moss now")
  }

  @Test func editsOfPeopleAndTheProjectNameNoIds() throws {
    var rollout = try Rollout()
    try rollout.run(.addPerson(NewPerson(name: "Ann Moss", role: .cover)))
    let person = try #require(rollout.project.people.first { $0.role == .cover }).id
    #expect(try rollout.run(.set([person], .phone, "+1 555 0100")).summary == "changed phone of Ann Moss")
    let project = ItemID(try rollout.project.id.rawValue)
    let said = try rollout.run(.set([project], .daysOff, "2026-12-24 Plant shutdown")).summary
    #expect(said.hasPrefix("changed days off of the project"))
  }

  @Test func aTaskHasNoSecondDay() {
    #expect(
      performing: { try SmallProject.after(.set(["BLD-1"], .due, "2026-12-01")) },
      throws: { "\(($0 as? Refusal)?.sentence ?? "")".contains("a task has one day") })
  }

  @Test func statesCannotBeEditedAsText() {
    #expect(throws: Refusal.self) { try SmallProject.after(.set(["BLD-1"], .state, "done")) }
    #expect(throws: Refusal.self) { try SmallProject.after(.set(["PRE-A1"], .agreedBy, "me")) }
  }

  @Test func anUnchangedValueIsNoChange() {
    #expect(throws: Refusal.rule("nothing to change: it already has this value.")) {
      try SmallProject.after(.set(["BLD-1"], .title, "Build users"))
    }
  }

  @Test func anUnknownFieldSurvivesEveryCommand() throws {
    var state = SmallProject.state
    state.items["BLD-1"]?.values["from-the-future"] = "kept"
    let project = try SmallProject.after(
      .set(["BLD-1"], .title, "Build all users"),
      .setTask(["BLD-1"], .inProgress, reason: nil, nextCheck: nil),
      on: state)
    #expect(project.state.value("BLD-1", "from-the-future") == "kept")
  }

  @Test func closingNeedsTheLastGate() {
    #expect(throws: Refusal.rule("only a project in its last phase can be closed.")) {
      try SmallProject.after(.setStatus(.closed, reason: nil))
    }
    #expect(throws: Refusal.self) { try SmallProject.after(.setStatus(.onHold, reason: nil)) }
  }

  @Test func applyingChecksEveryOldValueFirst() throws {
    let change = FieldChange("BLD-1", .title, from: "something else", to: "x")
    var state = SmallProject.state
    #expect(throws: EditConflict(change: change, found: "Build users")) {
      try state.apply([FieldChange("BLD-2", .title, from: "Announce the change", to: "y"), change])
    }
    #expect(state == SmallProject.state)
  }
}
