import Dashboard
import Domain
import TestSupport
import Testing

@Suite("Sites, from any screen")
struct SiteFormTests {
  private func desk() throws -> DashboardHarness {
    let state = try TimelineProjects.underWay()
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    var desk = DashboardHarness(
      rows: [row], states: [row.id: state], zones: ["America/New_York": Clocks.newYork])
    desk.press("enter g s enter")
    desk.type("NYC")
    desk.press("tab")
    desk.type("New York")
    desk.press("tab tab")
    return desk
  }

  @Test func aSiteIsAddedByKeysAndIsOnTheList() throws {
    var desk = try desk()
    desk.type("America/New_York")
    desk.press("ctrl-s")
    #expect(
      desk.commits
        == [.addSite(NewSite(code: "NYC", fields: [.name: "New York", .zone: "America/New_York"]))])
    desk.press("g s")
    guard case .picker(let there)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no list")
    }
    #expect(there.choices.map(\.title) == ["NYC New York", "Add a site"])
  }

  @Test func aZoneThisMachineDoesNotKnowComesBackWithWhatWasTyped() throws {
    var desk = try desk()
    desk.type("America/Nowhere")
    desk.press("ctrl-s")
    #expect(desk.model.project?.sites.isEmpty == true)
    guard case .form(let form)? = desk.model.overlays.last else {
      return #expect(Bool(false), "the form is gone")
    }
    #expect(form.entries.map(\.value).prefix(4) == ["NYC", "New York", "", "America/Nowhere"])
  }

  @Test func whatNamesASiteKeepsItFromBeingRemoved() throws {
    var desk = try desk()
    desk.press("ctrl-s")
    let id = try #require(desk.model.project?.id)
    let task = try #require(desk.model.project?.tasks.first).id
    try desk.meanwhile(.set([task], .site, "NYC"), by: SmallProject.ipm, in: id)
    desk.press("g s enter")
    guard case .picker(let site)? = desk.model.overlays.last else {
      return #expect(Bool(false), "no choices")
    }
    #expect(site.choices.last?.off == "it is named by 1 task")
  }
}
