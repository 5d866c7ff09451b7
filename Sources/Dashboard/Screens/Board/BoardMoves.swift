import Domain
import Layout

/// Moving the cursor.
extension BoardScreen {
  mutating func moveCursor(by rows: Int, in context: ScreenContext) {
    guard let focus = focus(in: context) else { return }
    place(focus.phase, row: focus.row + rows, in: context)
  }

  mutating func moveColumn(by delta: Int, in context: ScreenContext) {
    guard let focus = focus(in: context) else { return }
    let column = min(max(0, focus.column + delta), focus.columns.count - 1)
    guard column != focus.column else { return }
    place(focus.columns[column].id, row: window(of: focus.columns[column].id).cursor, in: context)
  }

  /// Puts the cursor on a row of a column, as near as there is one.
  ///
  /// Scrolls by half a page, so that not every further step repaints the column.
  mutating func place(_ phase: ItemID, row: Int, in context: ScreenContext) {
    guard let column = columns(in: context).first(where: { $0.id == phase }) else { return }
    let cards = cards(of: column, in: context.project)
    self.phase = phase
    var window = window(of: phase)
    window.select(row, count: cards.count)
    let page = cardsPerPage(in: context)
    if !window.visible(height: page, count: cards.count).contains(window.cursor) {
      window = ListWindow(cursor: window.cursor, top: window.cursor - page / 2)
    }
    window.reveal(height: page, count: cards.count)
    windows[phase] = window
    card = cards.isEmpty ? nil : context.project.tasks[cards[window.cursor]].id
  }

  func cardsPerPage(in context: ScreenContext) -> Int {
    BoardLayout(context.geometry, columns: columns(in: context).map { _ in false }, focus: 0).cardsPerPage
  }

  /// The next card of the filtered board in reading order, round the end.
  mutating func moveMatch(by step: Int, in context: ScreenContext) {
    guard let focus = focus(in: context) else { return }
    if focus.cards.indices.contains(focus.row + step) { return moveCursor(by: step, in: context) }
    let count = focus.columns.count
    for distance in 1...count {
      let column = focus.columns[((focus.column + step * distance) % count + count) % count]
      let cards = cards(of: column, in: context.project)
      guard !cards.isEmpty else { continue }
      return place(column.id, row: step > 0 ? 0 : cards.count - 1, in: context)
    }
  }

  mutating func toggleChosen(in context: ScreenContext) {
    guard let card = current(in: context) else { return }
    if chosen.remove(card) == nil { chosen.insert(card) }
  }

  mutating func toggleFold(in context: ScreenContext) {
    guard let focus = focus(in: context) else { return }
    if unfolded.remove(focus.phase) == nil { unfolded.insert(focus.phase) }
    place(focus.phase, row: focus.row, in: context)
  }
}
