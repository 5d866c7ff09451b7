import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The visible cards of a column, and lines that count the others.
  mutating func drawLane(_ lane: Lane, in area: Rect) {
    guard !area.isEmpty else { return }
    if lane.cards.isEmpty { return drawEmpty(lane, in: area) }
    let fold = lane.foldLine
    var window = lane.window
    if let cursor = lane.cursor {
      window.select(cursor, count: lane.cards.count)
      window = lane.rows.revealing(window)
    }
    let visible = lane.rows.visible(window)
    var rest = area.splitTop(lane.rows.rows).top
    for index in visible {
      let card: Rect
      (card, rest) = rest.splitTop(lane.rows.height(index))
      rest = rest.splitTop(lane.rows.gap).rest
      drawCard(lane, at: index, in: card)
    }
    var row = lane.rows.fitsAll ? rest.row : area.row + lane.rows.rows
    if !lane.rows.fitsAll {
      drawHidden(above: visible.lowerBound, below: lane.cards.count - visible.upperBound, area, row: row)
      row += 1
    }
    guard let fold, row < area.endRow else { return }
    drawFoldLine(fold, lane, in: area, row: row)
  }

  private mutating func drawEmpty(_ lane: Lane, in area: Rect) {
    let hidden = lane.column.hidden
    let text = hidden == 0 ? "nothing here" : "the filter hides \(hidden)"
    let words = lane.foldLine == nil ? text : hidden == 0 ? "nothing left" : "the filter hides \(hidden)"
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
    let lines =
      lane.tier == .extraSmall ? ["\(glyphs.done) \(text)"] : ["-- \(text) --", "-- \(text)", text]
    let line = lines.first { $0.columns < area.columns } ?? text
    write(line, column: area.column + 1, row: row, limit: area.columns - 1, .done)
    on(Rect(column: area.column, row: row, columns: area.columns, rows: 1), .action(.verb(.fold)))
  }

  /// A finished or empty phase: its name, progress and dates.
  mutating func drawFolded(_ column: BoardColumns.Column, _ context: ScreenContext, in area: Rect) {
    let inside = box(area)
    on(area, .item(column.id))
    let isCurrent = column.id == context.project.shownPhase
    let used = paragraph(column.title, in: inside, isCurrent ? .gate : .title)
    let days = column.settled.compactMap { context.project.tasks[$0].finished }
    var lines = column.total == 0 ? ["empty"] : ["\(column.done) done"]
    if let first = days.min(), let last = days.max() {
      lines +=
        first == last
        ? [first.brief(near: context.today)]
        : [first.brief(near: context.today), "to", last.brief(near: context.today)]
    }
    if !column.settled.isEmpty { lines += ["", "z show"] }
    var rest = inside.splitTop(used).rest
    for (index, line) in lines.enumerated() where !rest.isEmpty {
      let rows = paragraph(line, in: rest, index == 0 ? .done : .muted)
      rest = rest.splitTop(max(1, rows)).rest
    }
  }
}
