import Domain
import TestSupport
import Testing

/// The effect of a failed test case: an issue at once, and no acceptance despite a failed emergency call.
struct TestFailureTests {
  private static let evening = SmallProject.moment(day: "2026-11-24", minute: 18 * 60)

  private func after(_ commands: Command..., on start: Project? = nil, by actor: Actor = SeatProject.lee)
    throws
    -> Project
  {
    try ListsProject.project(
      commands.map { ($0, actor, Self.evening) }, on: try start?.state ?? SeatProject.state())
  }

  @Test func aFailedEmergencyTestIsACriticalProblemAtOnce() throws {
    let project = try after(.recordResult(["TST-T14"], .fail, note: "Reads back the old address"))
    let issue = try #require(project.issues.last)
    #expect(issue.category == .emergency && issue.priority == .p1 && issue.link == "TST-T14")
    #expect(issue.description == "Reads back the old address")
    let health = project.health(on: Self.evening.today)
    #expect(health.health == .red)
    #expect(health.reasons.contains { $0.text.contains("T14") }, "\(health.reasons)")
  }

  @Test func neitherGoNorLiveIsDeclaredOverIt() throws {
    let failed = try after(.recordResult(["TST-T14"], .fail, note: "Nothing heard"))
    let issue = try #require(failed.issues.last?.id)
    let declare = Command.setTask(["GOL-12"], .done, reason: "Live at 10:10", nextCheck: nil)
    let refusal = try #require(throws: Refusal.self) { try after(declare, on: failed) }
    #expect(refusal.sentence.contains("GOL-12 cannot be done before this is solved: \(issue)"))
    let decide = Command.decideGo(true, names: ["Lee Chen", "Dana Ruiz"], conditions: nil)
    #expect(throws: Refusal.self) { try after(decide, on: failed) }
    let solved = try after(
      .recordResult(["TST-T14"], .pass, note: nil), .verify([issue], note: "Dana Ruiz, at the desk"),
      .setIssue([issue], .closed, note: nil), on: failed)
    #expect(try after(declare, on: solved).task("GOL-12")?.state == .done)
  }

  @Test func otherFailedTestsRaiseAProblemTooAndOnlyOneEach() throws {
    let failed = try after(
      .recordResult(["TST-T17"], .fail, note: "Key 3 is dead"),
      .recordResult(["TST-T17"], .fail, note: "Still"))
    let raised = failed.issues.filter { $0.link == "TST-T17" }
    #expect(raised.count == 1 && raised.first?.category == .defect && raised.first?.priority == .p2)
    let passed = try after(.recordResult(["TST-T17"], .pass, note: nil), on: failed)
    #expect(passed.issues.last?.state == .fixed)
    let again = try after(.recordResult(["TST-T17"], .fail, note: "Dead again"), on: passed)
    #expect(again.issues.filter { $0.link == "TST-T17" }.map(\.state) == [.reopened])
  }

  @Test func whatTheCustomerSawPassIsVerifiedByHer() throws {
    let failed = try after(.recordResult(["TST-T17"], .fail, note: "Key 3"), by: SeatProject.dana)
    let passed = try after(.recordResult(["TST-T17"], .pass, note: nil), on: failed, by: SeatProject.dana)
    #expect(passed.issues.last?.state == .verified)
  }

  @Test func whatWeFixedIsVerifiedWhenTheCustomerSeesItPass() throws {
    let failed = try after(.recordResult(["TST-T17"], .fail, note: "Key 3"), by: SeatProject.dana)
    let issue = try #require(failed.issues.last?.id)
    let fixed = try after(.setIssue([issue], .fixed, note: "Key 3 set"), on: failed)
    let passed = try after(.recordResult(["TST-T17"], .pass, note: nil), on: fixed, by: SeatProject.dana)
    #expect(passed.issue(issue)?.state == .verified)
    #expect(passed.testRuns(of: "TST-T17").map(\.issue) == [issue, issue])
    let ours = try after(.recordResult(["TST-T17"], .pass, note: nil), on: fixed)
    #expect(ours.issue(issue)?.state == .fixed)
  }

  @Test(arguments: ["TST-T02", "TST-T04", "TST-T07"])
  func aTestThatStopsTheTestingMakesTheProjectRed(test: String) throws {
    let failed = try after(.recordResult([ItemID(test)], .fail, note: "No sound"))
    let health = failed.health(on: Self.evening.today)
    #expect(health.health == .red && health.reasons.contains { $0.text.contains("stop testing and talk") })
  }
}
