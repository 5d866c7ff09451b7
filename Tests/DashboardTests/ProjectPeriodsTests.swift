import Dashboard
import Domain
import TestSupport
import Testing

/// Days off, freezes, waves, and who runs a project, on the dashboard.
@Suite("Days off, freezes, waves and team, from any screen")
struct ProjectPeriodsTests {
  private func desk() throws -> DashboardHarness {
    let state = try TimelineProjects.underWay()
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    var desk = DashboardHarness(rows: [row], states: [row.id: state])
    desk.press("enter")
    return desk
  }

  private func item(_ desk: DashboardHarness) throws -> ItemID {
    ItemID(try #require(desk.model.project).id.rawValue)
  }

  @Test func daysOffAreAddedAndTakenAway() throws {
    var desk = try desk()
    let item = try item(desk)
    desk.run("days-off")
    desk.press("enter")
    desk.type("24 dec 2026")
    desk.press("tab")
    desk.type("2026-12-31")
    desk.press("tab")
    desk.type("Plant shutdown")
    desk.press("tab right ctrl-s")
    #expect(
      desk.commits == [.set([item], .daysOff(of: .customer), "2026-12-24..2026-12-31 Plant shutdown")])
    desk.run("days-off")
    guard case .picker(let there)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no list")
    }
    #expect(there.choices.last?.title == "Thu 24 Dec 2026 to Thu 31 Dec 2026 Plant shutdown")
    desk.press("down down enter")
    #expect(desk.commits == [.set([item], .daysOff(of: .customer), nil)])
  }

  @Test func aFreezeThatRunsBackwardsComesBackWithWhatWasTyped() throws {
    var desk = try desk()
    desk.run("freeze")
    desk.press("enter")
    desk.type("2026-12-24")
    desk.press("tab")
    desk.type("2026-12-01")
    desk.press("ctrl-s")
    #expect(desk.commits.isEmpty)
    guard case .form(let form)? = desk.model.overlays.last else {
      return #expect(Bool(false), "the form is gone")
    }
    #expect(form.entries.map(\.value).prefix(2) == ["2026-12-24", "2026-12-01"])
    #expect(
      form.entries[form.focus].problem
        == "Not saved: the last day, Tue 01 Dec 2026, is before the first, Thu 24 Dec 2026.")
  }

  @Test func aWaveIsAddedSeenAndMoved() throws {
    var desk = try desk()
    desk.press("g w down enter")
    desk.type("Leeds")
    desk.press("tab")
    desk.type("2027-02-09")
    desk.press("ctrl-s")
    #expect(desk.commits == [.addWave(title: "Leeds", goLive: .at("2027-02-09"))])
    desk.press("g w")
    guard case .picker(let waves)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no list")
    }
    #expect(waves.choices.map(\.title) == ["Wave 1", "Leeds", "Add a wave"])
    #expect(
      waves.choices[1].detail == "go-live Tue 09 Feb 2027 (target), forecast Tue 09 Feb 2027, 0 of 15 done")
    desk.press("down enter ctrl-u")
    desk.type("2027-02-16")
    desk.press("ctrl-s")
    #expect(
      desk.commits == [.fixDate("W2-GOL-08", .at("2027-02-16"), .target, reason: nil, onBehalf: nil)])
  }

  /// Items assigned to the IPM move with the role.
  @Test func aProjectIsHandedOverToAnotherIPM() throws {
    var desk = try desk()
    let item = try item(desk)
    let ipm = try #require(desk.model.project?.people.first { $0.role == .ipm })
    desk.run("team")
    desk.press("ctrl-u")
    desk.type("Ann Moss")
    desk.press("tab tab tab")
    desk.type("Joe Pike")
    desk.press("ctrl-s")
    #expect(
      desk.commits == [
        .together([
          .set([item], .ipm, "Ann Moss"), .set([ipm.id], .name, "Ann Moss"),
          .addPerson(NewPerson(name: "Joe Pike", role: .cover)),
        ])
      ])
    #expect(desk.model.project?.head.ipm == "Ann Moss")
    #expect(desk.model.project?.person(ipm.id)?.name == "Ann Moss")
  }
}
