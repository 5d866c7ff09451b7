import Domain
import TestSupport
import Testing

/// The customer's seat: port orders in plain words, and what is wanted for them.
struct PortSeatTests {
  private static let bare: [Field: String?] = [
    .state: "documents-pending", .holder: "customer", .heldSince: "2026-11-16", .accountNumber: nil,
    .pin: nil,
    .invoiceDate: nil, .loaSignedBy: nil, .loaSignedOn: nil,
  ]

  private func project(_ values: [Field: String?]) throws -> Project {
    var state = PortDesk.state
    for (field, value) in values { state.items["PO-1"]?.values[field] = value }
    return try #require(Project(state.shown(to: SmallProject.mpoc)))
  }

  private func seat(_ project: Project) -> Seat {
    Seat(project, for: SmallProject.mpoc, on: SmallProject.moment.today)
  }

  private func topic(_ project: Project) throws -> Seat.Topic { try #require(seat(project).topic("PO-1")) }

  private func answered(
    _ answer: Seat.Answer, _ text: String, on project: Project
  ) throws -> Project {
    let reply = try seat(project).reply(answer, to: topic(project)).get()
    return try SmallProject.after(reply.command(text), on: project.state, by: SmallProject.mpoc)
  }

  @Test func whatIsWantedIsAskedOneAfterTheOtherAndStoredAsTheOrdersPapers() throws {
    var project = try project(Self.bare)
    #expect(
      try topic(project).question
        == "Do you know your account number at Old Tel, for your 40 numbers from Old Tel?")
    project = try answered(.yes, "8841-22-1907", on: project)
    #expect(try topic(project).question.contains("PIN or passcode"))
    project = try answered(.notApply, "", on: project)
    #expect(try topic(project).question.contains("latest bill"))
    project = try answered(.yes, "2 nov", on: project)
    #expect(try topic(project).question.contains("been signed"))
    project = try answered(.yes, "Dana Ruiz, 10 Nov 2026", on: project)
    let order = try #require(project.portOrder("PO-1"))
    #expect(order.details[.accountNumber] == "****907" && order.details[.pin] == nil)
    #expect(order.details[.invoiceDate] == "2026-11-02" && order.details[.loaSignedBy] == "Dana Ruiz")
    #expect(order.details[.loaSignedOn] == "2026-11-10" && order.holder == .provider)
    #expect(try topic(project).state == .withUs)
  }

  /// Without it nothing is ported, and the carriers take their time.
  @Test func whatAPortOrderWaitsForIsAskedBeforeWhatIsDueLater() throws {
    let asked = seat(try project(Self.bare)).questions
    let place = try #require(asked.firstIndex { $0.id == "PO-1" })
    let since = try #require(Day(iso: "2026-11-16"))
    #expect(asked.prefix(place).allSatisfy { $0.due.map { $0 <= since } ?? false })
    #expect(asked.dropFirst(place + 1).allSatisfy { $0.due.map { $0 >= since } ?? true })
  }

  @Test(arguments: [
    ("Dana Ruiz", "who signed and when"), ("Dana Ruiz, soon", "a day"),
    ("Dana Ruiz, 2027-01-10", "not in the future"),
  ])
  func aSignatureThatCannotBeReadIsRefused(text: String, words: String) throws {
    var values = Self.bare
    values.merge([.accountNumber: "1", .pin: "1", .invoiceDate: "2026-11-02"]) { $1 }
    let project = try project(values)
    let refusal = #expect(throws: Refusal.self) {
      try plan(
        .givePaper("PO-1", .loa, text), on: project.state, by: SmallProject.mpoc, at: SmallProject.moment)
    }
    #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
  }

  @Test func secretsTheCustomerGivesAreNeverShownAgain() throws {
    var project = try project(Self.bare)
    project = try answered(.yes, "8841-22-1907", on: project)
    project = try answered(.yes, "4711", on: project)
    let seat = seat(project)
    let words = seat.topics.flatMap {
      [$0.question, $0.standing, $0.evidence, $0.last] + $0.details.map(\.text)
    }
    #expect(!words.contains { $0.contains("4711") || $0.contains("8841") })
    #expect(!seat.plan.flatMap(\.lines).contains { $0.text.contains("4711") || $0.text.contains("8841") })
  }

  @Test func aConfirmedOrderIsToldWithDayAndTime() throws {
    let foc = PortDesk.time("2026-12-11T08:00", 300).stored
    let confirmed: [Field: String?] = [
      .state: "foc-confirmed", .dateGrade: "confirmed", .foc: foc, .holder: "carrier",
      .heldSince: "2026-11-17",
    ]
    let there = try topic(project(confirmed))
    #expect(
      there.question == "Your 40 numbers from Old Tel move on Friday 11 December at 8:00 (New York time).")
    #expect(there.state == .withUs && there.standing == "The date is confirmed.")
    var state = try project(confirmed).state
    state.items["acme"]?.values[.zone] = "America/New_York"
    let here = try topic(try #require(Project(state)))
    #expect(here.question.contains("at 8:00 (your time)"))
    let seat = seat(try #require(Project(state)))
    #expect(seat.progress == Seat(SmallProject.project, for: SmallProject.mpoc, on: seat.today).progress)
    #expect(seat.plan.flatMap(\.lines).contains { $0.text == "Moving your 40 numbers from Old Tel" })
  }

  @Test func anOrderOfASiteIsNamedByItsPlace() throws {
    let project = try SmallProject.after(
      .addSite(NewSite(code: "NYC", fields: [.name: "New York"])), .set(["PO-1"], .site, "nyc"),
      on: PortDesk.state)
    #expect(project.plainName(of: try #require(project.portOrder("PO-1"))) == "40 New York numbers")
  }

  @Test func aRejectionAsksForWhatItsReasonNames() throws {
    for (asks, words) in [(PortPaper.pin, "PIN or passcode"), (.loa, "been signed"), (nil, "sent the order")]
    {
      let review = try project([.state: "carrier-review", .holder: "carrier", .heldSince: "2026-11-17"])
      let reason = RejectionReason(
        code: "X", title: "Not right", remedy: "Mend it", owner: .mpoc, delay: 7, asks: asks)
      let rejected = try SmallProject.after(
        .recordPortEvent("PO-1", NewPortEvent(.reject, reason: reason)), on: review.state)
      #expect(try topic(rejected).question.contains(words))
      let given = try answered(.yes, asks == .loa ? "Dana Ruiz, today" : "4712", on: rejected)
      #expect(given.portOrder("PO-1")?.holder == .provider)
    }
  }

  @Test func onlyWhoeverSpeaksForTheCustomerGivesPapers() throws {
    let project = try project(Self.bare)
    #expect(throws: Refusal.self) {
      try plan(
        .givePaper("PO-1", .account, "1"), on: project.state, by: Actor(name: "Ines", role: .viewer),
        at: SmallProject.moment)
    }
    #expect(throws: Refusal.self) {
      try plan(
        .givePaper("PO-1", .loa, "Dana Ruiz, today"), on: PortDesk.state, by: SmallProject.mpoc,
        at: SmallProject.moment)
    }
  }
}
