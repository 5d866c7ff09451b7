/// The latest days of every task that do not move the last day of the plan.
struct BackwardDays {
  /// The latest day each task may finish on.
  private(set) var latest: [Day]
  /// The task that sets that limit; `nil` if only the end of the project does.
  private(set) var limits: [Int?]

  private let plan: SchedulePlan

  init(
    _ plan: SchedulePlan, end: Day, _ steps: [(index: Int, predecessors: [(index: Int, lag: Int)])]
  ) {
    self.plan = plan
    latest = Array(repeating: end, count: plan.tasks.count)
    limits = Array(repeating: nil, count: plan.tasks.count)
    for (index, predecessors) in steps.reversed() {
      let task = plan.tasks[index]
      guard task.state != .done else { continue }
      let calendar = plan.calendars.calendar(for: task.parties)
      if task.fixedGrade == .confirmed, let fixed = task.fixed, !task.isDropped { latest[index] = fixed }
      for (predecessor, lag) in predecessors {
        let lag = plan.tasks[predecessor].isDropped ? 0 : lag
        let day = freeBy(task, latest[index], calendar, lag: lag)
        guard day < latest[predecessor] else { continue }
        latest[predecessor] = day
        limits[predecessor] = task.isDropped ? limits[index] : index
      }
    }
    for (index, task) in plan.tasks.enumerated() where task.fixed == nil || task.fixedGrade != .confirmed {
      latest[index] = plan.calendars.calendar(for: task.parties).onOrBefore(latest[index])
    }
  }

  /// The last day on which the predecessors of `task` may finish.
  private func freeBy(_ task: SchedulePlan.Task, _ finish: Day, _ calendar: WorkCalendar, lag: Int) -> Day {
    let length = task.isDropped || task.isUnderWay ? 0 : task.duration
    if length + lag == 0 { return task.isDropped ? finish : calendar.onOrBefore(finish) }
    // Every day before the next working day is still early enough.
    return calendar.day(numbered: calendar.number(of: finish) - length - lag + 1) + -1
  }
}
