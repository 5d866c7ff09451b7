/// Earliest days of every task on its own calendar. Tasks are identified by their index in the plan.
struct ForwardDays {
  /// Why a task starts when it does, as `ScheduleLine.Cause`.
  enum Cause: Equatable {
    case projectStart, today, actual
    case after(PlanLink)
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

  init(_ plan: SchedulePlan, _ steps: [PlanStep]) {
    self.plan = plan
    goLives = Set(plan.goLiveTasks.values.compactMap(plan.place))
    let before = plan.start + -1
    lines = Array(
      repeating: Line(start: before, finish: before, free: before, earliest: before, cause: .projectStart),
      count: plan.tasks.count)
    for step in steps { lines[step.index] = line(step.index, after: step.predecessors) }
  }

  /// What the predecessors of a task leave of its days.
  private struct Bounds {
    /// The day after which it may start, and what holds it there.
    var free: Day
    var cause = Cause.projectStart
    var driver: Int?
    /// As `free`, without what holds the start alone: a task that has begun waits for nothing else.
    var ended: Day
    /// The day it may finish on, where something holds its end, and what does.
    var finish: (day: Day, cause: Cause, driver: Int?)?

    init(from start: Day) { (free, ended) = (start, start) }
  }

  private func bounds(of task: SchedulePlan.Task, _ calendar: WorkCalendar, _ links: [PlanLink]) -> Bounds {
    var bounds = Bounds(from: plan.start + -1)
    for link in links {
      let isDropped = plan.tasks[link.index].isDropped
      let (cause, driver) =
        isDropped ? (lines[link.index].cause, lines[link.index].driver) : (.after(link), link.index)
      let day = day(link, of: task, calendar)
      let holdsStart = link.kind.holdsStart || task.isDropped || task.duration == 0
      if holdsStart, day > bounds.free { (bounds.free, bounds.cause, bounds.driver) = (day, cause, driver) }
      if !holdsStart, day > bounds.finish?.day ?? bounds.free { bounds.finish = (day, cause, driver) }
      if link.kind != .startToStart { bounds.ended = max(bounds.ended, day) }
    }
    return bounds
  }

  /// The day from which a link counts, on the calendar of the task that waits.
  private func day(_ link: PlanLink, of task: SchedulePlan.Task, _ calendar: WorkCalendar) -> Day {
    let (before, line) = (plan.tasks[link.index], lines[link.index])
    if before.isDropped {
      // Its lag is dropped with it.
      return link.kind.holdsStart || task.isDropped ? line.free : calendar.onOrAfter(line.free)
    }
    let isMorning = link.kind.isFromStart && before.duration > 0
    let end = isMorning ? line.start + -1 : link.kind.isFromStart ? line.start : line.finish
    let day = calendar.shifted(end, by: link.lag)
    if task.isDropped { return day }
    // What happens at a start happens on its day; what ends there ends on the working day before.
    if isMorning, task.duration == 0 { return calendar.add(day, 1) }
    if link.kind.holdsStart || task.duration == 0 { return day }
    return isMorning ? calendar.onOrBefore(day) : calendar.onOrAfter(day)
  }

  private func line(_ place: Int, after predecessors: [PlanLink]) -> Line {
    let task = plan.tasks[place]
    let calendar = plan.calendars.calendar(for: task.parties)
    let bounds = bounds(of: task, calendar, predecessors)
    let free = bounds.free
    var line = Line(start: free, finish: free, free: free, earliest: free, cause: bounds.cause)
    line.driver = bounds.driver
    if task.isDropped { return line }
    line = earliest(task, calendar, bounds)
    line.isGoLive = line.isGoLive || goLives.contains(place)
    hold(task, calendar, &line)
    return line
  }

  /// The days without regard to a fixed date.
  private func earliest(_ task: SchedulePlan.Task, _ calendar: WorkCalendar, _ bounds: Bounds) -> Line {
    var (from, cause, driver) = (bounds.free, bounds.cause, bounds.driver)
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
      if task.state != .done, !task.isUnderWay, let held = bounds.finish, held.day > finish {
        (finish, cause, driver) = (held.day, held.cause, held.driver)
        start = calendar.shifted(finish, by: 1 - task.duration)
      }
    }
    if task.isUnderWay, let begun = task.started {
      (start, cause) = (begun, .actual)
      let end = isMilestone ? begun : calendar.add(begun + -1, task.duration)
      // A started task ends neither before today nor before its predecessors.
      finish = max(end, calendar.onOrAfter(max(bounds.ended, plan.today ?? bounds.ended)))
    }
    if task.state == .done, let ended = task.finished {
      (start, finish, cause) = (min(task.started ?? ended, ended), ended, .actual)
    }
    var line = Line(start: start, finish: finish, free: bounds.free, earliest: finish, cause: cause)
    line.driver = driver
    line.isGoLive = isGoLive
    return line
  }

  /// Whether the test is done on the day of the port, even if that is a day off.
  private func sharesGoLive(_ day: Day, _ cause: Cause) -> Bool {
    guard case .after(let link) = cause, link.lag == 0 else { return false }
    return lines[link.index].isGoLive && lines[link.index].finish == day
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
