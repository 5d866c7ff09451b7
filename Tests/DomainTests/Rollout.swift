import Domain
import TestSupport
import Testing

/// A whole project from the built-in template, changed by commands, for tests of dates.
struct Rollout {
  private(set) var state: ProjectState
  /// Day of the commands that follow.
  var today: Day

  /// Decoded once, shared by all tests.

  /// A project with every part, created on its first day.
  init(start: String = "2026-09-14", calendar: String = "us", today: String? = nil) throws {
    let day = try #require(Day(iso: start))
    let new = NewProject(
      id: "acme", customer: "Acme Logistics", start: day, calendar: calendar, mpoc: "Dana Ruiz",
      options: Set(ProjectOption.allCases), template: try TemplateProject.template.get())
    state = ProjectState(id: new.id)
    try state.apply(new.changes())
    self.today = try today.map { try #require(Day(iso: $0)) } ?? day
  }

  var project: Project {
    get throws { try #require(Project(state)) }
  }

  func schedule(today: Bool = true) throws -> ProjectSchedule {
    try project.schedule(on: today ? self.today : nil)
  }

  func plan(_ command: Command, by actor: Actor = SmallProject.ipm) throws -> Plan {
    try Domain.plan(command.reading(state), on: state, by: actor, at: SmallProject.moment(day: today.iso))
  }

  @discardableResult
  mutating func run(_ command: Command, on day: String? = nil) throws -> Plan {
    if let day { today = try #require(Day(iso: day)) }
    let plan = try plan(command)
    try state.apply(plan.changes)
    state.sequence += 1
    return plan
  }

  /// Writes a field directly, to test that damage does not spread.
  mutating func force(_ item: ItemID, _ field: Field, _ value: String?) {
    state.items[item]?.values[field] = value
  }

  mutating func finish(_ task: ItemID, on day: String) throws {
    let done = Command.setTask([task], .done, reason: "done", nextCheck: nil)
    let subject = try project.task(task)?.approves
    if subject != nil { force(task, .needs, nil) }
    try run(subject.map { .sign($0, onBehalf: "Dana Ruiz, e-mail") } ?? done, on: day)
  }

  /// Completes what must precede the approval of the plan.
  mutating func readyForPlanApproval() {
    for task in ["PLN-02", "PLN-03", "PLN-06", "PLN-07"] { force(ItemID(task), .state, "done") }
    force("PLN-08", .needs, "task PLN-06")
  }

  /// `11-04 Wed`
  func finish(_ task: ItemID) throws -> String {
    let day = try #require(schedule()[task]?.finish)
    return "\(day.iso.dropFirst(5)) \(day.weekday.short)"
  }

  func conflicts(_ kind: ScheduleConflict.Kind) throws -> [String] {
    try schedule().conflicts.filter { $0.kind == kind }.map(\.text)
  }
}

extension Rollout {
  /// Undoes a command and compares every value with the state before it.
  func undo(_ plan: Plan, expecting start: ProjectState) throws {
    var state = state
    try state.apply(plan.changes.map(\.inverse))
    #expect(state.items.mapValues(\.values) == start.items.mapValues(\.values))
  }
}
