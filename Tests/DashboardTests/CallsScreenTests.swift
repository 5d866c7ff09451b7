import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Calls by keys")
struct CallsScreenTests {
  private func desk(_ state: ProjectState, at moment: Moment = CallProject.moment) throws -> DashboardHarness
  {
    let row = ProjectSummary(try #require(Project(state)), on: moment.today)
    var desk = DashboardHarness(
      rows: [row], states: [row.id: state], zones: ["America/New_York": Clocks.newYork])
    desk.send(.clock(moment))
    desk.press("enter M")
    return desk
  }

  private func current(_ desk: DashboardHarness) throws -> ItemID? {
    desk.model.calls.current(in: try #require(desk.model.context(for: .calls)))
  }

  private func call(_ desk: DashboardHarness) throws -> Project.Call {
    try #require(desk.model.project?.calls.last)
  }

  @Test("a plans the kick-off on the day it is due, with the template's agenda and everybody invited")
  func planning() throws {
    var desk = try desk(CallProject.begun())
    desk.press("a tab tab tab tab")
    desk.type("America/New_York")
    desk.press("ctrl-s")
    let call = try call(desk)
    #expect(call.kind == .kickOff && call.start?.words == "Thu 19 Nov 2026 10:00 America/New_York")
    #expect(call.agenda.count == 9 && call.minutes == 60 && call.invited.count == 2)
  }

  @Test("A zone that nobody knows is refused, and what was typed stays")
  func unknownZone() throws {
    var desk = try desk(CallProject.begun())
    desk.press("a tab tab tab tab")
    desk.type("Mars/Base")
    desk.press("ctrl-s")
    #expect(desk.model.project?.calls.isEmpty == true)
  }

  @Test("Space begins the call; P, +, ! and c write down what is said, one key each")
  func capturing() throws {
    var desk = try desk(CallProject.planned(), at: CallProject.later)
    desk.press("space P")
    desk.type("Keep the main number")
    desk.press("enter +")
    desk.type("Send the bill")
    desk.press("tab tab")
    desk.type("fri")
    desk.press("ctrl-s !")
    desk.type("The contract ends in January")
    desk.press("enter c")
    desk.type("internal: They are cross with us")
    desk.press("enter")
    let call = try call(desk)
    #expect(call.state == .underWay)
    #expect(call.captured(.decision).map(\.text) == ["Keep the main number"])
    #expect(call.actions.map(\.text) == ["Send the bill"] && call.actions[0].due?.iso == "2026-11-20")
    #expect(call.captured(.risk).count == 1)
    #expect(call.captured(.note).map(\.text) == ["They are cross with us"])
    #expect(call.captured(.note).map(\.isInternal) == [true])
  }

  @Test("t ends the call once it is known who is there, and the minutes are made")
  func ending() throws {
    var desk = try desk(CallProject.planned(), at: CallProject.later)
    desk.press("space t")
    #expect(try call(desk).state == .underWay)
    desk.press("@ enter t")
    let held = try call(desk)
    #expect(held.state == .held && held.course.present.count == 2)
    let project = try #require(desk.model.project)
    #expect(project.minutes(of: held)?.number == 1)
    #expect(project.task("PLN-02")?.state == .done)
  }

  @Test("x does the action under the cursor, e edits a line, R opens the action again")
  func lines() throws {
    var desk = try desk(try CallProject.held().state, at: CallProject.later)
    let action = try #require(call(desk).actions.first)
    let decision = try #require(call(desk).captured(.decision).first)
    #expect(desk.model.project?.place(of: action.id) == .calls)
    desk.press("g g")
    for _ in 0..<20 where try current(desk) != action.id { desk.press("j") }
    desk.press("x")
    #expect(desk.model.project?.action(action.id)?.state == .done)
    desk.press("R")
    #expect(desk.model.project?.action(action.id)?.state == .open)
    for _ in 0..<20 where try current(desk) != decision.id { desk.press("k") }
    desk.press("e")
    desk.type(", always")
    desk.press("enter")
    #expect(try call(desk).captured(.decision).map(\.text) == ["Keep the main number, always"])
  }

  @Test("= moves a planned call, X cancels it with a reason")
  func movingAndCancelling() throws {
    var desk = try desk(CallProject.planned())
    desk.press("= tab ctrl-u")
    desk.type("15:00")
    desk.press("ctrl-s")
    #expect(try call(desk).start?.words == "Thu 19 Nov 2026 15:00 America/New_York")
    desk.press("X")
    desk.type("Order withdrawn")
    desk.press("enter")
    #expect(try call(desk).state == .cancelled)
  }

  @Test("The customer's side reads calls, and no key changes one")
  func reading() throws {
    let state = try CallProject.held().state.shown(to: CallProject.dana)
    let project = try #require(Project(state))
    let context = ScreenContext(
      PlannedProject(project, on: CallProject.later.today), moment: CallProject.later,
      actor: CallProject.dana,
      calendar: project.calendar, geometry: Geometry(Size(columns: 80, rows: 24)),
      externalFacts: ExternalFacts())
    let screen = CallsScreen().fresh(in: context)
    for verb in [Verb.primary, .state, .phase, .action, .comment, .problem, .assign, .add, .date, .notNeeded]
    {
      #expect(screen.unavailable(verb, in: context) != nil, "\(verb)")
    }
    #expect(screen.call(in: context)?.captured(.note).count == 1)
  }
}
