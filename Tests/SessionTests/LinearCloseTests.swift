import Dashboard
import Domain
import TestSupport
import Testing

/// The close in plain lines, from both seats.
@Suite struct LinearCloseTests {
  @Test func theCustomerReadsDocumentsAcceptsAndSaysHowItWent() throws {
    let talk = try PlantedConversation(CloseProject.after([]), at: CloseProject.moment)
    let said = try talk.talk(
      [
        "list", "search accept the services", "1", "x", "No fax line", "Faxes are collected", "", "+5bd",
        "search accept the services", "1", "y", "s", "search how it went", "1", "y",
      ] + ["5", "4", "5", "4", "3", "n/a", "5", "4", "4", "9", "Quick answers", "", "yes", "no", "s"],
      as: CloseProject.mpoc)
    try expectGolden(text: said, "linear-close")
    #expect(try talk.stored().acceptanceDecision == .withExceptions)
    #expect(try talk.stored().feedback?.given?.answers[.recommend] == "9")
  }
}
