import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws a detail pane: its frame or rule with the title, the rows from `top` on, and the number of further rows.
  ///
  /// - Parameter focus: the line under the cursor, which is kept visible.
  mutating func drawDetail(_ pane: DetailPane, top: Int = 0, focus: ItemID? = nil) {
    guard pane.area.rows > 1, !pane.rows.isEmpty else { return }
    if pane.isBoxed {
      box(pane.area, title: pane.heading, focus: focus != nil)
    } else {
      rule(pane.area, title: pane.heading)
    }
    let visible = pane.visible(from: top, focus: focus)
    for (offset, row) in pane.rows[visible].enumerated() {
      let line = Rect(
        column: pane.inside.column, row: pane.inside.row + offset, columns: pane.inside.columns, rows: 1)
      draw(row, in: line)
      guard focus != nil, row.item == focus else { continue }
      highlightCursor(line)
      if grid.cursor.map({ $0.row < pane.inside.row || $0.column < pane.inside.column }) ?? true {
        grid.cursor = .init(column: line.column, row: line.row)
      }
    }
    drawHidden(above: visible.lowerBound, below: pane.rows.count - visible.upperBound, of: pane)
  }

  /// The same text without a frame, as far as there are rows.
  mutating func drawRows(_ lines: [DetailLine], in area: Rect) {
    let rows = DetailPane.rows(of: lines, width: area.columns)
    for (offset, row) in rows.prefix(area.rows).enumerated() {
      draw(row, in: Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1))
    }
  }

  private mutating func draw(_ row: DetailPane.Row, in line: Rect) {
    write(
      row.text, column: line.column + row.indent, row: line.row, limit: line.columns - row.indent,
      role(of: row.tone))
    write(row.label, column: line.column, row: line.row, limit: line.columns, .muted)
  }

  /// Drawn in the frame, where it covers no text.
  private mutating func drawHidden(above: Int, below: Int, of pane: DetailPane) {
    let row = pane.isBoxed ? pane.area.endRow - 1 : pane.area.row
    let place = Rect(column: pane.area.column, row: row, columns: pane.area.columns - 2, rows: 1)
    grid.scrollHint(place, above: above, below: below, style: theme[.muted])
  }

  private func role(of tone: DetailLine.Tone) -> StyleRole {
    switch tone {
    case .plain: .text
    case .muted: .muted
    case .heading: .title
    case .good: .done
    case .bad: .failed
    case .attention: .warning
    }
  }
}
