import Domain
import TestSupport
import Testing

/// A closed project is read, searched and exported; nothing of it is changed.
struct ClosedProjectTests {
  private func closed() throws -> ProjectState {
    var state = try CloseProject.after(
      [
        .addDocument(NewDocument(.contacts, text: "# Contacts\n")),
        .addScopeLine(NewScopeLine(.quantity, "Desk phones", planned: 40)),
        .planCall(
          NewCall(
            .status,
            start: ZonedTime(
              local: LocalTime(day: CloseProject.moment.today + 2, minute: 600), zone: "UTC",
              instant: Timestamp(seconds: 1_795_168_800)))),
      ], by: CloseProject.ipm
    ).state
    state.items[ItemID(CloseProject.id.rawValue)]?.values[.state] = ProjectStatus.closed.rawValue
    return state
  }

  @Test(arguments: [
    Command.addDocument(NewDocument(.sow, text: "# Scope\n")),
    .recordSending("DOC-CONTACTS-1", NewSending(to: "Dana", channel: "e-mail")),
    .inCall("CALL-1", .begin), .inCall("CALL-1", .cancel(reason: "x")),
    .addPerson(NewPerson(name: "Jo Park", role: .engineer)), .set(["P1"], .phone, "1"),
    .touch("P1", NewTouch(on: CloseProject.moment.today, note: "x")),
    .addScopeLine(NewScopeLine(.exclusion, "Lifts")), .set(["SCOPE-1"], .delivered, "38"),
    .removeScopeLine("SCOPE-1"), .raiseChangeRequest(NewChangeRequest(title: "x", reason: "x")),
    .comment("DOC-CONTACTS-1", "x"), .close(.present(how: "mail")), .close(.askFeedback(how: "mail")),
    .close(.except(NewException("x", impact: "x", due: CloseProject.moment.today, onBehalf: "Dana"))),
    .sign(.acceptance, onBehalf: "Dana Ruiz, mail"),
  ])
  func nothingIsChanged(command: Command) throws {
    let state = try closed()
    let refusal = try #require(throws: Refusal.self) {
      try CloseProject.after([command], by: CloseProject.ipm, on: state)
    }
    #expect(refusal.sentence.contains("the project is closed"), "\(refusal.sentence)")
  }

  @Test func theCustomerStillReadsTheirDocumentsAndIsAskedNothing() throws {
    let project = try #require(Project(try closed().shown(to: CloseProject.mpoc)))
    let seat = Seat(project, for: CloseProject.mpoc, on: CloseProject.moment.today)
    #expect(seat.papers.map(\.kind) == [.contacts] && seat.questions.isEmpty)
  }
}
