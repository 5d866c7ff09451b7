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

  /// Puts the cursor on the nearest row of a column.
  mutating func place(_ phase: ItemID, row: Int, in context: ScreenContext) {
    guard let column = columns(in: context).first(where: { $0.id == phase }) else { return }
    let cards = cards(of: column, in: context.project)
    self.phase = phase
    var window = window(of: phase)
    window.select(row, count: cards.count)
    windows[phase] = rows(of: column, in: context)?.revealing(window) ?? window
    card = cards.isEmpty ? nil : context.project.tasks[cards[window.cursor]].id
  }

  /// How the cards of the current column share its rows; `nil` while the column is not visible.
  private func rows(of column: BoardColumns.Column, in context: ScreenContext) -> LaneRows? {
    guard let focus = focus(in: context) else { return nil }
    let layout = layout(focus, in: context)
    let lane = layout.lanes.first { focus.columns[$0.column].id == column.id }
    return lane.map { laneRows($0, layout, focus, in: context) }
  }

  func cardsPerPage(in context: ScreenContext) -> Int {
    guard let focus = focus(in: context), let rows = rows(of: focus.columns[focus.column], in: context) else {
      return 1
    }
    return max(1, rows.visible(rows.revealing(window(of: focus.phase))).count - 1)
  }

  /// Goes to the next card of the filtered board in reading order, and wraps around.
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
