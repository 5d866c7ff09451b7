import Domain

/// The days of a go-live, under the keys that every report uses: `goLive` and `goLiveGrade` for the
/// committed day, `forecast` and `slip`, `baselineGoLive`, and `live`, the actual day.
extension Report {
  static func goLiveFacts(_ dates: GoLiveDates) -> [Fact] {
    [
      Fact("goLive", "Committed go-live", Value(dates.committed)),
      Fact("goLiveGrade", "Grade", dates.committed == nil ? .none : .text(dates.grade.rawValue)),
      Fact("forecast", "Forecast of go-live", Value(dates.forecast)),
      Fact("slip", "Slip bd", Value(dates.slip)),
      Fact("baselineGoLive", "Baseline go-live", Value(dates.baseline)),
      Fact("live", "Live since", Value(dates.actual)), Fact("liveDays", "Live bd", Value(dates.daysLive)),
    ]
  }
}
