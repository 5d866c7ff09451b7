import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Other words for commands in the palette")
struct PaletteWordsTests {
  @Test(arguments: [
    ("sign", "approvals"), ("signing", "approvals"), ("signature", "approvals"), ("hold", "status"),
    ("resume", "status"), ("cover", "team"), ("holiday", "days-off"), ("phone", "contact"), ("due", "date"),
  ])
  func theyFindTheCommand(word: String, command: String) {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter")
    desk.press(":")
    desk.type(word)
    guard case .palette(let palette)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no palette")
    }
    #expect(desk.model.paletteEntries(palette).first?.command == command)
  }

  @Test func signOpensTheApprovals() throws {
    let state = try TimelineProjects.underWay()
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    var desk = DashboardHarness(rows: [row], states: [row.id: state])
    desk.press("enter")
    desk.run("sign")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      return #expect(Bool(false), "nothing is offered")
    }
    #expect(picker.title.contains("approves"))
  }
}
