/// The four days of a go-live, computed only here and always named so: committed with its grade, forecast,
/// baseline, actual.
package struct GoLiveDates: Hashable, Sendable {
  /// The day set by people; no change of the plan moves it.
  package var committed: Day?
  package var grade: DateGrade
  /// The expected day; `nil` once live or without dates.
  package var forecast: Day?
  /// Business days from the committed day to the forecast; negative if earlier.
  package var slip: Int?
  /// Go-live in the newest baseline.
  package var baseline: Day?
  /// The day services went live.
  package var actual: Day?
  /// Business days since the actual day.
  package var daysLive: Int?

  package init(
    committed: Day?, grade: DateGrade, forecast: Day? = nil, slip: Int? = nil, baseline: Day? = nil,
    actual: Day? = nil, daysLive: Int? = nil
  ) {
    self.committed = committed
    self.grade = grade
    self.forecast = forecast
    self.slip = slip
    self.baseline = baseline
    self.actual = actual
    self.daysLive = daysLive
  }
}

extension Project {
  /// - Parameter schedule: the project's; without it there is no forecast.
  package func goLiveDates(_ schedule: ProjectSchedule?, on today: Day) -> GoLiveDates {
    let forecast = isLive ? nil : schedule?.forecastGoLive
    return GoLiveDates(
      committed: head.goLive, grade: head.goLiveGrade, forecast: forecast,
      slip: forecast == nil || head.goLive == nil ? nil : schedule?.goLiveSlip,
      baseline: head.baselineGoLive, actual: liveSince,
      daysLive: liveSince.map { max(0, calendar.distance(from: $0, to: today)) })
  }
}

extension ProjectSummary {
  package func goLiveDates(on today: Day) -> GoLiveDates {
    let isActive = status == .active
    return GoLiveDates(
      committed: dates.goLive, grade: dates.goLiveGrade, forecast: isActive ? forecast(on: today) : nil,
      slip: isActive && dates.goLive != nil ? slip(on: today) : nil, actual: dates.live,
      daysLive: dates.live.map { max(0, calendar.distance(from: $0, to: today)) })
  }
}

extension GoLiveDates {
  /// The most relevant day: actual, else committed, else forecast.
  package var day: Day? { actual ?? committed ?? forecast }

  /// `go-live Tue 22 Dec (target)`; with a mark after the grade, `go-live Tue 22 Dec (target, ruled out)`.
  package func committedWords(near today: Day, mark: String? = nil) -> String? {
    committed.map { day in
      "go-live \(day.short(near: today)) (\([grade.rawValue, mark].compactMap { $0 }.joined(separator: ", ")))"
    }
  }

  /// `forecast Tue 29 Dec (+4 bd)`
  package func forecastWords(near today: Day) -> String? {
    forecast.map { day in
      let late = slip.flatMap { $0 == 0 ? nil : " (\($0.signed) bd)" } ?? ""
      return "forecast \(day.short(near: today))\(late)"
    }
  }

  package func baselineWords(near today: Day) -> String? {
    baseline.map { "baseline \($0.short(near: today))" }
  }

  /// `live since Tue 22 Dec, 20 bd`
  package func liveWords(near today: Day) -> String? {
    actual.map { day in
      let days = daysLive.flatMap { $0 > 0 ? ", \($0) bd" : nil } ?? ""
      return "live since \(day.short(near: today))\(days)"
    }
  }

  /// `live 20 bd`, for a column.
  package var liveMark: String? { daysLive.map { $0 == 0 ? "live today" : "live \($0) bd" } }

  /// All known days, each with its name.
  package func words(near today: Day) -> String {
    if let live = liveWords(near: today) {
      let promised = committed.flatMap { $0 == actual ? nil : "committed \($0.short(near: today))" }
      return [live, promised].compactMap { $0 }.joined(separator: ", ")
    }
    let known = [
      committedWords(near: today) ?? "go-live not set", forecastWords(near: today),
      baselineWords(near: today),
    ]
    return known.compactMap { $0 }.joined(separator: ", ")
  }
}
