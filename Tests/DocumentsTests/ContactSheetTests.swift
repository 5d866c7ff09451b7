import Documents
import Domain
import TestSupport
import Testing

/// D7: whom to reach, who does what, and whom to turn to.
struct ContactSheetTests {
  private func sheet() throws -> String {
    try DocumentTemplateTests.markdown(.contacts, PeopleProject.midway().state)
  }

  @Test func everybodyStandsWithZoneHoursAndDeputy() throws {
    let lines = try sheet().split(separator: "\n").map(String.init)
    let dana = lines.first { $0.hasPrefix("| Dana Ruiz |") }
    #expect(dana?.contains("America/New\\_York") == true && dana?.hasSuffix("| Jo Park |") == true)
    #expect(lines.contains { $0.hasPrefix("| Jo Park |") && $0.contains("08:00-17:00") })
  }

  @Test func dutiesAndLevelsNamePeople() throws {
    let text = try sheet()
    #expect(text.contains("| Step | Responsible | Accountable | Consulted | Informed |"))
    #expect(text.contains("| 1 | Lee Chen | Dana Ruiz |") && text.contains("| 2 | Bea Scott | Jo Park |"))
  }

  @Test func whatWasSaidIsNoPartOfIt() throws {
    #expect(!(try sheet().contains("will look at the list")))
  }
}
