import Domain
import StateStore
import TestSupport
import Testing

@Suite("Calls from command to disk and back", .onEveryEngine)
struct CallStoreTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    let new = NewProject(
      id: "acme", customer: "ACME", start: Day(number: 20_760), mpoc: "Dana Ruiz",
      ipm: "Ira", options: [],
      template: try TemplateProject.template.get())
    try ira.commit(.createProject(new), id: "new", on: ProjectState(id: "acme"), at: .test())
  }

  @discardableResult
  private func commit(_ command: Command) throws -> Project {
    let state = try ira.load("acme")
    try ira.commit(command, id: "\(state.sequence)", on: state, at: .test())
    return try #require(Project(try ira.load("acme")))
  }

  private func plan() throws -> Project.Call {
    let start = CallProject.time("2026-11-19", 10)
    let project = try commit(
      .planCall(NewCall(.status, start: start, place: "Room 5", agenda: CallProject.agenda)))
    return try #require(project.call("CALL-1"))
  }

  @Test func aCallIsReadBackAsItWasPlannedByEverySession() throws {
    let planned = try plan()
    let other = try #require(Project(try store.otherSession(rules: .domain).load("acme")))
    #expect(other.call("CALL-1") == planned)
    #expect(planned.agenda == CallProject.agenda && planned.place == "Room 5" && planned.sequence == 0)
  }

  @Test func undoOfAMoveBringsTheTimeBackAndStillRaisesTheSequence() throws {
    let planned = try plan()
    let moved = try commit(
      .inCall("CALL-1", .move(CallProject.time("2026-11-20", 9), minutes: nil, reason: "ill")))
    #expect(moved.call("CALL-1")?.sequence == 1)
    try ira.undo("acme", id: "u", at: .test())
    let back = try #require(Project(try ira.load("acme"))?.call("CALL-1"))
    #expect(back.start == planned.start && back.sequence == 2)
  }

  @Test func theCustomerIsNeverGivenAnInternalNote() throws {
    _ = try plan()
    try commit(.inCall("CALL-1", .begin))
    try commit(.inCall("CALL-1", .note("They are cross with us", isInternal: true)))
    let dana = try store.confined("Dana Ruiz", to: "acme", rules: .domain)
    let shown = try #require(Project(try dana.load("acme")))
    #expect(shown.call("CALL-1")?.state == .underWay && shown.call("CALL-1")?.captured.isEmpty == true)
    let log = try dana.history("acme", item: nil, before: nil, limit: 50)
    #expect(
      !log.contains { entry in
        entry.summary.contains("cross") || entry.changes.contains { $0.new?.contains("cross") == true }
      })
  }
}
