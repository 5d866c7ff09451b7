import Domain

/// Receipts of a project's sign-offs: each names the log entry that holds it.
extension Workspace {
  /// Receipts in `known` are not read again, because an entry never changes.
  func receipts(of state: ProjectState, known: [ItemID: Receipt] = [:]) throws(StoreError) -> [ItemID:
    Receipt]
  {
    var result: [ItemID: Receipt] = [:]
    for item in state.items.values where item.kind == .signoff {
      if let receipt = known[item.id] {
        result[item.id] = receipt
      } else if let sequence = item.number(.entry) {
        result[item.id] = try receipt(of: sequence, on: item[.on].flatMap(Day.init(iso:)), in: state.id)
      }
    }
    return result
  }

  private func receipt(
    of sequence: Int, on day: Day?, in project: ProjectID
  ) throws(StoreError) -> Receipt? {
    let row = try engine.first(
      "SELECT at, hash FROM change WHERE project = $1 AND seq = $2",
      [.text(project.rawValue), SQLValue(sequence)])
    return row.flatMap {
      Receipt(
        project: project, sequence: sequence, at: Timestamp(milliseconds: Int64($0.number(0))), on: day,
        hash: $0.text(1))
    }
  }
}
