/// Earliest days of every task on its own calendar. Tasks are identified by their index in the plan.
struct ForwardDays {
  /// Why a task starts when it does, as `ScheduleLine.Cause`.
  enum Cause: Equatable {
    case projectStart, today, actual
    case after(Int, lag: Int)
    case fixed(DateGrade)
  }

  struct Line {
    var start: Day
    var finish: Day
    /// The last day of its predecessors; for a dropped task, the day its successors count from.
    var free: Day
    /// The finish that follows from links, duration and today, ignoring a fixed date.
    var earliest: Day
    var cause: Cause
    /// The predecessor that finishes last.
    var driver: Int?
    /// Whether it is a go-live or takes place on the day of one, which may be a day off.
    var isGoLive = false
  }

  let plan: SchedulePlan
  private(set) var lines: [Line] = []
  private let goLives: Set<Int>

  init(_ plan: SchedulePlan, _ steps: [(index: Int, predecessors: [(index: Int, lag: Int)])]) {
    self.plan = plan
    goLives = Set(plan.goLiveTasks.values.compactMap(plan.place))
    let before = plan.start + -1
    lines = Array(
      repeating: Line(start: before, finish: before, free: before, earliest: before, cause: .projectStart),
      count: plan.tasks.count)
    for (index, predecessors) in steps { lines[index] = line(index, after: predecessors) }
  }

  private func line(_ place: Int, after predecessors: [(index: Int, lag: Int)]) -> Line {
    let task = plan.tasks[place]
    let calendar = plan.calendars.calendar(for: task.parties)
    var free = plan.start + -1
    var cause = Cause.projectStart
    var driver: Int?
    for (index, lag) in predecessors {
      let isDropped = plan.tasks[index].isDropped
      let day = isDropped ? lines[index].free : calendar.add(lines[index].finish, lag)
      guard day > free else { continue }
      free = day
      cause = isDropped ? lines[index].cause : .after(index, lag: lag)
      driver = isDropped ? lines[index].driver : index
    }
    var line = Line(start: free, finish: free, free: free, earliest: free, cause: cause)
    if !task.isDropped { line = earliest(task, calendar, after: free, because: cause) }
    line.driver = driver
    if task.isDropped { return line }
    line.isGoLive = line.isGoLive || goLives.contains(place)
    hold(task, calendar, &line)
    return line
  }

  /// The days without regard to a fixed date.
  private func earliest(
    _ task: SchedulePlan.Task, _ calendar: WorkCalendar, after free: Day, because cause: Cause
  ) -> Line {
    var (from, cause) = (free, cause)
    let isMilestone = task.duration == 0
    if let today = plan.today, task.state == .notStarted, from < (isMilestone ? today : today + -1) {
      (from, cause) = (today + -1, .today)
    }
    var start: Day
    var finish: Day
    let isGoLive = isMilestone && sharesGoLive(from, cause)
    if isMilestone {
      // A milestone falls on the day of its last predecessor.
      let day = max(from, plan.start, cause == .today ? from + 1 : from)
      start = isGoLive ? day : calendar.onOrAfter(day)
      finish = start
    } else {
      start = calendar.add(from, 1)
      finish = calendar.add(from, task.duration)
    }
    if task.isUnderWay, let begun = task.started {
      (start, cause) = (begun, .actual)
      let end = isMilestone ? begun : calendar.add(begun + -1, task.duration)
      // A started task ends neither before today nor before its predecessors.
      finish = max(end, calendar.onOrAfter(max(free, plan.today ?? free)))
    }
    if task.state == .done, let ended = task.finished {
      (start, finish, cause) = (min(task.started ?? ended, ended), ended, .actual)
    }
    var line = Line(start: start, finish: finish, free: free, earliest: finish, cause: cause)
    line.isGoLive = isGoLive
    return line
  }

  /// Whether the test is done on the day of the port, even if that is a day off.
  private func sharesGoLive(_ day: Day, _ cause: Cause) -> Bool {
    guard case .after(let before, lag: 0) = cause else { return false }
    return lines[before].isGoLive && lines[before].finish == day
  }

  /// Applies the fixed date: a later one always, an earlier one only if it is confirmed.
  private func hold(_ task: SchedulePlan.Task, _ calendar: WorkCalendar, _ line: inout Line) {
    guard task.state != .done, let fixed = task.fixed, fixed != line.finish else { return }
    guard fixed > line.finish || task.fixedGrade == .confirmed else { return }
    line.finish = fixed
    if task.state == .notStarted {
      line.start = task.duration > 1 ? calendar.add(fixed, 1 - task.duration) : fixed
    } else {
      line.start = min(line.start, fixed)
    }
    line.cause = .fixed(task.fixedGrade)
  }
}
