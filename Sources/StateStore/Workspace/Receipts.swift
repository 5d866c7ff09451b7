import Domain

/// Receipts of a project's sign-offs: each names the log entry that holds it.
extension Workspace {
  /// - Parameters:
  ///   - known: receipts that are not read again, because an entry never changes.
  ///   - entries: of the log, as far as they were read already.
  func receipts(
    of state: ProjectState, known: [ItemID: Receipt] = [:], in entries: [HistoryEntry] = []
  ) throws(StoreError) -> [ItemID: Receipt] {
    var result: [ItemID: Receipt] = [:]
    var missing: [Int: Item] = [:]
    for item in state.items.values where item.kind == .signoff {
      guard let sequence = item.number(.entry) else { continue }
      if let receipt = known[item.id] {
        result[item.id] = receipt
      } else if let entry = entries.last(where: { $0.sequence == sequence }) {
        result[item.id] = Receipt(of: entry)
      } else {
        missing[sequence] = item
      }
    }
    guard !missing.isEmpty else { return result }
    let sequences = missing.keys.sorted()
    let places = (2...sequences.count + 1).map { "$\($0)" }.joined(separator: ", ")
    try engine.run(
      "SELECT seq, at, hash FROM change WHERE project = $1 AND seq IN (\(places))",
      [.text(state.id.rawValue)] + sequences.map { SQLValue($0) }
    ) { row in
      guard let item = missing[row.number(0)] else { return }
      result[item.id] = Receipt(
        project: state.id, sequence: row.number(0), at: Timestamp(milliseconds: Int64(row.number(1))),
        on: item[.on].flatMap(Day.init(iso:)), hash: row.text(2))
    }
    return result
  }
}
