/// What a schedule is worked out from: tasks with pending changes applied, calendars, and the day.
package struct SchedulePlan: Sendable {
  package var tasks: [Project.Task]
  package var start: Day
  package var calendars: ProjectCalendars
  package var phases: [Project.Phase]
  /// The task of each wave whose finish is its go-live day; the first wave has no item.
  package var goLiveTasks: [ItemID?: ItemID]
  /// Go-live as promised, and the day a baseline had it.
  package var goLive: Day?
  package var goLiveGrade: DateGrade
  package var baselineGoLive: Day?
  package var baselineClose: Day?
  /// Open work does not happen before this day; `nil` gives the plan without regard to today.
  package var today: Day?

  package init(_ project: Project, on today: Day?) {
    tasks = project.tasks
    calendars = project.calendars
    phases = project.phases
    start = project.head.start ?? project.tasks.compactMap(\.started).min() ?? today ?? Day(number: 20_000)
    goLiveTasks = Dictionary(
      project.waves.compactMap { wave in wave.goLiveTask.map { (wave.id, $0) } }, uniquingKeysWith: { $1 })
    goLiveTasks[nil] = project.head.goLiveTask
    goLive = project.head.goLive
    goLiveGrade = project.head.goLiveGrade
    baselineGoLive = project.head.baselineGoLive
    baselineClose = project.head.baselineClose
    self.today = today
    holdGoLive()
  }
}

extension Project {
  /// The forecast: what is done counts as it happened, the rest follows from `today` on.
  ///
  /// With `nil` for `today` open work keeps its earliest days, past or not.
  package func schedule(on today: Day?) -> ProjectSchedule { ProjectSchedule(SchedulePlan(self, on: today)) }
}

extension Project.Task {
  /// Takes no time and hands its links on.
  package var isDropped: Bool { state == .notApplicable || state == .cancelled }
}
