import Domain

/// A query under construction: fixed SQL, with every value bound.
struct Statement {
  private(set) var sql: String
  private(set) var values: [SQLValue]

  /// Whether orders may use the next step, whose day a customer could otherwise discover by sorting.
  let seesNext: Bool
  /// Whether the rows are exactly those its filter finds; otherwise they are asked again.
  private(set) var isExact = true

  init(_ sql: String, _ values: [SQLValue] = [], seesNext: Bool = true) {
    self.sql = sql
    self.values = values
    self.seesNext = seesNext
  }

  mutating func add(_ words: String) { sql += words }

  /// Binds a value and returns its placeholder.
  mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// The conditions of a filter, as far as the database can answer it.
  private mutating func conditions(_ filter: Filter, _ columns: FilterColumns) -> [String] {
    let part = FilterSQL(filter, columns, after: values)
    values = part.values
    isExact = part.isExact
    return part.conditions
  }

  /// - Parameter columns: `nil` if the reader does not see the rows as they are stored: nothing may be said of them that
  ///   could be found out by filtering.
  mutating func restrict(
    to scope: PortfolioQuery.Scope, _ filter: Filter, _ columns: FilterColumns?
  ) {
    var conditions: [String] = []
    switch scope {
    case .all: break
    case .active, .onHold, .closed: conditions.append("scope = \(bind(.text(scope.rawValue)))")
    }
    if let columns { conditions += self.conditions(filter, columns) } else { isExact = filter.isEmpty }
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
  }

  /// Behind other conditions.
  mutating func restrict(further filter: Filter, _ columns: FilterColumns) {
    for condition in conditions(filter, columns) { sql += " AND " + condition }
  }

  /// In the form of the indexes; a missing day sorts last.
  mutating func order(by order: PortfolioQuery.Order, descending: Bool) {
    let key: String? =
      switch order {
      case .customer: nil
      case .goLive: "coalesce(go_live, 2147483647)"
      case .phase: "phase_index"
      case .ready: "ready"
      case .held: "coalesce(held_since, 2147483647)"
      case .heldByCustomer: "coalesce(held_by_customer, 2147483647)"
      case .due where !seesNext: nil
      case .due: "coalesce(next_due, 2147483647)"
      }
    let direction = descending ? " DESC" : ""
    let keys = [key, "name_key", "id"].compactMap { $0 }
    sql += " ORDER BY " + keys.map { $0 + direction }.joined(separator: ", ")
  }

  mutating func window(offset: Int, limit: Int) {
    let limit = bind(SQLValue(max(0, limit)))
    sql += " LIMIT \(limit) OFFSET \(bind(SQLValue(max(0, offset))))"
  }
}
