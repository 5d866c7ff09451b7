import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Board: forms")
struct BoardFormTests {
  @Test func aNewCardGoesIntoTheColumnUnderTheCursor() throws {
    var bench = BoardFixture()
    bench.select("BUILD")
    let asked = form(bench.press(.add))
    #expect(asked?.title == "Add a card to BUILD")
    let answers = [
      "title": "Label phones", "owner": "TRN", "fixed": "2026-12-01", "duration": "2", "customer": "no",
    ]
    let reactions = asked?.submit(answers) ?? []
    #expect(
      commands(reactions) == [
        .addTask(
          NewTask(
            phase: "BUILD", title: "Label phones", owner: .trainer, duration: 2,
            fixed: Day(iso: "2026-12-01"),
            visibility: .internal))
      ])
    try bench.carryOut(reactions)
    #expect(bench.context.project.tasks(in: "BUILD").last?.title == "Label phones")
  }

  @Test func aDurationThatIsNoNumberIsNotSaved() {
    var bench = BoardFixture()
    let reactions = form(bench.press(.add))?.submit(["title": "x", "duration": "two"]) ?? []
    #expect(commands(reactions).isEmpty)
    #expect(said(reactions).first?.contains("whole number") == true)
  }

  @Test func editingSendsOnlyWhatChanged() {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let asked = form(bench.press(.edit))
    var answers: [String: String] = [:]
    for entry in asked?.entries ?? [] { answers[entry.id] = entry.value }
    #expect(commands(asked?.submit(answers) ?? []) == [])
    answers["title"] = "Build all users"
    answers["duration"] = "4"
    #expect(
      commands(asked?.submit(answers) ?? []) == [
        .together([.set(["BLD-1"], .title, "Build all users"), .set(["BLD-1"], .duration, "4")])
      ])
  }

  @Test func anIssueIsRaisedFromTheCardAndLinkedToIt() {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let asked = form(bench.press(.raise))
    let answers = ["title": "No dial tone", "category": "Defect", "priority": "P2 High", "description": " "]
    #expect(
      commands(asked?.submit(answers) ?? []) == [
        .raise(NewIssue(title: "No dial tone", category: .defect, priority: .p2, link: "BLD-1"))
      ])
  }

  @Test func aPersonIsAddedWithARole() {
    var bench = BoardFixture()
    bench.select("BLD-1")
    let asked = form(picker(bench.press(.assign))?.choose("add") ?? [])
    let answers = [
      "name": "Ann Bell", "role": Role.trainer.title, "email": " ", "phone": "1", "organisation": "",
    ]
    #expect(
      commands(asked?.submit(answers) ?? []) == [
        .addPerson(NewPerson(name: "Ann Bell", role: .trainer, phone: "1"))
      ])
  }
}
