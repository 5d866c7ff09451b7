import Domain
import TestSupport
import Testing

/// The days counted back from go-live (G-5, G-3, G-2, G-1; domain document 6.6, rule 6): they stand fast with the
/// committed day, and only people who move that day move them.
struct FixedDaysTests {
  private let october = SmallProject.moment(day: "2026-10-20")

  private func reviewed() throws -> Project {
    let order = PortDesk.complete.mapValues { Optional($0) }.merging([
      .parent: TemplateProject.id.rawValue, .state: "carrier-review", .submittedOn: "2026-10-05",
      .loaSignedOn: "2026-10-01", .invoiceDate: "2026-10-01", .holder: "carrier", .heldSince: "2026-10-06",
    ]) { $1 }
    return try TemplateProject.changed(
      ["PO-1": order, TemplateProject.head: [.goLiveGrade: "requested"]],
      from: TemplateProject.worked(through: "EXECUTE").state)
  }

  private func confirmed() throws -> (project: Project, said: String) {
    let project = try reviewed()
    let foc = Command.recordPortEvent(
      "PO-1", NewPortEvent(.foc, time: PortDesk.time("2026-11-04T08:00", 300)))
    let said = try plan(foc, on: project.state, by: SmallProject.ipm, at: october).summary
    return (try SmallProject.after(foc, on: project.state, at: october), said)
  }

  private func dues(_ project: Project) -> [Day?] {
    project.checklists.flatMap(\.checks).filter { $0.id.rawValue.hasPrefix("PRE-") }.map(\.due)
  }

  @Test func aConfirmationNamesThemAndTheyAreTheDaysOfTheChecklist() throws {
    let (project, said) = try confirmed()
    #expect(
      said.contains("G-5 Wed 28 Oct, G-3 Fri 30 Oct, G-2 Mon 02 Nov, G-1 Tue 03 Nov stand fast"), "\(said)")
    #expect(project.check("PRE-A1")?.due == Day(iso: "2026-10-28"))
  }

  @Test func workThatSlipsMovesTheForecastAndNotThem() throws {
    let (project, _) = try confirmed()
    let late = try SmallProject.after(.set(["GOL-01"], .duration, "12"), on: project.state, at: october)
    #expect(dues(late) == dues(project) && late.head.goLive == Day(iso: "2026-11-04"))
  }

  @Test func peopleWhoMoveTheConfirmedDayMoveThem() throws {
    let (project, _) = try confirmed()
    let moved = try SmallProject.after(
      .setGoLive(.at("2026-11-12"), .confirmed, reason: "carrier moved the slot", onBehalf: nil),
      on: project.state, at: october)
    let apart = zip(dues(project), dues(moved)).compactMap { before, after in
      before.flatMap { before in after.map { project.calendar.distance(from: before, to: $0) } }
    }
    #expect(!apart.isEmpty && Set(apart) == [5])
  }

  @Test func aRejectionKeepsThemUntilSomebodyMovesTheDay() throws {
    let (project, _) = try confirmed()
    let rejected = try SmallProject.after(
      .recordPortEvent("PO-1", NewPortEvent(.reject, reason: PortDesk.reason)), on: project.state, at: october
    )
    #expect(rejected.head.goLiveGrade == .target && dues(rejected) == dues(project))
  }

  @Test func anItemThatOpensAgainAfterTheMoveIsDueByTheNewDay() throws {
    let agreed = try TemplateProject.changed(
      ["PRE-A1": [.state: "agreed", .evidence: "SOW 3"]], from: confirmed().project.state)
    let moved = try SmallProject.after(
      .setGoLive(.at("2026-11-12"), .confirmed, reason: "carrier moved the slot", onBehalf: nil),
      on: agreed.state, at: october)
    #expect(moved.check("PRE-A1")?.due == Day(iso: "2026-10-28"))
    let later = SmallProject.moment(day: "2026-11-02")
    let open = try SmallProject.after(
      .reopen(["PRE-A1"], reason: "change request 2"), on: moved.state, at: later)
    #expect(open.check("PRE-A1")?.due == Day(iso: "2026-11-04"))
  }
}
