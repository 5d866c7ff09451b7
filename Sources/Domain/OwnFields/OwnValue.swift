/// The value of an own field in the project's row, by which the portfolio and the open work are filtered.
package struct OwnValue: Hashable, Sendable {
  /// The field's name.
  package let name: String
  package let type: OwnFieldType
  /// As in `Project.OwnField`.
  package let value: String

  package init(_ name: String, _ type: OwnFieldType, _ value: String) {
    self.name = name
    self.type = type
    self.value = value
  }

  /// `nil` for a field without a value.
  init?(_ field: Project.OwnField) {
    guard let value = field.value, !value.isEmpty else { return nil }
    self.init(field.name, field.type, value)
  }

  /// `tenant contoso`
  package var words: String { "\(name) \(value)" }

  var filterValue: FilterValue {
    switch type {
    case .text, .choice: .text(value)
    case .number: .number(Int(value))
    case .date: .day(Day(iso: value))
    }
  }
}

extension [OwnValue] {
  /// `tenant contoso, order 4711`
  package var words: String { map(\.words).joined(separator: ", ") }

  /// One line for each, begun by a line break: `tenant text contoso`.
  package var stored: String { map { "\n\($0.name) \($0.type.rawValue) \($0.value)" }.joined() }

  /// What cannot be read is left out.
  package init(stored: String) {
    self =
      stored.isEmpty
      ? []
      : stored.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let type = OwnFieldType(rawValue: parts[1]) else { return nil }
        return OwnValue(parts[0], type, parts[2])
      }
  }

  /// The value of `own.tenant`; `nothing` for what is no own field.
  func filterValue(_ field: String) -> FilterValue {
    guard field.hasPrefix(FilterField.ownPrefix) else { return .nothing }
    let name = field.dropFirst(FilterField.ownPrefix.count)
    return first { $0.name.utf8.elementsEqual(name.utf8) }?.filterValue ?? .nothing
  }
}
