import Domain
import TestSupport
import Testing

/// Domain document 4.2 to 4.5.
struct IssueRulesTests {
  private func raise(_ category: IssueCategory = .defect, by actor: Actor = SmallProject.ipm) throws
    -> Project
  {
    try SmallProject.after(.raise(NewIssue(title: "No audio", category: category)), by: actor)
  }

  @Test func issuesAreNumberedWithTheCustomersPrefix() throws {
    let project = try SmallProject.after(
      .raise(NewIssue(title: "No audio")), .raise(NewIssue(title: "Wrong greeting")))
    #expect(project.issues.map(\.id) == ["AC-1", "AC-2"])
  }

  @Test func emergencyCallingDefaultsToP1AndOthersToP3() throws {
    #expect(try raise(.emergency).issues.first?.priority == .p1)
    #expect(try raise(.defect, by: SmallProject.mpoc).issues.first?.priority == .p3)
  }

  @Test func theStraightWayLeadsFromNewToClosed() throws {
    var project = try raise()
    while let next = project.issues[0].state.obviousNext {
      project = try SmallProject.after(
        next == .verified ? .verify(["AC-1"], note: "Dana Ruiz, call") : .setIssue(["AC-1"], next, note: nil),
        on: project.state)
    }
    #expect(project.issues[0].state == .closed)
  }

  @Test func verifyingIsTheCustomersWord() throws {
    let fixed = try SmallProject.after(.setIssue(["AC-1"], .fixed, note: nil), on: raise().state)
    #expect(throws: Refusal.self) {
      try SmallProject.after(.verify(["AC-1"], note: nil), on: fixed.state)
    }
    let verified = try SmallProject.after(
      .verify(["AC-1"], note: nil), on: fixed.state, by: SmallProject.mpoc)
    #expect(verified.issues[0].state == .verified)
  }

  @Test(arguments: [IssueState.declined, .movedToSupport, .duplicate])
  func leavingTheStraightWayNeedsANote(state: IssueState) throws {
    let project = try raise()
    #expect(throws: Refusal.self) {
      try SmallProject.after(.setIssue(["AC-1"], state, note: nil), on: project.state)
    }
  }

  @Test func aJumpOverTheFlowIsRefusedWithTheChoices() throws {
    let project = try raise()
    #expect(throws: Refusal.self) {
      try SmallProject.after(.setIssue(["AC-1"], .closed, note: nil), on: project.state)
    }
  }

  @Test func waitingOnTheCustomerMovesTheBall() throws {
    let project = try SmallProject.after(
      .setIssue(["AC-1"], .waitingCustomer, note: "needs a trace"), on: raise().state)
    #expect(project.issues[0].holder == .customer)
    #expect(project.issues[0].heldSince == Day(iso: "2026-11-18"))
  }

  @Test func theWorkingPlansNextActionIsTheOneDueFirst() throws {
    let project = try SmallProject.after(
      .addAction(issue: "AC-1", text: "Re-test", owner: .mpoc, due: Day(iso: "2026-11-23")),
      .addAction(issue: "AC-1", text: "Open the port", owner: .customerNetwork, due: Day(iso: "2026-11-20")),
      on: raise().state)
    #expect(project.issues[0].nextAction?.text == "Open the port")
    let done = try SmallProject.after(.setAction(["A2"], .done, result: "open"), on: project.state)
    #expect(done.issues[0].nextAction?.text == "Re-test")
  }
}
