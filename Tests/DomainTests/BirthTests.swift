import Domain
import TestSupport
import Testing

/// An item is not held before it exists.
@Suite("Since when new items are held")
struct BirthTests {
  private static let late = "2026-11-18"

  @Test func aNewCardIsHeldFromTheDayItWasAdded() throws {
    var rollout = try Rollout()
    try rollout.run(
      .addTask(NewTask(phase: "INITIATE", title: "Order headsets", owner: .ipm, duration: 1)), on: Self.late)
    let card = try #require(try rollout.project.tasks.first { $0.title == "Order headsets" })
    let held = try #require(try rollout.project.held(card.id, on: .at(Self.late)))
    #expect(held.since == .at(Self.late) && held.businessDays == 0)
  }

  /// The copies depend on work that was done long before there was a second go-live.
  @Test func theTasksOfANewWaveAreHeldFromTheDayItWasAdded() throws {
    var rollout = try Rollout()
    for task in try rollout.project.tasks where !task.isPerWave {
      rollout.force(task.id, .state, TaskState.done.rawValue)
      rollout.force(task.id, .finished, "2026-09-20")
    }
    try rollout.run(.addWave(title: "Leeds", goLive: nil), on: Self.late)
    let project = try rollout.project
    let held = project.tasks.filter { $0.wave == "W2" }.compactMap { project.held($0.id, on: .at(Self.late)) }
    #expect(!held.isEmpty && held.allSatisfy { $0.businessDays == 0 })
  }

  @Test func aNewIssueIsHeldFromTheDayItWasRaised() throws {
    var rollout = try Rollout()
    try rollout.run(.raise(NewIssue(title: "No sound", category: .defect)), on: Self.late)
    let issue = try #require(try rollout.project.issues.first)
    #expect(try rollout.project.held(issue.id, on: .at(Self.late))?.businessDays == 0)
  }
}
