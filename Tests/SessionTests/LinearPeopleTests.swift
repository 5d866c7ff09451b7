import Dashboard
import Domain
import TestSupport
import Testing

/// People in plain lines.
@Suite struct LinearPeopleTests {
  @Test func peopleAreWorkedThrough() throws {
    let talk = try PlantedConversation(PeopleProject.midway(), at: ListsProject.moment)
    let said = try talk.talk([
      "1", "people", "1", "touch 1", "phone, signs on Friday", "", "", "remind 1", "g", "record", "list", "?",
    ])
    try expectGolden(text: said, "linear-people")
    let dana = try talk.stored().person("P1")
    #expect(dana?.contact == ListsProject.moment.today && dana?.contactNote?.isEmpty == false)
  }
}
