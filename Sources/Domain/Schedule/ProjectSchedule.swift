/// The dates of one task, calculated from the whole plan.
package struct ScheduleLine: Hashable, Sendable, Identifiable {
  /// Why a task starts when it does.
  package enum Cause: Hashable, Sendable {
    case projectStart
    /// Nothing delays it, but it cannot be earlier than today.
    case today
    case after(ItemID, Dependency.Kind = .finishToStart, lag: Int)
    case fixed(DateGrade)
    /// It was actually started or finished then.
    case actual
  }

  package let id: ItemID
  package let phase: ItemID
  package let start: Day
  package let finish: Day
  /// The latest finish that does not move the last day of the project, or a confirmed date.
  package let latestFinish: Day
  /// The finish that follows from links, duration and today; differs from `finish` for fixed dates.
  package let earliestFinish: Day
  /// Business days it may slip; negative if a confirmed date cannot be met. `nil` for done tasks.
  package let float: Int?
  package let cause: Cause
  /// The predecessor that holds it where it is.
  package let driver: ItemID?
  /// The task that would have to move first if this one slipped by more than its float.
  package let limit: ItemID?
  /// Business days from the finish in the newest baseline to this one; negative if earlier.
  package let variance: Int?

  /// The expected finish; later than the fixed day if that cannot be met.
  package var forecast: Day { max(finish, earliestFinish) }
  /// Whether a slip moves the end or breaks a confirmed date.
  package var isCritical: Bool { float.map { $0 <= 0 } ?? false }
}

/// The days of a phase or of the whole project.
package struct ScheduleSpan: Hashable, Sendable {
  package let start: Day
  package let finish: Day
  /// Working days from `start` to `finish`, both inclusive, on the project's calendar.
  package let days: Int
  package let tasksDone: Int
  package let tasks: Int
  /// Business days of finished work, in percent of all.
  package let percent: Int
  /// Business days from the finish in the newest baseline to this one.
  package let variance: Int?
}

/// A project's dates: forward and backward pass over its tasks on the calendars of the sides that act.
///
/// Dropped tasks have no line. If links form a cycle there are no lines, and a conflict names the cycle.
package struct ProjectSchedule: Sendable {
  /// In the order of the plan's tasks.
  package let lines: [ScheduleLine]
  package let phases: [ItemID: ScheduleSpan]
  package let whole: ScheduleSpan?
  /// The expected go-live, which may be later than a confirmed day; `nil` without a go-live task.
  package let forecastGoLive: Day?
  /// Business days from the committed day to the forecast.
  package let goLiveSlip: Int
  /// The least float of open work before go-live: business days until a confirmed date breaks or the end
  /// moves; `nil` without such work.
  package let goLiveFloat: Int?
  package let conflicts: [ScheduleConflict]
  package private(set) var plan: SchedulePlan
  let links: ScheduleLinks
  /// Index of the line of each task of the plan; -1 for none.
  private let places: [Int]

  package var close: Day? { whole?.finish }

  package subscript(_ task: ItemID) -> ScheduleLine? { Self.find(task, plan, places).map { lines[$0] } }

  /// The line of a task by its index in the plan.
  func line(at place: Int) -> ScheduleLine? { places[place] >= 0 ? lines[places[place]] : nil }

  /// The dates of that line, for comparing many.
  func dates(at place: Int) -> WhatIf.Dates? {
    guard places[place] >= 0 else { return nil }
    return WhatIf.Dates(
      start: lines[places[place]].start, finish: lines[places[place]].finish,
      float: lines[places[place]].float)
  }

  /// The forecast go-live of a wave; `nil` means the first.
  package func forecastGoLive(of wave: ItemID?) -> Day? {
    plan.goLiveTasks[wave].flatMap { self[$0]?.forecast }
  }

  /// The first day on which the plan reaches go-live, ignoring its fixed day.
  func earliestGoLive(of wave: ItemID?) -> Day? {
    plan.goLiveTasks[wave].flatMap { self[$0]?.earliestFinish }
  }

  /// The day set by people; no change of the plan moves it.
  package var committedGoLive: Day? { plan.goLive }

  /// Business-day number of a day: 1 on the first working day of the project.
  package func number(of day: Day) -> Int {
    let calendar = plan.calendars.project
    return calendar.distance(from: calendar.onOrAfter(plan.start), to: day) + 1
  }

  /// Open tasks without float, in the order of their days.
  package var critical: [ScheduleLine] {
    lines.filter(\.isCritical).sorted { ($0.start, $0.finish, $0.id) < ($1.start, $1.finish, $1.id) }
  }

  package init(_ plan: SchedulePlan) { self.init(plan, links: ScheduleLinks(plan)) }

  /// - Parameter links: those of the plan, ordered earlier.
  init(_ plan: SchedulePlan, links: ScheduleLinks) {
    self.plan = plan
    self.links = links
    var lines: [ScheduleLine] = []
    var places = Array(repeating: -1, count: plan.tasks.count)
    if links.failure == nil {
      let forward = ForwardDays(plan, links.steps)
      let active = plan.tasks.indices.filter { !plan.tasks[$0].isDropped }
      let end = active.map { forward.lines[$0].finish }.max() ?? plan.start
      let backward = BackwardDays(plan, end: end, links.steps)
      lines.reserveCapacity(active.count)
      for index in active {
        places[index] = lines.count
        lines.append(Self.line(index, plan, forward, backward))
      }
    }
    (self.lines, self.places) = (lines, places)
    let found = { (id: ItemID) in Self.find(id, plan, places).map { lines[$0] } }
    let goLiveLine = plan.goLiveTasks[nil].flatMap(found)
    forecastGoLive = goLiveLine?.forecast
    goLiveFloat = Self.leastFloat(before: plan.goLiveTasks[nil], lines, places, plan, links)
    (phases, whole) = Self.spans(lines, places, plan)
    goLiveSlip = Self.slip(goLiveLine, plan)
    conflicts = ScheduleConflict.all(plan, links) { places[$0] >= 0 ? lines[places[$0]] : nil }
  }

  /// The same schedule for an equal plan: one that shares storage with the project compares faster later.
  func following(_ plan: SchedulePlan) -> ProjectSchedule {
    var schedule = self
    schedule.plan = plan
    return schedule
  }

  private static func find(_ task: ItemID, _ plan: SchedulePlan, _ places: [Int]) -> Int? {
    guard let place = plan.place(of: task), places[place] >= 0 else { return nil }
    return places[place]
  }

  private static func line(
    _ index: Int, _ plan: SchedulePlan, _ forward: ForwardDays, _ backward: BackwardDays
  ) -> ScheduleLine {
    let (task, line) = (plan.tasks[index], forward.lines[index])
    let calendar = plan.calendars.calendar(for: task.parties)
    return ScheduleLine(
      id: task.id, phase: task.phase, start: line.start, finish: line.finish,
      latestFinish: backward.latest[index], earliestFinish: line.earliest,
      float: task.state == .done ? nil : calendar.distance(from: line.finish, to: backward.latest[index]),
      cause: ScheduleLine.Cause(line.cause, plan), driver: line.driver.map { plan.tasks[$0].id },
      limit: backward.limits[index].map { plan.tasks[$0].id },
      variance: task.baselineFinish.map { calendar.distance(from: $0, to: line.finish) })
  }
}

extension ScheduleLine.Cause {
  fileprivate init(_ cause: ForwardDays.Cause, _ plan: SchedulePlan) {
    self =
      switch cause {
      case .projectStart: .projectStart
      case .today: .today
      case .actual: .actual
      case .after(let link): .after(plan.tasks[link.index].id, link.kind, lag: link.lag)
      case .fixed(let grade): .fixed(grade)
      }
  }
}

/// A schedule is determined by its plan, so comparing plans is enough.
extension ProjectSchedule: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.plan == b.plan }
  package func hash(into hasher: inout Hasher) { hasher.combine(plan) }
}
