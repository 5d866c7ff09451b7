/// What a person does to numbers of the inventory.
package enum NumberEdit: Hashable, Sendable {
  /// Values as they are typed; `nil` clears the value.
  case set([NumberColumn: String?])
  /// Into a port order, whose carrier and billing number they take over where they have none.
  case assign(PortOrderOfNumbers)
  /// They are given up: out of their port order and away from their user.
  case release
  /// The first of them becomes this number, the others follow at the same distance.
  case renumber(PhoneNumber)
  /// They leave the inventory, as after a mistaken import.
  case remove
}

extension NumberEdit {
  /// The number after the change; `nil` if it leaves the inventory. `renumber` is not among them: it changes the number.
  ///
  /// - Parameters:
  ///   - sites: the codes of the project's sites.
  ///   - orders: the project's port orders.
  func applied(
    to number: InventoryNumber, sites: [String], orders: [PortOrderOfNumbers]
  ) throws(Refusal) -> InventoryNumber? {
    var after = number
    switch self {
    case .set(let values):
      for (column, text) in values.sorted(by: { $0.key < $1.key }) {
        let value = try Self.value(text, column, number[.country])
        after.values[column] =
          column == .site
          ? try value.map { code throws(Refusal) in
            try Self.site(code, among: sites)
          } : value
      }
    case .assign(let order):
      after.values[.portOrder] = order.id.rawValue
      if after[.losingCarrier] == nil { after.values[.losingCarrier] = order.carrier }
      if after[.btn] == nil { after.values[.btn] = order.btn }
    case .release:
      after.values[.action] = NumberAction.release.rawValue
      for column in [NumberColumn.portOrder, .wave, .assignTo, .assignEmail] { after.values[column] = nil }
      if after[.state] != PortState.ported.listWord { after.values[.state] = nil }
    case .renumber: break
    case .remove: return nil
    }
    let following = after.following(orders)
    if case .set(let values) = self, values.keys.contains(.state), following[.state] != after[.state],
      let order = following[.portOrder]
    {
      throw .rule(
        "\(number.range) is in port order \(order) and has its state: record what happened to the order "
          + "(golive port event). No number was changed.")
    }
    return following
  }

  private static func value(
    _ text: String?, _ column: NumberColumn, _ country: String?
  ) throws(Refusal) -> String? {
    guard NumberColumn.values.contains(column) else {
      throw .rule("\(column.rawValue) is what a number is; renumber changes it.")
    }
    guard let text, !text.trimmed.isEmpty else { return nil }
    do throws(NumberProblem) { return try NumberValue.read(text, as: column, country: country) } catch {
      throw .rule("\(column.rawValue): \(error.text); \(error.remedy).")
    }
  }

  private static func site(_ code: String, among codes: [String]) throws(Refusal) -> String {
    let wanted = code.uppercased()
    if codes.contains(wanted) { return wanted }
    let known = codes.isEmpty ? "It has none yet." : "It has \(codes.sorted().joined(separator: ", "))."
    throw .rule("the project has no site \(DisplayText.line(code)). \(known) No number was changed.")
  }

  /// Past tense, for history.
  func summary(of numbers: Int) -> String {
    let count = numbers.counted("number")
    switch self {
    case .set(let values):
      let words = values.sorted { $0.key < $1.key }.map { column, text in
        guard let text = text?.trimmed, !text.isEmpty else { return "cleared \(column.rawValue)" }
        return "set \(column.rawValue) to \(DisplayText.line(text))"
      }
      return "\(words.joined(separator: ", ")) of \(count)".cut(toBytes: TextRule.title.bytes)
    case .assign(let order): return "assigned \(count) to port order \(order.id)"
    case .release: return "released \(count)"
    case .renumber(let first): return "renumbered \(count), now from \(first)"
    case .remove: return "removed \(count) from the inventory"
    }
  }
}

extension NumberColumn: Comparable {
  package static func < (one: NumberColumn, other: NumberColumn) -> Bool { one.place < other.place }
  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
