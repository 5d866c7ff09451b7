import Domain
import TestSupport
import Testing

/// Dates are worked out again only where a change moves them; a summary takes those there are.
struct PlannedProjectTests {
  private let project: Project
  private let first: ProjectSchedule
  private static let moment = BoardProjects.buildDay
  private static var today: Day { moment.today }

  init() throws {
    project = try #require(Project(try TimelineProjects.underWay()))
    first = project.schedule(on: Self.today)
  }

  private func after(_ command: Command) throws -> (project: Project, plan: Plan) {
    let plan = try plan(command, on: project.state, read: project, by: SmallProject.ipm, at: Self.moment)
    var state = project.state
    try state.apply(plan.changes)
    return (try #require(Project(state, from: project, changed: plan.changes.map(\.item))), plan)
  }

  @Test(arguments: [
    Command.set(["EXE-25"], .note, "asked again"), .comment("EXE-25", "When?"),
    .claim(["PRE-A4"], evidence: "SOW v3", onBehalf: "Dana Ruiz, phone"),
    .raise(NewIssue(title: "No dial tone", priority: .p1)),
  ])
  func whatMovesNoDatesKeepsTheScheduleThereIs(command: Command) throws {
    let (project, plan) = try after(command)
    #expect(plan.schedule == nil)
    #expect(first.plan == SchedulePlan(project, on: Self.today))
  }

  @Test func anotherDayAndAnotherLengthHaveItWorkedOutAnew() throws {
    #expect(project.schedule(on: Self.today + 1, known: [first]).plan.today == Self.today + 1)
    let (moved, _) = try after(.set(["EXE-25"], .duration, "9"))
    let again = moved.schedule(on: Self.today, known: [first])
    #expect(again.lines == moved.schedule(on: Self.today).lines && again.lines != first.lines)
  }

  /// A change of state may move dates, though rarely go-live: the plan it was made with is the project's
  /// then.
  @Test func theDatesAPlanWasMadeWithAreThoseOfTheRow() throws {
    let open = try #require(project.tasks.first { $0.state == .inProgress })
    let (waiting, plan) = try after(.setTask([open.id], .waiting, reason: "for the carrier", nextCheck: nil))
    #expect(plan.schedule?.plan == SchedulePlan(waiting, on: Self.today))
    let planned = PlannedProject(waiting, on: Self.today, known: plan.schedule)
    #expect(planned.schedule.lines == waiting.schedule(on: Self.today).lines)
    #expect(planned.summary == ProjectSummary(waiting, on: Self.today))
  }

  @Test func onItsOwnDayItIsItselfAndOnAnotherOnlyTheDatesAreNew() {
    let planned = PlannedProject(project, on: Self.today)
    #expect(planned.on(Self.today) === planned)
    let later = planned.on(Self.today + 30)
    #expect(later.schedule.plan.today == Self.today + 30 && later.summary == planned.summary)
  }
}
