import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// The timeline by its keys, with every command planned and applied.
@Suite("Timeline: keys")
struct TimelineScreenTests {
  private func bench(_ size: Size = Size(columns: 80, rows: 24), by actor: Actor = SmallProject.ipm) throws
    -> TimelineFixture
  {
    try TimelineFixture(TimelineProjects.underWay(), size: size, by: actor)
  }

  @Test func aGhostShowsEveryConsequenceAndStoresNothing() throws {
    var bench = try bench()
    bench.select("EXE-25")
    let before = bench.state
    #expect(bench.press(.moveRight, .moveRight).commands.isEmpty)
    let ghost = try #require(bench.screen.ghost)
    #expect(ghost.task == "EXE-25" && ghost.move == .shift(2))
    #expect(ghost.lines.contains { $0.hasPrefix("Go-live") })
    #expect(ghost.lines.contains { $0.hasPrefix("Close") })
    #expect(bench.state.items == before.items)
    let copied = bench.press(.copy)
    #expect(copied.effects == [.copy(ghost.lines.joined(separator: "\n"))])
  }

  @Test func movingItBackDropsTheGhost() throws {
    var bench = try bench()
    bench.select("EXE-25")
    bench.press(.moveRight)
    #expect(bench.screen.ghost != nil)
    #expect(said(bench.press(.moveLeft)) == ["EXE-25 is back where it was."])
    #expect(bench.screen.ghost == nil)
    bench.press(.moveRight)
    #expect(said(bench.press(.back)) == ["Dropped: nothing was changed."])
    #expect(bench.screen.ghost == nil)
  }

  @Test func enterKeepsItAsOneChangeWithAReason() throws {
    var bench = try bench()
    bench.select("EXE-25")
    bench.press(.moveRight, .moveRight)
    let expected = try #require(bench.screen.ghost?.whatIf?.after.forecastGoLive)
    let asked = bench.press(.open)
    #expect(asked.promptKind == .required)
    let kept = asked.typed("firewall vendor")
    #expect(kept.commands == [.reschedule("EXE-25", .shift(2), reason: "firewall vendor", onBehalf: nil)])
    try bench.carryOut(kept)
    #expect(bench.screen.ghost == nil)
    #expect(bench.screen.facts(in: bench.context).schedule.forecastGoLive == expected)
  }

  @Test func aGhostThatWasNotStoredStays() throws {
    var bench = try bench()
    bench.select("EXE-25")
    bench.press(.moveRight)
    let kept = bench.press(.open).typed("vendor")
    bench.take(kept)
    #expect(bench.screen.ghost?.move == .shift(1))
  }

  @Test func aGhostIsWorkedOutAgainWhenSomebodyElseChangesThePlan() throws {
    var bench = try bench()
    bench.select("EXE-25")
    bench.press(.moveRight)
    try bench.run(.set(["EXE-28"], .duration, "9"))
    #expect(bench.screen.ghost?.move == .shift(1))
    #expect(
      bench.screen.ghost?.whatIf?.before.forecastGoLive
        == bench.screen.facts(in: bench.context).schedule.forecastGoLive)
  }

  @Test func aDayInWordsAndALengthMakeGhostsToo() throws {
    var bench = try bench()
    bench.select("EXE-25")
    let day = bench.press(.moveTo)
    #expect(day.promptKind == .day)
    bench.take(day.typed("2026-12-22"))
    #expect(bench.screen.ghost?.move == Day(iso: "2026-12-22").map(WhatIf.Move.to))
    bench.press(.moveRight)
    #expect(bench.screen.ghost?.move == Day(iso: "2026-12-23").map(WhatIf.Move.to))
    bench.press(.back)
    bench.take(bench.press(.edit).typed("7"))
    #expect(bench.screen.ghost?.move == .duration(7))
    bench.press(.back)
    #expect(said(bench.press(.edit).typed("many")) == ["Not changed: it needs a number from 0 to 999."])
  }

  @Test func whatCannotMoveSaysWhy() throws {
    var bench = try bench()
    let done = try #require(bench.context.project.tasks.first { $0.state == .done })
    bench.select(done.id)
    for action in [Verb.moveRight, .moveLeft, .moveTo, .edit, .date] {
      #expect(bench.off(action)?.contains("done") == true, "\(action)")
    }
    bench.select("EXECUTE")
    #expect(bench.off(.moveRight)?.contains("follows its tasks") == true)
    bench.select("EXE-25")
    bench.press(.moveRight)
    #expect(bench.off(.baseline) == "A move is shown.  Enter keeps it, Esc drops it")
  }

  @Test func aViewerMayLookButNotMove() throws {
    var bench = try bench(by: Actor(name: "Val Moss", role: .viewer))
    bench.select("EXE-25")
    #expect(bench.off(.moveRight) != nil && bench.off(.date) != nil)
    #expect(bench.press(.baseline).choices.first { $0.id == "store" }?.off != nil)
    #expect(bench.off(.why) == nil)
  }

  @Test func whatTheCustomerMovesIsAsked() throws {
    var bench = try bench(by: SmallProject.mpoc)
    let before = Project(bench.state)?.task("EXE-25")?.finish
    #expect(bench.press(.baseline).choices.first { $0.id == "store" }?.off != nil)
    try bench.run(.reschedule("EXE-25", .shift(2), reason: "Our team is away", onBehalf: nil))
    let project = try #require(Project(bench.state))
    #expect(project.task("EXE-25")?.finish == before)
    #expect(project.issues.first?.category == .schedule)
    #expect(project.issues.first?.link == "EXE-25")
    #expect(project.issues.first?.asked == before.map { project.calendar.add($0, 2) })
  }

  @Test func foldsZoomAndScrollChangeTheViewOnly() throws {
    var bench = try bench()
    bench.select("EXECUTE")
    let open = bench.screen.rows(in: bench.context).count
    bench.press(.fold)
    #expect(bench.screen.rows(in: bench.context).count < open)
    bench.press(.open)
    #expect(bench.screen.rows(in: bench.context).count == open)
    #expect(bench.off(.zoomIn) != nil)
    bench.press(.zoomOut, .zoomOut)
    #expect(bench.screen.zoom == .month && bench.off(.zoomOut) != nil)
    bench.press(.zoomIn, .zoomIn)
    let origin = bench.screen.origin(in: bench.context)
    for _ in 0..<50 { bench.press(.right) }
    #expect(
      bench.screen.origin(in: bench.context) >= origin && bench.off(.right) == "The timeline ends here.")
    for _ in 0..<50 { bench.press(.left) }
    #expect(bench.off(.left) == "The timeline begins here.")
  }

  @Test func theViewSurvivesARestart() throws {
    var bench = try bench()
    bench.select("EXE-25")
    bench.press(.zoomOut)
    var again = TimelineScreen()
    again.memory = bench.screen.memory
    again.refresh(bench.context)
    #expect(again.zoom == .week && again.current(in: bench.context) == "EXE-25")
  }

  @Test func everyActionWorksOrSaysWhyOnEveryRow() throws {
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 160, rows: 48)] {
      var bench = try bench(size)
      for _ in 0..<12 {
        for action in Verb.allCases where action != .back {
          if let reason = bench.off(action) { #expect(reason.count > 8, "\(action)") }
        }
        bench.press(.down)
      }
    }
  }
}
