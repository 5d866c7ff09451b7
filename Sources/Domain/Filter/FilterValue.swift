/// The value of a field of one row.
package enum FilterValue: Hashable, Sendable {
  /// All its spellings; a set has those of all members.
  case texts([String])
  case number(Int?)
  case day(Day?)

  package static let nothing = FilterValue.texts([])

  /// Without empty texts.
  package static func text(_ text: String?) -> FilterValue {
    .texts([text].compactMap { $0 }.filter { !$0.isEmpty })
  }
  package static func flag(_ value: Bool) -> FilterValue { .texts([value ? "yes" : "no"]) }

  var isEmpty: Bool {
    switch self {
    case .texts(let texts): texts.allSatisfy(\.isEmpty)
    case .number(let number): number == nil
    case .day(let day): day == nil
    }
  }

  package func passes(_ test: Filter.Test) -> Bool {
    switch (test, self) {
    case (.none, _): isEmpty
    case (.any, _): !isEmpty
    case (.has(let part), .texts(let texts)): texts.contains { $0.lowercased().containsText(part) }
    case (.begins(let part), .texts(let texts)):
      texts.contains { $0.lowercased().utf8.starts(with: part.utf8) }
    case (.equals(let text), .texts(let texts)):
      texts.contains { $0.lowercased().utf8.elementsEqual(text.utf8) }
    case (.number(let range), .number(let number)): number.map(range.contains) ?? false
    case (.day(let range), .day(let day)): day.map(range.contains) ?? false
    case (.has, _), (.begins, _), (.equals, _), (.number, _), (.day, _): false
    }
  }
}

/// One row as a filter sees it. Nothing of it is computed before it is asked for.
package struct FilterSubject {
  /// All text of the row, in parts; a pattern is looked for in each.
  let parts: () -> [String]
  /// What stands between the parts where a text is looked for in all of them.
  let separator: String
  /// Role codes and names of its owner and assignee.
  let people: () -> [String]
  /// `nothing` for a field that the list does not have.
  package let value: (String) -> FilterValue
  /// Whether a text is in the row, where that is more than being part of its text.
  let contains: ((String) -> Bool)?

  package init(
    parts: @escaping () -> [String], separator: String = " ", people: @escaping () -> [String],
    contains: ((String) -> Bool)? = nil, value: @escaping (String) -> FilterValue
  ) {
    self.parts = parts
    self.separator = separator
    self.people = people
    self.contains = contains
    self.value = value
  }

  package init(text: String, people: [String] = [], fields: [String: FilterValue] = [:]) {
    self.init(parts: { [text] }, people: { people }, value: { fields[$0] ?? .nothing })
  }
}

/// The one table of the fields of a list: what each is, and its value in a row.
package struct FilterTable<Row>: Sendable {
  /// A field with its value.
  package struct Column: Sendable {
    let field: FilterField
    let value: @Sendable (Row) -> FilterValue

    package init(
      _ name: String, _ help: String, _ value: @escaping @Sendable (Row) -> FilterValue
    ) {
      self.init(name, .text, help, value)
    }

    package init(
      _ name: String, _ kind: FilterField.Kind, _ help: String,
      _ value: @escaping @Sendable (Row) -> FilterValue
    ) {
      field = FilterField(name, kind, help)
      self.value = value
    }
  }

  package let fields: FilterFields
  private let separator: String
  private let parts: @Sendable (Row) -> [String]
  private let people: @Sendable (Row) -> [String]
  private let contains: (@Sendable (Row, String) -> Bool)?
  private let own: (@Sendable (Row) -> [OwnValue])?
  private let values: [String: @Sendable (Row) -> FilterValue]

  package init(
    _ title: String, separator: String = " ", text parts: @escaping @Sendable (Row) -> [String],
    people: @escaping @Sendable (Row) -> [String] = { _ in [] },
    contains: (@Sendable (Row, String) -> Bool)? = nil, own: (@Sendable (Row) -> [OwnValue])? = nil,
    _ columns: [Column]
  ) {
    self.contains = contains
    self.own = own
    fields = FilterFields(title, columns.map(\.field))
    self.separator = separator
    self.parts = parts
    self.people = people
    values = Dictionary(columns.map { ($0.field.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  package func subject(_ row: Row) -> FilterSubject {
    FilterSubject(
      parts: { parts(row) }, separator: separator, people: { people(row) },
      contains: contains.map { contains in { contains(row, $0) } },
      value: { values[$0]?(row) ?? own?(row).filterValue($0) ?? .nothing })
  }
}
