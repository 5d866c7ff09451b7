import Domain

/// What a change of a project does to its numbers, and a change of numbers to its project.
extension Workspace {
  /// The project as it was before the entry that is being written.
  ///
  /// - Parameter log: as far as it was read already.
  func stateBefore(_ head: ProjectHead, log: [HistoryEntry] = []) throws(StoreError) -> ProjectState {
    var state = try items(of: head.project, sequence: head.sequence - 1, customerSeen: head.customerSeen)
    state.receipts = try receipts(of: state, in: log)
    return state
  }

  /// A change of numbers as the project item counts them.
  func counted(
    _ changes: [NumberChange], of inventory: [InventoryNumber], _ summary: String, on state: ProjectState
  ) -> Plan {
    Plan(changes: recount(state, InventoryTotals(inventory, after: changes)), summary: summary)
  }

  private func recount(_ state: ProjectState, _ totals: InventoryTotals) -> [FieldChange] {
    let item = ItemID(state.id.rawValue)
    let before = state.value(item, .inventory)
    return before == totals.text ? [] : [FieldChange(item, .inventory, from: before, to: totals.text)]
  }

  /// Numbers whose port order is in another state now.
  ///
  /// - Parameter asked: changes made in the same step; their numbers are left as these make them.
  func following(
    _ changes: [FieldChange], from before: ProjectState, to after: ProjectState,
    besides asked: [NumberChange]
  ) throws(StoreError) -> [NumberChange] {
    let orders = PortOrderOfNumbers.moved(
      from: before, to: after, among: Set(changes.map(\.item)).sorted())
    guard !orders.isEmpty else { return [] }
    let names = orders.flatMap(\.names).sorted()
    let taken = Set(asked.map(\.range))
    return try NumberTable.all(of: after.id, inOrders: names, on: engine).compactMap { number in
      let now = number.following(orders)
      return now == number || taken.contains(number.range)
        ? nil : NumberChange(number.range, from: number, to: now)
    }
  }

  /// What undoing or redoing an entry does to numbers, and how the project item counts them then.
  ///
  /// - Throws: if somebody has changed a number since. Where the numbers only followed a port order, such a number stays
  ///   as it is.
  func reversedNumbers(
    of target: HistoryEntry, on state: ProjectState, at head: ProjectHead
  ) throws(StoreError) -> (changes: [NumberChange], counts: [FieldChange]) {
    guard target.numbers != nil else { return ([], []) }
    let follows = !target.isAboutNumbers
    if !follows {
      try mayChangeNumbers()
      try mayChangeNumbers(at: head)
    }
    let inventory = try NumberTable.all(of: target.project, on: engine)
    let stored = Dictionary(inventory.map { ($0.range, $0) }, uniquingKeysWith: { $1 })
    var changes: [NumberChange] = []
    for run in try NumberRunTable.runs(of: target.project, sequence: target.sequence, on: engine) {
      let inverse = run.inverse
      for range in inverse.ranges {
        do { changes.append(try inverse.change(of: range, from: stored[range])) } catch {
          if follows { continue }
          throw .undoBlocked(
            EditConflict(error),
            by: try NumberRunTable.lastActor(on: range, of: target.project, on: engine) ?? "somebody")
        }
      }
    }
    return (changes, recount(state, InventoryTotals(inventory, after: changes)))
  }
}

extension HistoryEntry {
  /// Whether a person changed numbers and nothing else; the project item counts them.
  fileprivate var isAboutNumbers: Bool { changes.allSatisfy { $0.field == .inventory } }
}

extension EditConflict {
  fileprivate init(_ conflict: NumberRun.Conflict) {
    self.init(
      change: FieldChange(
        ItemID(conflict.range.description), Field(rawValue: conflict.value.name), from: conflict.value.old,
        to: conflict.value.new), found: conflict.found)
  }
}
