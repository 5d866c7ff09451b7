import Domain
import TestSupport
import Testing

/// Lists imported in plain lines.
@Suite struct LinearImportTests {
  @Test func aListIsReadStoredAndTakenBack() throws {
    let files = HarnessFiles([
      "/people.csv": "name,role\nAnn Bell,TRN\nBob,XYZ\n", "/plan.csv": "title,due\nUnpack,03/04/2027\n",
      "/off.csv": "date,name\n2026-12-24,Shutdown\n",
    ])
    let talk = try PlantedConversation(PeopleProject.midway(), at: ListsProject.moment, files: files)
    let said = try talk.talk([
      "1", "people", "import /none.csv", "b", "import /people.csv", "1", "findings /errors.csv", "store",
      "undo", "list",
      "board", "import /plan.csv", "", "day", "back", "days-off", "import", "/off.csv", "customer", "",
      "store",
    ])
    try expectGolden(text: said, "linear-import")
    let project = try talk.stored()
    #expect(
      said.contains("Ann Bell, Trainer") && !project.people.contains { $0.name == "Ann Bell" }
        && !project.tasks.contains { $0.title == "Unpack" })
    #expect(files.texts["/errors.csv"]?.contains("XYZ") == true)
    let off = project.state.value(ItemID(project.id.rawValue), .daysOff(of: .customer))
    #expect(off == "2026-12-24 Shutdown")
  }
}
