import Dashboard
import Domain
import StateStore
import TestSupport
import Testing

/// A verb with a name in plain lines acts on the item of that name, or on nothing.
@Suite struct LinearNamesTests {
  private func conversation() throws -> Conversation {
    let conversation = try Conversation()
    let store = try conversation.fixture.session("Lee Chen", rules: .domain)
    for customer in ["Bluebird Hotels", "Bluebird Air"] {
      let template = try TemplateProject.new([.porting])
      let new = NewProject(
        id: .slug(from: customer), customer: customer, start: template.start, calendar: "us",
        mpoc: "Marco Silva",
        ipm: "Lee Chen", options: [.porting], template: template.template)
      _ = try store.commit(
        .createProject(new), id: customer, on: ProjectState(id: new.id), at: Conversation.moment)
    }
    return conversation
  }

  private func changes(_ conversation: Conversation) throws -> Int {
    let store = try conversation.fixture.session("x", rules: .domain)
    return try ["northwind-dental", "bluebird-hotels", "bluebird-air"].map { (id: ProjectID) in
      try store.history(id, item: nil, before: nil, limit: 100).count
    }.reduce(0, +)
  }

  @Test(arguments: [
    "open bluebird hotels", "open bluebird-hotels", "open hotels", "bluebird hotels", "read HOTELS",
  ])
  func aNameOpensThatCustomer(line: String) throws {
    let said = try conversation().talk([line])
    #expect(said.contains("Bluebird Hotels, Board"))
  }

  @Test func aNameOpensItFromInsideAnotherProjectToo() throws {
    let said = try conversation().talk(["open northwind", "open hotels", "checklists northwind"])
    #expect(said.contains("Northwind Dental, Board") && said.contains("Bluebird Hotels, Board"))
    #expect(said.contains("Northwind Dental, Checklists"))
  }

  @Test func anAmbiguousNameOpensNothingAndNamesWhoItCouldBe() throws {
    let said = try conversation().talk(["open bluebird", "checklists bluebird"])
    #expect(said.contains("\"bluebird\" could be Bluebird Air, Bluebird Hotels. Nothing was opened"))
    #expect(!said.contains(", Board") && !said.contains(", Checklists"))
  }

  @Test(arguments: [
    "open zzz", "board zzz", "timeline zzz", "open 99", "status zzz", "health zzz amber", "contact 99 x",
  ])
  func aNameThatIsNobodysOpensAndChangesNothing(line: String) throws {
    let conversation = try conversation()
    let before = try changes(conversation)
    let said = try conversation.talk([line, "x", "y"])
    #expect(said.contains("There is no"), "\(said)")
    #expect(!said.contains(", Board"))
    #expect(try changes(conversation) == before)
  }

  @Test(arguments: [
    "claim ZZ9 nonsense", "claim nonsense", "comment zzz hello", "x ZZ9", "comment 1,ZZ9 hello",
    "done INI-01 mail",
    "waive ZZ9 because", "dispute R1 wrong", "claim 99 SOW",
  ])
  func averbWithANameThatIsNotThereChangesNothing(line: String) throws {
    let conversation = try conversation()
    let before = try changes(conversation)
    let said = try conversation.talk(["open northwind", "checklists PRE", line, "yes", "text"])
    #expect(said.contains("There is no"), "\(said)")
    #expect(try changes(conversation) == before, "\(said)")
  }

  @Test func aWholeIdIsFoundOnAnotherListAndThisIsTheRowReadLast() throws {
    let conversation = try conversation()
    let said = try conversation.talk([
      "open northwind", "checklists TRN", "claim PRE-A1 SOW v3", "PRE", "3", "comment this called twice",
    ])
    let project = try conversation.project()
    #expect(project.check("PRE-A1")?.state == .claimed, "\(said)")
    #expect(project.comments["PRE-A3"]?.map(\.text) == ["called twice"], "\(said)")
  }

  @Test func severalAreDoneAsFarAsTheyFitAndTheRestIsNamed() throws {
    let conversation = try conversation()
    let said = try conversation.talk([
      "open northwind", "checklists PRE", "claim A1 SOW v3", "claim A1,A2 both",
    ])
    #expect(said.contains("1 left out: A1 is claimed done already"), "\(said)")
    #expect(try conversation.project().check("PRE-A2")?.state == .claimed)
  }

  @Test func aFilterThatCannotBeReadIsSaid() throws {
    let said = try conversation().talk(["filter colour:red", "b", "filter ball:us"])
    #expect(said.contains("There is no field \"colour\"."))
  }

  @Test func aLineOfAnyLengthIsAnswered() throws {
    let long = String(repeating: "x", count: 1_600_000)
    let said = try conversation().talk([long, String(repeating: "y", count: 16_000), "comment " + long])
    #expect(said.contains("That line is too long"))
  }
}
