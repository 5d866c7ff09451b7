import Domain
import TestSupport
import Testing

struct BaselineTests {
  @Test func approvingThePlanStoresTheFirstBaseline() throws {
    var rollout = try Rollout()
    rollout.readyForPlanApproval()
    let start = rollout.state
    let plan = try rollout.run(.sign(.plan, onBehalf: "Dana Ruiz, e-mail"))
    let project = try rollout.project
    let baseline = try #require(project.baselines.first)
    #expect(baseline.number == 1)
    #expect(baseline.tasks.count >= 84)
    #expect(baseline.goLive == project.head.goLive)
    #expect(project.head.baselineNumber == 1)
    try rollout.undo(plan, expecting: start)
  }

  @Test func varianceIsCountedInBusinessDays() throws {
    var rollout = try Rollout()
    try rollout.run(.baseline(reason: "agreed"))
    try rollout.run(.set(["EXE-28"], .duration, "14"))
    let schedule = try rollout.schedule()
    #expect(schedule["EXE-28"]?.variance == 9)
    #expect(schedule["GOL-08"]?.variance == 2)
    #expect(schedule.phases["GO-LIVE"]?.variance == 2)
    #expect(schedule.whole?.variance == 2)
    #expect(schedule.goLiveSlip == 2)
    #expect(schedule.committedGoLive?.iso == "2026-11-04")
  }

  @Test func olderBaselinesAreKept() throws {
    var rollout = try Rollout()
    try rollout.run(.baseline(reason: nil))
    let first = try #require(try rollout.project.baselines.first)
    try rollout.run(.set(["EXE-02"], .duration, "6"))
    try rollout.run(.baseline(reason: "carrier"))
    let baselines = try rollout.project.baselines
    #expect(baselines.map(\.number) == [1, 2])
    #expect(baselines.first == first)
    #expect(try rollout.schedule()["GOL-08"]?.variance == 0)
    #expect(throws: Refusal.self) { try rollout.run(.set(["BL1"], .dates, "")) }
    #expect(throws: Refusal.self) { try rollout.run(.set(["BL1"], .title, "mine")) }
  }

  /// A baseline stores the days that were agreed, even if the project was not changed for a while.
  @Test func aBaselineOfLateWorkMovesTheDaysOfTasksAndNotGoLive() throws {
    var rollout = try Rollout()
    try rollout.run(.baseline(reason: "late"), on: "2026-09-16")
    let project = try rollout.project
    #expect(project.head.baselineGoLive?.iso == "2026-11-04")
    #expect(project.head.goLive == project.head.baselineGoLive)
    #expect(project.task("CLS-08")?.finish == project.task("CLS-08")?.baselineFinish)
    #expect(ProjectSummary(project, on: rollout.today).dates.slip == 2)
  }
}
