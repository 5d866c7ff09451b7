import Domain
import TestSupport
import Testing

/// The holders' clocks stop while a project is on hold.
struct PauseTests {
  private func moment(_ day: String) -> Moment { SmallProject.moment(day: day, minute: 600) }

  private func days(_ project: Project, on day: String) -> Int? {
    project.held("PLN-1", on: .at(day))?.businessDays
  }

  @Test func aClockStandsFromTheFirstDayOfAHoldToTheDayOfResuming() throws {
    // PLN-1 has been with the customer since Mon 2 November.
    let held = try SmallProject.after(.hold(reason: "x", from: .at("2026-11-11")), at: moment("2026-11-11"))
    #expect(days(held, on: "2026-11-11") == 7)
    #expect(days(held, on: "2026-11-14") == 7)
    #expect(days(held, on: "2026-12-30") == 7)
    let back = try SmallProject.after(
      .resume(on: .at("2026-11-18")), on: held.state, at: moment("2026-11-18"))
    #expect(days(back, on: "2026-11-18") == 7)
    #expect(days(back, on: "2026-11-19") == 8)
    let again = try SmallProject.after(
      .hold(reason: "x", from: .at("2026-11-20")), .resume(on: .at("2026-11-23")), on: back.state,
      at: moment("2026-11-23"))
    #expect(days(again, on: "2026-11-23") == 9)
    #expect(again.state.value("acme", .holds) == "2026-11-11..2026-11-18;2026-11-20..2026-11-23")
  }

  /// Days before the project starts do not count as hold days.
  @Test func aProjectThatBeginsLaterCanBePutOnHold() throws {
    var rollout = try Rollout(start: "2026-12-07", today: "2026-11-26")
    try rollout.run(.hold(reason: "budget", from: .at("2026-11-26")))
    #expect(try rollout.project.holdSince == .at("2026-11-26"))
    #expect(throws: Refusal.self) {
      try Rollout(start: "2026-12-07", today: "2026-11-26").plan(.hold(reason: "x", from: .at("2026-11-30")))
    }
    try rollout.run(.resume(on: .at("2026-12-09")), on: "2026-12-09")
    #expect(try rollout.project.holdDays(on: .at("2026-12-09")) == 2)
  }

  @Test func whatIsPassedDuringAHoldIsHeldFromTheEndOfIt() throws {
    let held = try SmallProject.after(
      .hold(reason: "x", from: .at("2026-11-11")), .passBall(["PLN-1"], to: .carrier),
      at: moment("2026-11-13"))
    let back = try SmallProject.after(
      .resume(on: .at("2026-11-18")), on: held.state, at: moment("2026-11-18"))
    #expect(days(back, on: "2026-11-18") == 0)
    #expect(days(back, on: "2026-11-20") == 2)
  }

  /// A portfolio row counts by its own calendar, and gets the same result as the board on every day.
  @Test(arguments: 1...(TestLength.isLong ? 30 : 10))
  func aRowCountsAsTheBoardDoes(seed: UInt64) throws {
    var random = Seeded(seed)
    var project = try TemplateProject.changed([
      TemplateProject.head: [.calendar: "us"], "INI-01": [.heldSince: "2026-10-01", .holder: "customer"],
    ])
    var day = Day.at("2026-10-02")
    var isHeld = false
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      day = day + Int.random(in: 1...12, using: &random)
      let command: Command = isHeld ? .resume(on: day) : .hold(reason: "x", from: day)
      project = try SmallProject.after(command, on: project.state, at: moment(day.iso))
      isHeld.toggle()
    }
    let row = ProjectSummary(project, on: day)
    for later in 0..<40 {
      let today = day + later
      #expect(
        row.heldDays(on: today) == project.heldItems(on: today).first?.businessDays,
        "seed \(seed), \(project.state.value(TemplateProject.head, .holds) ?? "-"), \(today.iso)")
    }
    #expect(SideCalendar(stored: row.calendar.stored) == row.calendar)
  }
}
