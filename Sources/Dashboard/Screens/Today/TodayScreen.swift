import Domain
import Layout

/// Items that need action by this user, and the changes of others since the last visit.
package struct TodayScreen: Sendable {
  package static let id = ScreenID.today

  package enum Line: Hashable, Sendable {
    case due(Int)
    case news(Int)
  }

  /// A window of the items that need action.
  package private(set) var page = TodayPage()
  /// The query that `page` answers; `nil` before the first answer.
  package private(set) var loaded: TodayQuery?
  package private(set) var news: [NewsLine] = []
  /// The number of all changes; `news` may hold fewer.
  package private(set) var newsCount = 0
  package private(set) var tick = 0
  package private(set) var since: Timestamp?
  package var filter = Filter()
  /// Cursor and scroll position over both lists.
  package var window = ListWindow()

  /// The detail fills the screen, and the keys of the list scroll it.
  package internal(set) var reading = ReadingPlace()

  /// Loads all rows at once, because plain lines do not scroll.
  var readsAll = false

  /// Rows loaded at once: more than a screen on either side of the cursor.
  package static let chunk = 120

  package init() {}

  package var isLoaded: Bool { loaded != nil }
  /// The number of items that need action.
  package var due: Int { page.matching }
  /// The number of rows of both lists.
  package var count: Int { due + news.count }

  package var current: Line? {
    guard window.cursor < count else { return nil }
    return window.cursor < due ? .due(window.cursor) : .news(window.cursor - due)
  }

  /// `nil` while that row is not loaded.
  package func row(_ index: Int) -> TodayRow? { page.row(index) }

  /// The item under the cursor, if it needs action.
  package var thing: TodayRow? {
    if case .due(let index) = current { row(index) } else { nil }
  }

  package func query(on today: Day) -> TodayQuery {
    if readsAll { return TodayQuery(filter: filter, today: today, limit: TodayQuery.counted) }
    // The first page starts at the top and covers a small screen.
    let limit = loaded == nil ? Self.chunk / 4 : Self.chunk
    let cursor = min(window.cursor, max(0, due - 1))
    return TodayQuery(filter: filter, today: today, offset: max(0, cursor - limit / 2), limit: limit)
  }

  /// A query for the rows near the cursor, if they are not loaded.
  package func wanted(height: Int, on today: Day) -> TodayQuery? {
    guard loaded != nil, due > 0 else { return nil }
    let first = max(0, min(window.cursor, due - 1) - height)
    return page.covers(first..<max(first, window.cursor + height)) ? nil : query(on: today)
  }

  /// Stores an answer; an answer to an older filter is dropped.
  package mutating func take(_ page: TodayPage, for query: TodayQuery) {
    guard query.filter == filter else { return }
    let (before, place) = (thing, window.cursor)
    let onNews = loaded != nil && place >= due ? place - due : nil
    self.page = page
    loaded = query
    // Keeps the cursor on its item when others change the list.
    let same = before.flatMap { old in
      page.rows.firstIndex { $0.thing.item == old.thing.item && $0.project.id == old.project.id }
    }
    window.select(onNews.map { due + $0 } ?? same.map { page.offset + $0 } ?? place, count: max(1, count))
  }

  package mutating func take(news: [NewsLine], count: Int, tick: Int, since: Timestamp?) {
    self.news = news
    newsCount = count
    self.tick = tick
    self.since = since
    window.select(window.cursor, count: self.count)
  }

  /// Restarts the list with a filter.
  package mutating func restart(with filter: Filter) {
    self.filter = filter
    window = ListWindow()
  }

  /// Empties the list of changes, after `:seen`.
  package mutating func forgetNews() {
    news = []
    newsCount = 0
    window.select(window.cursor, count: count)
  }
}
