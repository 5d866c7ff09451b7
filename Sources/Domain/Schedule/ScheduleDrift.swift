/// How the dates of open work move on later days if nothing is done.
///
/// A task that has not started starts no earlier than today, a started one ends no earlier. So a finish is
/// the later of a fixed part, given by dates, and a moving part: today plus the working days from open work
/// to its end. The moving part advances one business day per business day. To separate them, the plan is
/// calculated again for a day far after every date and day off: what does not move there is fixed for good,
/// and the rest shows its number of working days.
///
/// Exact if all sides have the same days off. Otherwise only days on which all sides work are counted, so
/// that validity is never overstated.
struct ScheduleDrift {
  /// A period in which a task has no float.
  struct CriticalPeriod: Hashable, Sendable {
    /// `nil`: since before today.
    var from: Day?
    /// Its last day; `nil` for no end.
    var until: Day?
  }

  private let schedule: ProjectSchedule
  private let today: Day
  private let calendar: WorkCalendar
  private let far: ForwardDays
  private let farDay: Day
  /// The latest finish of each task that keeps confirmed dates; after `farDay` if it has none, empty if no
  /// task has any.
  private let bounds: [Day]

  init?(_ schedule: ProjectSchedule) {
    let plan = schedule.plan
    guard let today = plan.today, let last = schedule.lines.map(\.forecast).max()
    else { return nil }
    self.schedule = schedule
    self.today = today
    calendar = plan.calendars.everybody
    let farDay = max(today, last, calendar.lastDayOff ?? last) + 7
    self.farDay = farDay
    far = ForwardDays(plan.moved(to: farDay), schedule.links.steps)
    let isBound = plan.tasks.contains(where: \.isConfirmed)
    bounds = isBound ? BackwardDays(plan, end: farDay + 1_000_000, schedule.links.steps).latest : []
  }

  /// How go-live's dates move, to be stored with a row.
  var goLive: ForecastDrift {
    var drift = ForecastDrift(committed: schedule.committedGoLive)
    drift.closeHolds = closeHolds
    let plan = schedule.plan
    guard let end = plan.goLiveTasks[nil].flatMap({ plan.place(of: $0) }), let line = schedule.line(at: end)
    else { return drift }
    let farEnd = max(far.lines[end].finish, far.lines[end].earliest)
    drift.forecastHolds = holds(line.forecast, lead: lead(to: farEnd))
    guard let float = schedule.goLiveFloat else { return drift }
    let work = schedule.links.leading(to: end, in: plan).compactMap { slack(of: $0, end: end) }
    drift.floatHolds = holds(work.map { ($0.finish, $0.lead, $0.float - float) })
    let bound = work.compactMap { task in task.bound.map { (task.finish, task.lead, $0) } }
    guard let least = bound.map({ $0.2 }).min() else { return drift }
    drift.boundFloat = least
    drift.boundHolds = holds(bound.map { ($0.0, $0.1, $0.2 - least) })
    return drift
  }

  private var closeHolds: Day? {
    guard let close = schedule.close else { return nil }
    let places = schedule.plan.tasks.indices.filter { schedule.line(at: $0) != nil }
    return holds(places.map { (close, lead(to: far.lines[$0].finish), 0) })
  }
}

/// The slack of one task.
extension ScheduleDrift {
  private struct Slack {
    var finish: Day
    /// Working days from today to its finish, if today moves it.
    var lead: Int?
    var float: Int
    /// Business days up to the latest finish that keeps confirmed dates; `nil` without one.
    var bound: Int?
  }

  /// - Parameter end: a go-live, whose own work counts up to the confirmed day it is fixed on.
  private func slack(of place: Int, end: Int? = nil) -> Slack? {
    let task = schedule.plan.tasks[place]
    let isHeld = place == end && task.isConfirmed
    guard let line = schedule.line(at: place),
      let float = isHeld ? ProjectSchedule.ownFloat(line, task, schedule.plan) : line.float
    else { return nil }
    let finish = isHeld ? line.earliestFinish : line.finish
    let own = schedule.plan.calendars.calendar(for: task.parties)
    return Slack(
      finish: finish, lead: lead(to: isHeld ? far.lines[place].earliest : far.lines[place].finish),
      float: float,
      bound: !bounds.isEmpty && bounds[place] < farDay ? own.distance(from: finish, to: bounds[place]) : nil)
  }

  /// The critical periods of tasks that are critical now or later; others are left out.
  ///
  /// - Parameter closeHolds: that of `goLive`.
  func critical(_ tasks: [ItemID], closeHolds: Day?) -> [ItemID: [CriticalPeriod]] {
    let closeHolds = closeHolds.map(calendar.number)
    var criticalPeriods: [ItemID: [CriticalPeriod]] = [:]
    for id in tasks {
      guard let slack = schedule.plan.place(of: id).flatMap({ self.slack(of: $0) }) else { continue }
      let found = self.criticalPeriods(slack, closeHolds)
      if !found.isEmpty { criticalPeriods[id] = found }
    }
    return criticalPeriods
  }

  /// - Parameter closeHolds: number of the last day on which the end of the project does not move.
  private func criticalPeriods(_ task: Slack, _ closeHolds: Int?) -> [CriticalPeriod] {
    if let bound = task.bound, bound <= 0 { return [CriticalPeriod()] }
    let moves = task.lead.map { calendar.number(of: task.finish) - $0 }
    var criticalPeriods: [CriticalPeriod] = []
    let reaches = moves.map { $0 + max(0, task.float) }
    if let reaches, closeHolds.map({ reaches <= $0 }) ?? true {
      criticalPeriods.append(CriticalPeriod(from: task.float <= 0 ? nil : first(reaches)))
    } else if task.float <= 0 {
      // The end moves on and gives the task float again.
      criticalPeriods.append(CriticalPeriod(until: closeHolds.map(last)))
    }
    if let moves, let bound = task.bound {
      criticalPeriods.append(CriticalPeriod(from: first(moves + bound)))
    }
    return criticalPeriods
  }
}

/// Days as numbers: today's is that of the first working day on or after it.
extension ScheduleDrift {
  private func lead(to farFinish: Day) -> Int? {
    farFinish < farDay ? nil : calendar.number(of: farFinish) - calendar.number(of: farDay + -1) - 1
  }

  private func first(_ number: Int) -> Day { max(today, last(number - 1) + 1) }
  private func last(_ number: Int) -> Day { calendar.day(numbered: number) }

  /// The last day on which a finish does not move, not before today; `nil` if it never moves.
  private func holds(_ finish: Day, lead: Int?, room: Int = 0) -> Day? {
    lead.map { max(today, last(calendar.number(of: finish) + room - $0)) }
  }

  private func holds(_ work: [(finish: Day, lead: Int?, room: Int)]) -> Day? {
    work.compactMap { holds($0.finish, lead: $0.lead, room: $0.room) }.min()
  }
}
