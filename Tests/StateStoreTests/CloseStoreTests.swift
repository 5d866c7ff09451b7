import Domain
import StateStore
import TestSupport
import Testing

@Suite("The close in the store", .onEveryEngine)
struct CloseStoreTests {
  let store: any EngineFixture
  let ira: Workspace

  init() throws {
    store = try Store.fixture()
    ira = try store.session("Ira", rules: .domain)
    for id in ["acme", "globex"] {
      let new = NewProject(
        id: ProjectID(id), customer: id.uppercased(), start: Day(number: 20_760), mpoc: "Dana Ruiz",
        ipm: "Ira", options: [], template: try TemplateProject.template.get())
      try ira.commit(.createProject(new), id: "new-\(id)", on: ProjectState(id: ProjectID(id)), at: .test())
      try commit(.setTask(["GOL-08"], .done, reason: "live", nextCheck: nil), "live-\(id)", in: id)
    }
  }

  private func commit(_ command: Command, _ id: String, in project: String) throws {
    let state = try ira.load(ProjectID(project))
    try ira.commit(command, id: id, on: state, at: .test())
  }

  private let given = Command.close(.giveFeedback(CloseProject.answers, onBehalf: "Dana Ruiz, phone"))

  @Test func feedbackIsReadOverAllProjectsAndByNoCustomer() throws {
    #expect(try ira.feedback(projects: 200).isEmpty)
    try commit(.close(.askFeedback(how: "mail")), "ask", in: "acme")
    #expect(try ira.feedback(projects: 200).isEmpty)
    try commit(given, "acme-given", in: "acme")
    try commit(given, "globex-given", in: "globex")
    #expect(try ira.feedback(projects: 200) == [CloseProject.answers, CloseProject.answers])
    #expect(try ira.feedback(projects: 1).count == 1)
    #expect(try store.session("Dana Ruiz", role: .mpoc, rules: .domain).feedback(projects: 200).isEmpty)
  }

  @Test func submittedFeedbackCannotBeUndone() throws {
    try commit(given, "given", in: "acme")
    let error = try #require(throws: StoreError.self) {
      try ira.undo("acme", id: "undo", at: .test(minute: 1))
    }
    #expect(error.sentence.contains("locked once it is submitted"))
    #expect(Project(try ira.load("acme"))?.feedback?.given != nil)
  }
}
