import Domain

/// A value bound to a statement or read from a row.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  package init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }
  package init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
  package init(_ day: Day?) { self.init(day?.number) }
}

/// One row of a result.
///
/// A column is read as its declared type, which the schema enforces.
package struct Row: Sendable {
  package let values: [SQLValue]

  package init(_ values: [SQLValue]) { self.values = values }

  package func optionalText(_ column: Int) -> String? {
    if case .text(let text) = values[column] { text } else { nil }
  }

  package func optionalNumber(_ column: Int) -> Int? {
    if case .integer(let number) = values[column] { Int(number) } else { nil }
  }

  /// Empty for NULL.
  package func text(_ column: Int) -> String { optionalText(column) ?? "" }
  /// 0 for NULL.
  package func number(_ column: Int) -> Int { optionalNumber(column) ?? 0 }
  package func day(_ column: Int) -> Day? { optionalNumber(column).map(Day.init(number:)) }
}
