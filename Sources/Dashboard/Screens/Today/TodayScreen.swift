import Domain
import Layout

/// What needs this person, and what others changed since they looked.
package struct TodayScreen: Sendable {
  package enum Line: Hashable, Sendable {
    case due(Int)
    case news(Int)
  }

  package private(set) var due: [ProjectSummary] = []
  package private(set) var news: [NewsLine] = []
  /// How many changes there are in all; `news` may hold fewer.
  package private(set) var newsCount = 0
  package private(set) var tick = 0
  package private(set) var since: Timestamp?
  package private(set) var isLoaded = false
  /// The row under the cursor, over both lists.
  package var window = ListWindow()

  package init() {}

  package var lines: [Line] { due.indices.map(Line.due) + news.indices.map(Line.news) }
  package var current: Line? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  package mutating func take(
    due: [ProjectSummary], news: [NewsLine], newsCount: Int, tick: Int, since: Timestamp?
  ) {
    self.due = due
    self.news = news
    self.newsCount = newsCount
    self.tick = tick
    self.since = since
    isLoaded = true
    window.select(window.cursor, count: lines.count)
  }

  /// After `:seen`.
  package mutating func forgetNews() {
    news = []
    newsCount = 0
    window.select(window.cursor, count: lines.count)
  }
}
