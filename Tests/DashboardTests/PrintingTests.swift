import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Printing what is shown")
struct PrintingTests {
  @Test("p writes all rows into a file, also those beyond the window, and what is under the cursor")
  func file() throws {
    let files = HarnessFiles()
    let project = try ListsProject.crowded(60)
    let row = ProjectSummary(project, on: ListsProject.moment.today)
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: 80, rows: 24), by: ListsProject.ipm, states: [row.id: project.state],
      files: files)
    desk.press("enter 4 p enter")
    desk.type("issues.txt")
    desk.press("enter")
    let text = try #require(files.texts["issues.txt"])
    #expect(text.hasPrefix("Northwind Dental, Issues"))
    for number in 0..<60 { #expect(text.contains("Issue number \(number)")) }
    #expect(text.contains("Wed 18 Nov 2026") && text.contains("---"))
  }

  @Test("p copies instead, and a login without files offers nothing else")
  func copy() throws {
    var desk = DashboardHarness(rows: [], size: Size(columns: 80, rows: 24), by: ListsProject.ipm)
    desk.press("p")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(picker.choices.map(\.id) == ["file", "copy"] && picker.choices.allSatisfy { $0.off == nil })
    var login = DashboardHarness(
      rows: [], size: Size(columns: 80, rows: 24), capabilities: .dashboard, by: ListsProject.ipm)
    login.press("p")
    guard case .picker(let limited)? = login.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(limited.choices.first?.off != nil && limited.choices.last?.off == nil)
  }
}
