import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The cards of a column that are on screen, and lines that say what is not.
  mutating func drawLane(_ lane: Lane, in area: Rect) {
    guard !area.isEmpty else { return }
    if lane.cards.isEmpty { return drawEmpty(lane, in: area) }
    let fold = lane.foldLine
    let room = area.rows - (fold == nil ? 0 : 1)
    let step = Self.step(lane, rows: room)
    let fitsAll = lane.cards.count * step - (step > 2 ? 1 : 0) <= room
    let capacity = fitsAll ? lane.cards.count : max(room - 1, 1) / step
    var window = lane.window
    if let cursor = lane.cursor { window.select(cursor, count: lane.cards.count) }
    let height = max(1, min(capacity, lane.cards.count))
    lane.cursor == nil
      ? window.scroll(by: 0, height: height, count: lane.cards.count)
      : window.reveal(height: height, count: lane.cards.count)
    let visible = window.visible(height: height, count: lane.cards.count)
    var row = area.row
    for index in visible {
      let rows = min(step, area.endRow - row)
      guard rows > 0 else { break }
      let card = Rect(column: area.column, row: row, columns: area.columns, rows: rows)
      if lane.cursor == nil {
        drawCard(lane, at: index, in: card)
      } else {
        drawCard(lane, at: index, in: card)
      }
      row += step
    }
    if !fitsAll {
      row = min(row, max(area.row, area.endRow - (fold == nil ? 1 : 2)))
      drawHidden(above: visible.lowerBound, below: lane.cards.count - visible.upperBound, area, row: row)
      row += 1
    }
    guard let fold, row < area.endRow else { return }
    drawFoldLine(fold, lane, in: area, row: row)
  }

  /// Rows of one card: the most with which all cards of the column fit, a blank one below each where there is room.
  private static func step(_ lane: Lane, rows: Int) -> Int {
    let steps =
      switch lane.tier {
      case .tooSmall, .extraSmall: [1]
      case .small: [3]
      case .medium, .large: [5, 4, 3]
      }
    return steps.first { lane.cards.count * $0 - 1 <= rows || $0 == 1 } ?? 2
  }

  private mutating func drawEmpty(_ lane: Lane, in area: Rect) {
    let text = lane.context.filter.isEmpty ? "nothing here" : "no match"
    let words = lane.foldLine == nil ? text : "nothing left"
    write(words, column: area.column + 1, row: area.row, limit: area.columns - 2, .muted)
    if let fold = lane.foldLine, area.rows > 1 { drawFoldLine(fold, lane, in: area, row: area.row + 1) }
  }

  private mutating func drawHidden(above: Int, below: Int, _ area: Rect, row: Int) {
    var words: [String] = []
    if above > 0 { words.append("\(above) above") }
    if below > 0 { words.append("\(below) more") }
    write(
      "... \(words.joined(separator: ", "))", column: area.column + 3, row: row, limit: area.columns - 3,
      .muted)
  }

  private mutating func drawFoldLine(_ text: String, _ lane: Lane, in area: Rect, row: Int) {
    let isList = lane.tier == .extraSmall
    let isNarrow = text.columns + 7 > area.columns
    let line = isList ? "\(glyphs.done) \(text)" : isNarrow ? "-- \(text)" : "-- \(text) --"
    write(line, column: area.column + 1, row: row, limit: area.columns - 1, .done)
    on(Rect(column: area.column, row: row, columns: area.columns, rows: 1), .action(.fold))
  }

  /// A finished phase: how much, and from when to when.
  mutating func drawFolded(_ column: BoardColumns.Column, _ context: ScreenContext, in area: Rect) {
    let inside = box(area, title: String(column.title.prefix(4)))
    on(area, .item(column.id))
    let days = column.settled.compactMap { context.project.tasks[$0].finished }
    var lines = ["\(column.done) done"]
    if let first = days.min(), let last = days.max() {
      lines +=
        first == last
        ? [first.brief(near: context.today)]
        : [first.brief(near: context.today), "-\(last.brief(near: context.today))"]
    }
    lines += ["", "z show"]
    for (index, line) in lines.enumerated() where index < inside.rows {
      write(
        line, column: inside.column + 1, row: inside.row + index, limit: inside.columns - 1,
        index == 0 ? .done : .muted)
    }
  }
}
