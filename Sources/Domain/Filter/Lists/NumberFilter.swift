/// The number inventory; `order` finds a port order, `site` the code of a site.
///
/// Digits are looked for in the numbers alone, and a whole number in ranges; other text in every value.
extension FilterTable<InventoryNumber> {
  package static let numbers = FilterTable(
    "numbers", separator: "\n",
    text: { number in
      [String(number.range.first.value), String(number.range.last.value)]
        + NumberColumn.values.compactMap { number[$0] } + number.notes.sorted { $0.key < $1.key }.map(\.value)
    },
    people: { [$0[.assignTo], $0[.assignEmail]].compactMap { $0 } },
    contains: { $0.contains($1) }, columns)

  private static let columns =
    [
      Column("state", .word(PortState.allCases.map { [$0.listWord, $0.title] }), "how far it is") { number in
        .texts([number[.state]].compactMap { $0 } + PortState.titles(of: number[.state]))
      },
      word("type", .type, NumberType.allCases.map(\.rawValue), "what kind of number it is"),
      word("usage", .usage, NumberUsage.allCases.map(\.rawValue), "what it is for"),
      word("action", .action, NumberAction.allCases.map(\.rawValue), "what is done with it"),
      word("site", .site, [], "the code of its site"),
      word("order", .portOrder, [], "its port order"),
      Column("numbers", .number, "how many there are in the range") { .number($0.range.count) },
    ]
    + NumberColumn.values.filter { !NumberQuery.tallied.contains($0) }.map { other($0) }

  private static func word(_ name: String, _ column: NumberColumn, _ values: [String], _ help: String)
    -> Column
  {
    Column(name, .word(values.map { [$0] }), help) { .text($0[column]) }
  }

  private static func other(_ column: NumberColumn) -> Column {
    let name = column.filterName
    return switch column {
    case .requestedDay, .confirmedDay:
      Column(name, .day, column.title) { .day($0[column].flatMap(Day.init(iso:))) }
    case .wave: Column(name, .anyWord, column.title) { .text($0[column]) }
    case .country, .sms, .number, .numberEnd, .type, .usage, .action, .site, .emergencyAddress, .btn,
      .losingCarrier,
      .portOrder, .assignTo, .assignEmail, .extensionNumber, .cnam, .outboundCLI, .testNumber, .buildLike,
      .requestedTime, .confirmedTime, .state, .notes:
      Column(name, column.title) { .text($0[column]) }
    }
  }
}

extension PortState {
  fileprivate static func titles(of word: String?) -> [String] {
    allCases.filter { $0.listWord == word }.map(\.title)
  }
}

extension NumberColumn {
  /// The name of the column in a filter: `assign-to`.
  package var filterName: String { self == .portOrder ? "order" : rawValue.replacing("_", with: "-") }

  /// The column that a filter's field is about.
  package init?(filterField name: String) {
    let found = Self.values.first { $0.filterName == name || $0 == .type && name == "type" }
    guard let found else { return nil }
    self = found
  }
}

extension InventoryNumber {
  /// Whether a text in lower case occurs in it.
  fileprivate func contains(_ text: String) -> Bool {
    guard let digits = text.phoneDigits else {
      return (values.values.map { $0 } + notes.values).contains { $0.lowercased().containsText(text) }
    }
    let (low, high) = (range.first.value, range.last.value)
    if String(low).containsText(digits) || String(high).containsText(digits) { return true }
    guard let number = Int(digits), digits.count > 6, digits.count < 16 else { return false }
    return low <= number && number <= high
  }
}

extension String {
  /// The digits of a text that can only be a telephone number, or part of one.
  package var phoneDigits: String? {
    let digits = filter { $0.isASCII && $0.isNumber }
    let isNumber = unicodeScalars.allSatisfy { "0123456789+-.() ".unicodeScalars.contains($0) }
    return isNumber && !digits.isEmpty ? digits : nil
  }
}

extension FilterFields {
  package static let numbers = FilterTable<InventoryNumber>.numbers.fields
}
