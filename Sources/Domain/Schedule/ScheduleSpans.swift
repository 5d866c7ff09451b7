/// Phases and the whole, summed up from the lines.
extension ProjectSchedule {
  static func spans(_ lines: [ScheduleLine], _ plan: SchedulePlan) -> [ItemID: ScheduleSpan] {
    var baselines: [ItemID: Day] = [:]
    for task in plan.tasks {
      if let day = task.baselineFinish { baselines[task.phase] = max(baselines[task.phase] ?? day, day) }
    }
    var spans: [ItemID: ScheduleSpan] = [:]
    for (phase, lines) in Dictionary(grouping: lines, by: \.phase) {
      spans[phase] = span(lines[...], plan, baseline: baselines[phase])
    }
    return spans
  }

  static func span(_ lines: ArraySlice<ScheduleLine>, _ plan: SchedulePlan, baseline: Day?) -> ScheduleSpan? {
    guard let start = lines.map(\.start).min(), let finish = lines.map(\.finish).max() else { return nil }
    let calendar = plan.calendars.project
    let tasks = Dictionary(plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (done, work, workDone) = (0, 0, 0)
    for task in lines.compactMap({ tasks[$0.id] }) {
      work += task.duration
      guard task.state == .done else { continue }
      done += 1
      workDone += task.duration
    }
    return ScheduleSpan(
      start: start, finish: finish, days: calendar.distance(from: start + -1, to: finish), tasksDone: done,
      tasks: lines.count, percent: work > 0 ? workDone * 100 / work : done * 100 / lines.count,
      variance: baseline.map { calendar.distance(from: $0, to: finish) })
  }

  static func slip(_ line: ScheduleLine?, _ plan: SchedulePlan) -> Int {
    let committed = plan.goLiveGrade == .confirmed ? plan.goLive : plan.baselineGoLive ?? plan.goLive
    guard let line, let committed else { return 0 }
    let forecast = max(line.finish, line.earliestFinish)
    return plan.calendars.project.distance(from: committed, to: forecast)
  }
}
