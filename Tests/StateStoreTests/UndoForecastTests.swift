import Domain
import StateStore
import TestSupport
import Testing

/// Forecast days are nobody's word: they do not keep a change from being stored or undone.
@Suite("Undo of changes that move dates", .onEveryEngine)
struct UndoForecastTests {
  let store: any EngineFixture
  let ira: Workspace
  let ben: Workspace
  let id = ProjectID("acme")

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    ben = try store.session("Ben", rules: .domain)
    let start = try #require(Day(iso: "2026-09-14"))
    let new = NewProject(
      id: id, customer: "Acme", start: start, options: Set(ProjectOption.allCases),
      template: try TemplateProject.template.get())
    try ira.commit(.createProject(new), id: "new", on: ProjectState(id: id), at: moment)
  }

  private let moment = SmallProject.moment(day: "2026-09-14", minute: 600)

  private func set(
    _ task: ItemID, days: Int, _ who: Workspace, _ command: String, on seen: ProjectState? = nil
  )
    throws
  {
    let state = try seen ?? who.load(id)
    try who.commit(.set([task], .duration, String(days)), id: command, on: state, at: moment)
  }

  private func forecast() throws -> String? {
    try Project(ira.load(id))?.schedule(on: moment.today).forecastGoLive?.iso
  }

  @Test func twoPeopleMayMoveDatesAtTheSameTime() throws {
    let seen = try ira.load(id)
    try set("EXE-02", days: 6, ira, "1", on: seen)
    try set("EXE-23", days: 4, ben, "2", on: seen)
    #expect(try forecast() == "2026-11-10")
  }

  @Test func undoKeepsWhatSomebodyElseMovedSince() throws {
    try set("EXE-02", days: 6, ira, "1")
    try set("EXE-23", days: 4, ben, "2")
    try ira.undo(id, id: "u1", at: moment)
    let state = try ira.load(id)
    #expect(state.value("EXE-02", .duration) == "3")
    #expect(state.value("EXE-23", .duration) == "4")
    #expect(try forecast() == "2026-11-05")
    let project = try #require(Project(state))
    let schedule = project.schedule(on: moment.today)
    #expect(project.tasks.allSatisfy { $0.finish == schedule[$0.id]?.finish })
  }

  /// The headline of an undo reports its own effect on the forecast, not that of the change it undoes.
  @Test func undoSaysHowTheForecastGoesBack() throws {
    try set("EXE-02", days: 6, ira, "1")
    let undone = try ira.undo(id, id: "u1", at: moment)
    #expect(
      undone.entry.summary
        == "undid: changed duration of EXE-02; forecast of go-live: Fri 06 Nov -> Tue 03 Nov")
    let redone = try ira.redo(id, id: "r1", at: moment)
    #expect(
      redone.entry.summary
        == "redid: changed duration of EXE-02; forecast of go-live: Tue 03 Nov -> Fri 06 Nov")
  }

  @Test func undoWithoutOthersRestoresEveryDay() throws {
    let before = try ira.load(id).items.mapValues(\.values)
    try set("EXE-02", days: 6, ira, "1")
    try ira.undo(id, id: "u1", at: moment)
    #expect(try ira.load(id).items.mapValues(\.values) == before)
  }
}
