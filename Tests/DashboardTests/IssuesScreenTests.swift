import Dashboard
import Domain
import TestSupport
import Testing

/// What each key on the issues asks for, for both roles.
struct IssuesScreenTests {
  private func desk(
    _ id: ItemID? = nil, _ actor: Actor = ListsProject.ipm, filter: Filter = Filter()
  ) throws -> ListsHarness<IssuesScreen> {
    var desk = ListsHarness(IssuesScreen(), try ListsProject.midway(), actor, filter: filter)
    if let id { desk.select(id) }
    return desk
  }

  private func rows(_ desk: ListsHarness<IssuesScreen>) -> [ItemID] {
    desk.screen.list.lines.compactMap { if case .row(let id) = $0 { id } else { nil } }
  }

  @Test func openIssuesAreSortedByPriorityThenAge() throws {
    #expect(rows(try desk()) == ["ND-2", "ND-3", "ND-1", "ND-4"])
  }

  @Test func sortingIsAskedAndRemembered() throws {
    var desk = try desk("ND-1")
    let asked = desk.press(.sort)
    #expect(asked.choices.map(\.id) == ["priority", "due", "age", "owner", "state"])
    desk.screen.take(asked.picked("due"), in: desk.context)
    #expect(rows(desk) == ["ND-2", "ND-1", "ND-4", "ND-3"])
    #expect(desk.current == "ND-1")
  }

  @Test func closedIssuesComeOnRequest() throws {
    var desk = try desk()
    desk.press(.fold)
    #expect(rows(desk).last == "ND-5")
    #expect(desk.off(.primary) == nil)
    desk.select("ND-5")
    #expect(desk.off(.primary) == "ND-5 is declined.  R re-opens it")
  }

  @Test func jumpingToAClosedIssueShowsIt() throws {
    let desk = try desk("ND-5")
    #expect(desk.current == "ND-5")
  }

  @Test func spaceTakesTheNextStep() throws {
    var new = try desk("ND-4")
    #expect(new.press(.primary).commands == [.setIssue(["ND-4"], .acknowledged, note: nil)])
    var working = try desk("ND-2")
    #expect(
      working.press(.primary).typed("New rule").commands == [.setIssue(["ND-2"], .fixed, note: "New rule")])
    var waiting = try desk("ND-3")
    #expect(waiting.press(.primary).commands == [.setIssue(["ND-3"], .inProgress, note: nil)])
  }

  @Test func onlyTheCustomerVerifiesAndTheProviderSaysWhoDid() throws {
    let fixed = try ListsProject.project(
      [(.setIssue(["ND-2"], .fixed, note: nil), ListsProject.ipm, ListsProject.moment)],
      on: ListsProject.midway().state)
    var ipm = ListsHarness(IssuesScreen(), fixed)
    ipm.select("ND-2")
    #expect(
      ipm.press(.primary).typed("Dana, phone").confirmed.commands == [
        Command.verify(["ND-2"], note: "Dana, phone").reading(ipm.context.project)
      ])
    var mpoc = ListsHarness(IssuesScreen(), fixed, ListsProject.mpoc)
    mpoc.select("ND-2")
    #expect(
      mpoc.press(.primary).confirmed.commands == [
        Command.verify(["ND-2"], note: nil).reading(mpoc.context.project)
      ])
    #expect(
      mpoc.press(.reopen).typed("Still fails").commands == [
        .setIssue(["ND-2"], .reopened, note: "Still fails")
      ])
  }

  @Test func thePickerOffersTheAllowedStatesAndAsksForTheirNotes() throws {
    var desk = try desk("ND-2")
    let asked = desk.press(.state)
    #expect(asked.choices.map(\.id) == IssueState.inProgress.next.map(\.rawValue))
    #expect(asked.picked("waiting-customer").commands == [.setIssue(["ND-2"], .waitingCustomer, note: nil)])
    #expect(
      asked.picked("moved-to-support").typed("CS-77").commands == [
        .setIssue(["ND-2"], .movedToSupport, note: "CS-77")
      ])
    #expect(
      asked.picked("duplicate").typed("ND-3").commands == [.setIssue(["ND-2"], .duplicate, note: "ND-3")])
  }

  @Test func theCustomerCannotDeclineOrMoveToSupport() throws {
    var desk = try desk("ND-2", ListsProject.mpoc)
    let choices = desk.press(.state).choices
    #expect(choices.first { $0.id == "declined" }?.off != nil)
    #expect(choices.first { $0.id == "moved-to-support" }?.off != nil)
    #expect(desk.off(.notNeeded)?.contains("project manager") == true)
    for action in [Verb.edit, .editor, .ball, .assign, .priority, .action] {
      #expect(desk.off(action)?.contains("may not") == true, "\(action)")
    }
    #expect(desk.off(.add) == nil)
    #expect(desk.off(.comment) == nil)
  }

  @Test func newIssueIsAForm() throws {
    var desk = try desk()
    let asked = desk.press(.add)
    let command = asked.filled([
      "title": "No dial tone", "category": "Porting", "priority": "P1 Critical", "owner": "Carrier",
      "due": "2026-11-20", "description": "All of floor 2",
    ]).commands.first
    #expect(
      command
        == .raise(
          NewIssue(
            title: "No dial tone", category: .porting, priority: .p1, description: "All of floor 2",
            owner: .carrier, due: Day(iso: "2026-11-20"))))
  }

  @Test func editFormSavesOnlyWhatChanged() throws {
    var desk = try desk("ND-2")
    #expect(desk.press(.edit).filled([:]).commands.isEmpty)
    #expect(
      desk.press(.edit).filled(["title": "Firewall", "impact": ""]).commands == [
        .together([.set(["ND-2"], .title, "Firewall"), .set(["ND-2"], .impact, nil)])
      ])
  }

  @Test func theEditorGetsTheDescription() throws {
    var desk = try desk("ND-2")
    #expect(
      desk.press(.editor).effects == [
        .edit(text: "Phones in reception do not register.", purpose: .field("ND-2", .description))
      ])
  }

  @Test func priorityBallAssignDueAndComment() throws {
    var desk = try desk("ND-2")
    #expect(desk.press(.priority).picked("P2").typed("").commands == [.set(["ND-2"], .priority, "P2")])
    #expect(
      desk.press(.priority).picked("P2").typed("workaround found").commands == [
        .together([.set(["ND-2"], .priority, "P2"), .comment("ND-2", "P2 High: workaround found")])
      ])
    #expect(desk.press(.ball).picked("customer").commands == [.passBall(["ND-2"], to: .customer)])
    #expect(desk.press(.assign).picked("").commands == [.assign(["ND-2"], to: nil)])
    #expect(desk.press(.date).typed("2026-11-24").commands == [.set(["ND-2"], .due, "2026-11-24")])
    #expect(desk.press(.comment).typed("Seen").commands == [.comment("ND-2", "Seen")])
    #expect(
      desk.press(.notNeeded).typed("Wrong tenant").commands == [
        .setIssue(["ND-2"], .declined, note: "Wrong tenant")
      ])
  }

  @Test func bulkVerbsTakeAllMarkedIssues() throws {
    var desk = try desk("ND-2")
    desk.press(.select, .down, .select)
    #expect(
      desk.press(.priority).picked("P3").typed("").commands == [.set(["ND-2", "ND-3"], .priority, "P3")])
    #expect(desk.off(.primary) == nil, "what cannot go there is left out by the command")
    #expect(
      desk.press(.state).picked("fixed").typed("").commands == [
        .setIssue(["ND-2", "ND-3"], .fixed, note: nil)
      ])
  }

  @Test func tabMovesIntoThePlanWhereXMarksTheActionDone() throws {
    var desk = try desk("ND-2")
    desk.press(.nextPane)
    let first = try #require(desk.current)
    #expect(desk.screen.targets(in: desk.context) == [first])
    #expect(desk.press(.done).typed("Rule 12").commands == [.setAction([first], .done, result: "Rule 12")])
    #expect(desk.press(.moveDown).commands.count == 1)
    desk.press(.down)
    #expect(desk.current != first)
    #expect(desk.off(.moveDown) == "The action is the last of the plan.")
    #expect(desk.off(.priority)?.contains("working plan") == true)
    desk.press(.back)
    #expect(desk.current == "ND-2")
  }

  @Test func aPlanIsBegunWithAnAction() throws {
    var desk = try desk("ND-4")
    #expect(desk.off(.nextPane) == "ND-4 has no working plan yet.  + adds an action")
    #expect(
      desk.press(.action).filled(["text": "Cut it again", "owner": "ENG", "due": "2026-11-20"]).commands == [
        .addAction(issue: "ND-4", text: "Cut it again", owner: .engineer, due: Day(iso: "2026-11-20"))
      ])
  }

  @Test func whySaysWhichGateWaits() throws {
    var desk = try desk("ND-2")
    let lines = desk.press(.why).readerLines
    #expect(lines.first?.text.contains("held by US") == true)
    #expect(lines.contains { $0.text.hasPrefix("It holds gate") })
  }

  @Test func aFilterNarrowsByWordPersonBallAndDue() throws {
    func found(_ term: Filter.Term) throws -> [ItemID] {
      rows(try desk(filter: Filter(text: "x", terms: [term])))
    }
    #expect(try found(.contains("firewall")) == ["ND-2"])
    #expect(try found(.fuzzy("blk3478")) == ["ND-2"])
    #expect(try found(.field("ball", .begins("carr"))) == ["ND-3"])
    #expect(try found(.field("priority", .begins("p1"))) == ["ND-2"])
    let held = try found(.person("lee"))
    #expect(held == ["ND-2", "ND-1"])
    #expect(try found(.field("due", .day(Day(number: .min)...(ListsProject.moment.today + -1)))) == ["ND-2"])
    #expect(try found(.not(.contains("firewall"))) == ["ND-3", "ND-1", "ND-4"])
  }

  @Test func anEmptyListSaysHowToBegin() throws {
    let desk = ListsHarness(IssuesScreen(), try ListsProject.crowded(0))
    #expect(desk.off(.primary) == "No issue is under the cursor.  a raises one")
    #expect(desk.off(.add) == nil)
  }
}
