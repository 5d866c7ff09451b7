import Dashboard
import Domain
import Layout
import TestSupport
import Testing

@Suite("Contact, health, window and figures, from the palette")
struct ProjectFormTests {
  private func desk(_ size: Size = Size(columns: 80, rows: 24)) throws -> DashboardHarness {
    let state = try TimelineProjects.underWay()
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    return DashboardHarness(
      rows: [row], size: size, states: [row.id: state], hasClosedProjects: true,
      zones: ["America/New_York": Clocks.newYork])
  }

  @Test("Contact is recorded with whom and on which day, also for several customers at once")
  func contact() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("v j v")
    desk.run("contact")
    desk.type("Dana Ruiz, phone")
    desk.press("enter ctrl-u")
    desk.type("yesterday")
    desk.press("enter")
    #expect(
      desk.commits
        == Array(repeating: .recordContact(on: desk.model.day + -1, note: "Dana Ruiz, phone"), count: 2))
  }

  @Test("A health is set with a reason and computed again without one")
  func health() {
    var desk = DashboardHarness(rows: Customers.rows(1))
    desk.run("health")
    desk.type("amber")
    desk.press("enter")
    desk.type("The sponsor left")
    desk.press("enter")
    #expect(desk.commits == [.overrideHealth(.amber, reason: "The sponsor left")])
    #expect(desk.model.project == nil)

    desk.press("enter")
    desk.run("health")
    desk.type("computed")
    desk.press("enter")
    #expect(desk.commits.isEmpty || desk.commits == [.overrideHealth(nil, reason: "")])
  }

  @Test(
    "A window that cannot be read comes back; a good one is stored with its zone and shown on both clocks")
  func window() throws {
    var desk = try desk()
    desk.press("enter 5")
    desk.run("window")
    desk.type("New York")
    desk.press("tab")
    desk.type("25:00")
    desk.press("enter")
    #expect(desk.model.notice?.text.contains("America/New_York") == true)
    desk.press("ctrl-u")
    desk.type("America/New_York")
    desk.press("tab enter")
    #expect(desk.model.notice?.text.contains("08:00-10:30") == true)
    desk.press("tab ctrl-u")
    desk.type("08:00-10:30")
    desk.press("enter")
    let id = try #require(desk.model.project?.id)
    let window = Command.together([
      .set([ItemID(id.rawValue)], .zone, "America/New_York"),
      .set([ItemID(id.rawValue)], .window, "08:00-10:30"),
    ])
    #expect(desk.effects.contains(.commit(window, id)))
    let context = try #require(desk.model.context(for: .timeline))
    #expect(
      desk.model.timeline.aroundLine(in: context).hasPrefix("Window 08:00-10:30 ET (site) = 13:00-15:30 UTC"))
  }

  @Test("A fact behind a line of the portfolio leads to its item, whether the project is open or not")
  func factsLeadToTheirItem() throws {
    for opened in [false, true] {
      var desk = try desk()
      if opened { desk.press("enter 1") }
      desk.press("w")
      let lines = try #require(desk.model.reader).lines
      let state = try TimelineProjects.underWay()
      let index = try #require(
        lines.firstIndex { line in line.item.map { state[$0]?.kind == .task } ?? false })
      for _ in 0..<index { desk.press("j") }
      desk.press("enter")
      #expect(desk.model.screen == .board)
      #expect(desk.model.board.card == lines[index].item)
    }
  }

  @Test("What phases took is read as a table and as bars, with the forecast of the open project")
  func stats() throws {
    var desk = try desk()
    desk.run("stats")
    let lines = try #require(desk.model.reader).lines.map(\.text)
    #expect(lines.contains("EXECUTE          5      20    30       18    18"))
    #expect(lines.contains { $0.hasPrefix("EXECUTE   ####") && $0.hasSuffix("20 to 30") })
    desk.press("esc enter")
    desk.run("stats")
    #expect(try #require(desk.model.reader).lines.first?.text.contains("closed project") == true)
    #expect(desk.effects.allSatisfy { $0 != .loadPassages })
  }

  @Test("The world around the project is asked once for each of its changes, and only on the timeline")
  func asksOnce() throws {
    func asked(_ desk: DashboardHarness) -> Int {
      desk.effects.count { if case .survey = $0 { true } else { $0 == .loadPassages } }
    }
    var desk = try desk()
    desk.press("enter j k")
    #expect(asked(desk) == 0)
    desk.press("5")
    #expect(asked(desk) == 2)
    desk.press("j k l h w esc")
    #expect(asked(desk) == 0)
    desk.press("2 5")
    #expect(asked(desk) == 0)
  }

  @Test("On a large portfolio the strip asks for figures, on a small screen it does not")
  func strip() throws {
    let large = try desk(Size(columns: 160, rows: 48))
    #expect(large.model.shown.externalFacts.figures?.projects == ClosedProjects.days.count)
    #expect(try desk().model.shown.externalFacts.figures == nil)
  }

  @Test(
    "A day nobody can plan stays in its prompt with what is wrong",
    arguments: ["2061-01-04", "2026-02-30", "03/04"])
  func impossibleDays(text: String) throws {
    var desk = try desk()
    desk.press("enter =")
    desk.press("ctrl-u")
    desk.type(text)
    desk.press("enter")
    guard case .prompt(let prompt) = desk.model.overlays.last else {
      return #expect(Bool(false), "the prompt is gone")
    }
    #expect(prompt.line.text == text)
    #expect(prompt.problem?.isEmpty == false)
    desk.press("esc esc")
    desk.run("contact")
    desk.type("Dana Ruiz, phone")
    desk.press("tab ctrl-u")
    desk.type(text)
    desk.press("enter")
    guard case .form(let form) = desk.model.overlays.last else {
      return #expect(Bool(false), "the form is gone")
    }
    #expect(form.entries[1].problem != nil && form.entries[1].value == text)
    #expect(desk.commits.isEmpty)
  }

  @Test("The pane of the open customer is worked out once, and again after a change")
  func pane() throws {
    var desk = try desk(Size(columns: 160, rows: 48))
    desk.press("enter 1")
    let first = try #require(desk.model.shown.customer)
    desk.press("j k")
    let row = try #require(desk.model.portfolio.current)
    #expect(CustomerFacts.of(row, desk.model).holding == first.holding)
    #expect(CustomerFacts.of(row, desk.model).next == first.next)
    #expect(first.next.count == 4)
    #expect(first.next.allSatisfy { $0.contains("  f") })
  }
}

extension Model {
  fileprivate var reader: Reader? {
    if case .reader(let reader) = overlays.last { reader } else { nil }
  }
}
