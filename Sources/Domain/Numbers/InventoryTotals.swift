/// What a project says of its number inventory without reading it: the store keeps it on the project item with every
/// change of numbers.
package struct InventoryTotals: Hashable, Sendable {
  package private(set) var numbers = 0
  /// Numbers whose list lacks a value that a complete one has.
  package private(set) var incomplete = 0
  /// How many there are of each type; numbers without a type are under an empty one.
  package private(set) var types: [String: Int] = [:]

  /// The totals once the changes are made.
  package init(_ inventory: [InventoryNumber], after changes: [NumberChange] = []) {
    for number in inventory { add(number, 1) }
    for change in changes {
      if let before = change.before { add(before, -1) }
      if let after = change.after { add(after, 1) }
    }
    types = types.filter { $0.value != 0 }
  }

  private mutating func add(_ number: InventoryNumber, _ sign: Int) {
    let count = sign * number.range.count
    numbers += count
    if !NumberRules.missing(number).isEmpty { incomplete += count }
    types[number[.type] ?? "", default: 0] += count
  }

  /// Reads what `text` writes; nothing is counted where there is none.
  package init(_ text: String?) {
    let words = (text ?? "").split(separator: " ", omittingEmptySubsequences: false)
    numbers = words.first.flatMap { Int($0) } ?? 0
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[1]) else { continue }
      if parts[0] == Self.incompleteName { incomplete = count } else { types[String(parts[0])] = count }
    }
  }

  private static let incompleteName = "incomplete"

  /// As the project item keeps it: `1242 incomplete=3 geographic=1200 toll_free=42`; `nil` without numbers.
  package var text: String? {
    guard numbers > 0 else { return nil }
    let counts =
      [(Self.incompleteName, incomplete)] + types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return "\(numbers) " + counts.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
  }

  /// `1242 numbers (1200 geographic, 42 toll-free), 3 of them incomplete`.
  package var words: String { words(.english) }

  package func words(_ texts: Texts) -> String {
    let kinds = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { type, count in
      "\(count) \(texts.numberType(type))"
    }
    let all = texts(PaperText.numbers, count: numbers, (.list, kinds.joined(separator: ", ")))
    return incomplete == 0 ? all : texts(PaperText.incomplete, count: incomplete, (.text, all))
  }
}

extension Texts {
  /// `toll-free`
  package func numberType(_ stored: String) -> String {
    word(stored.isEmpty ? WordText.withoutType.rawValue : stored.replacing("_", with: "-"))
  }
}

extension Project {
  package var inventory: InventoryTotals {
    InventoryTotals(state.value(ItemID(id.rawValue), .inventory))
  }

  /// What shows by itself that a task is done; `nil` if a person must say it.
  package func ownEvidence(of task: Task) -> String? {
    guard task.needs?.asksForNumbers == true, inventory.numbers > 0, inventory.incomplete == 0 else {
      return nil
    }
    return "number inventory: \(inventory.words)"
  }

  /// What the list of numbers lacks; a project that keeps none in golive lacks nothing.
  var incompleteNumbers: [GateReport.Missing] {
    guard inventory.incomplete > 0 else { return [] }
    let text = "\(inventory.incomplete) of \(inventory.numbers) numbers lack usage, action, site or account"
    return [GateReport.Missing(text: text, item: nil)]
  }
}
