import Domain

/// The conditions of a question about numbers: fixed SQL, with every value bound.
struct NumberConditions {
  private(set) var sql = "WHERE project = $1"
  private(set) var values: [SQLValue]
  /// Texts that only the provider's side reads must not be found by others.
  private let seesAll: Bool

  init(_ query: NumberQuery, seesAll: Bool) {
    self.seesAll = seesAll
    values = [.text(query.project.rawValue)]
    for (column, wanted) in query.values.sorted(by: { $0.key < $1.key }) {
      add(any(column.rawValue, of: wanted))
    }
    for term in query.filter.terms { add(condition(term)) }
  }

  mutating func add(_ condition: String) { sql += " AND \(condition)" }

  /// Binds a value and returns its placeholder.
  mutating func bind(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  private mutating func any(_ column: String, of wanted: [String]) -> String {
    wanted.isEmpty ? "1 = 0" : "\(column) IN (\(wanted.map { bind(.text($0)) }.joined(separator: ", ")))"
  }

  /// Every condition is true or false, never NULL, so that it can be negated.
  private mutating func condition(_ term: Filter.Term) -> String {
    switch term {
    case .contains(let text): contains(text.lowercased())
    case .fuzzy(let text): like(Pattern.inOrder(text.lowercased()))
    case .person(let text): like("%\(Pattern.literal(text.lowercased()))%")
    case .due: "1 = 0"
    case .field(let name, let value): field(name.lowercased(), value.lowercased())
    case .not(let term): "NOT (\(condition(term)))"
    }
  }

  /// Digits are part of a number, or a whole number within a range; other text is part of any value.
  private mutating func contains(_ text: String) -> String {
    let isNumber = text.unicodeScalars.allSatisfy { "0123456789+-.() ".unicodeScalars.contains($0) }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard isNumber, !digits.isEmpty else { return like("%\(Pattern.literal(text))%") }
    let pattern = bind(.text("%\(digits)%"))
    let part = "CAST(low AS TEXT) LIKE \(pattern) OR CAST(high AS TEXT) LIKE \(pattern)"
    guard let number = Int(digits), digits.count > 6, digits.count < 16 else { return "(\(part))" }
    return "(\(part) OR \(bind(SQLValue(number))) BETWEEN low AND high)"
  }

  /// Any text of the row. Values are looked for as the store writes them, in lower case.
  private mutating func like(_ pattern: String) -> String {
    if pattern.utf8.count > Pattern.longest { return "1 = 0" }
    let columns = NumberQuery.tallied.map { "' ' || \($0.rawValue)" }.joined(separator: " || ")
    let fields = seesAll ? "fields" : "''"
    return "lower(\(fields) || \(columns)) LIKE \(bind(.text(pattern))) ESCAPE '\\'"
  }

  private mutating func field(_ name: String, _ value: String) -> String {
    guard let column = NumberColumn(filterField: name) else { return "1 = 0" }
    let choice = FilterFields.numbers.choices.first { $0.name == name }
    guard let spellings = choice?.values, !spellings.isEmpty else {
      return "lower(\(column.rawValue)) LIKE \(bind(.text(Pattern.literal(value) + "%"))) ESCAPE '\\'"
    }
    let meant = spellings.filter { $0.contains { $0.lowercased().hasPrefix(value) } }
    return any(column.rawValue, of: meant.compactMap(\.first))
  }
}
