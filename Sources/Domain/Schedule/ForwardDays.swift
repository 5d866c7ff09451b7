/// Earliest days of every task on its own calendar. Tasks are named by their places in the plan.
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
    /// The last day of what it waits for; for dropped tasks the day handed on.
    var free: Day
    /// Where its links, its length and today alone would put the finish.
    var earliest: Day
    var cause: Cause
    /// What it waits for longest.
    var driver: Int?
    /// It is a go-live, or what belongs to the day of one: it stays on it, also on a day off.
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
      // A milestone shares the day of what it waits for.
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
      // What is under way ends neither before today nor before what it waits for.
      finish = max(end, calendar.onOrAfter(max(free, plan.today ?? free)))
    }
    if task.state == .done, let ended = task.finished {
      (start, finish, cause) = (min(task.started ?? ended, ended), ended, .actual)
    }
    var line = Line(start: start, finish: finish, free: free, earliest: finish, cause: cause)
    line.isGoLive = isGoLive
    return line
  }

  /// What is tested on the day of the port is tested on that day, whoever is off.
  private func sharesGoLive(_ day: Day, _ cause: Cause) -> Bool {
    guard case .after(let before, lag: 0) = cause else { return false }
    return lines[before].isGoLive && lines[before].finish == day
  }

  /// Applies the fixed date: later than the links ask for is kept, earlier only when it is confirmed.
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
