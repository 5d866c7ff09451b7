import Layout

/// The layout of Today, for paging and drawing.
package struct TodayLayout: Hashable, Sendable {
  /// `Today: 12 need you`, and the column titles.
  package let heading: Rect
  package let titles: Rect
  /// The items that need action.
  package let due: Rect
  /// The changes of others, with a heading.
  package let news: Rect
  package let panes: ListPanes

  /// Room for a customer, 60 columns of text, due and ball.
  package static let listColumns = 108

  package init(_ geometry: Geometry, _ today: TodayScreen) {
    panes = ListPanes(
      body: geometry.body, tier: geometry.tier, headerRows: 0, hasHeadings: false,
      reading: today.reading.isOpen,
      listColumns: Self.listColumns)
    guard !today.reading.isOpen else {
      (heading, titles) = (panes.list, panes.list)
      (due, news) = (panes.list, panes.list)
      return
    }
    let list = panes.list
    let changes = today.news.isEmpty ? (today.newsCount == 0 ? 1 : 2) : today.news.count + 1
    // The changes of others have at most a third of the rows, and all that is left over.
    let room = max(min(changes, list.rows / 3), min(changes, list.rows - today.due - 2))
    let rest: Rect
    (news, rest) = list.splitBottom(geometry.tier == .extraSmall && today.news.isEmpty ? 0 : max(0, room))
    let below: Rect
    (heading, below) = rest.splitTop(1)
    (titles, due) = below.splitTop(geometry.tier == .extraSmall ? 0 : 1)
  }
}
