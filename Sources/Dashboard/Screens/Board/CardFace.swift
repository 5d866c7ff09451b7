import Domain

/// What a card looks like: derived from its state and its neighbours.
package enum CardMark: Hashable, Sendable {
  case done, doing
  /// Can be started.
  case ready
  /// Has to wait for other cards.
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

/// The texts of one card on the board, uncut.
package struct CardFace: Sendable {
  package let mark: CardMark
  package let title: String
  /// Assignee, or the owner's role.
  package let who: String
  package let holder: Side
  /// `CUST 6d`, in business days; only the party before somebody's clock runs, empty on settled cards.
  package let ball: String
  /// The day it is forecast to be done: `Fri 20` within two weeks, else `20 Nov`; empty without a day.
  package let day: String
  /// `+3`, business days the forecast is behind what was promised; empty when it is not.
  package let late: String
  /// `f3`, business days it may slip before go-live or the end does; empty on settled cards.
  package let float: String
  /// One more day of delay costs somebody else a day.
  package let isAtRisk: Bool
  /// What keeps it: `needs EXE-03`, or the reason it waits.
  package let why: String

  package init(_ task: Project.Task, _ line: ScheduleLine?, in context: ScreenContext) {
    let project = context.project
    let forecast = CardForecast(task, line, in: context)
    mark = CardMark(task, in: project)
    title = task.title
    who = project.ownerName(task.owner, assignee: task.assignee)
    holder = task.holder
    ball = task.state.isSettled ? "" : Words.ball(of: task.id, task.holder, in: context)
    let shown = task.state == .done ? task.finished : forecast.day
    day = shown.map { Span.day($0, near: context.today) } ?? ""
    late = forecast.late > 0 ? "+\(forecast.late)" : ""
    float = forecast.float.map { "f\($0)" } ?? ""
    isAtRisk = forecast.isAtRisk
    why = Self.why(task, mark, in: project)
  }

  /// Whether there is something that keeps it, told without writing it.
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

/// Days as short as a card needs them.
package enum Span {
  /// Business days between two days, at most 999 whatever somebody typed as a date.
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
