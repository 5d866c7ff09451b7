import Dashboard
import Domain
import TestSupport
import Testing

/// How the board shows go-live: grade, forecast, variance, float, and a blackout day.
struct GoLiveWordsTests {
  private func words(_ state: ProjectState, _ moment: Moment = BoardProjects.buildDay) -> GoLiveWords {
    let context = BoardFixture(state, moment: moment).context
    return GoLiveWords(context.project.schedule(on: moment.today), in: context)
  }

  @Test func aConfirmedDayThatCannotBeMetIsLateAndShort() throws {
    var bench = BoardFixture(
      try BoardProjects.underWay(BoardProjects.buildDay, phase: "EXECUTE"), moment: BoardProjects.buildDay)
    try bench.carryOut([
      .commit(
        .setGoLive(.at("2026-12-15"), .confirmed, reason: "FOC", onBehalf: "Dana Ruiz, phone"))
    ])
    let found = words(bench.state)
    #expect(found.short == "go-live 15 Dec (confirmed) forecast 22 Dec (+5)")
    #expect(
      found.long == "go-live Tue 15 Dec (confirmed)  forecast Tue 22 Dec (+5 bd)  float 5 bd short")
    #expect(found.isLate)
  }

  /// The board, the timeline and the title show the actual go-live day once live.
  @Test func aProjectThatIsLiveSaysSinceWhen() throws {
    var state = try BoardProjects.underWay(BoardProjects.lastDay, phase: "GO LIVE")
    let task = try #require(Project(state)?.head.goLiveTask)
    for (field, value) in [(Field.state, "done"), (.started, "2026-12-22"), (.finished, "2026-12-23")] {
      state.items[task]?.values[field] = value
    }
    let context = BoardFixture(state, moment: BoardProjects.lastDay).context
    #expect(context.project.liveSince == Day(iso: "2026-12-23"))
    let found = words(state, BoardProjects.lastDay)
    #expect(found.short == "live since Wed 23 Dec")
    #expect(found.long == "live since Wed 23 Dec, committed Tue 22 Dec")
    #expect(!found.isLate)
    #expect(GoLiveWords.live(context.project, near: context.today) == "live since Wed 23 Dec")
    state.items[task]?.values[.finished] = "2026-12-22"
    #expect(words(state, BoardProjects.lastDay).long == "live since Tue 22 Dec")
  }

  @Test func aRuledOutDayIsMarkedUntilBothSidesStandBehindIt() throws {
    var bench = BoardFixture(try BoardProjects.started(), moment: BoardProjects.firstDay)
    let open = words(bench.state, BoardProjects.firstDay)
    // 22 December is in the year-end freeze.
    #expect(open.short == "go-live 22 Dec (target)! forecast 23 Dec (+1)")
    #expect(open.long.hasPrefix("go-live Tue 22 Dec (target, ruled out)"))
    let day = Day.at("2026-12-23")
    try bench.carryOut([
      .commit(.setGoLive(day, .requested, reason: "quiet week", onBehalf: "Dana Ruiz, phone"))
    ])
    #expect(
      words(bench.state, BoardProjects.firstDay).long.hasPrefix(
        "go-live Wed 23 Dec (requested, ruled out, agreed)"))
    let facts = bench.context.project.why(.goLive, on: BoardProjects.firstDay.today).map(\.text)
    #expect(facts.contains { $0.contains("used anyway: quiet week; agreed by Dana Ruiz, phone") })
  }

  /// Domain document 6.4: the override is shown in the checklist too, at the item that confirms the day.
  @Test func theOverrideIsShownAtTheChecklistItemsAboutTheDay() throws {
    var bench = BoardFixture(try BoardProjects.started(), moment: BoardProjects.firstDay)
    try bench.carryOut([
      .commit(.setGoLive(.at("2026-12-23"), .requested, reason: "quiet week", onBehalf: "Dana Ruiz, phone"))
    ])
    let project = bench.context.project
    for (check, isShown) in [(ItemID("PRE-A3"), true), ("PRE-A2", true), ("PRE-A1", false)] {
      var desk = ListsHarness(ChecklistsScreen(), project)
      desk.select(check)
      let lines = CheckDetail.lines(of: desk.screen, in: desk.context)
      #expect(lines.contains { $0.text.contains("quiet week; agreed by Dana Ruiz") } == isShown, "\(check)")
    }
  }
}
