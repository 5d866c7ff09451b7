import Dashboard
import Domain
import Layout
import TestSupport
import Testing

/// `=` shows a move on the timeline; storing or dropping it returns to the screen where it began.
@Suite("The way back from a move that is shown")
struct WayBackTests {
  private func desk() throws -> DashboardHarness {
    let state = try TimelineProjects.underWay()
    let row = try #require(Project(state).map { ProjectSummary($0, on: SmallProject.moment.today) })
    var desk = DashboardHarness(rows: [row], states: [row.id: state])
    desk.press("enter : e d i t esc")
    return desk
  }

  private func show(_ desk: inout DashboardHarness) throws -> ItemID {
    let card = try #require(desk.model.context(for: .board).flatMap { desk.model.board.current(in: $0) })
    desk.press("=")
    desk.type("2027-02-22")
    desk.press("enter")
    #expect(desk.model.screen == .timeline && desk.model.timeline.ghost?.task == card)
    return card
  }

  @Test func droppingItLeadsBackToTheCard() throws {
    var desk = try desk()
    let card = try show(&desk)
    desk.press("esc")
    #expect(desk.model.screen == .board && desk.model.notice?.text == "Dropped: nothing was changed.")
    #expect(desk.model.context(for: .board).flatMap { desk.model.board.current(in: $0) } == card)
  }

  @Test func keepingItLeadsBackToTheCard() throws {
    var desk = try desk()
    let card = try show(&desk)
    desk.press("enter")
    desk.type("waits for the order")
    desk.press("enter")
    #expect(
      desk.commits == [
        .reschedule(card, .to(.at("2027-02-22")), reason: "waits for the order", onBehalf: nil)
      ])
    #expect(desk.model.screen == .board && desk.model.timeline.ghost == nil)
    #expect(desk.model.notice?.text.hasPrefix("Moved \(card) to Mon 22 Feb 2027") == true)
  }

  @Test func aMoveBegunOnTheTimelineStaysThere() throws {
    var desk = try desk()
    desk.press("5")
    for _ in 0..<40 where desk.model.timeline.ghost == nil { desk.press("j L") }
    #expect(desk.model.timeline.ghost != nil)
    desk.press("esc")
    #expect(desk.model.screen == .timeline && desk.model.timeline.ghost == nil)
  }

  /// A person who has left the timeline by hand stays where they are.
  @Test func whoLeftTheTimelineIsNotTakenBack() throws {
    var desk = try desk()
    _ = try show(&desk)
    desk.press("4 5 esc")
    #expect(desk.model.screen == .timeline)
  }
}
