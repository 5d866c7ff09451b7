/// A page of a project's numbers.
package struct NumberQuery: Hashable, Sendable {
  /// Where the page is, by the first number of a row.
  package enum Place: Hashable, Sendable {
    case first, last
    case after(PhoneNumber)
    case before(PhoneNumber)
  }

  package let project: ProjectID
  /// Only numbers with one of these values in the column, which is one of `tallied`.
  package var values: [NumberColumn: [String]] = [:]
  /// What was typed to find numbers; its fields are `FilterFields.numbers`.
  package var filter = Filter()
  package var place = Place.first
  package var limit: Int

  package init(_ project: ProjectID, limit: Int = 200) {
    self.project = project
    self.limit = limit
  }

  /// Whether all numbers are found.
  package var findsAll: Bool { values.isEmpty && filter.isEmpty }

  /// The columns that can be asked for, and are counted.
  package static let tallied: [NumberColumn] = [.state, .type, .usage, .action, .site, .portOrder]
}

/// How many numbers have a value.
package struct NumberTally: Hashable, Sendable {
  /// `nil` for all numbers.
  package let column: NumberColumn?
  /// Empty for numbers without one.
  package let value: String
  /// Rows of the inventory, of which a range is one.
  package var entries: Int
  package var numbers: Int

  package init(column: NumberColumn?, value: String, entries: Int, numbers: Int) {
    self.column = column
    self.value = value
    self.entries = entries
    self.numbers = numbers
  }

  /// What the changes add to the counts; those that stay the same are left out.
  package static func differences(_ changes: [NumberChange]) -> [NumberTally] {
    var sums: [Key: NumberTally] = [:]
    for change in changes {
      for (number, sign) in [(change.before, -1), (change.after, 1)] {
        guard let number else { continue }
        for key in keys(of: number) {
          var sum = sums[key] ?? NumberTally(column: key.column, value: key.value, entries: 0, numbers: 0)
          sum.entries += sign
          sum.numbers += sign * number.range.count
          sums[key] = sum
        }
      }
    }
    return sums.values.filter { $0.entries != 0 || $0.numbers != 0 }
  }

  private struct Key: Hashable {
    let column: NumberColumn?
    let value: String
  }

  private static func keys(of number: InventoryNumber) -> [Key] {
    [Key(column: nil, value: "")] + NumberQuery.tallied.map { Key(column: $0, value: number[$0] ?? "") }
  }
}

/// A page of numbers in their order, and the counts of the whole project.
package struct NumberPage: Hashable, Sendable {
  package let numbers: [InventoryNumber]
  /// Where the next page begins; `nil` if this is the last one.
  package let next: PhoneNumber?
  /// Rows the query finds before this page.
  package let offset: Int
  /// All that the query finds.
  package let found: NumberTally
  package let tally: [NumberTally]
  /// The newest change of the inventory, by its number in the log; 0 before the first.
  package let version: Int

  package init(
    numbers: [InventoryNumber], next: PhoneNumber?, offset: Int = 0, found: NumberTally? = nil,
    tally: [NumberTally], version: Int = 0
  ) {
    self.numbers = numbers
    self.next = next
    self.offset = offset
    let all = tally.first { $0.column == nil }
    self.found = found ?? all ?? NumberTally(column: nil, value: "", entries: 0, numbers: 0)
    self.tally = tally
    self.version = version
  }

  /// The page of a query that finds exactly these numbers.
  package init(of all: [InventoryNumber], _ query: NumberQuery, tally: [NumberTally], version: Int) {
    let limit = max(0, min(query.limit, all.count))
    let start: Int =
      switch query.place {
      case .first: 0
      case .last: all.count - limit
      case .after(let number): all.firstIndex { $0.range.first > number } ?? all.count
      case .before(let number): max(0, (all.firstIndex { $0.range.first >= number } ?? all.count) - limit)
      }
    var end = min(all.count, start + limit)
    if case .before(let number) = query.place {
      end = min(end, all.firstIndex { $0.range.first >= number } ?? end)
    }
    let found = Array(all[start..<end])
    let sum = all.reduce(0) { $0 + $1.range.count }
    self.init(
      numbers: found, next: end < all.count ? found.last?.range.first : nil,
      offset: found.isEmpty ? 0 : start,
      found: NumberTally(column: nil, value: "", entries: all.count, numbers: sum), tally: tally,
      version: version)
  }

  /// Of all numbers of the project.
  package var total: NumberTally? { tally.first { $0.column == nil } }
}

extension NumberChange {
  /// Past tense, for history: `imported 61 numbers, changed 4 entries`.
  package static func summary(_ changes: [NumberChange]) -> String {
    let new = changes.filter { $0.before == nil }.reduce(0) { $0 + $1.range.count }
    let changed = changes.count { $0.before != nil }
    let parts = [
      new == 0 ? nil : "imported \(new.counted("number"))",
      changed == 0 ? nil : "changed \(changed.counted("entry", "entries")) of the number inventory",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
