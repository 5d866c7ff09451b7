/// How the forecast in a portfolio row goes on by itself: until when each part of it holds. From then on it moves with
/// today, business day for business day, until somebody changes the project.
///
/// Where the sides have different days off, a forecast is never said to hold for longer than it does; once it moves, it
/// may be off by the days on which some sides work and others do not.
package struct ForecastDrift: Hashable, Sendable {
  /// The committed day: what slip is counted from.
  package var committed: Day?
  /// The last day go-live's forecast holds; `nil` for good, as everywhere here.
  package var forecastHolds: Day?
  /// The last day the end of the project holds.
  package var closeHolds: Day?
  /// The last day the float holds as long as the end does.
  package var floatHolds: Day?
  /// The least business days the work before go-live may lose for the sake of confirmed dates; `nil` without one.
  package var boundFloat: Int?
  package var boundHolds: Day?
  /// Where to look when go-live is late; `nil` where the reader may not see that.
  package var place: ItemID?

  package init(committed: Day? = nil) { self.committed = committed }

  package init(stored text: String) {
    guard let fields = text.storedFields(7) else { return }
    committed = Day(iso: fields[0])
    forecastHolds = Day(iso: fields[1])
    closeHolds = Day(iso: fields[2])
    floatHolds = Day(iso: fields[3])
    boundFloat = Int(fields[4])
    boundHolds = Day(iso: fields[5])
    place = fields[6].isEmpty ? nil : ItemID(fields[6])
  }

  package var stored: String {
    let days = [committed, forecastHolds, closeHolds, floatHolds].map { $0?.iso ?? "" }
    let bound = [boundFloat.map(String.init) ?? "", boundHolds?.iso ?? ""]
    return (days + bound + [place?.rawValue ?? ""]).joined(separator: "|")
  }
}

/// The row on a later day than that of its last change. What is on hold or closed stands still.
extension ProjectSummary {
  /// The day go-live is forecast for, seen from `today`.
  package func forecast(on today: Day) -> Day? {
    dates.forecast.map { calendar.add($0, days(past: dates.drift.forecastHolds, on: today)) }
  }

  /// Business days `forecast(on:)` is later than the committed day; negative when earlier.
  package func slip(on today: Day) -> Int? {
    dates.drift.committed == nil
      ? dates.slip : dates.slip.map { $0 + days(past: dates.drift.forecastHolds, on: today) }
  }

  /// Business days the work before go-live may lose, seen from `today`.
  package func float(on today: Day) -> Int? {
    guard let float = dates.float else { return nil }
    let room =
      float - days(past: dates.drift.floatHolds, on: today) + days(past: dates.drift.closeHolds, on: today)
    return dates.drift.boundFloat.map { min(room, $0 - days(past: dates.drift.boundHolds, on: today)) }
      ?? room
  }

  /// The health rules as they hold from `today` on.
  func signals(on today: Day) -> [HealthSignal] {
    guard let slip = slip(on: today), slip != dates.slip, let committed = dates.drift.committed,
      let place = dates.drift.place
    else { return signals }
    let late = HealthSignal.late(by: slip, forecast: forecast(on: today), committed: committed, place)
    return (late.map { [$0] } ?? []) + signals.filter { $0.rule != .lateByThree && $0.rule != .lateByOne }
  }

  /// Business days `today` is past the last day something held; today counts as the working day from it on.
  private func days(past held: Day?, on today: Day) -> Int {
    guard status == .active, let held, held < today else { return 0 }
    // The day itself may be the last of a hold, which this calendar leaves out.
    return calendar.distance(from: held, to: today + -1) + 1
  }
}
