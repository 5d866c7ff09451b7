/// What the schedule says about go-live; the health rules need no more of it.
package struct Outlook: Hashable, Sendable {
  /// The day promised to the customer.
  package var committed: Day?
  package var forecast: Day?
  /// Business days the forecast is later than committed; negative when earlier.
  package var variance: Int
  /// Business days the work before go-live may lose before a confirmed date breaks or the end moves.
  package var float: Int?
  /// Open tasks without float.
  package var critical: Set<ItemID>

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
}

extension Project {
  package func outlook(on today: Day) -> Outlook { Outlook(schedule(on: today)) }
}
