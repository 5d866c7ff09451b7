import Domain

/// The rows of the number inventory that are loaded: a run of them, to which the next page before or behind is added.
package struct NumberRows: Hashable, Sendable {
  package private(set) var numbers: [InventoryNumber] = []
  /// Rows that the filter finds before the first one here.
  package private(set) var offset = 0
  /// All that the filter finds, and the counts of the whole inventory.
  package private(set) var found = NumberTally(column: nil, value: "", entries: 0, numbers: 0)
  package private(set) var tally: [NumberTally] = []
  /// The newest change of the inventory; `nil` until the first page is there.
  package private(set) var version: Int?
  /// Raised whenever the rows change.
  private(set) var generation = 0
  /// Where the cursor goes once the rows that were asked for are there.
  var edge: ListMotion.Edge?
  /// The ids of the rows, and where each is.
  private(set) var ids: [ItemID] = []
  /// The width of the longest number or range.
  package private(set) var longest = 0
  private var places: [ItemID: Int] = [:]
  /// The newest query; answers to others are dropped.
  private var asked: NumberQuery?
  private var isWaiting = false

  /// Rows loaded at once: more than a screen on either side of the cursor.
  static let chunk = 120
  /// Rows kept; those far from the cursor are dropped.
  private static let kept = 600

  package var isLoaded: Bool { version != nil }
  package var total: NumberTally? { tally.first { $0.column == nil } }
  /// Rows behind the last one here.
  package var below: Int { max(0, found.entries - offset - numbers.count) }

  func number(_ id: ItemID) -> InventoryNumber? { places[id].map { numbers[$0] } }

  /// A query for the rows that are shown, from the top when another filter is typed.
  package mutating func reload(_ project: ProjectID, _ filter: Filter) -> NumberQuery {
    var query = NumberQuery(project, limit: max(Self.chunk, numbers.count))
    query.filter = filter
    if asked?.filter == filter, asked?.project == project, offset > 0, let first = numbers.first?.range.first,
      let before = PhoneNumber(value: first.value - 1)
    {
      query.place = .after(before)
    }
    return ask(query)
  }

  private mutating func ask(_ query: NumberQuery) -> NumberQuery {
    asked = query
    isWaiting = true
    return query
  }

  /// A query for the rows the cursor comes near to; `nil` if they are here or asked for.
  mutating func wanted(near index: Int, page: Int) -> NumberQuery? {
    guard !isWaiting, var query = asked, let first = numbers.first, let last = numbers.last else {
      return nil
    }
    query.limit = Self.chunk
    if below > 0, index + page >= numbers.count {
      query.place = .after(last.range.first)
    } else if offset > 0, index < page {
      query.place = .before(first.range.first)
    } else {
      return nil
    }
    return ask(query)
  }

  /// A query for the first or last rows; `nil` if they are here.
  mutating func jump(to edge: ListMotion.Edge) -> NumberQuery? {
    guard var query = asked, edge == .top ? offset > 0 : below > 0 else { return nil }
    query.limit = Self.chunk
    query.place = edge == .top ? .first : .last
    self.edge = edge
    return ask(query)
  }

  /// Adds a page of what the filter finds.
  mutating func take(_ page: NumberPage, for query: NumberQuery) {
    asked = query
    isWaiting = false
    let isSame = page.version == version
    switch query.place {
    case .after(let number) where isSame && number == numbers.last?.range.first:
      numbers += page.numbers
      let surplus = max(0, numbers.count - Self.kept)
      numbers.removeFirst(surplus)
      offset += surplus
    case .before(let number) where isSame && number == numbers.first?.range.first:
      numbers = Array((page.numbers + numbers).prefix(Self.kept))
      offset = page.offset
    case .first, .last, .after, .before:
      (numbers, offset) = (page.numbers, page.offset)
    }
    (found, tally, version) = (page.found, page.tally, page.version)
    generation += 1
    ids = numbers.map { ItemID($0.range.description) }
    longest = ids.map(\.rawValue.utf8.count).max() ?? 0
    places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension ListMotion {
  /// The two ends of a list.
  package enum Edge: Hashable, Sendable { case top, bottom }
}
