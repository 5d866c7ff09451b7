/// How long each part of a row's forecast stays valid if nothing is done. After that day it moves with
/// today, one business day per business day, until the project is changed.
///
/// If the sides have different days off, validity is never overstated; once the forecast moves, it may be
/// off by the days on which only some sides work.
package struct ForecastDrift: Hashable, Sendable {
  /// The committed day, from which slip is counted.
  package var committed: Day?
  /// The last day on which the go-live forecast is valid. Here and below, `nil` means without end.
  package var forecastHolds: Day?
  /// The last day on which the forecast of the project's end is valid.
  package var closeHolds: Day?
  /// The last day on which the float is valid as long as the end is.
  package var floatHolds: Day?
  /// The fewest business days by which the work before go-live may slip without breaking a confirmed date;
  /// `nil` without such a date.
  package var boundFloat: Int?
  package var boundHolds: Day?
  /// The item to open when go-live is late; `nil` if the reader may not see it.
  package var place: ItemID?
  /// The value of `HealthTerm.late`, if it is not the standard.
  package var lateLimit: String?

  package init(committed: Day? = nil) { self.committed = committed }

  package init(stored text: String) {
    guard let fields = text.storedFields(8) ?? text.storedFields(7) else { return }
    committed = Day(iso: fields[0])
    forecastHolds = Day(iso: fields[1])
    closeHolds = Day(iso: fields[2])
    floatHolds = Day(iso: fields[3])
    boundFloat = Int(fields[4])
    boundHolds = Day(iso: fields[5])
    place = fields[6].isEmpty ? nil : ItemID(fields[6])
    lateLimit = fields.count > 7 ? fields[7] : nil
  }

  package var stored: String {
    let days = [committed, forecastHolds, closeHolds, floatHolds].map { $0?.iso ?? "" }
    let bound = [boundFloat.map(String.init) ?? "", boundHolds?.iso ?? ""]
    return (days + bound + [place?.rawValue ?? ""] + (lateLimit.map { [$0] } ?? [])).joined(separator: "|")
  }
}

/// The row as of a day after its last change. Rows on hold or closed do not change.
extension ProjectSummary {
  /// The forecast go-live, as of `today`.
  package func forecast(on today: Day) -> Day? {
    dates.forecast.map { calendar.add($0, days(past: dates.drift.forecastHolds, on: today)) }
  }

  /// Business days from the committed day to `forecast(on:)`; negative if earlier.
  package func slip(on today: Day) -> Int? {
    dates.drift.committed == nil
      ? dates.slip : dates.slip.map { $0 + days(past: dates.drift.forecastHolds, on: today) }
  }

  /// Business days by which the work before go-live may slip, as of `today`.
  package func float(on today: Day) -> Int? {
    guard let float = dates.float else { return nil }
    let room =
      float - days(past: dates.drift.floatHolds, on: today) + days(past: dates.drift.closeHolds, on: today)
    return dates.drift.boundFloat.map { min(room, $0 - days(past: dates.drift.boundHolds, on: today)) }
      ?? room
  }

  /// The health rules that apply from `today` on.
  func signals(on today: Day) -> [HealthSignal] {
    guard let slip = slip(on: today), slip != dates.slip, let committed = dates.drift.committed,
      let place = dates.drift.place
    else { return signals }
    let late = HealthSignal.late(
      by: slip, red: Int(dates.drift.lateLimit ?? HealthTerm.late.standard), forecast: forecast(on: today),
      committed: committed, place)
    return (late.map { [$0] } ?? []) + signals.filter { $0.rule != .lateByThree && $0.rule != .lateByOne }
  }

  /// Business days from `held` to `today`; a day off counts as the working day after it.
  private func days(past held: Day?, on today: Day) -> Int {
    guard status == .active, let held, held < today else { return 0 }
    // `today` may be the last day of a hold, which this calendar leaves out.
    return calendar.distance(from: held, to: today + -1) + 1
  }
}
