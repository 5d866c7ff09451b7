import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension PlacedColumns<PortfolioColumn> {
  /// The columns with their position relative to the list, and their width.
  var placed: [(column: PortfolioColumn, start: Int, width: Int)] {
    // Two for selection and attention, and a blank.
    places.map { (columns[$0.index], $0.column + 3, $0.columns) }
  }

  init(_ portfolio: PortfolioScreen, width: Int) {
    let customer = portfolio.page.rows.lazy.map { $0.customer.columns }.max() ?? 0
    // A blank at the end, too.
    self.init(
      portfolio.columns, into: width - 4, need: { $0.need(customer: customer, isWide: width >= 100) })
  }
}

extension Surface {
  /// Draws one value of a row.
  mutating func draw(_ column: PortfolioColumn, of row: ProjectSummary, _ model: Model, _ area: Rect) {
    func put(_ text: String, _ role: StyleRole) {
      write(text, column: area.column, row: area.row, limit: area.columns, role)
    }
    func putRight(_ text: String, _ role: StyleRole) {
      writeRight(text, end: area.endColumn, row: area.row, limit: area.columns, role)
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
    case .why:
      let report = row.health(on: model.day).shown(to: model.actor, of: row.id)
      put(report.reasons.first?.text ?? "", .muted)
    case .id, .status, .held, .grade, .live, .calendar, .next, .due, .urgent, .disputed, .ipm, .mpoc,
      .touched, .criteria, .done, .tasks, .own:
      drawFurther(column, of: row, model, area)
    }
  }

  /// Draws a value of a column that is shown only if it is chosen.
  private mutating func drawFurther(
    _ column: PortfolioColumn, of row: ProjectSummary, _ model: Model, _ area: Rect
  ) {
    let text = column.text(row, on: model.day)
    let role: StyleRole =
      switch column {
      case .due: row.nextDue.map { $0 < model.day } ?? false ? .late : .text
      case .urgent: row.urgentIssues > 0 ? .p1 : .text
      case .disputed: row.disputed > 0 ? .late : .text
      case .health, .customer, .product, .phase, .gate, .ball, .goLive, .forecast, .slip, .float, .issues,
        .ready, .bar, .why, .id, .status, .held, .grade, .live, .calendar, .next, .ipm, .mpoc, .touched,
        .criteria, .done, .tasks, .own:
        .text
      }
    if column.isNumber {
      writeRight(text, end: area.endColumn, row: area.row, limit: area.columns, role)
    } else {
      write(text, column: area.column, row: area.row, limit: area.columns, role)
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
