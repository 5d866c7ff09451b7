import Documents
import Domain
import TestSupport
import Testing

/// What is wanted of the customer for port orders, asked and answered in the checklist file.
struct ChecklistPortPapersTests {
  private func project() throws -> Project {
    try TemplateProject.changed([
      "PO-1": [
        .kind: "port-order", .parent: TemplateProject.id.rawValue, .losingCarrier: "Old Tel",
        .numberType: "geographic", .numberCount: "40", .state: "documents-pending", .holder: "customer",
        .heldSince: "2026-11-16", .round: "1", .owner: "PORT", .sort: "000001",
      ]
    ])
  }

  private func file(_ project: Project, withPIN: Bool = false) throws -> ChecklistFile {
    let today = SmallProject.moment.today
    return ChecklistFile(
      project, lists: project.checklists, papers: project.paperQuestions(on: today, withPIN: withPIN),
      today: today)
  }

  /// The file with answers, as it comes back.
  private func filled(
    _ project: Project, withPIN: Bool = false, _ answers: [(ItemID, CheckAnswer?, String)]
  ) throws -> ChecklistFile {
    var file = try file(project, withPIN: withPIN)
    for (id, answer, text) in answers {
      let place = try #require(file.entries.firstIndex { $0.id == id })
      file.entries[place].answer = answer
      if answer == .no { file.entries[place].comment = text } else { file.entries[place].evidence = text }
    }
    return try ChecklistFixture.read(file.text)
  }

  private func recorded(_ file: ChecklistFile, on project: Project) throws -> Project {
    var returned = ChecklistFixture.returned(file)
    returned.answers = try ChecklistFixture.review(file, on: project).applicable
    return try SmallProject.after(.recordAnswers(returned), on: project.state)
  }

  private func paper(_ id: ItemID, _ file: ChecklistFile, on project: Project) throws -> AnswerReview.Standing
  {
    try #require(try ChecklistFixture.review(file, on: project).lines.first { $0.given.item == id }).standing
  }

  @Test func theFileAsksForWhatIsWantedFirstAndForAPINOnlyIfToldTo() throws {
    let project = try project()
    #expect(try file(project).entries.prefix(3).map(\.id) == ["PO-1.account", "PO-1.bill", "PO-1.loa"])
    #expect(try !file(project).entries.contains { $0.id == "PO-1.pin" })
    #expect(try file(project, withPIN: true).entries.contains { $0.id == "PO-1.pin" })
  }

  @Test func itsAnswersBecomeTheOrdersPapersAndTheOrderIsOursAgain() throws {
    let project = try project()
    let file = try filled(
      project, withPIN: true,
      [
        ("PO-1.account", .yes, "8841-22-1907"), ("PO-1.pin", .notApplicable, ""),
        ("PO-1.bill", .yes, "2 nov"),
        ("PO-1.loa", .yes, "Dana Ruiz, 10 Nov"),
      ])
    let after = try recorded(file, on: project)
    let order = try #require(after.portOrder("PO-1"))
    #expect(order.details[.accountNumber] == "****907" && order.details[.invoiceDate] == "2026-11-02")
    #expect(order.details[.loaSignedBy] == "Dana Ruiz" && order.details[.loaSignedOn] == "2026-11-10")
    #expect(order.holder == .provider && after.wanted(for: order, on: SmallProject.moment.today).isEmpty)
    #expect(try paper("PO-1.loa", file, on: after) == .unchanged)
  }

  @Test func whatIsStillMissingKeepsTheOrderWithTheCustomer() throws {
    let project = try project()
    let file = try filled(project, [("PO-1.bill", .yes, "2 nov"), ("PO-1.loa", .no, "Our CEO is away")])
    let after = try recorded(file, on: project)
    #expect(after.portOrder("PO-1")?.holder == .customer)
    #expect(after.comments["PO-1"]?.map(\.text) == ["Not yet: Our CEO is away"])
  }

  @Test(arguments: [
    ("PO-1.loa", CheckAnswer.yes, "Dana Ruiz", "who signed and when"),
    ("PO-1.bill", .yes, "", "The date of the bill"), ("PO-1.account", .notApplicable, "", "it is needed"),
    ("PO-1.loa", .no, "", "why not"),
  ])
  func anAnswerThatCannotBeUsedIsRefusedWithWhatIsWanted(
    id: ItemID, answer: CheckAnswer, text: String, words: String
  ) throws {
    let project = try project()
    let standing = try paper(id, filled(project, [(id, answer, text)]), on: project)
    guard case .refused(let reason) = standing else { return #expect(Bool(false), "\(standing)") }
    #expect(reason.contains(words) && reason.contains(id.rawValue), "\(reason)")
  }

  @Test func anAnswerToAnOrderThatAsksNothingNowIsRefused() throws {
    let project = try project()
    let file = try filled(project, [("PO-1.loa", .yes, "Dana Ruiz, 10 Nov")])
    let later = try TemplateProject.changed(["PO-1": [.state: "submitted"]], from: project.state)
    guard case .refused(let reason) = try paper("PO-1.loa", file, on: later) else {
      return #expect(Bool(false), "it was taken")
    }
    #expect(reason.contains("not asked for PO-1 now"))
  }

  @Test func secretsAreMaskedWhereTheFileIsReviewed() throws {
    let project = try project()
    let file = try filled(
      project, withPIN: true, [("PO-1.account", .yes, "8841-22-1907"), ("PO-1.pin", .yes, "4711")])
    let shown = try ChecklistFixture.review(file, on: project).applicable.map(\.shownEvidence)
    #expect(shown == ["****907", "****"])
  }
}
