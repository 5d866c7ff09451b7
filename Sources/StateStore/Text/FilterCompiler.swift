import Domain

/// A condition, true or false and never NULL. If it is not exact, it is also true for some rows that are not found.
struct FilterCondition {
  let sql: String
  var isExact = true

  static let anything = FilterCondition(sql: "1 = 1", isExact: false)
  static let nothing = FilterCondition(sql: "1 = 0")
}

/// Turns a filter into SQL as far as a table can answer it: `and`, `or` and `not`, and what follows from them where an
/// answer is not exact.
protocol FilterCompiler {
  /// What is bound, in the order of the placeholders.
  var values: [SQLValue] { get set }
  /// A term without others in it.
  mutating func leaf(_ term: Filter.Term) -> FilterCondition
}

extension FilterCompiler {
  /// Binds a value and returns its placeholder.
  mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// - Parameter holds: whether the rows are wanted that fulfil the term, or those that do not.
  mutating func condition(_ term: Filter.Term, holds: Bool = true) -> FilterCondition {
    switch term {
    case .not(let inner): return condition(inner, holds: !holds)
    case .all(let terms), .any(let terms):
      let isEvery = if case .all = term { holds } else { !holds }
      let parts = terms.map { condition($0, holds: holds) }
      return FilterCondition(
        sql: "(" + parts.map(\.sql).joined(separator: isEvery ? " AND " : " OR ") + ")",
        isExact: parts.allSatisfy(\.isExact))
    case .contains, .fuzzy, .pattern, .person, .field:
      let bound = values
      let part = leaf(term)
      if holds { return part }
      if part.isExact { return FilterCondition(sql: "NOT (\(part.sql))") }
      // What is only perhaps so cannot be excluded.
      values = bound
      return .anything
    }
  }
}
