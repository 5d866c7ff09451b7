/// Values that are kept otherwise than they are shown. Those that give control over the customer's lines are kept for the
/// port, and masked wherever they are shown.
extension Field {
  package static let secrets: Set<Field> = [.accountNumber, .pin]

  package var isSecret: Bool { Self.secrets.contains(self) }

  /// A value as it may be shown: a secret only tells that it is there, and an account number its last digits; counts
  /// are words.
  package func shown(_ value: String) -> String {
    if self == .inventory { return InventoryTotals(value).words }
    guard isSecret, !value.isEmpty else { return value }
    return self == .accountNumber && value.count >= 8 ? "****\(value.suffix(3))" : "****"
  }

  package func shown(_ value: String?) -> String? { value.map { shown($0) } }
}

extension ProjectState {
  /// For a file that leaves the program.
  package var withoutSecrets: ProjectState {
    var result = self
    for (id, item) in items where Field.secrets.contains(where: { item.values[$0] != nil }) {
      result.items[id]?.values = item.values.filter { !$0.key.isSecret }
    }
    return result
  }
}
