import Domain
import Layout

/// The list of customers. Only a window of rows around the cursor is loaded, whatever the size of the workspace.
package struct PortfolioScreen: Sendable {
  package static let id = ScreenID.portfolio

  package private(set) var page = PortfolioPage()
  /// The query that `page` answers; `nil` before the first answer.
  package private(set) var loaded: PortfolioQuery?
  package var query = PortfolioQuery()
  package var window = ListWindow()
  /// Chosen columns; empty for the usual ones.
  package var columns: [ColumnChoice] = []
  /// The view that was shown last.
  package private(set) var view: NamedView?
  /// Projects selected with `v`, loaded or not.
  package internal(set) var selected: Set<ProjectID> = []
  /// The rows of the selected projects as last read.
  var chosen: [ProjectSummary] = []
  /// The project under the cursor, so that the cursor stays on it when others change the list.
  package private(set) var anchor: ProjectID?
  /// Words of the rows last shown without a filter, for "Did you mean".
  package var words: [String: Int] { Self.words(of: customers) }
  private var customers: [String] = []
  /// A search that goes on while nobody types.
  private var search: Search?
  /// The first page did not contain the project of the cursor.
  private var isAnchorMissing = false

  /// Rows loaded at once: more than a screen on either side of the cursor.
  package static let chunk = 120

  /// Whether an answer has to be whole, as in plain lines.
  package var searchesAtOnce = false

  package init() {}

  /// What a search has found so far.
  private struct Search: Sendable {
    let query: PortfolioQuery
    var page: PortfolioPage
    /// A list that is on the screen stays there until the new rows are found.
    let showsAtOnce: Bool

    var next: PortfolioQuery.Step {
      PortfolioQuery.Step(looked: page.total - page.rest, found: page.matching)
    }
  }

  /// The query that goes on with the search; `nil` when all rows have been looked at.
  package var nextStep: PortfolioQuery? {
    search.map { search in
      var query = search.query
      query.step = search.next
      return query
    }
  }

  /// Puts an answer together with those before it; `nil` while there is nothing new to show.
  private mutating func found(_ page: PortfolioPage, for query: PortfolioQuery) -> PortfolioPage? {
    guard let step = query.step else { return page }
    var whole = query
    whole.step = nil
    if step.looked == 0 {
      let isSameList = loaded.map {
        $0.filter == query.filter && $0.order == query.order && $0.scope == query.scope
      }
      search = Search(query: whole, page: page, showsAtOnce: isSameList != true)
    } else {
      guard search?.query == whole, search?.next == step else { return nil }
      search?.page.add(page)
    }
    guard let current = search else { return nil }
    if current.page.rest == 0 { search = nil }
    let isShown = current.showsAtOnce || current.page.rest == 0 || current.page.rows.count >= query.limit
    return isShown ? current.page : nil
  }

  package var count: Int { page.matching }
  /// No filter or scope is active, so `page.total` 0 means that there are no projects.
  var isUnrestricted: Bool { query.filter.isEmpty && (query.scope == .active || query.scope == .all) }

  /// Whether all rows are loaded, so that sums over them are complete.
  package var isWhole: Bool { page.matching > 0 && page.rows.count == page.matching }

  package func row(_ index: Int) -> ProjectSummary? { page.row(index) }

  /// Passes the loaded rows of `range` without copying them, because a copy costs more than drawing a row.
  package func forEachRow(of range: Range<Int>, _ body: (Int, borrowing ProjectSummary) -> Void) {
    let loaded = range.clamped(to: page.offset..<page.offset + page.rows.count)
    page.rows.withUnsafeBufferPointer { rows in
      for index in loaded { body(index, rows[index - page.offset]) }
    }
  }

  package var current: ProjectSummary? { row(window.cursor) }

  /// The selected projects, or the one under the cursor.
  package var targets: [ProjectSummary] { selected.isEmpty ? [current].compactMap { $0 } : chosen }

  package mutating func move(by delta: Int, height: Int) { select(window.cursor + delta, height: height) }

  package mutating func select(_ index: Int, height: Int) {
    window.select(index, count: count)
    window.reveal(height: height, count: count)
    // A row that is not loaded has no id; keep the answer from moving the cursor back.
    anchor = current?.id
  }

  package mutating func scroll(by lines: Int, height: Int) {
    window.scroll(by: lines, height: height, count: count)
    anchor = current?.id
  }

  /// A query for the rows near the window, if they are not loaded.
  package func wanted(height: Int) -> PortfolioQuery? {
    let rows = window.visible(height: height, count: max(count, 1))
    if loaded != nil, !isAnchorMissing, count == 0 || page.covers(rows) { return nil }
    return queryAroundCursor(height: height)
  }

  /// The first page covers two small screens, so that a start reads little; large screens sum up the whole portfolio.
  package func queryAroundCursor(height: Int) -> PortfolioQuery {
    var result = query
    result.limit = loaded == nil && height < 30 ? max(2 * height, 20) : Self.chunk
    result.offset = max(0, window.cursor - result.limit / 2)
    result.step = result.filter.isEmpty || searchesAtOnce ? nil : PortfolioQuery.Step()
    return result
  }

  /// A query for further names to compare with a filter, before one is active; `nil` when all are loaded.
  package func queryForNames(height: Int) -> PortfolioQuery? {
    guard query.filter.isEmpty, loaded != nil, page.rows.count < min(count, Self.chunk) else { return nil }
    return queryAroundCursor(height: height)
  }

  /// Stores an answer; an answer to an older query is dropped.
  package mutating func take(_ page: PortfolioPage, for query: PortfolioQuery, height: Int) {
    var question = self.query
    (question.offset, question.limit, question.step) = (query.offset, query.limit, query.step)
    guard question == query, let page = found(page, for: query) else { return }
    let isSameList = loaded.map { $0.order == query.order && $0.scope == query.scope } ?? true
    let isFirstLook = loaded == nil
    self.page = page
    remember(page.rows)
    loaded = query
    loaded?.step = nil
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

  /// Restarts the list with another order, scope or filter.
  package mutating func ask(height: Int, _ change: (inout PortfolioQuery) -> Void) -> PortfolioQuery {
    change(&query)
    window = ListWindow()
    search = nil
    return queryAroundCursor(height: height)
  }

  /// What the list shows from now on, without its rows; nothing for the list without a view.
  mutating func show(_ view: NamedView?) {
    self.view = view
    columns = view?.columns ?? []
  }

  /// What is shown, as a view.
  package func asView(_ name: String) -> NamedView {
    NamedView(
      name, filter: query.filter.text, columns: columns,
      .portfolio(.init(scope: query.scope, order: query.order, descending: query.descending)))
  }

  /// Restores the cursor of the last run before anything is loaded.
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
