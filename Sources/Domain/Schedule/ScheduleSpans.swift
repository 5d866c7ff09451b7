/// The days of phases and of the whole project, from the task lines.
extension ProjectSchedule {
  static func spans(
    _ lines: [ScheduleLine], _ places: [Int], _ plan: SchedulePlan
  ) -> (phases: [ItemID: ScheduleSpan], whole: ScheduleSpan?) {
    var (names, phases) = ([ItemID](), [Sum]())
    var whole = Sum()
    var phase = 0
    for (task, line) in places.enumerated() where line >= 0 {
      // Tasks come phase by phase, and there are few phases.
      if phase >= names.count || names[phase] != lines[line].phase {
        phase = names.firstIndex(of: lines[line].phase) ?? names.count
        if phase == names.count {
          names.append(lines[line].phase)
          phases.append(Sum())
        }
      }
      let (start, finish) = (lines[line].start, lines[line].finish)
      phases[phase].add(start, finish, plan.tasks[task])
      whole.add(start, finish, plan.tasks[task])
    }
    whole.baseline = plan.baselineClose
    let calendar = plan.calendars.project
    var spans: [ItemID: ScheduleSpan] = [:]
    for (name, sum) in zip(names, phases) { spans[name] = sum.span(on: calendar) }
    return (spans, whole.span(on: calendar))
  }

  static func slip(_ line: ScheduleLine?, _ plan: SchedulePlan) -> Int {
    guard let line, let committed = plan.goLive else { return 0 }
    return plan.calendars.project.distance(from: committed, to: line.forecast)
  }
}

private struct Sum {
  private var start: Day?
  private var finish: Day?
  private var (tasks, done, work, workDone) = (0, 0, 0, 0)
  var baseline: Day?

  mutating func add(_ first: Day, _ last: Day, _ task: SchedulePlan.Task) {
    start = min(start ?? first, first)
    finish = max(finish ?? last, last)
    if let day = task.baselineFinish { baseline = max(baseline ?? day, day) }
    tasks += 1
    work += task.duration
    if task.state == .done {
      done += 1
      workDone += task.duration
    }
  }

  func span(on calendar: WorkCalendar) -> ScheduleSpan? {
    guard let start, let finish else { return nil }
    return ScheduleSpan(
      start: start, finish: finish, days: calendar.distance(from: start + -1, to: finish), tasksDone: done,
      tasks: tasks, percent: work > 0 ? workDone * 100 / work : done * 100 / tasks,
      variance: baseline.map { calendar.distance(from: $0, to: finish) })
  }
}
