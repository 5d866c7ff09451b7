import Domain

extension PortfolioColumn {
  /// What the column shows of a row as text; empty where there is no value.
  package func text(_ row: ProjectSummary, on today: Day) -> String {
    switch self {
    case .health: row.grade(on: today).mark
    case .customer: DisplayText.line(row.customer)
    case .product: DisplayText.line(row.product)
    case .phase: DisplayText.line(row.phaseTitle)
    case .gate: row.gateOpen == 0 ? "ready" : "\(row.gateOpen) open"
    case .ball: row.holder.ball
    case .goLive: row.goLive.map { $0.compact(near: today) + row.goLiveGrade.mark } ?? "unset"
    case .forecast: day(row.forecast(on: today), today)
    case .slip: number(row.slip(on: today)?.signed)
    case .float: number(row.float(on: today))
    case .issues: row.openIssues > 0 ? "\(row.openIssues)\(row.urgentIssues > 0 ? "!" : "")" : ""
    case .ready, .bar: "\(row.ready)%"
    case .why: DisplayText.line(row.health(on: today).reasons.first?.text ?? "")
    case .id: row.id.rawValue
    case .status: row.status.title
    case .held: number(row.heldDays(on: today).map { "\($0)d" })
    case .grade: row.goLive == nil ? "" : row.goLiveGrade.rawValue
    case .live: day(row.live, today)
    case .calendar: row.calendar.filterWords.joined(separator: "+")
    case .next: DisplayText.line(row.nextTitle)
    case .due: day(row.nextDue, today)
    case .urgent: String(row.urgentIssues)
    case .disputed: String(row.disputed)
    case .ipm: DisplayText.line(row.ipm)
    case .mpoc: DisplayText.line(row.mpoc)
    case .touched: day(row.customerSeen, today)
    case .criteria: String(row.gateTotal)
    case .done: String(row.done)
    case .tasks: String(row.total)
    case .own: row.own.words
    }
  }

  /// Whether it is aligned to the right.
  package var isNumber: Bool {
    switch self {
    case .slip, .float, .ready, .held, .urgent, .disputed, .criteria, .done, .tasks: true
    case .health, .customer, .product, .phase, .gate, .ball, .goLive, .forecast, .issues, .bar, .why, .id,
      .status, .grade, .live, .calendar, .next, .due, .ipm, .mpoc, .touched, .own:
      false
    }
  }

  private func day(_ day: Day?, _ today: Day) -> String { day?.compact(near: today) ?? "--" }
  private func number(_ text: String?) -> String { text ?? "--" }
  private func number(_ value: Int?) -> String { number(value.map { String($0) }) }
}
