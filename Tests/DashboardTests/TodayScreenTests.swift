import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

@Suite("The Today screen")
struct TodayScreenTests {
  /// Two projects, the second of which is not open anywhere.
  private func desk(columns: Int = 160, rows: Int = 48) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: columns, rows: rows), states: [project.id: project.state])
    desk.press("0")
    return desk
  }

  /// Puts the cursor on the first line of that kind.
  private func place(_ desk: inout DashboardHarness, where fits: (TodayRow) -> Bool) throws -> TodayRow {
    for _ in 0..<desk.model.today.due {
      if let row = desk.model.today.thing, fits(row) { return row }
      desk.press("j")
    }
    return try #require(nil as TodayRow?)
  }

  @Test func theHeadingCountsWhatIsListed() throws {
    let desk = try desk()
    let page = desk.model.today.page
    #expect(page.rows.count == page.matching && page.matching > 3)
    #expect(page.heading == "\(page.matching) need you")
  }

  /// The question is about the line's own item, the screen stays, and the project is loaded in the
  /// background.
  @Test func aVerbWorksOnTheLinesOwnItem() throws {
    var desk = try desk()
    let row = try place(&desk) { $0.thing.item.rawValue.hasPrefix("ND-") }
    desk.press("c")
    desk.type("called twice")
    desk.press("enter")
    #expect(desk.commits == [.comment(row.thing.item, "called twice")])
    #expect(desk.model.screen == .today)
  }

  /// A filter or marks left on the item's own screen do not redirect the verb.
  @Test func aVerbIgnoresFilterAndMarksOfTheItemsScreen() throws {
    var desk = try desk()
    let row = try place(&desk) { $0.thing.item.rawValue.hasPrefix("ND-") }
    desk.press("4 v j v /")
    desk.type("zzz")
    desk.press("enter 0")
    _ = try place(&desk) { $0.thing.item == row.thing.item }
    desk.press("c")
    desk.type("again")
    desk.press("enter")
    #expect(desk.commits == [.comment(row.thing.item, "again")])
  }

  @Test func theFilterWorksAndEscClearsIt() throws {
    var desk = try desk()
    let all = desk.model.today.due
    desk.press("/")
    desk.type("ball:cust")
    desk.press("enter")
    #expect(desk.model.today.page.rows.allSatisfy { $0.thing.holder == .customer })
    #expect(desk.model.today.due < all)
    desk.press("esc")
    #expect(desk.model.today.due == all && desk.model.screen == .today)
  }

  /// `:status` on Today applies to the line's project, not to the one marked in the portfolio.
  @Test func verbsOfTheProjectAreAboutTheLinesProject() throws {
    let project = try ListsProject.midway()
    var other = ProjectSummary(project, on: ListsProject.moment.today)
    other.id = "another"
    other.customer = "Another"
    other.goLive = nil
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    var desk = DashboardHarness(rows: [other, row], states: [project.id: project.state])
    desk.press("0")
    _ = try place(&desk) { $0.project.id == row.id }
    #expect(desk.model.statusTargets.map(\.id) == [row.id])
  }

  /// The whole text, the reason, who has it since when, what comes next, and go-live.
  @Test func theDetailSaysEverythingOfTheLine() throws {
    var desk = try desk()
    let row = try place(&desk) { $0.thing.due != nil && $0.thing.heldSince != nil }
    let lines = TodayDetail.lines(desk.model.today, desk.model.moment)
    #expect(lines.contains { $0.text == row.thing.words })
    for label in ["Why", "Held by", "Go-live", "Project"] {
      #expect(lines.contains { $0.label == label && !$0.text.isEmpty }, "\(label)")
    }
  }

  @Test func plainLinesReadTheSameLines() throws {
    let desk = try desk()
    for row in desk.model.today.page.rows {
      let spoken = row.spoken(on: desk.model.day)
      #expect(spoken.contains(row.thing.words) && spoken.contains(row.thing.holder.ball))
    }
  }
}
