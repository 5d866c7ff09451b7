import Domain
import Layout

/// What a screen of one project may look at while it handles a key.
///
/// A class, because every offer of a key holds on to it, and a project is large.
package final class ScreenContext: Sendable {
  /// The project with its dates today, worked out once for all screens.
  package let planned: PlannedProject
  package let moment: Moment
  package let actor: Actor
  package let filter: Filter
  /// The working days of the project.
  package let calendar: WorkCalendar
  package let geometry: Geometry
  package let externalFacts: ExternalFacts

  package init(
    _ planned: PlannedProject, moment: Moment, actor: Actor, filter: Filter = Filter(),
    calendar: WorkCalendar = .weekdays, geometry: Geometry = Geometry(Size(columns: 80, rows: 24)),
    externalFacts: ExternalFacts = ExternalFacts()
  ) {
    self.planned = planned.on(moment.today)
    self.moment = moment
    self.actor = actor
    self.filter = filter
    self.calendar = calendar
    self.geometry = geometry
    self.externalFacts = externalFacts
  }

  package var project: Project { planned.project }
  package var schedule: ProjectSchedule { planned.schedule }
  package var today: Day { moment.today }
  package var body: Rect { geometry.body }
}

extension ScreenContext {
  /// A task by its number or id, as far as this person may see it.
  func visibleTask(named name: String) -> ItemID? {
    project.tasks(named: name).one.flatMap { Policy.maySee($0.visibility, actor) ? $0.id : nil }
  }
}

/// What a screen about all projects may look at while it handles a key.
package struct WorkspaceContext: Sendable {
  package let moment: Moment
  package let actor: Actor
  package let geometry: Geometry
  /// What needs this person, which the portfolio shows too.
  package let today: TodayScreen
  /// The open project, unfiltered; `nil` without one.
  package let project: ScreenContext?

  package var day: Day { moment.today }
}
