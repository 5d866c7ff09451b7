import Domain
import Layout

/// The columns of the open work that fit; what the groups say already has none.
struct WorkColumns {
  enum Column {
    case what, customer, person, due, held, touched
  }

  let columns: [Column]
  let places: [ColumnPlace]

  init(width: Int, grouping: WorkQuery.Grouping) {
    columns = [.what, .customer, .person, .due, .held, .touched].filter { column in
      switch column {
      case .customer: grouping != .project
      case .person: grouping != .person
      case .what, .due, .held, .touched: true
      }
    }
    places = fitColumns(columns.map(\.need), into: width)
  }
}

extension WorkColumns.Column {
  var title: String {
    switch self {
    case .what: "What"
    case .customer: "Customer"
    case .person: "Who"
    case .due: "Due"
    case .held: "Held"
    case .touched: "Touched"
    }
  }

  fileprivate var need: ColumnNeed {
    switch self {
    case .what: ColumnNeed(minimum: 20, ideal: 60, stretches: true)
    case .customer: ColumnNeed(minimum: 12, ideal: 22, importance: 5)
    case .person: ColumnNeed(minimum: 12, ideal: 22, importance: 4)
    case .due: ColumnNeed(width: 9)
    case .held: ColumnNeed(width: 5)
    case .touched: ColumnNeed(width: 7, importance: 1)
    }
  }
}
