/// The least float of all work before one task.
extension ProjectSchedule {
  static func leastFloat(
    before task: ItemID?, _ lines: [ScheduleLine], _ places: [Int], _ plan: SchedulePlan,
    _ links: ScheduleLinks
  ) -> Int? {
    guard let end = task.flatMap({ plan.place(of: $0) }), places[end] >= 0 else { return nil }
    var least = ownFloat(lines[places[end]], plan.tasks[end], plan)
    for index in links.leading(to: end, in: plan) where index != end && places[index] >= 0 {
      guard let float = lines[places[index]].float else { continue }
      least = min(least ?? float, float)
    }
    return least
  }

  /// A task on a confirmed day has no float itself; the work before it has the days up to that day.
  static func ownFloat(
    _ line: ScheduleLine, _ task: SchedulePlan.Task, _ plan: SchedulePlan
  ) -> Int? {
    guard line.float != nil, task.isConfirmed else { return line.float }
    return plan.calendars.calendar(for: task.parties)
      .distance(from: line.earliestFinish, to: line.latestFinish)
  }
}
