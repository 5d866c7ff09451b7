import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The columns of the portfolio that fit.
struct PortfolioColumns {
  enum Column: CaseIterable {
    case health, customer, product, phase, gate, ball, goLive, forecast, slip, float, issues, ready, bar,
      reason

    var title: String {
      switch self {
      case .health, .bar: ""
      case .customer: "Customer"
      case .product: "Product"
      case .phase: "Phase"
      case .gate: "Gate"
      case .ball: "Ball"
      case .goLive: "Go-live"
      case .forecast: "Forecast"
      case .slip: "Slip"
      case .float: "Float"
      case .issues: "Issues"
      case .ready: "Ready"
      case .reason: "Why"
      }
    }

    /// Health, customer and ball stay at every width. The product is also in the pane and the reason behind `w`, so
    /// they are dropped first; the forecast equals the go-live day plus the slip.
    ///
    /// - Parameter customer: width of the longest name; on wide screens it takes precedence over other facts.
    func need(customer: Int, isWide: Bool) -> ColumnNeed {
      switch self {
      case .health: ColumnNeed(width: 1)
      case .customer: ColumnNeed(minimum: isWide ? max(19, min(40, customer)) : 19, ideal: max(19, customer))
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
      case .reason: ColumnNeed(minimum: 24, ideal: 60, importance: 2, stretches: true)
      }
    }
  }

  /// The columns with their position relative to the list, and their width.
  let placed: [(column: Column, start: Int, width: Int)]

  init(width: Int, customers: some Sequence<String>) {
    let columns = Column.allCases
    let customer = customers.lazy.map { $0.columns }.max() ?? 0
    // Two for selection and attention, and a blank at each end.
    placed = fitColumns(
      columns.map { $0.need(customer: customer, isWide: width >= 100) }, into: max(0, width - 4)
    ).map {
      (columns[$0.index], $0.column + 3, $0.columns)
    }
  }
}

extension Surface {
  /// Draws one value of a row.
  mutating func draw(_ column: PortfolioColumns.Column, of row: ProjectSummary, _ model: Model, _ area: Rect)
  {
    func put(_ text: String, _ role: StyleRole) {
      write(text, column: area.column, row: area.row, limit: area.columns, role)
    }
    func putRight(_ text: String, _ role: StyleRole) {
      writeRight(text, end: area.endColumn, row: area.row, role)
    }
    switch column {
    case .health:
      let health = row.grade(on: model.day)
      put(health.mark, role(of: health))
    case .customer: put(row.customer, .text)
    case .product: put(row.product, .muted)
    case .phase: put(row.phaseTitle, .text)
    case .gate:
      put(row.gateOpen == 0 ? "ready" : "\(row.gateOpen) open", row.gateOpen == 0 ? .done : .gate)
    case .ball: put(ballText(row, model), role(of: row.holder))
    case .goLive: put(goLiveText(row, model.day), goLiveRole(row, model))
    case .forecast: put(forecastText(row, model.day), slipRole(row, model.day))
    case .slip: putRight(slipText(row, model.day), slipRole(row, model.day))
    case .float: putRight(floatText(row, model.day), floatRole(row, model.day))
    case .issues:
      if row.openIssues > 0 {
        put("\(row.openIssues)\(row.urgentIssues > 0 ? "!" : "")", row.urgentIssues > 0 ? .p1 : .text)
      }
    case .ready: putRight("\(row.ready)%", .text)
    case .bar: grid.bar(area, done: row.ready, of: 100, style: theme[.bar], empty: theme[.barEmpty])
    case .reason:
      let report = row.health(on: model.day).shown(to: model.actor, of: row.id)
      put(report.reasons.first?.text ?? "", .muted)
    }
  }

  func role(of side: Side) -> StyleRole {
    switch side {
    case .provider: .us
    case .customer: .customer
    case .carrier: .carrier
    }
  }

  func role(of health: Health) -> StyleRole {
    switch health {
    case .red: .late
    case .amber: .gate
    case .green: .done
    case .blue: .doing
    case .grey: .muted
    }
  }

  private func goLiveRole(_ row: ProjectSummary, _ model: Model) -> StyleRole {
    if row.live != nil { return .done }
    guard row.status == .active, let day = row.goLive, day < model.day else { return .text }
    return .late
  }
}
