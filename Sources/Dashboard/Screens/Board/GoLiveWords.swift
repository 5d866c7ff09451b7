import Domain

/// Go-live as the board's gate line says it: day and grade, and until then forecast, variance and float.
package struct GoLiveWords: Sendable {
  /// `go-live Tue 22 Dec (target) +4 float 0`, with `!` on a day that is ruled out; `live since Tue 22 Dec`; empty
  /// without a day.
  package let short: String
  /// `go-live Tue 22 Dec (target)  forecast Tue 29 Dec (+4 bd)  float 0 bd`.
  package let long: String
  /// The forecast is later than what was promised, or a confirmed day cannot be met.
  package let isLate: Bool

  package init(_ schedule: ProjectSchedule, in context: ScreenContext) {
    let project = context.project
    if let live = Self.live(project, near: context.today) {
      let promised = project.head.goLive.flatMap { day in
        day == project.liveSince ? nil : ", promised for \(day.short(near: context.today))"
      }
      (short, long, isLate) = (live, live + (promised ?? ""), false)
      return
    }
    guard let goLive = project.head.goLive else {
      (short, long, isLate) = ("", "", false)
      return
    }
    let grade = project.head.goLiveGrade.rawValue
    let name = "go-live \(goLive.short(near: context.today))"
    let mark = project.blackoutMark
    let day = "\(name) (\(grade))\(mark == nil ? "" : "!")"
    let whole = "\(name) (\([grade, mark].compactMap { $0 }.joined(separator: ", ")))"
    guard let forecast = schedule.forecastGoLive else {
      (short, long, isLate) = (day, whole, false)
      return
    }
    let slip = schedule.goLiveSlip
    let float = schedule.goLiveFloat
    let late = slip == 0 ? "" : slip > 0 ? "+\(slip)" : "\(slip)"
    let days = late.isEmpty ? "" : " (\(late) bd)"
    short = [day, late, float.map { "float \($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    long =
      "\(whole)  forecast \(forecast.short(near: context.today))\(days)"
      + (float.map { "  float \(Words.float($0))" } ?? "")
    isLate = slip > 0 || (float ?? 0) < 0
  }

  /// `go-live Tue 22 Dec (target)`, or `live since Tue 22 Dec`; `nil` without a day.
  package static func brief(_ day: Day?, of project: Project, near today: Day) -> String? {
    live(project, near: today)
      ?? day.map { "go-live \($0.short(near: today)) (\(project.head.goLiveGrade.rawValue))" }
  }

  /// `live since Tue 22 Dec`; `nil` before that.
  package static func live(_ project: Project, near today: Day) -> String? {
    project.liveSince.map { "live since \($0.short(near: today))" }
  }
}
