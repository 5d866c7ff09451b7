import Domain

/// A query under construction: fixed SQL, with every value bound.
struct Statement {
  private(set) var sql: String
  private(set) var values: [SQLValue]

  /// Whether filters and orders may use the next step, whose text a customer could otherwise discover by
  /// filtering.
  let seesNext: Bool

  /// The columns that filters compare.
  let columns: FilterColumns

  init(
    _ sql: String, _ values: [SQLValue] = [], seesNext: Bool = true, columns: FilterColumns = .project
  ) {
    self.sql = sql
    self.values = values
    self.seesNext = seesNext
    self.columns = columns
  }

  mutating func add(_ words: String) { sql += words }

  /// Binds a value and returns its placeholder.
  mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  mutating func restrict(to scope: PortfolioQuery.Scope, _ filter: Filter) {
    var conditions: [String] = []
    switch scope {
    case .all: break
    case .active, .onHold, .closed: conditions.append("scope = \(bind(.text(scope.rawValue)))")
    }
    for term in filter.terms { conditions.append(condition(term)) }
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
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
