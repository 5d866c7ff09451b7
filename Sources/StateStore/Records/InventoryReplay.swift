import Domain

/// The number inventory of a project as its log makes it.
struct InventoryReplay {
  private(set) var numbers: [NumberRange: InventoryNumber] = [:]

  /// - Throws: the range that is not as the run says it was.
  mutating func apply(_ run: NumberRun) throws(NumberRun.Conflict) -> [NumberChange] {
    var changes: [NumberChange] = []
    for range in run.ranges {
      let change = try run.change(of: range, from: numbers[range])
      numbers[range] = change.after
      changes.append(change)
    }
    return changes
  }
}
