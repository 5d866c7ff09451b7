import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("The Scope of Work by keys")
struct ScopeFormTests {
  private func desk(_ state: ProjectState) throws -> DashboardHarness {
    let project = try #require(Project(state))
    let row = ProjectSummary(project, on: SeatProject.moment.today)
    var desk = DashboardHarness(
      rows: [row], size: Size(columns: 100, rows: 36), by: SeatProject.lee, states: [row.id: state])
    desk.press("enter")
    return desk
  }

  private func choices(_ desk: DashboardHarness) -> [Picker.Choice] {
    if case .picker(let picker)? = desk.model.overlays.last { picker.choices } else { [] }
  }

  @Test("A step is taken out, and a quantity is added, then counted")
  func tailoring() throws {
    var desk = try desk(ListsProject.fresh())
    desk.press("g x")
    #expect(choices(desk).filter { $0.id.hasPrefix("SOW-") }.count == 12)
    desk.press("enter")
    desk.type("out of scope")
    desk.press("enter")
    #expect(desk.stored(SeatProject.id)?.steps.first?.inclusion == .excluded)
    desk.press("g x")
    desk.type("Add a line")
    desk.press("enter right right tab")
    desk.type("Desk phones")
    desk.press("tab")
    desk.type("40")
    desk.press("enter")
    #expect(desk.stored(SeatProject.id)?.scopeLines.map(\.planned) == [40])
    desk.press("g x")
    desk.type("Desk phones")
    desk.press("enter tab tab")
    desk.type("38")
    desk.press("enter")
    #expect(desk.stored(SeatProject.id)?.scopeLines.map(\.delivered) == [38])
  }

  @Test("What is not signed is changed as it is; a request is for what is")
  func requests() throws {
    var desk = try desk(ListsProject.fresh())
    desk.press("g x")
    #expect(choices(desk).first { $0.id == "request" }?.off?.contains("not signed") == true)
    #expect(choices(desk).first { $0.id == "add" }?.off == nil)
    let signed = try ListsProject.project(
      [(Command.sign(.sow, onBehalf: nil), SeatProject.dana, SeatProject.moment)],
      on: try SeatProject.kickedOff()
    ).state
    desk = try self.desk(signed)
    desk.press("g x")
    #expect(choices(desk).first { $0.id == "add" }?.off?.contains("signed") == true)
    desk.type("Raise a change request")
    desk.press("enter")
    desk.type("Denver added")
    desk.press("tab")
    desk.type("a new office")
    desk.press("tab enter")
    let stored = try #require(desk.stored(SeatProject.id))
    #expect(stored.changeRequests.map(\.title) == ["Denver added"] && stored.scopeIsFixed == nil)
  }
}
