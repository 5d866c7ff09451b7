import Domain

/// The forecast end of a card compared with its promised day.
package struct CardForecast: Hashable, Sendable {
  /// The forecast; `nil` on settled cards and when unknown.
  package let day: Day?
  /// The day of the latest baseline, or else the first planned day.
  package let promised: Day?
  /// Business days `day` is behind `promised`; 0 when on time.
  package let late: Int
  /// Float in business days; negative when a confirmed date cannot be met.
  package let float: Int?

  package init(_ task: Project.Task, _ line: ScheduleLine?, in context: ScreenContext) {
    guard !task.state.isSettled else {
      (day, promised, late, float) = (nil, nil, 0, nil)
      return
    }
    let forecast = line?.finish ?? task.finish
    let promised = task.promised ?? task.finish
    let day = forecast
    self.day = day
    self.promised = promised
    float = line?.float
    let today = context.today
    guard let day, let promised else {
      late = 0
      return
    }
    let behind = min(999, context.project.daysBehind(promised, on: day))
    late = promised < today ? max(1, behind) : behind
  }

  package var isAtRisk: Bool { float.map { $0 <= 1 } ?? false }

  /// `float 3 bd`, `no float`, or the number of days missing; empty without float.
  package var floatWords: String {
    guard let float else { return "" }
    return float > 0 ? "float \(Words.float(float))" : float == 0 ? "no float" : Words.float(float)
  }
}
