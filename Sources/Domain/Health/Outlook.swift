/// What the schedule says about go-live; the input of the health rules.
package struct Outlook: Hashable, Sendable {
  /// The committed go-live.
  package var committed: Day?
  package var forecast: Day?
  /// Business days from the committed day to the forecast; negative if it is earlier.
  package var variance: Int
  /// Business days by which the work before go-live may slip before a confirmed date breaks or the end
  /// moves.
  package var float: Int?
  /// Open tasks without float.
  package var critical: Set<ItemID>
  /// How the forecast changes on later days if nothing is done; `nil` if only today was calculated.
  private(set) var drift: ForecastDrift?
  /// The periods in which tasks are critical, from today on; `nil` if only today was calculated.
  private var criticalPeriods: [ItemID: [ScheduleDrift.CriticalPeriod]]?

  package init(
    committed: Day?, forecast: Day?, variance: Int, float: Int? = nil, critical: Set<ItemID>
  ) {
    self.committed = committed
    self.forecast = forecast
    self.variance = variance
    self.float = float
    self.critical = critical
  }

  package init(_ schedule: ProjectSchedule) {
    let committed = schedule.committedGoLive
    self.init(
      committed: committed, forecast: schedule.forecastGoLive,
      variance: committed == nil ? 0 : schedule.goLiveSlip, float: schedule.goLiveFloat,
      critical: Set(schedule.critical.map(\.id)))
  }

  /// Also calculates how the forecast drifts on later days.
  ///
  /// - Parameter watched: the tasks whose critical periods are needed.
  init(_ schedule: ProjectSchedule, ahead watched: [ItemID]) {
    self.init(schedule)
    guard let ahead = ScheduleDrift(schedule) else { return }
    let goLive = ahead.goLive
    drift = goLive
    criticalPeriods = ahead.critical(watched, closeHolds: goLive.closeHolds)
  }

  func criticalPeriods(of task: ItemID) -> [ScheduleDrift.CriticalPeriod] {
    guard let criticalPeriods else { return critical.contains(task) ? [ScheduleDrift.CriticalPeriod()] : [] }
    return criticalPeriods[task] ?? []
  }
}

extension Project {
  package func outlook(on today: Day) -> Outlook { Outlook(schedule(on: today)) }

  /// Of the dates given, and how they go on while nothing changes: what a row is kept with.
  func outlook(ahead schedule: ProjectSchedule) -> Outlook {
    Outlook(
      schedule,
      ahead: tasks.filter { !$0.state.isSettled && $0.holder == .customer && $0.dueDay != nil }.map(\.id))
  }
}
