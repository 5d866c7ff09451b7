/// The latest days of every task that do not move the last day of the plan.
struct BackwardDays {
  /// The latest day each task may finish on.
  private(set) var latest: [Day]
  /// The task that sets that limit; `nil` if only the end of the project does.
  private(set) var limits: [Int?]

  private let plan: SchedulePlan

  init(_ plan: SchedulePlan, end: Day, _ steps: [PlanStep]) {
    self.plan = plan
    // What is dropped has no day of its own to keep.
    latest = plan.tasks.map { $0.isDropped ? end + 2 * ForwardPass.horizon : end }
    limits = Array(repeating: nil, count: plan.tasks.count)
    for step in steps.reversed() {
      let (index, task) = (step.index, plan.tasks[step.index])
      guard task.state != .done else { continue }
      if task.fixedGrade == .confirmed, let fixed = task.fixed, !task.isDropped { latest[index] = fixed }
      for link in step.predecessors {
        guard let day = latestFinish(before: task, latest[index], link), day < latest[link.index] else {
          continue
        }
        latest[link.index] = day
        limits[link.index] = task.isDropped ? limits[index] : index
      }
    }
    for (index, task) in plan.tasks.enumerated() where task.fixed == nil || task.fixedGrade != .confirmed {
      latest[index] = plan.calendars.calendar(for: task.parties).onOrBefore(latest[index])
    }
  }

  /// The latest finish that a link leaves to the predecessor of `task`, which may finish on `finish`; `nil` if it
  /// leaves any.
  private func latestFinish(before task: SchedulePlan.Task, _ finish: Day, _ link: PlanLink) -> Day? {
    let before = plan.tasks[link.index]
    let isMorning = link.kind.isFromStart && !before.isDropped && before.duration > 0
    // What has begun holds nothing by its start any more, and is held by nothing at its start.
    if isMorning, before.isUnderWay { return nil }
    if task.isUnderWay, link.kind == .startToStart { return nil }
    let needed =
      if task.isDropped || task.isUnderWay { 0 } else if task.duration == 0 { isMorning ? 1 : 0 } else {
        link.kind.holdsStart ? task.duration : 0
      }
    let evening = lastEvening(
      task, finish, needed: needed, lag: before.isDropped ? 0 : link.lag, isMorning: isMorning)
    guard isMorning else { return evening }
    let own = plan.calendars.calendar(for: before.parties)
    return own.day(numbered: own.number(of: evening + 1) + before.duration - 1)
  }

  /// The last day on whose evening, or before the morning after it, the predecessor may be where the link asks.
  private func lastEvening(
    _ task: SchedulePlan.Task, _ finish: Day, needed: Int, lag: Int, isMorning: Bool
  ) -> Day {
    let calendar = plan.calendars.calendar(for: task.parties)
    if needed == 0, lag == 0, task.isDropped { return finish }
    if needed == 0, lag == 0, !isMorning { return calendar.onOrBefore(finish) }
    // Every day before the next working day is still early enough.
    return calendar.day(numbered: calendar.number(of: finish) - needed - lag + 1) + -1
  }
}
