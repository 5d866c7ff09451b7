import Domain
import TestSupport
import Testing

/// Runs of test cases at sites (domain document 3.3).
struct TestRunTests {
  private static let evening = SmallProject.moment(day: "2026-11-24", minute: 18 * 60)
  private static let ana = Actor(name: "Ana Ruiz", role: .customerIT)
  private static let bo = Actor(name: "Bo Li", role: .customerIT)

  private func after(_ commands: Command..., on start: Project? = nil, by actor: Actor = SeatProject.lee)
    throws -> Project
  {
    try ListsProject.project(
      commands.map { ($0, actor, Self.evening) }, on: try start?.state ?? SeatProject.state())
  }

  /// With Denver, tested by Ana, and New York, tested by Bo.
  private func twoSites() throws -> Project {
    try after(
      .addSite(NewSite(code: "DEN", fields: [.name: "Denver", .testers: "Ana Ruiz"])),
      .addSite(NewSite(code: "NYC", fields: [.name: "New York", .testers: "Bo Li"])))
  }

  private func run(
    _ result: TestResult, _ id: ItemID = "TST-T17", at sites: [String] = [], _ note: String? = "seen"
  ) -> Command { .recordRun([id], NewTestRun(result, sites: sites, note: note)) }

  private func refused(_ command: Command, on project: Project, by actor: Actor = SeatProject.lee) -> String {
    do {
      _ = try after(command, on: project, by: actor)
      return ""
    } catch { return (error as? Refusal)?.sentence ?? "\(error)" }
  }

  @Test func aRunAgainStandsBesideTheEarlierOne() throws {
    let project = try after(run(.fail), run(.pass))
    let runs = project.testRuns(of: "TST-T17")
    #expect(runs.map(\.number) == [1, 2] && runs.map(\.result) == [.fail, .pass])
    #expect(runs.map(\.tester) == ["Lee Chen", "Lee Chen"] && runs[0].note == "seen")
    #expect(runs[0].issue != nil && runs[0].issue == runs[1].issue)
    #expect(project.check("TST-T17")?.result == .pass)
  }

  @Test func aRunTellsWhoWhenAndWithWhichNumber() throws {
    let time = SmallProject.moment(day: "2026-11-24", minute: 9 * 60).timestamp
    let new = NewTestRun(.pass, tester: "Val Moss", time: time, numberUsed: "+13035550100")
    let found = try #require(try after(.recordRun(["TST-T17"], new)).testRuns(of: "TST-T17").last)
    #expect(found.tester == "Val Moss" && found.at == time && found.numberUsed == "+13035550100")
    let ahead = SmallProject.moment(day: "2026-11-24", minute: 19 * 60).timestamp
    let refusal = refused(.recordRun(["TST-T17"], NewTestRun(.pass, time: ahead)), on: try after())
    #expect(refusal.contains("a time that is not ahead"))
  }

  @Test func theResultOfACaseIsThatOfTheNewestRunOfEverySite() throws {
    let denver = try after(run(.pass, at: ["DEN"]), on: try twoSites())
    #expect(denver.check("TST-T17")?.result == nil && denver.check("TST-T17")?.state == .open)
    let both = try after(run(.partial, at: ["NYC"]), on: denver)
    #expect(both.check("TST-T17")?.result == .partial && both.check("TST-T17")?.state == .claimed)
    let worse = try after(run(.fail, at: ["DEN"]), on: both)
    #expect(worse.check("TST-T17")?.result == .fail && worse.check("TST-T17")?.state == .reopened)
    let better = try after(run(.pass, at: ["all"]), on: worse)
    #expect(better.check("TST-T17")?.result == .pass)
    let check = try #require(better.check("TST-T17"))
    #expect(better.siteCases(of: check).map(\.run?.number) == [3, 2])
  }

  @Test func whereItWasRunHasToBeSaidIfThereAreSeveralSites() throws {
    let project = try twoSites()
    #expect(refused(run(.pass), on: project).contains("DEN, NYC or all"))
    #expect(refused(run(.pass, at: ["LON"]), on: project).contains("DEN, NYC or all"))
    let one = try after(.set(["TST-T17"], .site, "DEN"), run(.pass), on: project)
    #expect(one.testRuns(of: "TST-T17").map(\.site) == ["DEN"] && one.check("TST-T17")?.result == .pass)
  }

  @Test func aNoteIsNeededUnlessItPassed() throws {
    let project = try after()
    for result in [TestResult.partial, .fail, .notRun, .notApplicable] {
      #expect(refused(run(result, "TST-T17", nil), on: project).contains("what was seen"))
    }
    #expect(refused(run(.pass, "TST-T17", nil), on: project).isEmpty)
  }

  private func run(_ result: TestResult, _ id: ItemID, _ note: String?) -> Command {
    run(result, id, at: [], note)
  }

  @Test func eachSiteThatFailsHasAProblemOfItsOwn() throws {
    let failed = try after(
      run(.fail, "TST-T14", at: ["DEN"]), run(.fail, "TST-T14", at: ["NYC"]),
      run(.pass, "TST-T14", at: ["DEN"]), on: try twoSites())
    let issues = failed.issues.filter { $0.link == "TST-T14" }
    #expect(issues.map(\.site) == ["DEN", "NYC"] && issues.map(\.state) == [.fixed, .new])
    #expect(issues.allSatisfy { $0.priority == .p1 && $0.category == .emergency })
    #expect(issues[1].title.contains("at NYC"))
    let lines = failed.gate(of: "GO-LIVE", on: Self.evening.today)?.lines
    let missing = lines?.first { $0.criterion.id == "G4b.4" }
    #expect(missing?.missing.contains { $0.text.contains("at NYC (failed)") } == true)
  }

  @Test func anEmergencyCallThatFailsAtOneSiteBlocksTheDeclaration() throws {
    let failed = try after(
      run(.pass, "TST-T14", at: ["NYC"]), run(.fail, "TST-T14", at: ["DEN"]), on: try twoSites())
    #expect(failed.health(on: Self.evening.today).health == .red)
    let declare = Command.setTask(["GOL-12"], .done, reason: "Live at 10:10", nextCheck: nil)
    #expect(refused(declare, on: failed).contains("GOL-12 cannot be done before this is solved"))
  }

  @Test func aTesterRecordsAtTheirOwnSiteOnly() throws {
    let project = try twoSites()
    let done = try after(run(.pass), on: project, by: Self.ana)
    #expect(
      done.testRuns(of: "TST-T17").map(\.site) == ["DEN"]
        && done.testRuns(of: "TST-T17").map(\.tester) == ["Ana Ruiz"])
    #expect(refused(run(.pass, at: ["NYC"]), on: project, by: Self.ana).contains("NYC"))
    #expect(!refused(run(.pass), on: project, by: Actor(name: "Eve Fox", role: .customerIT)).isEmpty)
  }

  @Test func testingStopsWhenASuspendingCaseFailsAtAnySite() throws {
    let failed = try after(run(.fail, "TST-T02", at: ["NYC"]), on: try twoSites())
    #expect(failed.suspension()?.words.contains("T02") == true)
    #expect(failed.suspension()?.words.hasSuffix("at NYC failed") == true)
    #expect(failed.suspension(at: "DEN") == nil && failed.suspension(at: "NYC") != nil)
  }

  @Test func testingStopsWhenMoreThanAFifthOfTheRequiredCasesFail() throws {
    let passed = ["TST-T03", "TST-T08", "TST-T12", "TST-T18"].map { run(.pass, ItemID($0), nil) }
    let one = try ListsProject.project(
      (passed + [run(.fail, "TST-T17", "dead")]).map { ($0, SeatProject.lee, Self.evening) },
      on: try SeatProject.state())
    #expect(one.suspension() == nil)
    let two = try after(run(.fail, "TST-T20"), on: one)
    #expect(two.suspension()?.words == "stop testing and talk: 2 of 6 required tests failed")
  }

  @Test func theScriptIsOverWhenEveryRequiredCasePassedAtEverySite() throws {
    var project = try twoSites()
    func left(_ project: Project, at site: String? = nil) -> [String] {
      project.checklists.filter { $0.mode == .test }
        .flatMap { project.exitMissing(of: $0, at: site) }.map(\.text)
    }
    let list = try #require(project.checklists.first { $0.mode == .test })
    let required = list.checks.filter { $0.weight != .advisory && !$0.state.isSetAside }.map(\.id)
    let urgent = project.issues.filter { $0.priority == .p1 || $0.priority == .p2 }.map(\.id)
    for id in urgent { project = try after(.set([id], .priority, "P3"), on: project) }
    #expect(left(project).count == 2 * required.count)
    project = try after(
      .recordRun(required, NewTestRun(.pass, sites: ["DEN"])), on: project)
    #expect(left(project, at: "DEN").isEmpty && left(project, at: "NYC").count == required.count)
    let partial = try after(
      .recordRun(required, NewTestRun(.pass, sites: ["NYC"])), run(.partial, at: ["NYC"], "one way"),
      on: project)
    #expect(left(partial).count == 1 && left(partial)[0].contains("works in part, not accepted"))
    let accepted = try after(.agree(["TST-T17"], onBehalf: "Dana Ruiz, phone"), on: partial)
    #expect(left(accepted) == [])
  }

  @Test func aSiteWithRunsIsNotRemoved() throws {
    let project = try after(run(.pass, at: ["DEN"]), on: try twoSites())
    #expect(refused(.removeSite("DEN"), on: project).contains("named by 1 test run"))
  }

  @Test(arguments: [
    ("DEN: no sound", ["DEN"], "no sound"), ("den, nyc", ["DEN", "NYC"], nil), ("all: fine", ["ALL"], "fine"),
    ("Heard at 9:12", [], "Heard at 9:12"), ("", [], nil),
  ])
  func aTypedLineMayBeginWithSites(line: String, sites: [String], note: String?) throws {
    let new = NewTestRun(.pass, saying: line, among: try twoSites().sites)
    #expect(new.sites == sites && new.note == note)
  }

  @Test func theCustomerIsAskedWhereAndSeesWhatWasFound() throws {
    let project = try after(run(.fail, at: ["NYC"], "key 3 is dead"), on: try twoSites())
    let seat = Seat(project, for: SeatProject.dana, on: Self.evening.today)
    let topic = try #require(seat.topic("TST-T17"))
    #expect(topic.details.contains { $0.label == "At NYC New York" && $0.text.contains("key 3 is dead") })
    let open = try #require(seat.topic("TST-T18"))
    let reply = try seat.reply(.no, to: open).get()
    #expect(reply.prompt?.contains("DEN, NYC") == true)
    let found = try after(reply.command("NYC: wrong greeting"), on: project, by: SeatProject.dana)
    #expect(
      found.testRuns(of: "TST-T18").last?.site == "NYC"
        && found.testRuns(of: "TST-T18").last?.note == "wrong greeting")
    #expect(!refused(reply.command("wrong greeting"), on: project, by: SeatProject.dana).isEmpty)
  }
}
