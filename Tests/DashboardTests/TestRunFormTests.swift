import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Runs of test cases, by keys")
struct TestRunFormTests {
  private func desk(by actor: Actor = SeatProject.lee) throws -> DashboardHarness {
    let state = try ListsProject.project(
      [
        NewSite(code: "DEN", fields: [.zone: "America/New_York", .testers: "Ana Ruiz"]), NewSite(code: "NYC"),
      ].map { (.addSite($0), SeatProject.lee, SmallProject.moment) }, on: try SeatProject.state()
    ).state
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: 120, rows: 36), by: actor, states: [row.id: state],
      zones: ["America/New_York": Clocks.newYork])
    desk.press("enter 3")
    let lists = try #require(desk.model.project).checklists.count
    for _ in 0..<lists {
      let context = try #require(desk.model.context(for: .checklists))
      if desk.model.checklists.checklist(in: context)?.mode != .test { desk.press("right") }
    }
    desk.model.screenSelect("TST-T17")
    return desk
  }

  @Test func aPassAsksWhereAndIsStoredForThatSite() throws {
    var desk = try desk()
    desk.press("space")
    guard case .picker(let places)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no question: \(String(describing: desk.model.notice))")
    }
    #expect(places.choices.map(\.id) == ["DEN", "NYC", "all"])
    desk.press("down enter")
    #expect(desk.commits == [.recordRun(["TST-T17"], NewTestRun(.pass, sites: ["NYC"]))])
    #expect(desk.model.project?.testRuns(of: "TST-T17").map(\.site) == ["NYC"])
  }

  @Test func aFailSaysWhereWhatWithWhichNumberAndWhen() throws {
    var desk = try desk()
    desk.press("! tab tab")
    desk.type("Key 3 is dead")
    desk.press("tab")
    desk.type("+13035550100")
    desk.press("tab tab")
    desk.type("25:00")
    desk.press("ctrl-s")
    guard case .form(let form)? = desk.model.overlays.last else {
      return #expect(Bool(false), "the form is gone")
    }
    #expect(form.entries.last?.problem == "Not saved: the time needs the form 09:12.")
    desk.press("ctrl-u")
    desk.type("09:12")
    desk.press("ctrl-s")
    let run = try #require(desk.model.project?.testRuns(of: "TST-T17").last)
    #expect(run.result == .fail && run.site == "DEN" && run.note == "Key 3 is dead")
    #expect(run.numberUsed == "+13035550100" && run.tester == "Lee Chen")
    #expect(run.at.map { SmallProject.moment.local($0).minute } == 9 * 60 + 12)
    let context = try #require(desk.model.context(for: .checklists))
    let lines = CheckDetail.lines(of: desk.model.checklists, in: context)
    let shown = lines.first { $0.label == "DEN" }?.text ?? ""
    #expect(shown.contains("04:12 ET (site) =") && shown.contains("09:12 UTC"), "\(shown)")
    #expect(lines.contains { $0.label == "NYC" && $0.text == "not run" })
  }

  @Test func whyTellsWhatKeepsTheScriptFromBeingOver() throws {
    var desk = try desk()
    desk.press("w")
    guard case .reader(let reader)? = desk.model.overlays.last else {
      return #expect(Bool(false), "nothing to read")
    }
    let lines = reader.lines.map(\.text)
    #expect(lines.contains { $0.hasPrefix("Before the script is over, ") }, "\(lines.prefix(5))")
    #expect(lines.contains { $0.contains("T17") && $0.hasSuffix("at NYC (not run)") })
  }
}
