import Dashboard
import Domain
import TestSupport
import Testing

/// The dates of the project on show are worked out once, and all screens look at the same.
struct ShownProjectTests {
  private func opened() -> DashboardHarness {
    var desk = DashboardHarness(rows: Customers.rows(3))
    desk.press("enter")
    return desk
  }

  @Test func whatACommitHandsOverIsShownAndNotWorkedOutAgain() throws {
    var desk = opened()
    let project = try #require(desk.model.project)
    // As no screen would work it out: the dates of another day, and a row of another name.
    let schedule = project.schedule(on: desk.model.day + 90)
    var summary = try #require(desk.model.summary)
    summary.customerSeen = desk.model.day + -7
    let planned = PlannedProject(project, on: desk.model.day, schedule: schedule, summary: summary)
    let entry = HistoryEntry(
      project: project.id, sequence: project.state.sequence + 1, at: SmallProject.moment.timestamp,
      actor: "Lee",
      role: "IPM", via: "tui", summary: "did it", changes: [], undoes: nil, undoneBy: nil, tick: 2, hash: "")

    desk.send(.committed(planned, entry))

    #expect(desk.model.summary == summary)
    for screen in [ScreenID.board, .timeline] {
      #expect(desk.model.context(for: screen)?.schedule == schedule)
    }
    #expect(CustomerFacts.of(summary, desk.model).next == CustomerFacts(planned, for: desk.model.actor).next)
  }

  @Test func onANewDayTheDatesAreThoseOfThatDay() throws {
    var desk = opened()
    let day = desk.model.day + 1
    desk.send(.clock(SmallProject.moment(day: day.iso, minute: 540)))
    #expect(desk.model.context(for: .board)?.schedule.plan.today == day)
  }
}
