import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

@Suite("Commands of one's own on the screens")
struct OwnCommandScreenTests {
  private static let other = ProjectID("harbor-credit")

  private func desk(
    _ commands: [OwnCommand]? = nil, capabilities: SessionCapabilities = .account, isNotified: Bool = false
  ) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    let other = try ListsProject.fresh(Self.other, of: "Harbor Credit")
    let summaries = [project, try #require(Project(other))].map {
      ProjectSummary($0, on: ListsProject.moment.today)
    }
    return DashboardHarness(
      rows: summaries, capabilities: capabilities, by: ListsProject.ipm,
      states: [project.id: project.state, Self.other: other],
      ownCommands: try commands ?? [
        OwnCommand(name: "ticket", help: "opens the ticket", words: ["open", "{project}/{title}"]),
        OwnCommand(name: "tell", kinds: [.project], words: ["tell", "{customer}"]),
      ], isNotified: isNotified)
  }

  private func said(_ desk: DashboardHarness) -> String { desk.model.notice?.text ?? "" }

  @Test func aKeyListsThemAndTheChosenOneIsStartedOnTheRow() throws {
    var desk = try desk([OwnCommand(name: "ticket", words: ["open", "{project}/{id}"])])
    desk.press("enter 2 j")
    let row = try #require(desk.model.targets?.first)
    desk.press("$")
    guard case .picker(let picker)? = desk.model.overlays.last else {
      Issue.record("no list of commands")
      return
    }
    #expect(picker.title.contains(row.rawValue) && picker.choices.map(\.title) == ["ticket"])
    desk.press("enter")
    let project = try #require(desk.model.project?.id)
    #expect(desk.started == [["open", "\(project)/\(row)"]])
  }

  @Test func selectedRowsOfSeveralCustomersAreAllTaken() throws {
    var desk = try desk()
    desk.press("v j v $")
    desk.type("tell")
    desk.press("enter")
    #expect(Set(desk.started) == [["tell", "Northwind Dental"], ["tell", "Harbor Credit"]])
  }

  /// The same fields whichever list the row is chosen on.
  @Test func aRowOfTheWorkListIsThatItem() throws {
    var desk = try desk()
    desk.press("O shift-tab $ enter")
    let row = try #require(desk.model.work.current)
    #expect(desk.started == [["open", "\(row.project.id)/\(row.item.title)"]])
  }

  @Test func whatDoesNotFitIsRefusedAndNothingIsStarted() throws {
    var desk = try desk()
    desk.press("enter 2 $")
    desk.type("tell")
    desk.press("enter")
    #expect(desk.started.isEmpty)
    #expect(said(desk).contains("tell is for a project"), "\(said(desk))")
  }

  @Test func withoutCommandsTheKeySaysWhereTheyComeFrom() throws {
    var desk = try desk([])
    desk.press("$")
    #expect(desk.model.overlays.isEmpty && said(desk).contains("config.toml"))
  }

  @Test func aLoginHasNone() throws {
    var desk = try desk(capabilities: .dashboard)
    desk.press("$")
    #expect(desk.model.overlays.isEmpty && said(desk).contains("starts no other program"))
    desk.run("ticket")
    #expect(desk.started.isEmpty)
  }

  @Test func helpAndPaletteListThem() throws {
    var desk = try desk()
    let lines = desk.model.helpLines(Help())
    #expect(
      lines.contains { if case .key(_, "$ ticket", "opens the ticket", nil) = $0 { true } else { false } })
    desk.press("enter 2")
    desk.run("ticket")
    #expect(desk.started.count == 1)
  }

  // MARK: What becomes one's own

  @Test func whatSomebodyGivesTheUserIsToldOnce() throws {
    var desk = try desk(isNotified: true)
    let project = try #require(desk.stored(ListsProject.id))
    let issue = try #require(project.issues.first { [.new, .acknowledged, .inProgress].contains($0.state) })
    let lee = try #require(project.people.first { $0.name == ListsProject.ipm.name })
    let ben = Actor(name: "Ben Ito", role: .ipm)
    try desk.meanwhile(.passBall([issue.id], to: .customer), by: ben, in: ListsProject.id)
    #expect(desk.notified.isEmpty)
    try desk.meanwhile(.passTo([issue.id], person: lee.id), by: ben, in: ListsProject.id)
    #expect(desk.notified == ["Yours now: \(issue.id) \(issue.title), Northwind Dental."])
    #expect(said(desk) == desk.notified.last)
    try desk.meanwhile(.comment(issue.id, "more"), by: ben, in: ListsProject.id)
    #expect(desk.notified.count == 1)
  }

  @Test func onesOwnChangesAreNoNews() throws {
    var desk = try desk(isNotified: true)
    desk.press("O")
    desk.press("c")
    desk.type("called")
    desk.press("enter")
    #expect(desk.notified.isEmpty)
  }

  @Test func withoutTheSettingNothingIsReadOrTold() throws {
    var desk = try desk()
    desk.send(.input(.wake))
    #expect(!desk.effects.contains { if case .loadOwnWork = $0 { true } else { false } })
    var own = OwnWork()
    #expect(own.take([]).isEmpty)
  }
}
