import Domain
import TestSupport
import Testing

struct NamedItemsTests {
  private let project: Project

  init() throws { project = try #require(Project(try TemplateProject.state())) }

  @Test func anIdOrANameIsFoundWhateverItsCase() throws {
    #expect(project.items(named: "exe-25").one == "EXE-25")
    #expect(project.items(named: "pre-a1").one == "PRE-A1")
    let dana = try #require(project.items(named: "dana ruiz").one)
    #expect(project.person(dana)?.name == "Dana Ruiz")
  }

  @Test func aNumberOfSeveralListsIsNoItemUnlessAListIsOnShow() throws {
    var state = project.state
    let list = try #require(project.checklists.first { $0.code != "PRE" })
    // A second A1, in another list.
    var values = try #require(state["PRE-A1"]).values
    values[.parent] = list.id.rawValue
    let second = ItemID("\(list.code)-A1")
    state.items[second] = Item(id: second, values: values)
    let project = try #require(Project(state))
    guard case .several(let found) = project.items(named: "A1") else {
      Issue.record("A1 is not in two lists")
      return
    }
    #expect(Set(found) == ["PRE-A1", second])
    let shown = try #require(project.checklist(list.id))
    #expect(project.items(named: "A1", in: shown).one == second)
  }
}
