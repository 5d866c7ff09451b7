import Dashboard
import Domain
import Layout
import TestSupport

/// A timeline under test: keys in, reactions out, commands applied to a state in memory.
struct TimelineFixture {
  var screen = TimelineScreen()
  var state: ProjectState
  let actor: Actor
  let size: Size
  let moment: Moment

  init(
    _ state: ProjectState, size: Size = Size(columns: 80, rows: 24), by actor: Actor = SmallProject.ipm,
    at moment: Moment = BoardProjects.buildDay
  ) {
    (self.state, self.size, self.actor, self.moment) = (state, size, actor, moment)
    renew()
  }

  private(set) var context = ScreenContext(
    PlannedProject(SmallProject.project, on: SmallProject.moment.today), moment: SmallProject.moment,
    actor: SmallProject.ipm)

  private mutating func renew() {
    let project = Project(state) ?? SmallProject.project
    context = ScreenContext(
      PlannedProject(project, on: moment.today), moment: moment, actor: actor, calendar: project.calendar,
      geometry: Geometry(size))
    screen.refresh(context)
  }

  func off(_ action: Verb) -> String? { screen.unavailable(action, in: context) }
  mutating func select(_ id: ItemID) { screen.select(id, in: context) }

  @discardableResult
  mutating func press(_ actions: Verb...) -> [Reaction] {
    var last: [Reaction] = []
    for action in actions {
      last = off(action) == nil ? screen.handle(action, in: context) : []
    }
    return last
  }

  mutating func take(_ reactions: [Reaction]) { screen.take(reactions, in: context) }

  mutating func run(_ command: Command) throws {
    try state.apply(plan(command.reading(state), on: state, by: actor, at: moment).changes)
    state.sequence += 1
    renew()
  }

  mutating func carryOut(_ reactions: [Reaction]) throws {
    take(reactions)
    for command in reactions.commands { try run(command) }
  }
}
