import Domain

/// The conditions of a question about numbers: fixed SQL, with every value bound.
///
/// As with `FilterSQL`, every number found fulfils them; if they are not exact, the numbers are asked again.
struct NumberConditions: FilterCompiler {
  private(set) var sql = "WHERE project = $1"
  var values: [SQLValue]
  private(set) var isExact = true

  init(_ query: NumberQuery) {
    values = [.text(query.project.rawValue)]
    for (column, wanted) in query.values.sorted(by: { $0.key < $1.key }) {
      add(any(column.rawValue, of: wanted).sql)
    }
    for term in query.filter.terms {
      let part = condition(term)
      isExact = isExact && part.isExact
      add(part.sql)
    }
  }

  mutating func add(_ condition: String) { sql += " AND \(condition)" }

  private mutating func any(_ column: String, of wanted: [String]) -> FilterCondition {
    wanted.isEmpty
      ? .nothing
      : FilterCondition(sql: "\(column) IN (\(wanted.map { bind(.text($0)) }.joined(separator: ", ")))")
  }

  mutating func leaf(_ term: Filter.Term) -> FilterCondition {
    switch term {
    case .contains(let text): contains(text)
    case .field(let name, let test): field(name, test)
    case .fuzzy, .pattern, .person, .not, .all, .any: .anything
    }
  }

  /// Digits are part of a number, or a whole number within a range; other text is part of a value.
  private mutating func contains(_ text: String) -> FilterCondition {
    guard let digits = text.phoneDigits else { return Self.isPlain(text) ? like(text) : .anything }
    let pattern = bind(.text("%\(digits)%"))
    let part = "CAST(low AS TEXT) LIKE \(pattern) OR CAST(high AS TEXT) LIKE \(pattern)"
    guard let number = Int(digits), digits.count > 6, digits.count < 16 else {
      return FilterCondition(sql: "(\(part))")
    }
    return FilterCondition(sql: "(\(part) OR \(bind(SQLValue(number))) BETWEEN low AND high)")
  }

  /// Text that the store writes as it is, and that every database writes in lower case alike.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count < Pattern.longest && text.utf8.allSatisfy { 32..<127 ~= $0 && $0 != 34 && $0 != 92 }
  }

  /// Any text of the row, with the names of its values.
  private mutating func like(_ text: String) -> FilterCondition {
    let columns = NumberQuery.tallied.map { "' ' || \($0.rawValue)" }.joined(separator: " || ")
    let pattern = bind(.text("%\(Pattern.literal(text))%"))
    return FilterCondition(sql: "lower(fields || \(columns)) LIKE \(pattern) ESCAPE '\\'", isExact: false)
  }

  private mutating func field(_ name: String, _ test: Filter.Test) -> FilterCondition {
    if name == "numbers" { return size(test) }
    guard let column = NumberColumn(filterField: name) else { return .anything }
    guard NumberQuery.tallied.contains(column) else { return within(test) }
    let choice = FilterFields.numbers[name]?.values ?? []
    switch test {
    case .none: return FilterCondition(sql: "\(column.rawValue) = ''")
    case .any: return FilterCondition(sql: "\(column.rawValue) <> ''")
    case .number, .day: return .nothing
    case .has, .begins, .equals:
      if choice.isEmpty { return value(of: column, test) }
      // A value that is none of the choices was written by a newer golive.
      let meant = choice.filter { FilterValue.texts($0).passes(test) }
      return any(column.rawValue, of: meant.compactMap(\.first))
    }
  }

  private mutating func value(of column: NumberColumn, _ test: Filter.Test) -> FilterCondition {
    let text: String
    switch test {
    case .has(let part): text = "%\(Pattern.literal(part))%"
    case .begins(let start): text = "\(Pattern.literal(start))%"
    case .equals(let whole): text = Pattern.literal(whole)
    case .none, .any, .number, .day: return .anything
    }
    guard text.utf8.allSatisfy({ $0 < 128 }), text.utf8.count < Pattern.longest else { return .anything }
    return FilterCondition(sql: "lower(\(column.rawValue)) LIKE \(bind(.text(text))) ESCAPE '\\'")
  }

  /// A value that is kept among others.
  private mutating func within(_ test: Filter.Test) -> FilterCondition {
    switch test {
    case .has(let text), .begins(let text), .equals(let text):
      return Self.isPlain(text) ? like(text) : .anything
    case .none, .any, .number, .day: return .anything
    }
  }

  private mutating func size(_ test: Filter.Test) -> FilterCondition {
    guard case .number(let range) = test else {
      if case .any = test { return FilterCondition(sql: "1 = 1") }
      return .nothing
    }
    let least = bind(SQLValue(max(0, range.lowerBound)))
    return FilterCondition(
      sql: "(high - low + 1 BETWEEN \(least) AND \(bind(SQLValue(min(range.upperBound, 1_000_000_000)))))")
  }
}
