/// Consecutive numbers that changed in the same way, as they stand in the log: one line for all of them.
package struct NumberRun: Hashable, Sendable {
  /// One value of a number before and after.
  package struct Value: Hashable, Sendable {
    /// A column's name, a heading golive does not know behind `notes:`, or `number` for whether it is there.
    package let name: String
    package let old: String?
    package let new: String?

    package init(name: String, old: String?, new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// A value that is not what the run says it should be.
  package struct Conflict: Error, Hashable, Sendable {
    package let range: NumberRange
    package let value: Value
    package let found: String?
  }

  /// From the first number to the last.
  package let range: NumberRange
  /// Whether it is one entry of the inventory, rather than a number for each.
  package let isOneEntry: Bool
  /// Those that changed, by name.
  package let values: [Value]

  package init(range: NumberRange, isOneEntry: Bool, values: [Value]) {
    self.range = range
    self.isOneEntry = isOneEntry
    self.values = values
  }

  /// The entries of the inventory it is about.
  package var ranges: [NumberRange] {
    isOneEntry
      ? [range]
      : (range.first.value...range.last.value).compactMap { PhoneNumber(value: $0).map(NumberRange.init) }
  }

  package var inverse: NumberRun {
    NumberRun(
      range: range, isOneEntry: isOneEntry,
      values: values.map { Value(name: $0.name, old: $0.new, new: $0.old) })
  }

  /// The runs of the changes, in the order of the numbers.
  package static func runs(of changes: [NumberChange]) -> [NumberRun] {
    var runs: [NumberRun] = []
    for change in changes.sorted(by: { $0.range < $1.range }) {
      let values = differences(change)
      if let last = runs.last, change.range.isSingle, !last.isOneEntry || last.range.isSingle,
        last.range.last.value + 1 == change.range.first.value, last.values == values,
        let longer = try? NumberRange(from: last.range.first, to: change.range.last)
      {
        runs[runs.count - 1] = NumberRun(range: longer, isOneEntry: false, values: values)
      } else {
        runs.append(NumberRun(range: change.range, isOneEntry: true, values: values))
      }
    }
    return runs
  }

  private static let presence = NumberColumn.number.rawValue

  private static func differences(_ change: NumberChange) -> [Value] {
    let (old, new) = (texts(change.before), texts(change.after))
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
      old[name] == new[name] ? nil : Value(name: name, old: old[name], new: new[name])
    }
  }

  private static func texts(_ number: InventoryNumber?) -> [String: String] {
    guard let number else { return [:] }
    var texts = number.texts
    texts[presence] = ""
    return texts
  }

  /// What the run does to one of its entries.
  ///
  /// - Parameter before: what is there now.
  package func change(of range: NumberRange, from before: InventoryNumber?) throws(Conflict) -> NumberChange {
    var texts = Self.texts(before)
    for value in values {
      guard texts[value.name] == value.old else {
        throw Conflict(range: range, value: value, found: texts[value.name])
      }
      texts[value.name] = value.new
    }
    guard texts.removeValue(forKey: Self.presence) != nil else {
      if let (name, found) = texts.min(by: { $0.key < $1.key }) {
        throw Conflict(range: range, value: Value(name: name, old: nil, new: nil), found: found)
      }
      return NumberChange(range, from: before, to: nil)
    }
    return NumberChange(range, from: before, to: InventoryNumber(range, texts: texts))
  }
}
