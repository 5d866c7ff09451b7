import Documents
import Domain
import TestSupport
import Testing

/// Minutes and agendas: made from the call they are about.
struct CallDocumentTests {
  private func facts(
    _ kind: DocumentKind, _ state: ProjectState, about: ItemID? = nil, usual: [CallPlan] = []
  ) throws -> DocumentFacts {
    try #require(
      DocumentFacts(kind, of: state, by: CallProject.lee, at: CallProject.later, about: about, usual: usual))
  }

  private func document(
    _ kind: DocumentKind, _ state: ProjectState, about: ItemID? = nil, usual: [CallPlan] = []
  ) throws -> NewDocument {
    let facts = try facts(kind, state, about: about, usual: usual)
    return facts.document(
      try DocumentTemplate(kind.builtInTemplate, file: "built in", kind: kind).markdown(facts))
  }

  @Test func minutesSayWhoWasThereAndWhatWasDecidedAgreedAndFeared() throws {
    let minutes = try document(.minutes, CallProject.held().state)
    #expect(minutes.title == "Minutes: Kick-off call, Thu 19 Nov 2026" && minutes.about == "CALL-1")
    for words in [
      "# Minutes: Kick-off call, Thu 19 Nov 2026", "Thu 19 Nov 2026 10:00 America/New\\_York, 60 minutes",
      "| Dana Ruiz | Main Point of Contact |", "| D1 | Keep the main number | Dana Ruiz |",
      "| Send the latest phone bill | Dana Ruiz | Mon 23 Nov 2026 |",
      "- R1: The old contract ends in January (Dana Ruiz)", "- Note N1: Reception closes at five",
      "## Absent\n\nNobody.", "Not planned yet.",
    ] { #expect(minutes.text.contains(words), "\(words) in\n\(minutes.text)") }
  }

  @Test func internalNotesAreNeverInTheMinutes() throws {
    let minutes = try document(.minutes, CallProject.held().state)
    #expect(!minutes.text.contains("cross with us") && !minutes.text.contains("N2"))
  }

  @Test func whoWasInvitedAndDidNotComeIsAbsent() throws {
    let state = try CallProject.planned()
    let lee = CallProject.person("Lee Chen", state)
    let project = try CallProject.project(
      [.begin, .attend(present: [lee], absent: []), .end], on: state)
    #expect(try document(.minutes, project.state).text.contains("- Dana Ruiz, Main Point of Contact"))
  }

  @Test func minutesNameTheNextCallAndEveryCallHasItsOwn() throws {
    let held = try CallProject.held()
    let status = NewCall(.status, start: CallProject.time("2026-11-26", 9), minutes: 30)
    let planned = try ListsProject.project(
      [(.planCall(status), CallProject.lee, CallProject.later)], on: held.state)
    let first = try document(.minutes, planned.state)
    #expect(first.text.contains("Status call, Thu 26 Nov 2026 09:00 America/New\\_York."))
    let lee = CallProject.person("Lee Chen", planned.state)
    let both = try CallProject.project(
      [.begin, .attend(present: [lee], absent: []), .end], in: "CALL-2", on: planned.state)
    #expect(try document(.minutes, both.state).about == "CALL-2")
    let kept = try ListsProject.project(
      [
        (
          .addDocument(try document(.minutes, both.state, about: "CALL-1")), CallProject.lee,
          CallProject.later
        ),
        (.addDocument(try document(.minutes, both.state)), CallProject.lee, CallProject.later),
      ], on: both.state)
    #expect(
      kept.documents.map(\.title) == [
        "Minutes: Kick-off call, Thu 19 Nov 2026", "Minutes: Status call, Thu 26 Nov 2026",
      ])
    // The minutes of another call replace none.
    #expect(kept.documents.map { kept.standing(of: $0).word } == ["made", "made"])
  }

  @Test func thereAreNoMinutesOfACallThatHasNotBegun() throws {
    let none = try facts(.minutes, CallProject.begun()).obstacle
    #expect(none?.hasPrefix("No call was held yet") == true)
    let ahead = try facts(.minutes, CallProject.planned(), about: "CALL-1").obstacle
    #expect(ahead?.hasPrefix("CALL-1 is planned") == true)
    #expect(try facts(.minutes, CallProject.held().state).obstacle == nil)
  }

  @Test func theAgendaTakesTimePeopleAndPointsOfThePlannedCall() throws {
    let text = try document(.kickOffAgenda, CallProject.planned()).text
    #expect(
      text.contains("**Thu 19 Nov 2026 10:00 America/New\\_York**, 60 minutes, https://meet.example/kick-off")
    )
    #expect(text.contains("| 10 | Introductions and roles | Lee Chen |"))
    #expect(text.contains("| 2 | Risks and questions | everybody |"))
    #expect(!text.contains("One hour"))
  }

  @Test func withoutAPlannedCallTheAgendaIsTheUsualOne() throws {
    let usual = [CallPlan(kind: .close, title: "Close", minutes: 60, agenda: CallProject.agenda)]
    let text = try document(.closeAgenda, CallProject.begun(), usual: usual).text
    #expect(text.contains("| 10 | Introductions and roles | Lee Chen |") && !text.contains("Who takes part"))
  }
}
