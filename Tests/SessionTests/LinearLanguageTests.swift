import Dashboard
import Domain
import TestSupport
import Testing
import Translations

/// The customer's plain lines in no language at all: what is Latin in them is typed, or somebody's name.
struct LinearLanguageTests {
  private static let known: Set<String> = [
    "Dana", "Ruiz", "Lee", "Chen", "Northwind", "Dental", "Microsoft", "Teams", "Operator", "Connect", "Los",
    "Angeles", "lee", "example", "net", "SOW", "northwind-dental",
  ]
  /// The words of the customer that are typed stay English.
  private static let typed = Set(SeatAction.allCases.map(\.rawValue)).union([
    "does", "not", "apply", "only", "mine",
  ])

  private func talk(_ lines: [String], _ state: ProjectState) throws -> String {
    let project = try #require(Project(PseudoLanguage.state(state)))
    let conversation = try PlantedConversation(project, at: SeatProject.moment)
    return try conversation.talk(lines, as: SeatProject.dana, in: PseudoLanguage.texts)
  }

  @Test func aConversationInGermanIsAsTheGoldenFileShowsIt() throws {
    let german = try #require(TranslationLibrary.texts(in: "de", []))
    let conversation = try PlantedConversation(
      try #require(Project(try SeatProject.state())), at: SeatProject.moment)
    let said = try conversation.talk(
      ["", "y", "", "u", "w", "b", "?", "b", "r", "Kein Ton", "", "", "", "zz", "q"], as: SeatProject.dana,
      in: german)
    try expectGolden(text: said, "linear-seat-de")
  }

  @Test(arguments: [
    ["l", "all", "b", "w", "b", "?", "b"], ["y", "", "n", "b", "-", "why", "a", "when", "u"],
    ["r", "words", "", "", "more", "d", "0", "z", "99", "search x", "search"],
    ["r", "b", "r", "", "9", "1", "2", "-"],
    ["y", "no", "y", "s", "l", "q"],
  ])
  func onlyTheCatalogueAndPeopleSpeak(lines: [String]) throws {
    for state in [try SeatProject.state(), try SeatProject.kickedOff()] {
      let said = try talk(lines, state).split(separator: "\n").map(String.init).filter { !$0.hasPrefix(">") }
      let known = Self.known.union(Self.typed).union(
        lines.flatMap { $0.split(separator: " ").map(String.init) })
      #expect(PseudoLanguage.latin(in: said, besides: known) == [], "\(lines)")
      #expect(said.count > 3)
    }
  }
}
