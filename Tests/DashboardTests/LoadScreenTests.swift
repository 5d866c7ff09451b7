import Domain
import Layout
import TestSupport
import Testing

@testable import Dashboard

@Suite("The load of people")
struct LoadScreenTests {
  private static let other = ProjectID("harbor-credit")

  private func desk(columns: Int = 160, rows: Int = 48) throws -> DashboardHarness {
    let project = try ListsProject.midway()
    var summaries = [ProjectSummary(project, on: ListsProject.moment.today)]
    var states = [project.id: project.state]
    let other = try ListsProject.fresh(Self.other, of: "Harbor Credit")
    summaries.append(ProjectSummary(try #require(Project(other)), on: ListsProject.moment.today))
    states[Self.other] = other
    return DashboardHarness(rows: summaries, size: Size(columns: columns, rows: rows), states: states)
  }

  @Test(arguments: ["T", "g u"]) func oneKeyFromAnyScreenShowsIt(key: String) throws {
    for screen in ["0", "1", "2"] {
      var desk = try desk()
      desk.press("\(screen) \(key)")
      #expect(desk.model.screen == .load && desk.model.load.isLoaded && !desk.model.load.isCounting)
      #expect(!desk.model.load.lines.isEmpty)
      #expect(desk.model.load.lines.allSatisfy { $0.person.side == .provider })
      desk.press("-")
      #expect(desk.model.screen != .load)
    }
  }

  @Test func tabShowsThePeopleOfEachSide() throws {
    var desk = try desk()
    desk.press("T")
    var seen: [Side?] = []
    for _ in 0..<4 {
      seen.append(desk.model.load.side)
      desk.press("tab")
    }
    #expect(seen == [.provider, .customer, .carrier, nil] && desk.model.load.side == .provider)
    desk.press("shift-tab")
    #expect(Set(desk.model.load.lines.map(\.person.side)).count > 1)
  }

  /// At every size, each figure on the screen is the number of rows that Enter lists.
  @Test(arguments: [(40, 10), (80, 24), (160, 48)]) func enterListsWhatAFigureCounts(columns: Int, rows: Int)
    throws
  {
    var desk = try desk(columns: columns, rows: rows)
    desk.press("T h h h h h h h h h h h h")
    let layout = LoadLayout(desk.model.geometry)
    for place in layout.columns.indices {
      let load = desk.model.load
      #expect(load.column(layout) == place)
      let counts = try #require(load.current).counts.first(layout.weeks)
      desk.press("enter")
      #expect(desk.model.screen == .work && desk.model.work.list == .all)
      #expect(desk.model.work.count == counts[load.slot(layout)], "\(desk.model.filter.text)")
      desk.press("- l")
    }
    #expect(layout.columns.count > 2)
  }

  @Test func aFilterAndTheReadersProjectsLeaveLess() throws {
    var desk = try desk()
    desk.press("T")
    let all = desk.model.load.load.total.all
    desk.press("/")
    desk.type("project:harbor")
    desk.press("enter")
    let some = desk.model.load.load.total.all
    #expect(some > 0 && some < all)
    desk.press("backspace f")
    desk.type("ipm")
    desk.press("enter")
    #expect(desk.model.load.isOwn)
    try desk.restart()
    desk.press("T")
    #expect(desk.model.load.isOwn && desk.model.load.filter.isEmpty)
  }

  /// A change of somebody else is counted, and the cursor stays on its person.
  @Test func theCursorStaysOnItsPerson() throws {
    var desk = try desk()
    desk.press("T j")
    let person = try #require(desk.model.load.current).person
    let before = desk.model.load.load.total.all
    let project = try #require(desk.stored(Self.other))
    let task = try #require(
      project.tasks.first {
        $0.state == .notStarted && project.held($0.id, on: ListsProject.moment.today) != nil
      })
    try desk.meanwhile(
      .passBall([task.id], to: .customer), by: Actor(name: "Ben", role: .ipm),
      in: Self.other)
    #expect(desk.model.load.current?.person == person)
    #expect(desk.model.load.load.total.all != before)
  }

  /// An answer to an older question is dropped; a step is added to those before it.
  @Test func stepsAreAddedInTheirOrder() {
    let today = ListsProject.moment.today
    var screen = LoadScreen()
    let first = screen.query(on: today)
    var part = Workload(weeks: LoadScreen.weeks)
    part.add(2, in: .late, to: Workload.Person(name: "Ann", side: .provider))
    part.next = WorkloadQuery.Step(person: "ann", side: "provider")
    screen.take(part, for: first)
    #expect(screen.isCounting && screen.lines.count == 1)
    let second = screen.nextStep
    #expect(second?.step == part.next)
    var rest = Workload(weeks: LoadScreen.weeks)
    rest.add(3, in: .week(0), to: Workload.Person(name: "Ben", side: .provider))
    if let second { screen.take(rest, for: second) }
    #expect(!screen.isCounting && screen.nextStep == nil)
    #expect(screen.lines.map(\.person.name) == ["Ben", "Ann"])
    if let second { screen.take(rest, for: second) }
    #expect(screen.lines.count == 2)
  }

  @Test func plainLinesSayWhoHasHowMuchAndWhatGoesLive() throws {
    var desk = try desk()
    desk.press("T")
    let context = desk.model.workspaceContext
    let rows = desk.model.load.spokenRows(in: context)
    #expect(rows.count == desk.model.load.lines.count)
    let heading = desk.model.load.spokenHeading("", filter: "", in: context).joined(separator: "\n")
    #expect(heading.contains("our people") && heading.contains("o-live"))
  }
}
