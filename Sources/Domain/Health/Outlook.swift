/// What the schedule says about go-live; the health rules need no more of it.
package struct Outlook: Hashable, Sendable {
  /// The day people have set.
  package var committed: Day?
  package var forecast: Day?
  /// Business days the forecast is later than committed; negative when earlier.
  package var variance: Int
  /// Business days the work before go-live may lose before a confirmed date breaks or the end moves.
  package var float: Int?
  /// Open tasks without float.
  package var critical: Set<ItemID>
  /// How the rest goes on by itself; `nil` where only today is asked for.
  private(set) var drift: ForecastDrift?
  /// When tasks are critical, today and later; `nil` where only today is asked for.
  private var spells: [ItemID: [ScheduleDrift.Spell]]?

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

  /// Of later days too.
  ///
  /// - Parameter watched: the tasks of which it matters when they become critical.
  init(_ schedule: ProjectSchedule, ahead watched: [ItemID]) {
    self.init(schedule)
    guard let ahead = ScheduleDrift(schedule) else { return }
    let goLive = ahead.goLive
    drift = goLive
    spells = ahead.critical(watched, closeHolds: goLive.closeHolds)
  }

  func criticalSpells(of task: ItemID) -> [ScheduleDrift.Spell] {
    guard let spells else { return critical.contains(task) ? [ScheduleDrift.Spell()] : [] }
    return spells[task] ?? []
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
