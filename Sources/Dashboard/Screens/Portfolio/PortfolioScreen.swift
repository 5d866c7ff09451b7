import Domain
import Layout

/// The list of customers: a window of rows around the cursor, whatever the size of the workspace.
package struct PortfolioScreen: Sendable {
  package static let id = ScreenID.portfolio

  package private(set) var page = PortfolioPage()
  /// What `page` answers; `nil` before the first answer.
  package private(set) var loaded: PortfolioQuery?
  package var query = PortfolioQuery()
  package var window = ListWindow()
  /// Projects chosen with `v`, on screen or not.
  package internal(set) var selected: Set<ProjectID> = []
  /// The chosen ones as they were last read, wherever the list has gone since.
  var chosen: [ProjectSummary] = []
  /// The project under the cursor, so that others' changes do not move it.
  package private(set) var anchor: ProjectID?
  /// Words of the rows last seen without a filter, for "Did you mean".
  package var words: [String: Int] { Self.words(of: customers) }
  private var customers: [String] = []
  /// The first look did not reach the project the cursor was on.
  private var isAnchorMissing = false

  /// Rows asked for at once: more than a screen on either side of the cursor.
  package static let chunk = 120

  package init() {}

  package var count: Int { page.matching }
  /// Every project would be shown: `page.total` 0 means that there is none.
  var isUnrestricted: Bool { query.filter.isEmpty && (query.scope == .active || query.scope == .all) }

  /// Whether every row of the list is loaded, so that sums over it are true.
  package var isWhole: Bool { page.matching > 0 && page.rows.count == page.matching }

  package func row(_ index: Int) -> ProjectSummary? { page.row(index) }

  /// Hands over those of `range` that are loaded, as they lie there: a copy of a row costs more than to draw it.
  package func forEachRow(of range: Range<Int>, _ body: (Int, borrowing ProjectSummary) -> Void) {
    let loaded = range.clamped(to: page.offset..<page.offset + page.rows.count)
    page.rows.withUnsafeBufferPointer { rows in
      for index in loaded { body(index, rows[index - page.offset]) }
    }
  }

  package var current: ProjectSummary? { row(window.cursor) }

  /// The chosen projects, or else the one under the cursor.
  package var targets: [ProjectSummary] { selected.isEmpty ? [current].compactMap { $0 } : chosen }

  package mutating func move(by delta: Int, height: Int) { select(window.cursor + delta, height: height) }

  package mutating func select(_ index: Int, height: Int) {
    window.select(index, count: count)
    window.reveal(height: height, count: count)
    // A row that is not loaded yet has no name; the answer must not pull the cursor back.
    anchor = current?.id
  }

  package mutating func scroll(by lines: Int, height: Int) {
    window.scroll(by: lines, height: height, count: count)
    anchor = current?.id
  }

  /// The query to ask, when rows near the window are not loaded.
  package func wanted(height: Int) -> PortfolioQuery? {
    let rows = window.visible(height: height, count: max(count, 1))
    if loaded != nil, !isAnchorMissing, count == 0 || page.covers(rows) { return nil }
    return queryAroundCursor(height: height)
  }

  /// The first look holds two low screens, so that a start reads little; on a high one a whole portfolio is summed up.
  package func queryAroundCursor(height: Int) -> PortfolioQuery {
    var result = query
    result.limit = loaded == nil && height < 30 ? max(2 * height, 20) : Self.chunk
    result.offset = max(0, window.cursor - result.limit / 2)
    return result
  }

  /// More names to compare a filter with, before there is one; `nil` when there are no more around the cursor.
  package func queryForNames(height: Int) -> PortfolioQuery? {
    guard query.filter.isEmpty, loaded != nil, page.rows.count < min(count, Self.chunk) else { return nil }
    return queryAroundCursor(height: height)
  }

  /// Takes an answer; one to an older question is dropped.
  package mutating func take(_ page: PortfolioPage, for query: PortfolioQuery, height: Int) {
    var question = self.query
    (question.offset, question.limit) = (query.offset, query.limit)
    guard question == query else { return }
    let isSameList = loaded.map { $0.order == query.order && $0.scope == query.scope } ?? true
    let isFirstLook = loaded == nil
    self.page = page
    remember(page.rows)
    loaded = query
    if query.filter.isEmpty { customers = page.rows.map(\.customer) }
    if let anchor, isSameList || query.filter.isEmpty,
      let local = page.rows.firstIndex(where: { $0.id == anchor })
    {
      window.select(page.offset + local, count: count)
    } else if isFirstLook, anchor != nil, page.rows.count < page.matching {
      isAnchorMissing = true
      return
    }
    isAnchorMissing = false
    window.reveal(height: height, count: count)
    anchor = current?.id ?? anchor
  }

  /// Starts the list anew: another order, scope or filter.
  package mutating func ask(height: Int, _ change: (inout PortfolioQuery) -> Void) -> PortfolioQuery {
    change(&query)
    window = ListWindow()
    return queryAroundCursor(height: height)
  }

  /// Puts the cursor where it was in an earlier run, before anything is loaded.
  package mutating func restore(anchor: ProjectID?, row: Int) {
    self.anchor = anchor
    window = ListWindow(cursor: row)
  }

  private static func words(of customers: [String]) -> [String: Int] {
    var result: [String: Int] = [:]
    for customer in customers {
      for word in Set(customer.lowercased().split { !$0.isLetter && !$0.isNumber }) where word.count > 2 {
        result[String(word), default: 0] += 1
      }
    }
    return result
  }
}
