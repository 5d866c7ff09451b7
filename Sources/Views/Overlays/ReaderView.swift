import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// A text, as wide as its lines if there is room, and wrapped otherwise.
  mutating func drawReader(_ reader: Reader, _ geometry: Geometry) {
    let widest = reader.lines.map(\.text.columns).max() ?? 0
    let width = min(geometry.size.columns, max(76, min(120, widest + 6)))
    let rows = reader.lines.indices.flatMap { Self.rows(of: reader.lines[$0], at: $0, room: width - 6) }
    let title = longTitle(reader.title, width)
    let area = geometry.body.centred(
      columns: width, rows: min(geometry.body.rows, rows.count + 2 + title.count))
    let whole = box(
      area, title: title.isEmpty ? reader.title : "",
      footer: footer(["Enter jump", "y copy", "Esc close"], least: 1, width),
      overlay: true)
    let (head, inside) = whole.splitTop(min(title.count, max(0, whole.rows - 3)))
    writeLines(title, in: head.inset(columns: 1, rows: 0), .overlayTitle)
    let cursor = rows.firstIndex { $0.line == reader.cursor } ?? 0
    // A line longer than the box is shown from its beginning.
    let isLong = rows.count { $0.line == reader.cursor } >= inside.rows
    let top = isLong ? cursor : max(0, min(cursor - inside.rows / 2, rows.count - inside.rows))
    let shown = rows[top..<max(top, min(rows.count, top + inside.rows))]
    for (offset, row) in shown.enumerated() {
      let place = Rect(column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      let hasItem = reader.lines[row.line].item != nil && row.isFirst
      write(
        "\(hasItem ? glyphs.right : " ") \(row.text)", column: place.column + 1, row: place.row,
        limit: place.columns - 2, .overlay)
      on(place, .choice(row.line))
      guard row.line == reader.cursor else { continue }
      if row.isFirst { drawChoiceCursor(place) } else { highlight(place, .cursor) }
    }
    grid.scrollHint(
      inside, above: top, below: max(0, rows.count - top - inside.rows), style: theme[.overlay])
  }

  private struct ReaderRow {
    let line: Int
    let text: String
    let isFirst: Bool
  }

  private static func rows(of line: Reader.Line, at index: Int, room: Int) -> [ReaderRow] {
    guard line.text.columns > room, room > 12 else {
      return [ReaderRow(line: index, text: line.text, isFirst: true)]
    }
    let indent = String(line.text.prefix { $0 == " " })
    let parts = DisplayText.line(line.text).trimmed.wrapped(to: max(1, room - indent.count - 2))
    return parts.enumerated().map { number, part in
      ReaderRow(line: index, text: indent + (number == 0 ? "" : "  ") + part, isFirst: number == 0)
    }
  }
}
