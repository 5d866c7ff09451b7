import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  mutating func drawPalette(_ palette: Palette, _ model: Model, _ geometry: Geometry) {
    let width = min(72, geometry.size.columns)
    let area = geometry.body.centred(columns: width, rows: min(geometry.body.rows, 18))
    let inside = box(area, title: "Command", footer: "Tab complete  Enter run  Esc", overlay: true)
    let (line, rest) = inside.splitTop(1)
    write(":", column: line.column + 1, row: line.row, .overlayTitle)
    drawLine(palette.line, in: line.splitLeft(3).rest, focus: true)
    let (shell, list) = rest.splitBottom(inside.rows > 5 ? 1 : 0)
    let entries = model.paletteEntries(palette)
    let top = max(0, min(palette.cursor - list.rows + 1, entries.count - list.rows))
    for (offset, index) in (top..<max(top, min(entries.count, top + list.rows))).enumerated() {
      let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      drawPaletteEntry(entries[index], row)
      on(row, .choice(index))
      if index == palette.cursor { drawChoiceCursor(row) }
    }
    if entries.isEmpty {
      write("No command or customer matches.", column: list.column + 2, row: list.row, .muted)
    }
    guard entries.indices.contains(palette.cursor), !shell.isEmpty else { return }
    let also = entries[palette.cursor].shell
    let text = also.hasPrefix("golive") ? "Also runs as:  \(also)" : also.sentence
    write(text, column: shell.column + 1, row: shell.row, limit: shell.columns - 2, .muted)
  }

  private mutating func drawPaletteEntry(_ entry: PaletteEntry, _ row: Rect) {
    let isOff = entry.off != nil
    let mark = entry.isRecent ? "\(glyphs.now) " : ""
    writeRight(entry.key, end: row.endColumn - 1, row: row.row, isOff ? .off : .hintKey)
    let room = row.columns - entry.key.columns - 5
    let name = entry.title.isEmpty ? entry.command : entry.command.padded(to: max(14, entry.command.columns))
    let text = "\(mark)\(name) \(entry.off.map { "off: \($0)" } ?? entry.title)"
    write(text, column: row.column + 2, row: row.row, limit: room, isOff ? .off : .overlay)
  }
}

extension String {
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
