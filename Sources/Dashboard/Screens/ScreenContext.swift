import Domain
import Layout

/// The data that a screen of one project can read.
///
/// A class, because offers capture it and a project is large.
package final class ScreenContext: Sendable {
  /// The project with its schedule, computed once for all screens.
  package let planned: PlannedProject
  package let moment: Moment
  package let actor: Actor
  package let filter: Filter
  /// The working days of the project.
  package let calendar: WorkCalendar
  package let geometry: Geometry
  package let externalFacts: ExternalFacts
  /// What documents can be made in, the usual one first; empty where nobody chose a language.
  package let paperLanguages: [String]

  package init(
    _ planned: PlannedProject, moment: Moment, actor: Actor, filter: Filter = Filter(),
    calendar: WorkCalendar = .weekdays, geometry: Geometry = Geometry(Size(columns: 80, rows: 24)),
    externalFacts: ExternalFacts = ExternalFacts(), paperLanguages: [String] = []
  ) {
    self.planned = planned.on(moment.today)
    self.moment = moment
    self.actor = actor
    self.filter = filter
    self.calendar = calendar
    self.geometry = geometry
    self.externalFacts = externalFacts
    self.paperLanguages = paperLanguages
  }

  package var project: Project { planned.project }
  package var schedule: ProjectSchedule { planned.schedule }
  package var today: Day { moment.today }
  package var body: Rect { geometry.body }
}

extension ScreenContext {
  /// The task with that number or id, if this user may see it.
  func visibleTask(named name: String) -> ItemID? {
    project.tasks(named: name).one.flatMap { Policy.maySee($0.visibility, actor) ? $0.id : nil }
  }
}

/// The data that a screen about all projects can read.
package struct WorkspaceContext: Sendable {
  package let moment: Moment
  package let actor: Actor
  package let geometry: Geometry
  /// The items that need action by this user, which the portfolio shows too.
  package let today: TodayScreen
  /// The open project, unfiltered; `nil` without one.
  package let project: ScreenContext?

  package var day: Day { moment.today }
}
