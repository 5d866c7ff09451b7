import Domain
import TestSupport
import Testing

/// What a row is kept with is worked out again only where dates, or what is watched, have changed.
struct ForesightTests {
  private let project: Project
  private let first: Foresight
  private static let moment = BoardProjects.buildDay
  private static var today: Day { moment.today }

  init() throws {
    project = try #require(Project(try TimelineProjects.underWay()))
    first = project.foresight(on: Self.today)
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
  func whatMovesNoDatesLeavesItAsItIs(command: Command) throws {
    let (project, plan) = try after(command)
    #expect(plan.schedule == nil)
    #expect(project.foresight(on: Self.today, known: first) === first)
  }

  @Test func anotherDayADateAndABallHaveItWorkedOutAnew() throws {
    #expect(project.foresight(on: Self.today + 1, known: first) !== first)
    let (moved, _) = try after(.set(["EXE-25"], .duration, "9"))
    #expect(moved.foresight(on: Self.today, known: first) !== first)
    let (passed, _) = try after(.passBall(["EXE-25"], to: .customer))
    #expect(passed.foresight(on: Self.today, known: first) !== first)
  }

  /// A change of state may move dates, most often not go-live: the plan it was made with is that of the project then.
  @Test func theDatesAPlanWasMadeWithAreThoseOfTheRow() throws {
    let open = try #require(project.tasks.first { $0.state == .inProgress })
    let (waiting, plan) = try after(.setTask([open.id], .waiting, reason: "for the carrier", nextCheck: nil))
    #expect(plan.schedule?.plan == SchedulePlan(waiting, on: Self.today))
    let again = waiting.foresight(on: Self.today, planned: plan.schedule, known: first)
    #expect(again !== first)
    #expect(again.outlook == waiting.foresight(on: Self.today).outlook)
  }
}
