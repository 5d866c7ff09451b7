/// A number or a range of the inventory, with what is known of it.
package struct InventoryNumber: Hashable, Sendable {
  package let range: NumberRange
  /// Without empty values.
  package var values: [NumberColumn: String]
  /// The values of columns that golive does not know, by their headings.
  package var notes: [String: String]

  package init(_ range: NumberRange, _ values: [NumberColumn: String] = [:], notes: [String: String] = [:]) {
    self.range = range
    self.values = values
    self.notes = notes
  }

  package subscript(column: NumberColumn) -> String? { values[column] }

  /// What the customer's side may see of it.
  package var shownToCustomer: InventoryNumber {
    InventoryNumber(range, values.filter { !$0.key.isInternal })
  }

  /// The text of a cell in an export.
  package func cell(_ column: NumberColumn) -> String {
    switch column {
    case .number: "\(range.first)"
    case .numberEnd: range.isSingle ? "" : "\(range.last)"
    case .country, .type, .usage, .action, .site, .emergencyAddress, .btn, .losingCarrier, .portOrder, .wave,
      .assignTo, .assignEmail, .extensionNumber, .cnam, .outboundCLI, .testNumber, .sms, .buildLike,
      .requestedDay, .requestedTime, .confirmedDay, .confirmedTime, .state, .notes:
      values[column] ?? ""
    }
  }
}

extension InventoryNumber {
  private static let noteMark = "notes:"

  /// Every value by its name, as table and log keep it: that of a column, or a heading golive does not know behind
  /// `notes:`.
  package var texts: [String: String] {
    var texts: [String: String] = [:]
    for (column, value) in values { texts[column.rawValue] = value }
    for (heading, value) in notes { texts[Self.noteMark + heading] = value }
    return texts
  }

  /// The number with those texts; other names are left out.
  package init(_ range: NumberRange, texts: [String: String]) {
    self.init(range)
    for (name, text) in texts {
      if name.hasPrefix(Self.noteMark) {
        notes[String(name.dropFirst(Self.noteMark.count))] = text
      } else if let column = NumberColumn(rawValue: name) {
        values[column] = text
      }
    }
  }
}

/// Numbers as CSV: every column quoted, safe in a spreadsheet, and read back by `NumberFile` as they were.
package enum NumberExport {
  package static func csv(_ numbers: [InventoryNumber]) -> String {
    let others = Set(numbers.flatMap(\.notes.keys)).sorted()
    let headings = NumberColumn.allCases.map(\.rawValue) + others
    let rows = numbers.map { number in
      NumberColumn.allCases.map(number.cell) + others.map { number.notes[$0] ?? "" }
    }
    return FindingsCSV.text([headings] + rows)
  }
}
