/// A project as it stands on a day, with what is worked out from it once: its dates and its row in the portfolio.
///
/// A commit hands it to whoever shows the project, so that nobody plans the same change a second time. A class, because
/// it is handed on whole and never changed.
package final class PlannedProject: Sendable {
  package let project: Project
  package let today: Day
  package let schedule: ProjectSchedule
  package let summary: ProjectSummary

  package init(_ project: Project, on today: Day, schedule: ProjectSchedule, summary: ProjectSummary) {
    self.project = project
    self.today = today
    self.schedule = schedule
    self.summary = summary
  }

  /// - Parameters:
  ///   - summary: the row where it was read; else it is summed up.
  ///   - known: dates worked out before, used where they are those of this project on this day.
  package convenience init(
    _ project: Project, on today: Day, summary: ProjectSummary? = nil, known: ProjectSchedule? = nil
  ) {
    let schedule = project.schedule(on: today, known: [known])
    self.init(
      project, on: today, schedule: schedule,
      summary: summary ?? ProjectSummary(project, on: today, schedule: schedule))
  }

  /// The same on that day; itself where that is its own.
  package func on(_ day: Day) -> PlannedProject {
    day == today ? self : PlannedProject(project, on: day, summary: summary)
  }
}

extension Project {
  /// Those of `known` that were worked out from the same, where there are any: most changes move no dates.
  package func schedule(on today: Day, known: [ProjectSchedule?]) -> ProjectSchedule {
    let plan = SchedulePlan(self, on: today)
    return known.lazy.compactMap { $0 }.first { $0.plan == plan }?.following(plan) ?? ProjectSchedule(plan)
  }
}
