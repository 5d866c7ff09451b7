import Domain
import TestSupport
import Testing

/// Domain document 2.10.
struct TaskRulesTests {
  @Test func finishingARequiredTaskNeedsWhatShowsIt() {
    #expect(throws: Refusal.invalid(.evidence, expected: "what shows that PLN-1 is done: Approver, date")) {
      try SmallProject.after(.setTask(["PLN-1"], .done, reason: nil, nextCheck: nil))
    }
  }

  @Test func finishingRecordsEvidenceAndDays() throws {
    let project = try SmallProject.after(
      .setTask(["PLN-1"], .done, reason: "D. Ruiz, 18 Nov", nextCheck: nil))
    let task = try #require(project.task("PLN-1"))
    #expect(task.state == .done)
    #expect(task.evidence == "D. Ruiz, 18 Nov")
    #expect(task.started == Day(iso: "2026-11-18"))
    #expect(task.finished == Day(iso: "2026-11-18"))
  }

  @Test func aTaskIsReadyWhenItsPredecessorsAreSettled() throws {
    let before = SmallProject.project
    let after = try SmallProject.after(.setTask(["PLN-1"], .done, reason: "yes", nextCheck: nil))
    #expect(before.task("BLD-1").map(before.isReady) == false)
    #expect(before.task("BLD-1").map { before.blockers(of: $0).map(\.id) } == ["PLN-1"])
    #expect(after.task("BLD-1").map(after.isReady) == true)
  }

  @Test(arguments: [TaskState.waiting, .notApplicable, .cancelled])
  func statesThatStopWorkNeedAReason(state: TaskState) throws {
    #expect(throws: Refusal.self) {
      try SmallProject.after(.setTask(["BLD-1"], state, reason: " ", nextCheck: nil))
    }
    let project = try SmallProject.after(.setTask(["BLD-1"], state, reason: "no lines", nextCheck: nil))
    #expect(project.task("BLD-1")?.reason == "no lines")
  }

  @Test func theCustomerMayNotDropOrFinishProviderTasks() {
    #expect(throws: Refusal.self) {
      try SmallProject.after(.setTask(["BLD-1"], .done, reason: "x", nextCheck: nil), by: SmallProject.mpoc)
    }
    #expect(throws: Refusal.self) {
      try SmallProject.after(
        .setTask(["PLN-1"], .notApplicable, reason: "x", nextCheck: nil), by: SmallProject.mpoc)
    }
  }

  @Test func aBulkCommandWithANameThatIsNotThereChangesNothing() throws {
    #expect(throws: Refusal.unknownItem("task NO-1")) {
      try SmallProject.after(.setTask(["BLD-2", "NO-1"], .inProgress, reason: nil, nextCheck: nil))
    }
    let project = try SmallProject.after(
      .setTask(["BLD-1", "BLD-2"], .inProgress, reason: nil, nextCheck: nil))
    #expect(project.tasks(in: "BUILD").map(\.state) == [.inProgress, .inProgress])
  }

  @Test func movingPutsACardLastInItsNewPhase() throws {
    let project = try SmallProject.after(.moveTask(["PLN-1"], phase: "BUILD"))
    #expect(project.tasks(in: "BUILD").map(\.id) == ["BLD-1", "BLD-2", "PLN-1"])
  }

  @Test func reorderingPutsACardBehindASibling() throws {
    let project = try SmallProject.after(.reorder("BLD-1", behind: "BLD-2"))
    #expect(project.tasks(in: "BUILD").map(\.id) == ["BLD-2", "BLD-1"])
    #expect(throws: Refusal.self) { try SmallProject.after(.reorder("BLD-1", behind: "PLN-1")) }
  }

  @Test func passingTheBallStartsTheHoldersClock() throws {
    let project = try SmallProject.after(.passBall(["BLD-1"], to: .carrier))
    #expect(project.task("BLD-1")?.holder == .carrier)
    #expect(project.task("BLD-1")?.heldSince == Day(iso: "2026-11-18"))
  }

  @Test func anAddedTaskGetsAFreshId() throws {
    let project = try SmallProject.after(
      .addTask(NewTask(phase: "PLAN", title: "Call the lift company", owner: .ipm)),
      .addTask(NewTask(phase: "PLAN", title: "Call again", owner: .ipm)))
    #expect(project.tasks(in: "PLAN").map(\.id) == ["PLN-1", "ADD-1", "ADD-2"])
  }
}
