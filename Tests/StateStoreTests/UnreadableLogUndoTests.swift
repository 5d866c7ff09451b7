import Domain
import StateStore
import TestSupport
import Testing

@Suite("An undo where an older entry cannot be read", .onEveryEngine)
struct UnreadableLogUndoTests {
  /// Figures cannot be counted anew from such a log.
  @Test func figuresStayAsTheyWere() throws {
    let store = try Store.fixture()
    let ira = try store.session(rules: .domain)
    let new = NewProject(
      id: "acme", customer: "Acme", start: Moment.test().today, mpoc: "Dana Ruiz", ipm: "Ira", options: [],
      template: try TemplateProject.template.get())
    var state = try ira.commit(.createProject(new), id: "new", on: ProjectState(id: "acme"), at: .test())
      .state
    let task = try #require(Project(state)?.tasks.first).id
    for (number, note) in ["first", nil].enumerated() {
      state = try ira.commit(
        .set([task], .note, note), id: "\(number)", on: state, at: .test(minute: number + 1)
      ).state
    }
    let figures = "SELECT kind, subject, amount FROM figure ORDER BY kind, month, subject, carrier"
    let before = try store.engine.rows(figures).map(\.values)
    #expect(!before.isEmpty)
    try store.tamper("UPDATE change SET body = 'torn' WHERE seq = 2")

    let undone = try ira.undo("acme", id: "undo", at: .test(minute: 9))

    #expect(undone.state.value(task, .note) == "first")
    #expect(try store.engine.rows(figures).map(\.values) == before)
  }
}
