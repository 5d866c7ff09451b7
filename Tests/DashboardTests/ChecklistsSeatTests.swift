import Dashboard
import Domain
import TestSupport
import Testing

/// The checklists as the customer sees them, in bulk, and as a list.
struct ChecklistsSeatTests {
  private func desk(
    _ id: ItemID?, _ actor: Actor = ListsProject.mpoc, filter: Filter = Filter()
  ) throws -> ListsHarness<ChecklistsScreen> {
    var desk = ListsHarness(ChecklistsScreen(), try ListsProject.midway(), actor, filter: filter)
    if let id { desk.select(id) }
    return desk
  }

  @Test func customerClaimsHerOwnAgreesAndConfirms() throws {
    var own = try desk("PRE-A4")
    #expect(own.press(.primary).typed("Names").commands == [.claim(["PRE-A4"], evidence: "Names")])
    var claimed = try desk("PRE-A2")
    #expect(
      claimed.press(.primary).confirmed.commands == [
        Command.agree(["PRE-A2"], onBehalf: nil).reading(claimed.context.project)
      ])
    var proposed = try desk("PRE-B4")
    #expect(
      proposed.press(.primary).confirmed.commands == [
        Command.agree(["PRE-B4"], onBehalf: nil).reading(proposed.context.project)
      ])
  }

  @Test func whatSheProposesIsOursToConfirm() throws {
    let project = try ListsProject.project([
      (
        .notApplicable(["PRE-A4"], reason: "One site, one desk", onBehalf: nil), ListsProject.mpoc,
        ListsProject.moment
      )
    ])
    var ours = ListsHarness(ChecklistsScreen(), project)
    ours.select("PRE-A4")
    #expect(
      ours.press(.primary).confirmed.commands == [
        Command.agree(["PRE-A4"], onBehalf: nil).reading(ours.context.project)
      ])
    let lines = CheckDetail.lines(of: ours.screen, in: ours.context).map { "\($0.label) \($0.text)" }
    #expect(lines.contains("Needs you to confirm: n/a"))
    #expect(lines.contains("Proposed n/a by Dana Ruiz"))
    var hers = ListsHarness(ChecklistsScreen(), project, ListsProject.mpoc)
    hers.select("PRE-A4")
    #expect(hers.off(.primary) == "Lee Chen looks at it.")
  }

  @Test func customerDoesNotAgreeToHerOwnClaim() throws {
    let reason = try desk("PRE-A3").off(.primary)
    #expect(reason == "A3 is claimed; Lee Chen agrees or disputes it.")
  }

  @Test func customerIsToldWhatOnlyTheProviderDoes() throws {
    let desk = try desk("PRE-A2")
    for action in [Verb.waive, .notNeeded, .ball, .assign, .edit, .moveDown, .evidence] {
      #expect(desk.off(action)?.contains("may not") == true, "\(action)")
    }
    for action in [Verb.primary, .comment, .raise, .date] {
      #expect(desk.off(action) == nil, "\(action)")
    }
  }

  @Test func customerIsNotAskedForAPriority() throws {
    var desk = try desk("PRE-A4")
    guard case .raise(let issue)? = desk.press(.raise).filled(["category": "Porting"]).commands.first else {
      throw Refusal.rule("no issue was raised")
    }
    #expect(issue.priority == nil)
    #expect(issue.category == .porting)
  }

  @Test func internalItemsAreNotInTheCustomersList() throws {
    var state = try ListsProject.fresh()
    state.items["PRE-A1"]?.values[.visibility] = "internal"
    let project = try ListsProject.project([], on: state)
    let mpoc = ListsHarness(ChecklistsScreen(), project, ListsProject.mpoc)
    let ipm = ListsHarness(ChecklistsScreen(), project)
    #expect(mpoc.screen.list.contains("PRE-A1") == false)
    #expect(ipm.screen.list.contains("PRE-A1"))
  }

  @Test func marksMakeEveryVerbABulkVerb() throws {
    var desk = try desk("PRE-C2", ListsProject.ipm)
    desk.press(.select, .down, .select)
    #expect(desk.screen.targets(in: desk.context) == ["PRE-C2", "PRE-C3"])
    #expect(desk.press(.primary).typed("ok").commands == [.claim(["PRE-C2", "PRE-C3"], evidence: "ok")])
    #expect(
      desk.press(.ball).picked("customer").commands == [.passBall(["PRE-C2", "PRE-C3"], to: .customer)])
    #expect(
      desk.press(.comment).typed("hm").commands == [.comment("PRE-C2", "hm"), .comment("PRE-C3", "hm")])
    #expect(desk.off(.problem)?.contains("one item at a time") == true)
    #expect(desk.off(.back) == nil)
    desk.press(.back)
    #expect(desk.screen.list.marked.isEmpty)
    #expect(desk.off(.back) != nil)
  }

  @Test func marksThatNeedDifferentThingsGetTheFirstOneAndTheCommandLeavesTheRestOut() throws {
    var desk = try desk("PRE-A2", ListsProject.ipm)
    desk.press(.select, .down, .select)
    #expect(desk.off(.primary) == nil)
    let asked = desk.press(.primary)
    let commands =
      asked.confirmed.commands + asked.typed("ok").confirmed.commands
      + asked.filled(["by": "Dana Ruiz, phone"]).commands
    #expect(commands.first?.bulk == ["PRE-A2", "PRE-A3"])
  }

  @Test func tabGoesThroughTheListsAndAroundThem() throws {
    var desk = try desk(nil)
    let first = desk.screen.chosen
    var seen: Set<ItemID> = []
    for _ in 0..<5 {
      desk.press(.nextPane)
      seen.formUnion([desk.screen.chosen].compactMap { $0 })
    }
    #expect(seen.count == 5)
    #expect(desk.screen.chosen == first)
    desk.press(.left)
    #expect(desk.screen.chosen != first)
  }

  @Test func onlyTheRestIsShownAndWholeSectionsFold() throws {
    var desk = try desk("PRE-A4", ListsProject.ipm)
    desk.press(.fold)
    #expect(!desk.screen.list.contains("PRE-A1"))
    #expect(desk.current == "PRE-A4")
    desk.press(.fold)
    #expect(desk.screen.list.contains("PRE-A1"))
  }

  @Test func hiddenItemsAreNotReorderedOver() throws {
    let filter = Filter(text: "date", terms: [.contains("date")])
    #expect(try desk("PRE-A2", ListsProject.ipm, filter: filter).off(.moveDown)?.contains("hidden") == true)
  }

  @Test func theCursorStaysOnItsItemWhenOthersChangeTheProject() throws {
    var desk = try desk("PRE-B2", ListsProject.ipm)
    let changed = try ListsProject.project(
      [(.set(["PRE-B2"], .title, "Other words"), ListsProject.ipm, ListsProject.moment)],
      on: desk.context.project.state)
    desk.screen.refresh(ListsHarness(ChecklistsScreen(), changed).context)
    #expect(desk.current == "PRE-B2")
  }

  @Test func listItemAndFoldSurviveARestart() throws {
    var desk = try desk("TST-T05", ListsProject.ipm)
    desk.press(.fold)
    var again = ChecklistsScreen()
    again.memory = desk.screen.memory
    let returned = ListsHarness(again, desk.context.project)
    #expect(returned.current == "TST-T05")
    #expect(returned.screen.memory == desk.screen.memory)
  }

  @Test func hintsNameTheObviousThing() throws {
    #expect(try desk("PRE-A2").screen.hints(in: desk("PRE-A2").context).first == Hint(.primary, "agree"))
    #expect(try desk("PRE-A4").screen.hints(in: desk("PRE-A4").context).first == Hint(.primary, "claim done"))
  }
}
