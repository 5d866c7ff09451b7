import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  mutating func drawPalette(_ palette: Palette, _ model: Model, _ geometry: Geometry) {
    let width = min(72, geometry.size.columns)
    let area = geometry.body.centred(columns: width, rows: min(geometry.body.rows, 18))
    let keys = footer(["Tab complete", "Enter run", "Esc"], width)
    let inside = box(area, title: "Command", footer: keys, overlay: true)
    let (line, rest) = inside.splitTop(1)
    write(":", column: line.column + 1, row: line.row, .overlayTitle)
    drawLine(palette.line, in: line.splitLeft(3).rest, focus: true)
    let entries = model.paletteEntries(palette)
    let said =
      entries.indices.contains(palette.cursor) ? Self.whole(entries[palette.cursor], inside.columns) : []
    // Of the same height for every entry, so that the list does not move.
    let room = inside.rows > 5 ? min(max(2, said.count), inside.rows - 4) : 0
    let (shell, list) = rest.splitBottom(room)
    let top = max(0, min(palette.cursor - list.rows + 1, entries.count - list.rows))
    let names = Self.widthOfNames(entries.dropFirst(top).prefix(list.rows))
    for (offset, index) in (top..<max(top, min(entries.count, top + list.rows))).enumerated() {
      let row = Rect(column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      drawPaletteEntry(entries[index], names: names, row)
      on(row, .choice(index))
      if index == palette.cursor { drawChoiceCursor(row) }
    }
    if entries.isEmpty {
      write("No command or customer matches.", column: list.column + 2, row: list.row, .muted)
    }
    writeLines(said, in: shell.inset(columns: 1, rows: 0), .muted)
  }

  /// The name, description and command line of the current entry, in full.
  private static func whole(_ entry: PaletteEntry, _ columns: Int) -> [String] {
    let also = entry.shell.hasPrefix("golive") ? "Also runs as:  \(entry.shell)" : entry.shell.sentenceStart
    let text = text(of: entry, mark: "", names: shortestName)
    let isCut = text.columns > columns - entry.key.columns - 5
    return ((isCut ? [text] : []) + [also]).flatMap {
      DisplayText.line($0).wrapped(to: max(1, columns - 2))
    }
  }

  private static let shortestName = 14

  /// In columns: room for the names that have a description, up to where it would leave too little for that.
  private static func widthOfNames(_ entries: ArraySlice<PaletteEntry>) -> Int {
    let names = entries.filter { !$0.title.isEmpty }.map(\.command.columns)
    return max(shortestName, min(20, names.max() ?? 0))
  }

  private static func text(of entry: PaletteEntry, mark: String, names: Int) -> String {
    let name =
      entry.title.isEmpty ? entry.command : entry.command.padded(to: max(names, entry.command.columns))
    return "\(mark)\(name) \(entry.off.map { "off: \($0)" } ?? entry.title)"
  }

  private mutating func drawPaletteEntry(_ entry: PaletteEntry, names: Int, _ row: Rect) {
    let isOff = entry.off != nil
    let mark = entry.isRecent ? "\(glyphs.now) " : ""
    writeRight(entry.key, end: row.endColumn - 1, row: row.row, isOff ? .off : .hintKey)
    let room = row.columns - entry.key.columns - 5
    write(
      Self.text(of: entry, mark: mark, names: names), column: row.column + 2, row: row.row, limit: room,
      isOff ? .off : .overlay)
  }
}
