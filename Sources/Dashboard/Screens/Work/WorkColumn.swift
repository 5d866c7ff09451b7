import Domain
import Layout

/// The columns of the open work of all customers.
package enum WorkColumn: String, ListColumn {
  case what, customer, who, due, held, touched
  case item, kind, state, priority, weight, event, late, ball, since
  case project, product, phase, health
  case goLive = "go-live"
  case slip, live, ipm, mpoc, own

  package static var fields: FilterFields { .openWork }

  package static let usual: [WorkColumn] = [.what, .customer, .who, .due, .held, .touched]

  /// The usual ones without what the groups say already.
  package static func usual(in grouping: WorkQuery.Grouping) -> [WorkColumn] {
    usual.filter { column in
      switch grouping {
      case .project: column != .customer
      case .person: column != .who
      case .none, .side, .week: true
      }
    }
  }

  package var heading: String {
    switch self {
    case .health: ""
    case .goLive: "Go-live"
    case .ipm, .mpoc: rawValue.uppercased()
    case .own: "Own fields"
    case .what, .customer, .who, .due, .held, .touched, .item, .kind, .state, .priority, .weight, .event,
      .late, .ball, .since, .project, .product, .phase, .slip, .live:
      rawValue.sentenceStart
    }
  }

  /// Each is a field.
  package var ownHelp: String { "" }

  package var need: ColumnNeed {
    switch self {
    case .what: ColumnNeed(minimum: 20, ideal: 60, stretches: true)
    case .customer: ColumnNeed(minimum: 12, ideal: 22, importance: 5)
    case .who: ColumnNeed(minimum: 12, ideal: 22, importance: 4)
    case .due: ColumnNeed(width: 9)
    case .held: ColumnNeed(width: 5)
    case .touched: ColumnNeed(width: 7, importance: 1)
    case .health: ColumnNeed(width: 1, importance: 2)
    case .event, .late, .ball, .slip: ColumnNeed(width: 5, importance: 2)
    case .priority, .weight, .kind: ColumnNeed(width: 9, importance: 2)
    case .item, .since, .phase, .live, .goLive: ColumnNeed(width: 10, importance: 2)
    case .own: ColumnNeed(minimum: 16, ideal: 40, importance: 1)
    case .state, .project, .product, .ipm, .mpoc: ColumnNeed(minimum: 10, ideal: 18, importance: 2)
    }
  }
}
