import Domain

extension WorkColumn {
  /// What the column shows of a row; `-` or nothing where there is no value.
  ///
  /// - Parameter columns: all that are shown; what has a column of its own is not repeated in another.
  package func text(_ row: WorkRow, on today: Day, besides columns: [WorkColumn]) -> String {
    let (item, project) = (row.item, row.project)
    switch self {
    case .what: return DisplayText.line(columns.contains(.item) ? item.title : "\(item.item) \(item.title)")
    case .who:
      return DisplayText.line(columns.contains(.ball) ? item.person : "\(item.person) (\(item.holder.ball))")
    case .due: return item.due?.brief(near: today) ?? "-"
    case .held: return row.heldDays(on: today).map { "\($0)d" } ?? "-"
    case .touched: return item.touched.map { $0 == today ? "today" : $0.brief(near: today) } ?? "never"
    case .item: return item.item.rawValue
    case .kind: return item.kind.title
    case .state: return DisplayText.line(item.state)
    case .priority: return item.kind == .issue ? item.priority : ""
    case .weight: return [.task, .check].contains(item.kind) ? item.priority : ""
    case .event: return item.isEvent ? "yes" : ""
    case .late: return item.isLate(on: today) ? "yes" : ""
    case .ball: return item.holder.ball
    case .since: return item.since?.short(near: today) ?? "-"
    case .customer, .project, .product, .phase, .health, .goLive, .slip, .live, .ipm, .mpoc, .own:
      return projectColumn.map { $0.text(project, on: today) } ?? ""
    }
  }

  /// The same column of the portfolio, if it is about the project.
  private var projectColumn: PortfolioColumn? {
    self == .project ? .id : PortfolioColumn(rawValue: rawValue)
  }
}
