import Layout

extension Grid {
  /// Draws a frame along the edge of `area`, with text in its top and bottom line. Returns the area inside.
  @discardableResult
  package mutating func box(
    _ area: Rect, title: String = "", footer: String = "", style: Style = .plain, titleStyle: Style? = nil
  ) -> Rect {
    guard area.columns >= 2, area.rows >= 2 else {
      return Rect(column: area.column, row: area.row, columns: 0, rows: 0)
    }
    let inside = area.inset(columns: 1, rows: 1)
    let last = area.endRow - 1
    line(area, row: area.row, from: glyphs.topLeft, to: glyphs.topRight, style)
    line(area, row: last, from: glyphs.bottomLeft, to: glyphs.bottomRight, style)
    for row in max(0, inside.row)..<max(0, inside.row, min(inside.endRow, size.rows)) {
      write(glyphs.vertical, column: area.column, row: row, style: style)
      write(glyphs.vertical, column: area.endColumn - 1, row: row, style: style)
    }
    label(title, column: area.column + 2, row: area.row, room: area.columns - 4, titleStyle ?? style)
    label(footer, column: area.column + 2, row: last, room: area.columns - 4, titleStyle ?? style)
    return inside
  }

  /// A line across a box, joined to its sides.
  package mutating func divider(in box: Rect, row: Int, style: Style = .plain) {
    guard box.columns >= 2 else { return }
    line(box, row: row, from: glyphs.teeLeft, to: glyphs.teeRight, style)
  }

  /// `-- title -----` across the first row of `area`.
  package mutating func rule(
    _ area: Rect, title: String = "", style: Style = .plain, titleStyle: Style? = nil
  ) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    horizontal(row, style)
    label(title, column: area.column + 2, row: area.row, room: area.columns - 4, titleStyle ?? style)
  }

  /// `done` of `total` over the first row of `area`, to an eighth of a column if the glyphs allow.
  ///
  /// It is shown full only if all is done, and empty only if nothing is.
  package mutating func bar(_ area: Rect, done: Int, of total: Int, style: Style, empty: Style) {
    guard !area.isEmpty else { return }
    let eighths = Grid.eighths(done: done, of: total, columns: area.columns, parts: glyphs == .unicode)
    let full = eighths / 8
    repeated(glyphs.barFull, column: area.column, row: area.row, count: full, style)
    repeated(glyphs.barEmpty, column: area.column + full, row: area.row, count: area.columns - full, empty)
    if eighths % 8 > 0 {
      write(glyphs.barPart(eighths: eighths % 8), column: area.column + full, row: area.row, style: style)
    }
  }

  /// How many rows are out of sight, at the right end of the last row of `area`; nothing if all are
  /// visible.
  package mutating func scrollHint(_ area: Rect, above: Int, below: Int, style: Style = .plain) {
    guard !area.isEmpty, above > 0 || below > 0 else { return }
    let up = above > 0 ? "\(glyphs.up)\(above) " : ""
    let down = below > 0 ? "\(glyphs.down)\(below) " : ""
    let text = (" " + up + down).fitted(to: area.columns, ascii: isASCII)
    write(text, column: area.endColumn - text.columns, row: area.endRow - 1, style: style)
  }

  private static func eighths(done: Int, of total: Int, columns: Int, parts: Bool) -> Int {
    guard total > 0, done > 0 else { return 0 }
    if done >= total { return columns * 8 }
    let share = Double(done) / Double(total) * Double(columns)
    if parts { return min(max(1, Int(share * 8)), columns * 8 - 1) }
    let whole = Int(share.rounded())
    return 8 * (columns == 1 ? 0 : min(max(1, whole), columns - 1))
  }

  private mutating func line(_ area: Rect, row: Int, from start: String, to end: String, _ style: Style) {
    horizontal(Rect(column: area.column + 1, row: row, columns: area.columns - 2, rows: 1), style)
    write(start, column: area.column, row: row, style: style)
    write(end, column: area.endColumn - 1, row: row, style: style)
  }

  private mutating func horizontal(_ area: Rect, _ style: Style) {
    repeated(glyphs.horizontal, column: area.column, row: area.row, count: area.columns, style)
  }

  private mutating func repeated(_ glyph: String, column: Int, row: Int, count: Int, _ style: Style) {
    guard row >= 0, row < size.rows, let scalar = glyph.unicodeScalars.first else { return }
    let start = min(max(0, column), size.columns)
    let end = min(max(start, column + count), size.columns)
    guard start < end else { return }
    let line = row * size.columns
    splitWide(at: line + start)
    if end < size.columns { splitWide(at: line + end) }
    for index in line + start..<line + end { cells[index] = Cell(scalar: scalar.value, style: style) }
  }

  private mutating func label(_ text: String, column: Int, row: Int, room: Int, _ style: Style) {
    guard !text.isEmpty, room > 2 else { return }
    write(
      " " + text.fitted(to: room - 2, ascii: isASCII) + " ", column: column, row: row, limit: room,
      style: style)
  }
}
