import Domain
import StateStore
import TestSupport
import Testing

@Suite("One person over all projects", .onEveryEngine)
struct PeopleStoreTests {
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
    }
  }

  private func commit(_ command: Command, _ id: String, in project: ProjectID) throws {
    try ira.commit(command, id: id, on: ira.load(project), at: .test())
  }

  @Test func runningProjectsAreFoundByNameOrMail() throws {
    try commit(.set(["P1"], .email, "d_ruiz@acme.test"), "mail", in: "acme")
    #expect(try ira.projects(with: "Dana Ruiz", email: nil) == ["acme", "globex"])
    #expect(try ira.projects(with: "d_ruiz@acme.test", email: nil) == ["acme"])
    #expect(try ira.projects(with: "dXruiz@acme.test", email: nil) == [])
    #expect(try ira.projects(with: "Dana", email: nil) == [])
    try commit(.setStatus(.onHold, reason: "strike"), "hold", in: "globex")
    #expect(try ira.projects(with: "Dana Ruiz", email: nil) == ["acme"])
  }

  @Test func namesakesOfTwoCustomersAreTwoPeople() throws {
    #expect(try ira.people(called: "Dana Ruiz").map(\.project) == ["acme", "globex"])
    for project in ["acme", "globex"] {
      try commit(.set(["P1"], .email, "dana@both.test"), "mail-\(project)", in: ProjectID(project))
    }
    #expect(try ira.people(called: "dana@both.test").map(\.project) == ["acme"])
  }

  @Test func aCustomerIsToldOfNoOtherProject() throws {
    let dana = try store.session("Dana Ruiz", role: .mpoc, rules: .domain)
    #expect(try dana.projects(with: "Dana Ruiz", email: nil).isEmpty)
  }
}
