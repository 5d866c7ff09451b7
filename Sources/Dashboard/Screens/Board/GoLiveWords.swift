import Domain

/// The go-live of a project in one line: committed day with grade, forecast and float; after go-live, the day.
package struct GoLiveWords: Sendable {
  /// `go-live Tue 22 Dec (target) float 0`, `go-live 22 Dec (target) forecast 29 Dec (+4)`, with `!` on a blackout
  /// day; `live since Tue 22 Dec`; empty without a day.
  package let short: String
  /// `go-live Tue 22 Dec (target)  forecast Tue 29 Dec (+4 bd)  float 0 bd`.
  package let long: String
  /// The forecast is later than the committed day, or a confirmed day cannot be met.
  package let isLate: Bool

  package init(_ schedule: ProjectSchedule, in context: ScreenContext) {
    let (project, today) = (context.project, context.today)
    let dates = project.goLiveDates(schedule, on: today)
    if let live = dates.liveWords(near: today) {
      (short, long, isLate) = (live, dates.words(near: today), false)
      return
    }
    let mark = project.blackoutMark
    let whole = dates.committedWords(near: today, mark: mark)
    let float = dates.forecast == nil ? nil : schedule.goLiveFloat
    let parts = [
      whole, dates.forecastWords(near: today), float.map { "float \(Words.float($0))" },
    ]
    long = parts.compactMap { $0 }.joined(separator: "  ")
    short = Self.short(dates, isRuledOut: mark != nil, float, near: today)
    isLate = (dates.slip ?? 0) > 0 || (float ?? 0) < 0
  }

  private static func short(_ dates: GoLiveDates, isRuledOut: Bool, _ float: Int?, near today: Day) -> String
  {
    let ruledOut = isRuledOut ? "!" : ""
    let slack = float.map { " float \($0)" } ?? ""
    guard let committed = dates.committed else {
      return dates.forecast.map { "forecast \($0.short(near: today))\(slack)" } ?? ""
    }
    let grade = "(\(dates.grade.rawValue))\(ruledOut)"
    guard let forecast = dates.forecast, forecast != committed else {
      return "go-live \(committed.short(near: today)) \(grade)\(slack)"
    }
    let late = dates.slip.map { " (\($0.signed))" } ?? ""
    return "go-live \(committed.brief(near: today)) \(grade) forecast \(forecast.brief(near: today))\(late)"
  }

  /// `live since Tue 22 Dec`; `nil` before go-live.
  package static func live(_ project: Project, near today: Day) -> String? {
    project.goLiveDates(nil, on: today).liveWords(near: today)
  }
}
