import Domain

/// The glyph of a card, derived from its state and its dependencies.
package enum CardMark: Hashable, Sendable {
  case done, doing
  /// Can be started.
  case ready
  /// Depends on unfinished cards.
  case later
  /// Waits for a party.
  case waiting
  case notApplicable, cancelled

  package init(_ task: Project.Task, in project: Project) {
    self =
      switch task.state {
      case .done: .done
      case .inProgress: .doing
      case .waiting: .waiting
      case .notApplicable: .notApplicable
      case .cancelled: .cancelled
      case .notStarted: project.isReady(task) ? .ready : .later
      }
  }

  package var word: String {
    switch self {
    case .done: "done"
    case .doing: "in progress"
    case .ready: "ready"
    case .later: "not ready"
    case .waiting: "waiting"
    case .notApplicable: "n/a"
    case .cancelled: "cancelled"
    }
  }
}

/// The texts of a card on the board, not yet shortened.
package struct CardFace: Sendable {
  package let mark: CardMark
  package let title: String
  /// Assignee, or the owner's role.
  package let who: String
  package let holder: Side
  /// `CUST 6d`, in business days; without days while the clock does not run, and empty on settled cards.
  package let ball: String
  /// The forecast end: `Fri 20` within two weeks, else `20 Nov`; empty when unknown.
  package let day: String
  /// `+3`: business days the forecast is behind the promised day; empty when on time.
  package let late: String
  /// `f3`: the float in business days before go-live or the end of the project is delayed; empty on settled cards.
  package let float: String
  /// At most one business day of float is left.
  package let isAtRisk: Bool
  /// What it waits for: `needs EXE-03`, or the reason.
  package let why: String

  package init(_ task: Project.Task, _ line: ScheduleLine?, in context: ScreenContext) {
    let project = context.project
    let forecast = CardForecast(task, line, in: context)
    mark = CardMark(task, in: project)
    title = task.title
    who = project.ownerName(task.owner, assignee: task.assignee)
    holder = context.project.turn(of: task.id, task.holder)
    ball = task.state.isSettled ? "" : Words.ball(of: task.id, task.holder, in: context)
    let shown = task.state == .done ? task.finished : forecast.day
    day = shown.map { Span.day($0, near: context.today) } ?? ""
    late = forecast.late > 0 ? "+\(forecast.late)" : ""
    float = forecast.float.map { "f\($0)" } ?? ""
    isAtRisk = forecast.isAtRisk
    why = Self.why(task, mark, in: project)
  }

  /// Whether there is a reason to show, without formatting it.
  package static func hasWhy(_ task: Project.Task, in project: Project) -> Bool {
    switch CardMark(task, in: project) {
    case .later: true
    case .waiting, .notApplicable, .cancelled: task.reason != nil
    case .done, .doing, .ready: false
    }
  }

  private static func why(_ task: Project.Task, _ mark: CardMark, in project: Project) -> String {
    switch mark {
    case .later: "needs " + project.blockers(of: task).map(\.id.rawValue).joined(separator: ", ")
    case .waiting, .notApplicable, .cancelled: task.reason ?? ""
    case .done, .doing, .ready: ""
    }
  }
}

/// Short forms of days on cards.
package enum Span {
  /// Business days between two days, limited to 999 because users can enter any date.
  package static func workingDays(from: Day, to: Day, _ calendar: WorkCalendar) -> Int {
    guard abs(to - from) < 1400 else { return to > from ? 999 : -999 }
    return calendar.distance(from: from, to: to)
  }

  /// `Fri 20` within two weeks of today, else `20 Nov`, in another year `05 Jan 27`.
  package static func day(_ day: Day, near today: Day) -> String {
    guard abs(day - today) <= 14 else { return day.brief(near: today) }
    return String(day.short(near: day).prefix(6))
  }
}
