import Dashboard
import Domain
import TestSupport
import Testing

/// What each key on the checklists asks for, as the provider.
struct ChecklistsVerbTests {
  private func desk(_ id: ItemID, _ actor: Actor = ListsProject.ipm) throws -> ListsHarness<ChecklistsScreen>
  {
    var desk = ListsHarness(ChecklistsScreen(), try ListsProject.midway(), actor)
    desk.select(id)
    return desk
  }

  @Test func spaceClaimsAnOpenItemOfOnesOwnWithTheEvidenceWanted() throws {
    var desk = try desk("PRE-C2")
    let asked = desk.press(.primary)
    #expect(asked.promptKind == .required)
    #expect(asked.typed("212 of 212").commands == [.claim(["PRE-C2"], evidence: "212 of 212")])
  }

  @Test func spaceAgreesToWhatTheOtherSideClaimed() throws {
    var desk = try desk("PRE-A3")
    let asked = desk.press(.primary)
    #expect(asked.commands.isEmpty, "no word is given before it was read")
    #expect(asked.confirmLines.count > 1 && asked.confirmLines[0] == "Agree to A3", "\(asked.confirmLines)")
    #expect(
      asked.confirmed.commands == [
        Command.agree(["PRE-A3"], onBehalf: nil).reading(desk.context.project)
      ])
  }

  @Test func spaceOnOnesOwnClaimAsksWhoAgreed() throws {
    var desk = try desk("PRE-A2")
    let asked = desk.press(.primary)
    #expect(asked.promptKind == .required)
    #expect(
      asked.typed("Dana Ruiz, phone").confirmed.commands == [
        Command.agree(["PRE-A2"], onBehalf: "Dana Ruiz, phone").reading(desk.context.project)
      ])
  }

  @Test func spaceOnADisputedItemOpensItsIssue() throws {
    var desk = try desk("PRE-B3")
    let place = desk.press(.primary).place
    #expect(place?.screen == .issues)
    #expect(place?.item == "ND-1")
  }

  @Test func xClaimsADisputedItemAgain() throws {
    var desk = try desk("PRE-B3")
    #expect(desk.press(.done).commands == [.claim(["PRE-B3"], evidence: nil)])
  }

  /// A4 is owned by the customer, so a claim by the provider still needs the customer's agreement.
  @Test func theProviderMayClaimTheCustomersItem() throws {
    #expect(try desk("PRE-A4").off(.primary) == nil)
  }

  @Test(arguments: [
    ("PRE-A1", "agreed already"), ("PRE-C1", "does not apply"),
  ]) func spaceIsOffWithAReason(id: String, reason: String) throws {
    #expect(try desk(ItemID(id)).off(.primary)?.contains(reason) == true)
  }

  @Test func aDisputeNeedsACommentAndAClaim() throws {
    var desk = try desk("PRE-A3")
    let asked = desk.press(.problem)
    #expect(asked.promptKind == .required)
    #expect(asked.typed("Wrong week").commands == [.dispute("PRE-A3", comment: "Wrong week")])
    #expect(try self.desk("PRE-A4").off(.problem)?.contains("Nobody has claimed") == true)
  }

  @Test func waivingAsksReasonDateAndWhoConfirmed() throws {
    var desk = try desk("PRE-C2")
    let asked = desk.press(.waive)
    #expect(
      asked.filled(["reason": "Later", "until": "2026-12-01", "by": "Dana Ruiz, mail"]).commands == [
        .waive(["PRE-C2"], reason: "Later", until: Day(iso: "2026-12-01"), onBehalf: "Dana Ruiz, mail")
      ])
    #expect(
      asked.filled(["reason": "Later"]).commands == [
        .waive(["PRE-C2"], reason: "Later", until: nil, onBehalf: nil)
      ])
  }

  @Test func notNeededAsksAReason() throws {
    var desk = try desk("PRE-C2")
    #expect(
      desk.press(.notNeeded).filled(["reason": "No ports"]).commands == [
        .notApplicable(["PRE-C2"], reason: "No ports", onBehalf: nil)
      ])
  }

  @Test func reopeningAsksAReasonAndIsOffOnOpenItems() throws {
    var desk = try desk("PRE-A1")
    #expect(desk.press(.reopen).typed("New SOW").commands == [.reopen(["PRE-A1"], reason: "New SOW")])
    #expect(try self.desk("PRE-A4").off(.reopen) == "A4 is open already.")
  }

  @Test func evidenceIsEditedAsText() throws {
    var desk = try desk("PRE-A1")
    #expect(desk.press(.evidence).typed("SOW v4").commands == [.set(["PRE-A1"], .evidence, "SOW v4")])
    #expect(desk.press(.evidence).typed("").commands == [.set(["PRE-A1"], .evidence, nil)])
  }

  @Test func theFormSavesOnlyWhatChanged() throws {
    var desk = try desk("PRE-A4")
    #expect(desk.press(.edit).filled([:]).commands.isEmpty)
    #expect(
      desk.press(.edit).filled(["due": "2026-12-01", "owner": "CIT"]).commands == [
        .together([.set(["PRE-A4"], .owner, "CIT"), .set(["PRE-A4"], .due, "2026-12-01")])
      ])
  }

  @Test func aNoIsSeenInTheList() throws {
    let project = try ListsProject.project(
      [(.comment("PRE-A4", "\(Seat.notYet): no bridge yet"), ListsProject.mpoc, ListsProject.moment)],
      on: ListsProject.midway().state)
    let check = try #require(project.check("PRE-A4"))
    #expect(check.mark(in: project) == .failed)
    #expect(check.evidenceWord(mode: .agreement, in: project) == "NO")
    let before = try ListsProject.midway()
    #expect(check.mark(in: before) == .open && check.evidenceWord(mode: .agreement, in: before) != "NO")
  }

  @Test func commentBallAssignAndDueAreAsked() throws {
    var desk = try desk("PRE-A4")
    #expect(desk.press(.comment).typed("Who?").commands == [.comment("PRE-A4", "Who?")])
    #expect(desk.press(.ball).picked("carrier").commands == [.passBall(["PRE-A4"], to: .carrier)])
    let person = try #require(desk.context.project.people.first)
    #expect(desk.press(.assign).picked(person.id.rawValue).commands == [.assign(["PRE-A4"], to: person.id)])
    #expect(desk.press(.assign).picked("").commands == [.assign(["PRE-A4"], to: nil)])
    #expect(desk.press(.date).typed("2026-12-02").commands == [.set(["PRE-A4"], .due, "2026-12-02")])
    #expect(desk.press(.date).typed("").commands == [.set(["PRE-A4"], .due, nil)])
  }

  @Test func raisingAnIssueLinksTheItem() throws {
    var desk = try desk("PRE-A4")
    let command = desk.press(.raise).filled(["priority": "P2 High"]).commands.first
    guard case .raise(let issue)? = command else { throw Refusal.rule("no issue was raised") }
    #expect(issue.link == "PRE-A4")
    #expect(issue.priority == .p2)
    #expect(issue.title.contains("A4"))
  }

  @Test func itemsMoveWithinTheirSection() throws {
    var desk = try desk("PRE-A2")
    #expect(desk.press(.moveDown).commands == [.reorder("PRE-A2", behind: "PRE-A3")])
    #expect(desk.press(.moveUp).commands == [.reorder("PRE-A2", behind: nil)])
    #expect(try self.desk("PRE-A1").off(.moveUp) == "A1 is the first of its section.")
    #expect(try self.desk("PRE-A4").off(.moveDown) == "A4 is the last of its section.")
  }

  @Test func whyListsWhatHoldsTheGate() throws {
    var desk = try desk("PRE-A2")
    let lines = desk.press(.why).readerLines
    #expect(lines.first?.text == "A2 needs Dana Ruiz to agree or dispute.")
    #expect(lines.contains { $0.item == "PRE-B3" })
    #expect(lines.contains { $0.text.hasPrefix("Gate ") })
  }

  @Test func testCasesPassFailAndTakeOtherResults() throws {
    var desk = try desk("TST-T03")
    #expect(desk.press(.primary).commands == [.recordResult(["TST-T03"], .pass, note: nil)])
    #expect(
      desk.press(.problem).typed("Rings out").commands == [
        .recordResult(["TST-T03"], .fail, note: "Rings out")
      ])
    #expect(desk.press(.state).picked("pass").commands == [.recordResult(["TST-T03"], .pass, note: nil)])
    #expect(
      desk.press(.state).picked("partial").typed("One way").commands == [
        .recordResult(["TST-T03"], .partial, note: "One way")
      ])
  }

  @Test func thePickerOfStatesGivesReasonsAndTheSameCommands() throws {
    var desk = try desk("PRE-A3")
    let asked = desk.press(.state)
    #expect(asked.choices.count == 5)
    #expect(
      asked.picked("claim or agree").confirmed.commands == [
        Command.agree(["PRE-A3"], onBehalf: nil).reading(desk.context.project)
      ])
    #expect(asked.picked("re-open").typed("No").commands == [.reopen(["PRE-A3"], reason: "No")])
  }

  @Test func everyCommandOfTheScreenIsAcceptedByTheRules() throws {
    for (id, action, text) in [
      ("PRE-C2", Verb.primary, "212"), ("PRE-A2", .primary, "Dana, phone"), ("PRE-A3", .problem, "No"),
      ("PRE-A1", .reopen, "New"), ("TST-T03", .problem, "Busy"), ("PRE-A2", .evidence, "Names"),
    ] {
      var desk = try desk(ItemID(id))
      let answered = desk.press(action).typed(text)
      let command = try #require((answered + answered.confirmed).commands.first)
      _ = try plan(command, on: desk.context.project.state, by: ListsProject.ipm, at: ListsProject.moment)
    }
  }
}
