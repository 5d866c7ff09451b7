import Domain

/// What the weekly report on all projects is made from (D25).
package struct PortfolioFacts: Sendable {
  /// The projects that go on, those in danger first.
  let rows: [ProjectSummary]
  let moment: Moment
  let author: Actor
  /// Over all projects, running or not; `nil` if nobody counted them.
  let figures: PortfolioFigures?

  package init(
    _ rows: [ProjectSummary], figures: PortfolioFigures? = nil, by author: Actor, at moment: Moment
  ) {
    self.figures = figures
    let today = moment.today
    self.rows = rows.sorted {
      ($0.health(on: today).health.order, $0.goLive ?? .max, $0.id.rawValue)
        < ($1.health(on: today).health.order, $1.goLive ?? .max, $1.id.rawValue)
    }
    self.moment = moment
    self.author = author
  }

  var today: Day { moment.today }

  /// A project with the day it is looked at.
  struct Row {
    let project: ProjectSummary
    let today: Day

    var health: HealthReport { project.health(on: today) }
    /// Whether it goes live within three weeks.
    var isLiveSoon: Bool {
      guard project.live == nil, let day = project.goLive else { return false }
      return (today...today + 21).contains(day)
    }
  }

  /// What one IPM has to carry.
  struct Load {
    let name: String
    let rows: [Row]
  }

  /// A figure with the number behind it.
  var figureLines: [FigureLine] { figures?.total.lines ?? [] }

  /// A month with something in it.
  var trend: [PortfolioFigures.Line] { figures?.lines(by: .month).filter { !$0.sums.isEmpty } ?? [] }

  /// A reason for which carriers rejected port orders.
  struct Rejection {
    let reason: String
    let count: Int
  }

  var rejections: [Rejection] {
    figures?.reasons.map { Rejection(reason: $0.reason, count: $0.count) } ?? []
  }

  var projects: [Row] { rows.map { Row(project: $0, today: today) } }

  var loads: [Load] {
    Dictionary(grouping: projects) { $0.project.ipm }.map { Load(name: $0.key, rows: $0.value) }
      .sorted { (-$0.rows.count, $0.name) < (-$1.rows.count, $1.name) }
  }
}

extension Health {
  /// Red first, grey last.
  fileprivate var order: Int {
    switch self {
    case .red: 0
    case .amber: 1
    case .green: 2
    case .blue: 3
    case .grey: 4
    }
  }
}

extension Day {
  fileprivate static let max = Day(number: 1_000_000)
}
