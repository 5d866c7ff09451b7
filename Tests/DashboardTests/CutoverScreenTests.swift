import Dashboard
import Domain
import Layout
import Session
import TestSupport
import Testing

@Suite("The go-live day by keys")
struct CutoverScreenTests {
  private func desk(_ project: Project, at minutes: Int = 38) throws -> DashboardHarness {
    let moment = CutoverDay.moment(minutes)
    let row = ProjectSummary(project, on: moment.today)
    var desk = DashboardHarness(rows: [row], states: [row.id: project.state], zones: CutoverDay.zones)
    desk.send(.clock(moment))
    desk.press("enter g r")
    return desk
  }

  private func cutover(_ desk: DashboardHarness) throws -> Project.Cutover {
    try #require(desk.model.project?.currentCutover)
  }

  @Test("A cutover is planned with the template's runbook, one step for each site where it says so")
  func planning() throws {
    var desk = try desk(CutoverDay.eve(), at: -900)
    desk.press("a ctrl-s")
    let cutover = try cutover(desk)
    #expect(cutover.start?.text == "2026-11-04T08:00")
    #expect(
      cutover.steps.filter { $0.site == "DEN" }.count == cutover.steps.filter { $0.site == "NYC" }.count)
    #expect(cutover.steps.contains { $0.site == "DEN" })
  }

  @Test("Space stamps a step and goes on to the next one; R opens it again")
  func settling() throws {
    var desk = try desk(CutoverDay.planned(), at: -58)
    let first = try #require(cutover(desk).steps.first?.id)
    desk.press("g g space")
    #expect(try cutover(desk).step(first)?.state == .done)
    #expect(try desk.model.cutover.current(in: #require(desk.model.context(for: .cutover))) != first)
    desk.press("k R")
    #expect(try cutover(desk).step(first)?.state == .open)
  }

  @Test("P asks who says go or no-go, and whose word it was")
  func polling() throws {
    var desk = try desk(CutoverDay.planned(), at: -14)
    desk.press("P enter")
    #expect(try cutover(desk).vote(of: .ipm)?.isGo == true)
    desk.press("P enter")
    desk.type("Rob, bridge")
    desk.press("enter")
    #expect(try cutover(desk).vote(of: .engineer)?.onBehalf == "Rob, bridge")
  }

  @Test("c writes into the log; a site in front of a colon is the site")
  func logging() throws {
    var desk = try desk(CutoverDay.underWay())
    desk.press("c")
    desk.type("DEN: ringback, no audio")
    desk.press("enter")
    let note = try #require(cutover(desk).notes.last)
    #expect(note.text == "ringback, no audio" && note.site == "DEN")
  }

  @Test("t ends the day: a rollback asks for the reason and who agreed, and says what cannot go back")
  func rollingBack() throws {
    var desk = try desk(CutoverDay.underWay())
    desk.press("t tab tab")
    desk.type("no audio at either site")
    desk.press("ctrl-s")
    // Nobody's word is taken for given.
    #expect(try cutover(desk).declaration == nil && desk.form != nil)
    desk.press("shift-tab")
    desk.type("Dana Ruiz, bridge")
    desk.press("ctrl-s")
    #expect(try cutover(desk).state == .rolledBack)
    // The harness keeps the clock of two weeks later, when no carrier takes numbers back.
    #expect(desk.model.notice?.text.contains("too late for PO-1") == true)
  }

  @Test(
    "A failed emergency call at one site stops the tests, names the site, and keeps services from being declared live"
  )
  func emergencyFailsAtOneSite() throws {
    var desk = try desk(CutoverDay.suspended(), at: 51)
    let project = try #require(desk.model.project)
    let standing = project.standing(of: try cutover(desk))
    #expect(standing.tests.first { $0.site == "DEN" }?.failures == ["T14"])
    #expect(standing.tests.first { $0.site == "NYC" }?.failed == 0)
    #expect(standing.suspension?.contains("DEN") == true)
    desk.press("t left tab tab")
    desk.press("ctrl-s")
    #expect(try cutover(desk).declaration == nil)
    #expect(desk.form != nil)
  }

  @Test("The clock ticks on this screen only")
  func ticking() throws {
    var desk = try desk(CutoverDay.underWay())
    #expect(desk.model.ticks)
    desk.press("2")
    #expect(!desk.model.ticks)
  }

  @Test("What another person stamps meanwhile is shown, and both notes are kept")
  func twoPeople() throws {
    var desk = try desk(CutoverDay.underWay())
    let act = CutoverAct.note("inbound ok x3", site: "NYC")
    try desk.meanwhile(.cutOver("CUT-1", act), by: CutoverDay.engineer, in: TemplateProject.id)
    desk.press("c")
    desk.type("outbound next")
    desk.press("enter")
    #expect(try cutover(desk).notes.suffix(2).map(\.text) == ["inbound ok x3", "outbound next"])
  }

  /// Live since Wednesday, and Thursday morning has come.
  private func morningAfter() throws -> DashboardHarness {
    var values: [ItemID: [Field: String?]] = [:]
    for task in 1...11 {
      values[ItemID("GOL-\(task < 10 ? "0" : "")\(task)")] = [.state: "done", .finished: "2026-11-04"]
    }
    let project = try CutoverDay.planned()
    for check in project.checklist("TST")?.checks ?? [] {
      for site in ["NYC", "DEN"] {
        values[ItemID("\(check.id).\(site).1")] = [
          .kind: "test-run", .parent: check.id.rawValue, .site: site, .run: "1", .result: "pass",
          .tester: "Ana Ruiz",
        ]
      }
      values[check.id] = [.state: "agreed", .result: "pass"]
    }
    let tested = try TemplateProject.changed(values, from: project.state)
    let live = try SmallProject.after(
      .cutOver("CUT-1", .declare(.live, reason: nil, onBehalf: "Dana Ruiz, bridge")), on: tested.state,
      at: CutoverDay.moment(200))
    return try desk(live, at: 24 * 60 + 60)
  }

  @Test("t on the morning after records what the check at G+1 showed")
  func checkingTheNextDay() throws {
    var desk = try morningAfter()
    desk.press("t tab")
    desk.type("two voicemail boxes set again")
    desk.press("ctrl-s")
    let check = try #require(try cutover(desk).nextDayCheck)
    #expect(check.outcome == .fine && check.note == "two voicemail boxes set again")
    desk.press("t")
    #expect(desk.model.notice?.text.contains("all is well") == true)
  }

  @Test("Space on its step asks the same, and problems need a note")
  func checkingTheNextDayByItsStep() throws {
    var desk = try morningAfter()
    desk.press("G space right ctrl-s")
    #expect(try cutover(desk).nextDayCheck == nil && desk.form != nil)
    // The refusal has put the cursor into the note.
    desk.type("queue silent")
    desk.press("ctrl-s")
    #expect(try cutover(desk).nextDayCheck?.outcome == .problems)
    #expect(try cutover(desk).step(marked: .nextMorning)?.state == .done)
  }
}
