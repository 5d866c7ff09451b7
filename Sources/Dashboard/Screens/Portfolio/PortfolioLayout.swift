import Domain
import Layout

/// The layout of the portfolio, for paging, drawing and the mouse.
package struct PortfolioLayout: Hashable, Sendable {
  /// Scope, sort order, filter, date.
  package let view: Rect
  package let titles: Rect
  package let rows: Rect
  /// `... 4 more`, or why the list is empty; below the rows.
  package let more: Rect
  package let today: Rect
  package let news: Rect
  /// Phases and the next go-lives, across the bottom of large screens; empty otherwise.
  package let strip: Rect
  /// To the right on wide screens; empty otherwise.
  package let detail: Rect

  /// The area of a visible row, counted from the first.
  package func line(_ number: Int) -> Rect {
    Rect(column: rows.column, row: rows.row + number, columns: rows.columns, rows: 1)
  }

  /// - Parameter today: items that need action, shown below the customers.
  package init(_ geometry: Geometry, _ portfolio: PortfolioScreen, _ today: TodayScreen, on day: Day) {
    var rest = geometry.body
    (view, rest) = rest.splitTop(1)
    let isRoomy = geometry.tier == .large && rest.rows >= 36 && portfolio.isWhole
    (strip, rest) = rest.splitBottom(isRoomy ? 9 : 0)
    switch geometry.tier {
    case .tooSmall, .extraSmall:
      detail = Rect(columns: 0, rows: 0)
    case .small: detail = Rect(columns: 0, rows: 0)
    case .medium, .large:
      // An empty list has no customer to show.
      (detail, rest) = rest.splitRight(portfolio.count == 0 ? 0 : rest.columns * 34 / 100)
    }
    // Four rows each, and more where the list leaves rows free.
    let spare = (rest.rows - portfolio.count - 2) / 2
    let least = geometry.tier == .extraSmall ? 0 : min(4, max(0, (rest.rows - 6) / 3))
    let room = least == 0 ? 0 : max(least, min(spare, 12))
    let newsLines = room == 0 ? 0 : 1 + min(room - 1, max(1, today.news.count))
    let dueLines =
      room == 0 ? 0 : 1 + min(room - 1, max(1, Self.dueRows(today, rest.columns, most: room, on: day)))
    (news, rest) = rest.splitBottom(newsLines)
    (self.today, rest) = rest.splitBottom(dueLines)
    (titles, rest) = rest.splitTop(1)
    (more, rows) = rest.splitBottom(1)
  }

  /// Rows for the full text of the items that need action, as far as there may be room.
  private static func dueRows(_ today: TodayScreen, _ width: Int, most: Int, on day: Day) -> Int {
    guard today.due < most else { return today.due }
    let columns = TodayColumns(today, width: width, on: day)
    return (0..<today.due).reduce(0) { $0 + (today.row($1).map(columns.rows) ?? 1) }
  }
}
