import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// The three list screens in the dashboard, by their keys, with every command planned and applied.
struct ListsByKeysTests {
  private func desk() throws -> DashboardHarness {
    var row = Customers.rows(1)[0]
    row.id = ListsProject.id
    var desk = DashboardHarness(rows: [row], states: [ListsProject.id: try ListsProject.fresh()])
    desk.press("enter")
    return desk
  }

  private func check(_ id: ItemID, _ desk: DashboardHarness) -> Project.Check? {
    desk.model.project?.check(id)
  }

  private func answer(_ text: String, _ desk: inout DashboardHarness) {
    desk.type(text)
    desk.press("enter")
  }

  @Test func anItemIsClaimedAgreedDisputedAndItsIssueWorked() throws {
    var desk = try desk()
    desk.press("3")
    #expect(desk.model.screen == .checklists)
    desk.model.screenSelect("PRE-A1")
    desk.press("space")
    answer("SOW v3", &desk)
    #expect(check("PRE-A1", desk)?.state == .claimed)
    desk.press("space")
    answer("Dana Ruiz, phone", &desk)
    #expect(check("PRE-A1", desk)?.state == .claimed, "the words are read first")
    desk.press("a")
    #expect(check("PRE-A1", desk)?.state == .agreed)
    desk.press("!")
    desk.type("The SOW is the old one")
    desk.press("enter")
    desk.type("Dana Ruiz, phone")
    desk.press("ctrl-s")
    #expect(check("PRE-A1", desk)?.state == .disputed)
    desk.press("space")
    #expect(desk.model.screen == .issues)
    #expect(desk.model.project?.issues.first?.state == .new)
    desk.press("space")
    #expect(desk.model.project?.issues.first?.state == .acknowledged)
    desk.press("x")
    answer("Sent the new one", &desk)
    #expect(desk.model.project?.issues.first?.state == .fixed)
  }

  @Test func anIssueIsRaisedPlannedCommentedAndPrioritised() throws {
    var desk = try desk()
    desk.press("4 a")
    desk.type("No dial tone")
    desk.press("enter enter enter enter enter enter")
    let issue = try #require(desk.model.project?.issues.first)
    #expect(issue.title == "No dial tone")
    #expect(desk.model.issues.list.current == issue.id)
    desk.press("a")
    desk.type("Second")
    desk.press("ctrl-s")
    #expect(desk.model.issues.list.current == desk.model.project?.issues.last?.id)
    desk.press("k +")
    desk.type("Call the carrier")
    desk.press("enter enter enter")
    #expect(desk.model.project?.issues.first?.actions.map(\.text) == ["Call the carrier"])
    desk.press("c")
    answer("Seen at both sites", &desk)
    #expect(desk.model.project?.comments[issue.id]?.map(\.text) == ["Seen at both sites"])
    desk.press("tab x enter")
    #expect(desk.model.project?.issues.first?.actions.first?.state == .done)
    desk.press("esc")
    #expect(desk.model.screen == .issues)
  }

  @Test func sortingFromTheMenuIsRemembered() throws {
    var desk = try desk()
    desk.press("4 s down enter")
    #expect(desk.model.issues.order == .due)
    #expect(desk.model.memory["issues.own.order"] == "due")
  }

  @Test func theFilterNarrowsAndBackspaceDropsIt() throws {
    var desk = try desk()
    desk.press("3 /")
    answer("licence", &desk)
    let narrow = desk.model.checklists.list.rowCount
    #expect(narrow > 0 && narrow < 10)
    desk.press("backspace")
    #expect(desk.model.checklists.list.rowCount == 40)
  }

  @Test func readingAnItemLeadsToItsHistory() throws {
    var desk = try desk()
    desk.press("3")
    desk.model.screenSelect("PRE-A1")
    desk.press("enter enter")
    #expect(desk.model.screen == .history)
    #expect(desk.effects.contains(.loadHistory(ListsProject.id, item: "PRE-A1", before: nil)))
  }

  @Test func theLogOfOneItemIsLeftWithTheScreen() throws {
    var desk = try desk()
    desk.press("3")
    desk.model.screenSelect("PRE-A1")
    desk.press("enter enter 3 8")
    #expect(desk.model.screen == .history && desk.model.history.item == nil)
    #expect(desk.effects.last == .loadHistory(ListsProject.id, item: nil, before: nil))
  }

  @Test func everyKeyOnEveryListScreenEitherWorksOrSaysWhyNot() throws {
    for screen in ["3", "4", "8"] {
      var start = try desk()
      start.press(screen)
      for action in Verb.allCases {
        let desk = start
        let reason = desk.model.unavailable(.verb(action))
        #expect(reason?.isEmpty != true, "\(action)")
        #expect(reason.map { $0.count < 120 } ?? true, "\(action): \(reason ?? "")")
      }
    }
  }
}

extension Model {
  /// Moves down to an item of the visible screen.
  mutating func screenSelect(_ id: ItemID) {
    _ = perform(.verb(.top))
    for _ in 0..<200 {
      guard let context = context(for: screen), screens.project(screen)?.current(in: context) != id else {
        return
      }
      _ = perform(.verb(.down))
    }
  }
}
