import Domain
import Foundation
import TestSupport
import Testing

/// The schedule of a whole project against the numbers of domain document 1.3, 1.4 and section 2.
struct ProjectScheduleTests {
  @Test func theDefaultProjectHasItsDaysAndFloats() throws {
    var rollout = try Rollout(calendar: "weekdays")
    // The table counts EXE-12 without its conditional links to EXE-17 and EXE-18.
    for task: ItemID in ["EXE-17", "EXE-18"] {
      let links = try #require(rollout.state.value(task, .after)).split(separator: ";")
      rollout.force(task, .after, links.filter { $0 != "EXE-12" }.joined(separator: ";"))
    }
    let schedule = try rollout.schedule()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/operator-connect-days.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let found = try #require(schedule[ItemID(words[0])])
      let float = try #require(found.float)
      #expect(
        "\(found.id) \(schedule.number(of: found.start)) \(schedule.number(of: found.finish)) \(float)"
          == line)
    }
  }

  @Test func totalsAndPhasesAreCounted() throws {
    let schedule = try Rollout().schedule()
    #expect(schedule.whole?.days == 60)
    #expect(schedule.forecastGoLive?.iso == "2026-11-04")
    #expect(schedule.close?.iso == "2026-12-09")
    let days = try Rollout().project.phases.map { schedule.phases[$0.id]?.days }
    #expect(days == [6, 6, 18, 8, 11, 4, 8])
    #expect(schedule.conflicts == [])
  }

  @Test(arguments: [
    ("2026-09-14", "us", "2026-11-04", "2026-12-09"),
    ("2026-09-14", "england-wales", "2026-11-03", "2026-12-04"),
    ("2026-10-05", "us", "2026-11-27", "2026-12-31"), ("2026-11-02", "us", "2026-12-24", "2027-01-29"),
    ("2027-01-04", "us", "2027-02-25", "2027-03-30"),
  ])
  func goLiveAndCloseFall(start: String, calendar: String, goLive: String, close: String) throws {
    let schedule = try Rollout(start: start, calendar: calendar).schedule()
    #expect(schedule.forecastGoLive?.iso == goLive)
    #expect(schedule.close?.iso == close)
  }

  @Test func theNumberInventoryAndTheSignatureAreCriticalNotTheBuild() throws {
    let critical = Set(try Rollout().schedule().critical.map(\.id))
    #expect(critical.isSuperset(of: ["EXE-02", "EXE-04", "EXE-22", "EXE-23", "EXE-24", "EXE-25", "GOL-08"]))
    #expect(critical.isDisjoint(with: ["EXE-06", "EXE-18", "GOL-07"]))
  }

  @Test func whatIsDoneCountsAsItHappened() throws {
    var rollout = try Rollout()
    try rollout.finish("INI-01", on: "2026-09-17")
    let schedule = try rollout.schedule()
    #expect(schedule["INI-01"]?.finish.iso == "2026-09-17")
    #expect(schedule["INI-01"]?.float == nil)
    #expect(schedule["INI-02"]?.start.iso == "2026-09-18")
    #expect(schedule["INI-02"]?.cause == .after("INI-01", lag: 0))
    #expect(schedule.forecastGoLive?.iso == "2026-11-09")
    #expect(schedule.whole?.tasksDone == 1)
  }

  @Test func workUnderWayDoesNotEndBeforeToday() throws {
    var rollout = try Rollout()
    try rollout.run(.setTask(["INI-01"], .inProgress, reason: nil, nextCheck: nil))
    #expect(try rollout.finish("INI-01") == "09-14 Mon")
    rollout.today = try #require(Day(iso: "2026-09-19"))
    #expect(try rollout.finish("INI-01") == "09-21 Mon")
    #expect(try rollout.schedule()["INI-01"]?.start.iso == "2026-09-14")
  }

  @Test func openWorkDoesNotStartInThePast() throws {
    var rollout = try Rollout()
    rollout.today = try #require(Day(iso: "2026-09-24"))
    let schedule = try rollout.schedule()
    #expect(schedule["INI-01"]?.start.iso == "2026-09-24")
    #expect(schedule["INI-01"]?.cause == .today)
    #expect(try rollout.schedule(today: false)["INI-01"]?.start.iso == "2026-09-14")
  }

  @Test func aDroppedTaskHandsItsLinksOn() throws {
    var rollout = try Rollout()
    try rollout.run(.setTask(["EXE-24"], .notApplicable, reason: "no orders", nextCheck: nil))
    let schedule = try rollout.schedule()
    #expect(schedule["EXE-24"] == nil)
    #expect(schedule["EXE-25"]?.driver == "EXE-23")
    #expect(schedule.number(of: try #require(schedule["EXE-25"]?.start)) == 20)
  }

  @Test func progressIsWorkDoneOfAllWork() throws {
    var rollout = try Rollout()
    try rollout.finish("INI-01", on: "2026-09-14")
    try rollout.finish("INI-02", on: "2026-09-15")
    let phase = try #require(try rollout.schedule().phases["INITIATE"])
    #expect(phase.percent == 2 * 100 / 7)
    #expect(phase.tasksDone == 2)
  }

  @Test func damagedLinksAreReportedNotFollowed() throws {
    var rollout = try Rollout()
    rollout.force("INI-02", .after, "INI-01;GONE-1")
    #expect(try rollout.conflicts(.link) == ["INI-02 comes after GONE-1, which does not exist"])
    #expect(try rollout.schedule().forecastGoLive?.iso == "2026-11-04")
    rollout.force("INI-01", .after, "INI-02")
    #expect(try rollout.schedule().lines.isEmpty)
    #expect(try rollout.conflicts(.link).contains { $0.contains("waits for") })
  }
}
