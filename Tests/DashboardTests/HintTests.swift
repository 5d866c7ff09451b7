import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// Hints offer what works, a project opens at its phase, marks look and act the same everywhere.
@Suite struct HintTests {
  @Test(arguments: ["0", "1", "1 enter", "1 enter 3", "1 enter 4", "1 enter 5", "1 enter 8", "1 enter space"])
  func noHintedKeyIsOff(keys: String) {
    var desk = DashboardHarness(rows: Customers.rows(4))
    desk.press(keys)
    for hint in desk.model.hints {
      #expect(hint.action.flatMap { desk.model.unavailable($0) } == nil, "\(hint.word) after \(keys)")
    }
    #expect(!desk.model.hints.isEmpty)
  }

  /// Whether a terminal, or a multiplexer in between, accepts clipboard text is unknown.
  @Test(arguments: ["", "0", "enter", "enter 3", "enter 4", "enter 5", "enter 8", "enter w"])
  func copyingSaysWhatWasSentAndNotThatItArrived(place: String) {
    var desk = DashboardHarness(rows: Customers.rows(4))
    desk.press(place)
    desk.press("y")
    guard desk.effects.contains(where: { if case .copy = $0 { true } else { false } }) else { return }
    let said = desk.model.notice?.text ?? ""
    #expect(said.hasPrefix("Sent ") && said.contains("(OSC 52)"), "\(place): \(said)")
    #expect(!said.contains("opied"), "\(place): \(said)")
  }

  @Test func theDemoIsOfferedOnlyWhereThereIsNothing() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("t")
    #expect(!desk.effects.contains(.openDemo))
    #expect(desk.model.notice?.text.contains("golive demo") == true)
    var empty = DashboardHarness(rows: [])
    empty.press("t")
    #expect(empty.effects.contains(.openDemo))
  }

  @Test func aProjectOpensOnItsOwnPhaseWhateverWasLookedAtBefore() {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter v l esc esc")
    #expect(desk.model.screen == .portfolio)
    desk.press("j enter")
    #expect(desk.model.context(for: .board).flatMap { desk.model.board.focus(in: $0)?.phase } == "PLAN")
    #expect(desk.model.board.chosen.isEmpty, "marks belong to the project they were set in")
    desk.press("l 1 enter")
    #expect(desk.model.context(for: .board).flatMap { desk.model.board.focus(in: $0)?.phase } == "PLAN")
  }

  @Test(arguments: ["enter", "enter 3", "enter 4", ""])
  func markingStaysOnTheRow(place: String) {
    var desk = DashboardHarness(rows: Customers.rows(3))
    if place == "enter 4" {
      for title in ["One", "Two"] {
        desk.press(place == "enter 4" && desk.model.screen == .portfolio ? "enter 4 a" : "a")
        desk.type(title)
        desk.press("ctrl-s")
      }
      desk.press("k k")
    } else {
      desk.press(place)
    }
    let before = cursor(desk)
    desk.press("v")
    #expect(cursor(desk) == before)
    #expect(desk.model.selectedCount == 1 || desk.model.screen != .portfolio)
    desk.press("v shift-down")
    #expect(cursor(desk) != before || place == "enter", "shift-down marks and steps")
  }

  private func cursor(_ desk: DashboardHarness) -> String? {
    guard desk.model.screen.needsProject, let context = desk.model.context(for: desk.model.screen) else {
      return desk.model.portfolio.current?.id.rawValue
    }
    return desk.model.screens.project(desk.model.screen)?.current(in: context)?.rawValue
  }

  @Test func aClosedProjectIsOnlyRead() throws {
    var state = SmallProject.state
    state.items["acme"]?.values[.state] = "closed"
    var desk = DashboardHarness(rows: [try #require(Project(state)).summary], states: ["acme": state])
    desk.showAllProjects()
    desk.press("enter")
    for action in Action.allCases where action.changes(.board) {
      #expect(desk.model.unavailable(action)?.contains("read-only") == true, "\(action)")
    }
    #expect(desk.model.unavailable(.shared(.status)) == nil)
    #expect(desk.model.unavailable(.verb(.open)) == nil)
  }

  @Test(arguments: ["2", "3", "4"]) func spaceInAClosedProjectAsksForNothing(screen: String) throws {
    var state = SmallProject.state
    state.items["acme"]?.values[.state] = "closed"
    var desk = DashboardHarness(rows: [try #require(Project(state)).summary], states: ["acme": state])
    desk.showAllProjects()
    desk.press("enter \(screen)")
    desk.press("space")
    #expect(desk.model.overlays.isEmpty && desk.commits.isEmpty)
    #expect(desk.model.notice?.text.contains("read-only") == true)
  }
}

extension Project {
  fileprivate var summary: ProjectSummary { ProjectSummary(self, on: SmallProject.moment.today) }
}

extension Action {
  fileprivate func changes(_ screen: ScreenID) -> Bool {
    let verbs: [Verb] = [
      .comment, .done, .add, .edit, .raise, .reopen, .date, .ball, .assign, .evidence,
    ]
    return (verbs.map(Action.verb) + [.shared(.goLive), .shared(.contact)]).contains(self)
  }
}
