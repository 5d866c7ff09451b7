import Domain
import Layout

/// The columns of the portfolio.
package enum PortfolioColumn: String, ListColumn {
  case health, customer, product, phase, gate, ball
  case goLive = "go-live"
  case forecast, slip, float, issues, ready, bar, why
  case id, status, held, grade, live, calendar, next, due, urgent, disputed, ipm, mpoc, touched
  case criteria, done, tasks, own

  package static var fields: FilterFields { .portfolio }

  package static let usual: [PortfolioColumn] = [
    .health, .customer, .product, .phase, .gate, .ball, .goLive, .forecast, .slip, .float, .issues, .ready,
    .bar, .why,
  ]

  package var heading: String {
    switch self {
    case .health, .bar: ""
    case .goLive: "Go-live"
    case .id: "Project"
    case .ipm, .mpoc: rawValue.uppercased()
    case .next: "Next step"
    case .own: "Own fields"
    case .customer, .product, .phase, .gate, .ball, .forecast, .slip, .float, .issues, .ready, .why, .status,
      .held, .grade, .live, .calendar, .due, .urgent, .disputed, .touched, .criteria, .done, .tasks:
      rawValue.sentenceStart
    }
  }

  package var ownHelp: String {
    switch self {
    case .bar: "the share of the required work that is done, as a bar"
    case .why: "the weightiest reason of its health"
    case .criteria: "criteria of the gate in front"
    case .done: "required tasks that are done"
    case .tasks: "required tasks"
    case .health, .customer, .product, .phase, .gate, .ball, .goLive, .forecast, .slip, .float, .issues,
      .ready, .id, .status, .held, .grade, .live, .calendar, .next, .due, .urgent, .disputed, .ipm, .mpoc,
      .touched, .own:
      ""
    }
  }

  /// Health, customer and ball stay at every width. The product is also in the pane and the reason behind `w`, so
  /// they are dropped first; the forecast equals the go-live day plus the slip.
  package var need: ColumnNeed {
    switch self {
    case .health: ColumnNeed(width: 1)
    case .customer: ColumnNeed(minimum: 19, ideal: 24)
    case .product: ColumnNeed(width: 16, importance: 1)
    case .phase: ColumnNeed(minimum: 8, ideal: 10, importance: 10)
    case .gate: ColumnNeed(width: 7, importance: 6)
    case .ball: ColumnNeed(width: 8)
    case .goLive: ColumnNeed(width: 11, importance: 9)
    case .forecast: ColumnNeed(width: 10, importance: 5)
    case .slip: ColumnNeed(width: 4, importance: 8)
    case .float: ColumnNeed(width: 5, importance: 7)
    case .issues: ColumnNeed(width: 6, importance: 4)
    case .ready: ColumnNeed(width: 5, importance: 6)
    case .bar: ColumnNeed(minimum: 6, ideal: 10, importance: 3)
    case .why: ColumnNeed(minimum: 24, ideal: 60, importance: 2, stretches: true)
    case .id: ColumnNeed(minimum: 10, ideal: 18, importance: 11)
    case .ipm, .mpoc: ColumnNeed(minimum: 10, ideal: 18, importance: 3)
    case .own: ColumnNeed(minimum: 16, ideal: 40, importance: 2, stretches: true)
    case .next: ColumnNeed(minimum: 20, ideal: 50, importance: 2, stretches: true)
    case .live, .due, .touched: ColumnNeed(width: 10, importance: 4)
    case .status, .grade, .calendar: ColumnNeed(width: 9, importance: 3)
    case .held, .urgent, .tasks: ColumnNeed(width: 6, importance: 3)
    case .disputed, .criteria: ColumnNeed(width: 8, importance: 3)
    case .done: ColumnNeed(width: 4, importance: 3)
    }
  }
}

extension PortfolioColumn {
  /// - Parameter customer: the width of the longest name; on wide screens it takes precedence over other facts.
  package func need(customer: Int, isWide: Bool) -> ColumnNeed {
    guard self == .customer else { return need }
    return ColumnNeed(minimum: isWide ? max(19, min(40, customer)) : 19, ideal: max(19, customer))
  }
}
