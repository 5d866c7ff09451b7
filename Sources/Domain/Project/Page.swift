/// A window of a long list, with the number of all rows.
package struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  package var rows: [Row]
  package var offset: Int
  /// Rows that match the query.
  package var matching: Int
  /// Rows without its filter.
  package var total: Int
  /// Rows without its filter that nobody has looked at yet: `matching` counts those of the others.
  package var rest: Int

  package init(rows: [Row] = [], offset: Int = 0, matching: Int = 0, total: Int = 0, rest: Int = 0) {
    self.rows = rows
    self.offset = offset
    self.matching = matching
    self.total = total
    self.rest = rest
  }

  /// Adds what the next step of a search found.
  package mutating func add(_ next: Page) {
    rows += next.rows
    matching += next.matching
    (total, rest) = (next.total, next.rest)
  }

  /// A page of all rows that match.
  package init(_ found: [Row], offset: Int, limit: Int, total: Int) {
    self.init(
      rows: Array(found.dropFirst(max(0, offset)).prefix(max(0, limit))), offset: offset,
      matching: found.count,
      total: total)
  }

  /// A row by its index in the whole list; `nil` while it is not loaded.
  package func row(_ place: Int) -> Row? {
    rows.indices.contains(place - offset) ? rows[place - offset] : nil
  }

  /// Whether all existing rows of a range are loaded.
  package func covers(_ places: Range<Int>) -> Bool {
    places.lowerBound >= offset && min(places.upperBound, matching) <= offset + rows.count
  }
}

/// Projects; `total` counts those of the scope.
package typealias PortfolioPage = Page<ProjectSummary>
/// What needs attention; both counts stop at `TodayQuery.counted`.
package typealias TodayPage = Page<TodayRow>
