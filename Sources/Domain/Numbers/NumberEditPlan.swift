/// A change of the number inventory, planned on all of its numbers before anything is written.
package struct NumberEditPlan: Hashable, Sendable {
  package let changes: [NumberChange]
  /// Past tense, for history.
  package let summary: String

  /// - Throws: if a number is not there, a value is impossible, a rule would be broken, or nothing would change.
  package init(
    _ edit: NumberEdit, of ranges: [NumberRange], in inventory: [InventoryNumber], sites: [String],
    orders: [PortOrderOfNumbers] = []
  ) throws(Refusal) {
    var edit = edit
    if case .assign(let order) = edit, let now = orders.named(order.id.rawValue) { edit = .assign(now) }
    var met = try MetEntries(of: ranges, in: inventory)
    if case .renumber(let first) = edit {
      try met.renumber(from: first)
    } else {
      try met.apply(edit, sites, orders)
    }
    changes = met.changes
    guard !changes.isEmpty else { throw .rule("the numbers are like that already.") }
    summary = edit.summary(of: met.count)
    try Self.check(changes, in: inventory)
  }

  /// Refuses what an import of the same numbers would call an error, unless it was one before.
  private static func check(_ changes: [NumberChange], in inventory: [InventoryNumber]) throws(Refusal) {
    var group = NumberGroupRules(inventory, changes: changes, scope: nil)
    for change in changes {
      guard let after = change.after else { continue }
      let known = Set((change.before.map(NumberRules.broken) ?? []).map(\.text))
      let broken = NumberRules.broken(after).filter { !known.contains($0.text) } + group.broken(after)
      guard let error = broken.first(where: { $0.severity == .error }) else { continue }
      throw .rule(
        "\(after.range), \(error.column.rawValue): \(DisplayText.line(error.text)); "
          + "\(DisplayText.line(error.remedy)). No number was changed.")
    }
  }
}

/// An entry of the inventory that a selection meets, whole or in parts.
private struct MetEntry {
  struct Part {
    let before: InventoryNumber
    var after: InventoryNumber?
    var isChanged: Bool { after != before }
  }

  let stored: InventoryNumber
  /// In order, without overlaps.
  var parts: [Part] = []

  init(_ stored: InventoryNumber) { self.stored = stored }

  mutating func add(_ range: NumberRange) {
    let number = InventoryNumber(range, stored.values, notes: stored.notes)
    parts.append(Part(before: number, after: number))
  }

  /// The ranges of it that are not selected.
  var rest: [NumberRange] {
    parts.reduce([stored.range]) { rest, part in rest.flatMap { $0.without(part.before.range) } }
  }

  /// A range that is cut goes, and its parts come.
  var changes: [NumberChange] {
    guard parts.contains(where: \.isChanged) else { return [] }
    let after = parts.compactMap(\.after)
    if rest.isEmpty, parts.count == 1, after.first.map({ $0.range == stored.range }) ?? true {
      return [NumberChange(stored.range, from: stored, to: after.first)]
    }
    let kept = rest.map { InventoryNumber($0, stored.values, notes: stored.notes) }
    return [NumberChange(stored.range, from: stored, to: nil)]
      + (kept + after).map { NumberChange($0.range, from: nil, to: $0) }
  }
}

/// The entries that a selection meets, and what becomes of them.
private struct MetEntries {
  private var entries: [MetEntry] = []
  private let inventory: [InventoryNumber]

  init(of ranges: [NumberRange], in inventory: [InventoryNumber]) throws(Refusal) {
    self.inventory = inventory
    let sorted = inventory.sorted { $0.range < $1.range }
    var place = 0
    for wanted in Self.joined(ranges) {
      while place < sorted.count, sorted[place].range.last < wanted.first { place += 1 }
      guard place < sorted.count, sorted[place].range.first <= wanted.last else {
        throw .rule("\(wanted) is not in the inventory. No number was changed.")
      }
      for stored in sorted[place...].prefix(while: { $0.range.first <= wanted.last }) {
        if entries.last?.stored.range != stored.range { entries.append(MetEntry(stored)) }
        if let both = stored.range.meet(wanted) { entries[entries.count - 1].add(both) }
      }
    }
  }

  /// In order, without what is named twice.
  private static func joined(_ ranges: [NumberRange]) -> [NumberRange] {
    var result: [NumberRange] = []
    for range in ranges.sorted() {
      guard let last = result.last, range.first <= last.last else {
        result.append(range)
        continue
      }
      result += range.without(last)
    }
    return result
  }

  /// How many numbers the change is about.
  var count: Int {
    entries.flatMap(\.parts).filter(\.isChanged).reduce(0) { $0 + $1.before.range.count }
  }

  /// One for each range: where a number takes the place of another one that moved on, both are one change.
  var changes: [NumberChange] {
    var result: [NumberChange] = []
    var places: [NumberRange: Int] = [:]
    for change in entries.flatMap(\.changes) {
      guard let place = places[change.range] else {
        places[change.range] = result.count
        result.append(change)
        continue
      }
      let other = result[place]
      result[place] = NumberChange(
        change.range, from: other.before ?? change.before, to: other.after ?? change.after)
    }
    return result
  }

  mutating func apply(
    _ edit: NumberEdit, _ sites: [String], _ orders: [PortOrderOfNumbers]
  ) throws(Refusal) {
    for entry in entries.indices {
      for part in entries[entry].parts.indices {
        let before = entries[entry].parts[part].before
        entries[entry].parts[part].after = try edit.applied(to: before, sites: sites, orders: orders)
      }
    }
  }

  mutating func renumber(from first: PhoneNumber) throws(Refusal) {
    guard let start = entries.first?.parts.first?.before.range.first.value else { return }
    let met = Set(entries.map(\.stored.range))
    let others = inventory.map(\.range).filter { !met.contains($0) } + entries.flatMap(\.rest)
    let taken = RangeIndex(others.map { ($0, ()) })
    for entry in entries.indices {
      for part in entries[entry].parts.indices {
        let new = try entries[entry].parts[part].before.renumbered(by: first.value - start)
        if let other = taken.meeting(new.range)?.range {
          throw .rule("\(new.range) meets \(other) of the inventory. No number was changed.")
        }
        entries[entry].parts[part].after = new
      }
    }
  }
}

extension InventoryNumber {
  /// - Throws: if there is no such number.
  fileprivate func renumbered(by distance: Int) throws(Refusal) -> InventoryNumber {
    let text = "+\(range.first.value + distance)..+\(range.last.value + distance)"
    do throws(NumberProblem) {
      var new = InventoryNumber(try NumberRange(reading: text), values, notes: notes)
      if self[.type] == range.first.type?.rawValue { new.values[.type] = new.range.first.type?.rawValue }
      return new
    } catch { throw .rule("\(text): \(error.text); \(error.remedy). No number was changed.") }
  }
}
