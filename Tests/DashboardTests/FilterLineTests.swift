import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// A filtered list names its filter, the number of rows left, and the key that clears it.
@Suite("The filter of every list")
struct FilterLineTests {
  private func desk(_ keys: String, filter: String) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    var desk = DashboardHarness(
      rows: [ProjectSummary(project, on: ListsProject.moment.today)], states: [project.id: project.state])
    desk.press("enter")
    desk.press(keys + " /")
    desk.type(filter)
    desk.press("enter")
    return desk
  }

  @Test(arguments: ["0", "1", "2", "3", "4", "5", "8"]) func namesItAndTheKeyThatClearsIt(screen: String)
    throws
  {
    var desk = try desk(screen, filter: "zzz")
    let line = try #require(desk.model.filterLine)
    #expect(line.contains("\"zzz\"") && line.hasSuffix("Backspace clears"))
    #expect(line.hasPrefix("0 of "))
    desk.press("backspace")
    #expect(desk.model.filterLine == nil && desk.model.filter.isEmpty)
  }

  @Test(arguments: [("2", "x"), ("3", "x"), ("4", "x"), ("5", "m"), ("8", "enter")])
  func anEmptyListSaysThatTheFilterHidesWhatIsThere(screen: String, verb: String) throws {
    var desk = try desk(screen, filter: "zzz")
    guard desk.model.filterLine?.contains("0 of 0") == false else { return }
    desk.press(verb)
    let said = try #require(desk.model.notice?.text)
    #expect(said.hasPrefix("The filter hides ") && said.hasSuffix("Backspace clears it."), "\(said)")
  }

  @Test func theFilterThatLeavesSomethingIsCounted() throws {
    let desk = try desk("2", filter: "ball:cust")
    let line = try #require(desk.model.filterLine)
    let all = try #require(desk.model.project).tasks.count
    #expect(line.contains(" of \(all) match \"ball:cust\"."), "\(line)")
  }
}
