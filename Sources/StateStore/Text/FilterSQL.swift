import Domain

/// The part of a filter that a database can answer: fixed SQL that every row found fulfils, with every value bound.
struct FilterSQL: FilterCompiler {
  /// Conditions that hold for every row the filter finds, to be joined by AND.
  private(set) var conditions: [String] = []
  var values: [SQLValue]
  /// Whether the rows that fulfil them are exactly those the filter finds.
  private(set) var isExact = true
  private let columns: FilterColumns

  /// - Parameter values: those bound before.
  init(_ filter: Filter, _ columns: FilterColumns, after values: [SQLValue]) {
    self.columns = columns
    self.values = values
    for term in filter.terms {
      let part = condition(term)
      isExact = isExact && part.isExact
      if part.sql != FilterCondition.anything.sql { conditions.append(part.sql) }
    }
  }

  mutating func leaf(_ term: Filter.Term) -> FilterCondition {
    switch term {
    case .contains(let text): like(columns.search, "%\(Pattern.literal(text))%")
    case .fuzzy(let text): like(columns.search, Pattern.inOrder(text))
    case .person(let text): like(columns.people, "%\(Pattern.literal(text))%")
    case .field(let name, let test): columns[name].map { field($0, test) } ?? .anything
    case .pattern, .not, .all, .any: .anything
    }
  }

  private mutating func like(_ column: String, _ pattern: String, exact isExact: Bool = true)
    -> FilterCondition
  {
    if pattern.utf8.count > Pattern.longest { return .anything }
    return FilterCondition(sql: "\(column) LIKE \(bind(.text(pattern))) ESCAPE '\\'", isExact: isExact)
  }

  // MARK: Fields

  private mutating func field(_ column: FilterColumns.Column, _ test: Filter.Test) -> FilterCondition {
    switch column {
    case .cases(let cases): return any(of: cases, test)
    case .perhaps(let cases):
      switch test {
      case .none, .any: return .anything
      case .has, .begins, .equals, .number, .day:
        return FilterCondition(sql: any(of: cases, test).sql, isExact: false)
      }
    case .number(let column): return size(column, test)
    case .day(let column): return size(column, test)
    case .lowered(let column): return text([column], test)
    case .ascii(let columns): return text(columns.map { "lower(\($0))" }, test, onlyASCII: true)
    case .part(let whole, let raw): return part(of: whole, raw, test)
    case .known(let column):
      switch test {
      case .none: return FilterCondition(sql: "\(column) IS NULL")
      case .any: return FilterCondition(sql: "\(column) IS NOT NULL")
      case .number, .day: return FilterCondition(sql: "\(column) IS NOT NULL", isExact: false)
      case .has, .begins, .equals: return .nothing
      }
    case .daysSince(let column): return days(since: column, test)
    case .own(let column, let name): return own(column, name, test)
    }
  }

  private func any(of cases: [FilterColumns.Case], _ test: Filter.Test) -> FilterCondition {
    if case .none = test {
      return FilterCondition(sql: "NOT (\(cases.map { "(\($0.condition))" }.joined(separator: " OR ")))")
    }
    let found = cases.filter { $0.value.passes(test) }
    return found.isEmpty
      ? .nothing : FilterCondition(sql: "(\(found.map { "(\($0.condition))" }.joined(separator: " OR ")))")
  }

  private mutating func size(_ column: String, _ test: Filter.Test) -> FilterCondition {
    switch test {
    case .none: return FilterCondition(sql: "\(column) IS NULL")
    case .any: return FilterCondition(sql: "\(column) IS NOT NULL")
    case .number(let range): return within(range.lowerBound, range.upperBound, column)
    case .day(let range): return within(range.lowerBound.number, range.upperBound.number, column)
    case .has, .begins, .equals: return .nothing
    }
  }

  private mutating func within(_ least: Int, _ most: Int, _ column: String) -> FilterCondition {
    var sql = "\(column) IS NOT NULL"
    if least > .min { sql += " AND \(column) >= \(bind(SQLValue(least)))" }
    if most < .max { sql += " AND \(column) <= \(bind(SQLValue(most)))" }
    return FilterCondition(sql: "(\(sql))")
  }

  private mutating func text(_ columns: [String], _ test: Filter.Test, onlyASCII: Bool = false)
    -> FilterCondition
  {
    let pattern: String
    switch test {
    case .has(let text): pattern = "%\(Pattern.literal(text))%"
    case .begins(let text): pattern = "\(Pattern.literal(text))%"
    case .equals(let text): pattern = Pattern.literal(text)
    case .none:
      return FilterCondition(sql: "(" + columns.map { "\($0) = ''" }.joined(separator: " AND ") + ")")
    case .any:
      return FilterCondition(sql: "(" + columns.map { "\($0) <> ''" }.joined(separator: " OR ") + ")")
    case .number, .day: return .nothing
    }
    if onlyASCII, !pattern.utf8.allSatisfy({ $0 < 128 }) { return .anything }
    if pattern.utf8.count > Pattern.longest { return .anything }
    let value = bind(.text(pattern))
    return FilterCondition(
      sql: "(" + columns.map { "\($0) LIKE \(value) ESCAPE '\\'" }.joined(separator: " OR ") + ")")
  }

  private mutating func part(of whole: String, _ raw: String?, _ test: Filter.Test) -> FilterCondition {
    switch test {
    case .has(let text), .begins(let text), .equals(let text):
      return like(whole, "%\(Pattern.literal(text))%", exact: false)
    case .none: return raw.map { FilterCondition(sql: "\($0) = ''") } ?? .anything
    case .any: return raw.map { FilterCondition(sql: "\($0) <> ''") } ?? .anything
    case .number, .day: return .nothing
    }
  }

  /// Each value stands on a line of its own, behind the name and the type of its field.
  private mutating func own(_ column: String, _ name: Substring?, _ test: Filter.Test) -> FilterCondition {
    let start = "%\n" + (name.map { "\(Pattern.literal(String($0))) " } ?? "")
    switch test {
    case .none: return FilterCondition(sql: "NOT (\(like(column, start + "%").sql))")
    case .any: return like(column, start + "%")
    case .has(let text), .begins(let text), .equals(let text):
      return like(column, start + "%\(Pattern.literal(text))%", exact: false)
    case .number, .day: return name == nil ? .nothing : like(column, start + "%", exact: false)
    }
  }

  /// There are at least as many days as business days.
  private mutating func days(since column: String, _ test: Filter.Test) -> FilterCondition {
    let today = columns.day.number
    switch test {
    case .none: return FilterCondition(sql: "(\(column) IS NULL OR \(column) > \(today))")
    case .any: return FilterCondition(sql: "(\(column) IS NOT NULL AND \(column) <= \(today))")
    case .number(let range):
      let least = min(max(0, range.lowerBound), 100_000)
      return FilterCondition(sql: "(\(column) IS NOT NULL AND \(column) <= \(today - least))", isExact: false)
    case .has, .begins, .equals, .day: return .nothing
    }
  }
}

/// Text from people within a LIKE pattern.
enum Pattern {
  /// The longest pattern in bytes: databases refuse much longer ones, and names are much shorter.
  static let longest = 4000

  /// The text itself, with `%` and `_` escaped.
  static func literal(_ text: String) -> String {
    String(text.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] })
  }

  /// The letters in this order, with anything between them.
  static func inOrder(_ text: String) -> String {
    "%" + text.unicodeScalars.filter { $0 != " " }.map { literal(String($0)) + "%" }.joined()
  }
}
