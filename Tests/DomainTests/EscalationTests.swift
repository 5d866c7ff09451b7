import Domain
import TestSupport
import Testing

/// Domain document 4.6: what was taken to a higher level, and what came of it.
struct EscalationTests {
  private func project() throws -> Project {
    try SmallProject.after(
      .raise(NewIssue(title: "No audio")), .addPerson(NewPerson(name: "Kim Park", role: .pmo)))
  }

  private func escalated(_ new: NewEscalation, by actor: Actor = SmallProject.ipm) throws -> Project {
    try SmallProject.after(.escalate(new), on: project().state, by: actor)
  }

  private func new(
    _ item: ItemID = "AC-1", level: Int? = nil, to: String? = nil, internal isInternal: Bool = true
  ) -> NewEscalation {
    NewEscalation(item, level: level, to: to, reason: "No answer", isInternal: isInternal)
  }

  @Test func theNextLevelAndWhoeverStandsThereAreMeantUnlessOthersAreNamed() throws {
    let first = try #require(try escalated(new()).escalations.first)
    #expect(first.level == 2 && first.to == "Kim Park" && first.by == "Lee Chen" && first.about == "AC-1")
    let other = try #require(try escalated(new(level: 3, to: "Ana Gold")).escalations.first)
    #expect(other.level == 3 && other.to == "Ana Gold")
    let state = try escalated(new()).state
    let next = try SmallProject.after(.escalate(new(to: "Ana Gold")), on: state)
    #expect(next.escalations.map(\.level) == [2, 3])
  }

  @Test func aLevelOnWhichNobodyStandsAsksForAName() throws {
    #expect(throws: Refusal.self) { try escalated(new(level: 4)) }
  }

  @Test func onlyIssuesPortOrdersAndTheProjectAreEscalated() throws {
    #expect(try escalated(new("acme")).escalations.first?.about == "acme")
    #expect(throws: Refusal.self) { try escalated(new("PLN-1")) }
    #expect(throws: Refusal.self) { try escalated(new(level: 5, to: "X")) }
  }

  @Test func itIsClosedWithItsAnswerAndNotWithout() throws {
    let state = try escalated(new()).state
    #expect(throws: Refusal.self) {
      try SmallProject.after(.onEscalation("ESC-1", .close(answer: nil)), on: state)
    }
    let closed = try SmallProject.after(
      .onEscalation("ESC-1", .answer("An engineer is on it")), .onEscalation("ESC-1", .close(answer: nil)),
      on: state)
    #expect(closed.escalations[0].answer == "An engineer is on it" && !closed.escalations[0].isOpen)
    #expect(closed.nextLevel(of: "AC-1", on: .provider) == 2)
  }

  @Test func anIssueThatIsSettledClosesItsEscalations() throws {
    let state = try escalated(new()).state
    let declined = try SmallProject.after(.setIssue(["AC-1"], .declined, note: "as agreed"), on: state)
    #expect(declined.escalations[0].closed == SmallProject.moment.today)
  }

  @Test func whatIsInternalTheCustomerNeverSeesAndTheirOwnTheyDo() throws {
    let hidden = try escalated(new())
    #expect(Project(hidden.state.shown(to: SmallProject.mpoc))?.escalations.isEmpty == true)
    let own = NewEscalation("AC-1", side: .customer, to: "Our IT manager", reason: "Slow", isInternal: false)
    let shown = try escalated(own, by: SmallProject.mpoc)
    #expect(Project(shown.state.shown(to: SmallProject.mpoc))?.escalations.map(\.to) == ["Our IT manager"])
    let seat = Seat(shown, for: SmallProject.mpoc, on: SmallProject.moment.today)
    #expect(seat.topic("AC-1")?.details.contains { $0.text.hasPrefix("Our IT manager, since") } == true)
  }

  @Test func afterAnEscalationTheNextLevelIsProposedADayLater() throws {
    let issue = try escalated(new())
    let now = SmallProject.moment.timestamp
    let response = try #require(issue.response(to: issue.issues[0], at: now, ZoneBook(own: .utc)))
    let next = try #require(response.escalation)
    #expect(next.level == 3)
    // Wednesday 14:02 and nine hours of business.
    #expect(next.at == SmallProject.moment(day: "2026-11-19", minute: 14 * 60 + 2).timestamp)
  }
}
