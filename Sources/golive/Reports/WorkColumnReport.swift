import Dashboard
import Domain

/// The columns of the open work in reports: whole values, under the names of the JSON form.
extension WorkColumn {
  /// Those of a report for which nobody chose any, behind the group; their keys are the members of the JSON form.
  static let reported: [WorkColumn] = [
    .project, .customer, .kind, .item, .what, .state, .priority, .due, .late, .ball, .who, .since, .held,
    .touched,
  ]

  var key: String {
    switch self {
    case .ball: "holder"
    case .who: "person"
    case .since: "heldSince"
    case .held: "heldDays"
    case .goLive: "goLive"
    case .project, .customer, .kind, .item, .what, .state, .priority, .due, .late, .touched, .weight, .event,
      .product, .phase, .health, .slip, .live, .ipm, .mpoc, .own:
      rawValue
    }
  }

  var reportTitle: String {
    switch self {
    case .held: "DAYS"
    case .goLive: "COMMITTED"
    case .live: "LIVE SINCE"
    case .own: "OWN FIELDS"
    case .project, .customer, .kind, .item, .what, .state, .priority, .due, .late, .ball, .who, .since,
      .touched, .weight, .event, .product, .phase, .health, .slip, .ipm, .mpoc:
      rawValue.uppercased()
    }
  }

  func value(of row: WorkRow, today: Day) -> Value {
    let (item, project) = (row.item, row.project)
    return switch self {
    case .project: .text(project.id.rawValue)
    case .customer: .text(project.customer)
    case .kind: .text(item.kind.rawValue)
    case .item: .text(item.item.rawValue)
    case .what: .text(item.title)
    case .state: .text(item.state)
    // Of a task or checklist item it is the weight, as ever.
    case .priority: .text(item.priority)
    case .weight: .text([.task, .check].contains(item.kind) ? item.priority : "")
    case .event: .flag(item.isEvent)
    case .due: Value(item.due)
    case .late: .flag(item.isLate(on: today))
    case .ball: .text(item.holder.ball)
    case .who: .text(item.person)
    case .since: Value(item.since)
    case .held: Value(row.heldDays(on: today))
    case .touched: Value(item.touched)
    case .product: .text(project.product)
    case .phase: .text(project.phase)
    case .health: .text(project.grade(on: today).rawValue)
    case .goLive: Value(project.goLive)
    case .slip: Value(project.slip(on: today))
    case .live: Value(project.live)
    case .ipm: .text(project.ipm)
    case .mpoc: .text(project.mpoc)
    case .own: Value(project.own)
    }
  }
}
