import Domain
import TestSupport
import Testing

/// The float of all work before go-live, as shown in a portfolio row.
struct GoLiveFloatTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// The least float shown on the timeline for open work before go-live.
  private func least(_ rollout: Rollout, _ tasks: [ItemID]) throws -> Int? {
    let schedule = try rollout.schedule()
    return tasks.compactMap { schedule[$0]?.float }.min()
  }

  @Test func thePlanHasNoneWhileGoLiveIsOnTheWayToTheEnd() throws {
    let rollout = try Rollout()
    #expect(try rollout.schedule().goLiveFloat == 0)
    #expect(try ProjectSummary(rollout.project, on: rollout.today).dates.float == 0)
  }

  @Test func aLaterConfirmedDayGivesTheWorkBeforeItRoom() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-12"), .confirmed, reason: "slot", onBehalf: nil))
    // Wed 11 November is Veterans Day.
    #expect(try rollout.schedule().goLiveFloat == 5)
    #expect(try least(rollout, ["EXE-25", "EXE-24", "GOL-07"]) == 5)
    #expect(try rollout.schedule()["GOL-08"]?.float == 0)
  }

  @Test func aConfirmedDayThatCannotBeMetShowsHowManyDaysAreMissing() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-04"), .confirmed, reason: "FOC received", onBehalf: nil))
    try rollout.run(.set(["EXE-25"], .duration, "14"))
    #expect(try rollout.schedule().goLiveFloat == -7)
    let facts = try rollout.project.why(.goLive, on: rollout.today).map(\.text)
    #expect(facts.contains("float: the work before it is 7 bd short"))
  }

  @Test func workBehindGoLiveDoesNotCount() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-12"), .confirmed, reason: "slot", onBehalf: nil))
    try rollout.run(.fixDate("CLS-03", day("2026-11-20"), .confirmed, reason: "their board meets"))
    #expect(try rollout.schedule()["OPR-07"]?.float ?? 0 < 0)
    #expect(try rollout.schedule().goLiveFloat == 5)
  }

  @Test func droppedWorkHandsItsPlaceOn() throws {
    var rollout = try Rollout()
    try rollout.run(.setGoLive(day("2026-11-12"), .confirmed, reason: "slot", onBehalf: nil))
    try rollout.run(.setTask(["EXE-25"], .notApplicable, reason: "no numbers", nextCheck: nil))
    #expect(try rollout.schedule().goLiveFloat == least(rollout, ["EXE-24", "GOL-07", "GOL-06"]))
  }

  @Test func onceLiveThereIsNone() throws {
    var rollout = try Rollout(today: "2026-11-04")
    rollout.force("GOL-08", .state, "done")
    rollout.force("GOL-08", .finished, "2026-11-04")
    #expect(try ProjectSummary(rollout.project, on: rollout.today).dates.float == nil)
  }
}
