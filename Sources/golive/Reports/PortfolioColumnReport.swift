import Dashboard
import Domain
import Layout

/// The columns of the portfolio in reports: whole values, under the names of the JSON form.
extension PortfolioColumn {
  /// Those of a report for which nobody chose any; their keys are the members of the JSON form.
  static let reported: [PortfolioColumn] = [
    .id, .customer, .status, .phase, .gate, .criteria, .ball, .held, .goLive, .grade, .forecast, .slip,
    .float,
    .health, .ready, .done, .tasks, .issues, .urgent, .disputed, .due, .next, .why, .live,
    .own,
  ]

  var key: String {
    switch self {
    case .gate: "gateOpen"
    case .criteria: "gateTotal"
    case .ball: "holder"
    case .held: "heldDays"
    case .goLive: "goLive"
    case .grade: "goLiveGrade"
    case .tasks: "total"
    case .issues: "openIssues"
    case .urgent: "urgentIssues"
    case .due: "nextDue"
    case .why: "healthReason"
    case .id, .customer, .status, .phase, .forecast, .slip, .float, .health, .ready, .done, .disputed, .next,
      .live, .product, .bar, .calendar, .ipm, .mpoc, .touched, .own:
      rawValue
    }
  }

  var reportTitle: String {
    switch self {
    case .id: "PROJECT"
    case .gate: "GATE OPEN"
    case .criteria: "OF"
    case .held: "DAYS"
    case .goLive: "COMMITTED"
    case .ready, .bar: "READY %"
    case .due: "NEXT DUE"
    case .next: "NEXT STEP"
    case .why: "HEALTH BECAUSE"
    case .live: "LIVE SINCE"
    case .own: "OWN FIELDS"
    case .customer, .status, .phase, .ball, .grade, .forecast, .slip, .float, .health, .done, .tasks, .issues,
      .urgent, .disputed, .product, .calendar, .ipm, .mpoc, .touched:
      rawValue.uppercased()
    }
  }

  /// The first column says which row it is, so it is never left out.
  func reportNeed(isFirst: Bool) -> ColumnNeed {
    var need = need
    if isFirst { need.importance = nil }
    return need
  }

  func value(of row: ProjectSummary, today: Day, actor: Actor) -> Value {
    switch self {
    case .id: .text(row.id.rawValue)
    case .customer: .text(row.customer)
    case .product: .text(row.product)
    case .status: .text(row.status.title)
    case .phase: .text(row.phase)
    case .gate: .number(row.gateOpen)
    case .criteria: .number(row.gateTotal)
    case .ball: .text(row.holder.ball)
    case .held: Value(row.heldDays(on: today))
    case .goLive: Value(row.goLive)
    case .grade: row.goLive == nil ? .none : .text(row.goLiveGrade.rawValue)
    case .forecast: Value(row.goLiveDates(on: today).forecast)
    case .slip: Value(row.goLiveDates(on: today).slip)
    case .float: Value(row.status == .active ? row.float(on: today) : nil)
    case .health: .text(row.health(on: today).shown(to: actor, of: row.id).health.rawValue)
    case .why: Value(row.health(on: today).shown(to: actor, of: row.id).reasons.first?.text)
    case .ready, .bar: .number(row.ready)
    case .done: .number(row.done)
    case .tasks: .number(row.total)
    case .issues: .number(row.openIssues)
    case .urgent: .number(row.urgentIssues)
    case .disputed: .number(row.disputed)
    case .due: Value(row.nextDue)
    case .next: row.nextTitle.isEmpty ? .none : .text(row.nextTitle)
    case .live: Value(row.goLiveDates(on: today).actual)
    case .calendar: .text(row.calendar.filterWords.joined(separator: "+"))
    case .ipm: .text(row.ipm)
    case .mpoc: .text(row.mpoc)
    case .touched: Value(row.customerSeen)
    case .own: Value(row.own)
    }
  }
}
