import Domain
import Layout

/// What needs this person, and what others changed since they looked.
package struct TodayScreen: Sendable {
  package static let id = ScreenID.today

  package enum Line: Hashable, Sendable {
    case due(Int)
    case news(Int)
  }

  /// A window of what needs somebody, whatever there is in all.
  package private(set) var page = TodayPage()
  /// What `page` answers; `nil` before the first answer.
  package private(set) var loaded: TodayQuery?
  package private(set) var news: [NewsLine] = []
  /// How many changes there are in all; `news` may hold fewer.
  package private(set) var newsCount = 0
  package private(set) var tick = 0
  package private(set) var since: Timestamp?
  package var filter = Filter()
  /// The row under the cursor, over both lists.
  package var window = ListWindow()

  /// The detail has the whole screen, and the keys of the list scroll it.
  package internal(set) var isReading = false
  package internal(set) var readingTop = 0

  /// Everything is read at once: plain lines are not scrolled.
  var readsAll = false

  /// Rows asked for at once: more than a screen on either side of the cursor.
  package static let chunk = 120

  package init() {}

  package var isLoaded: Bool { loaded != nil }
  /// Things that need somebody.
  package var due: Int { page.matching }
  /// Rows of both lists.
  package var count: Int { due + news.count }

  package var current: Line? {
    guard window.cursor < count else { return nil }
    return window.cursor < due ? .due(window.cursor) : .news(window.cursor - due)
  }

  /// `nil` while that row is not loaded.
  package func row(_ index: Int) -> TodayRow? { page.row(index) }

  /// The thing under the cursor.
  package var thing: TodayRow? {
    if case .due(let index) = current { row(index) } else { nil }
  }

  package func query(on today: Day) -> TodayQuery {
    if readsAll { return TodayQuery(filter: filter, today: today, limit: TodayQuery.counted) }
    // The first look is at the top, and reads what a low screen shows.
    let limit = loaded == nil ? Self.chunk / 4 : Self.chunk
    let cursor = min(window.cursor, max(0, due - 1))
    return TodayQuery(filter: filter, today: today, offset: max(0, cursor - limit / 2), limit: limit)
  }

  /// The query to ask, when rows near the cursor are not loaded.
  package func wanted(height: Int, on today: Day) -> TodayQuery? {
    guard loaded != nil, due > 0 else { return nil }
    let first = max(0, min(window.cursor, due - 1) - height)
    return page.covers(first..<max(first, window.cursor + height)) ? nil : query(on: today)
  }

  /// Takes an answer; one to an older filter is dropped.
  package mutating func take(_ page: TodayPage, for query: TodayQuery) {
    guard query.filter == filter else { return }
    let (before, place) = (thing, window.cursor)
    let onNews = loaded != nil && place >= due ? place - due : nil
    self.page = page
    loaded = query
    // Others' changes do not move the cursor off its thing.
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

  /// Starts the list anew.
  package mutating func restart(with filter: Filter) {
    self.filter = filter
    window = ListWindow()
  }

  /// After `:seen`.
  package mutating func forgetNews() {
    news = []
    newsCount = 0
    window.select(window.cursor, count: count)
  }
}
