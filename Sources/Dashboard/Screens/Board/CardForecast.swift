import Domain

/// When a card will be done, as far as is known today, and how that stands against what was promised.
package struct CardForecast: Hashable, Sendable {
  /// The forecast; `nil` on settled cards and without any day.
  package let day: Day?
  /// That of the newest baseline, else the day it was first planned for.
  package let promised: Day?
  /// Business days `day` is behind `promised`; 0 when it is not.
  package let late: Int
  /// Business days it may slip; negative when a confirmed date is missed already.
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

  /// `float 3 bd`, `no float`, or how many days are missing; empty where there is none to speak of.
  package var floatWords: String {
    guard let float else { return "" }
    return float > 0 ? "float \(Words.float(float))" : float == 0 ? "no float" : Words.float(float)
  }
}
