import Layout

/// A screen in memory. Writing clips; nothing traps, whatever the size.
package struct Grid: Sendable {
  package let size: Size
  /// Whether every cell holds ASCII; other text is transliterated, with `?` for unknown scalars.
  package let isASCII: Bool
  /// The signs for boxes, bars and state marks.
  package let glyphs: Glyphs
  package internal(set) var cells: [Cell]
  /// Combining marks, up to four per cell, referred to by `Cell.marks`.
  package internal(set) var marks: [[UInt32]] = []
  /// Where to show the terminal's cursor; `nil` hides it.
  package var cursor: Position?

  /// A cell's column and row, from 0 at the top left.
  package struct Position: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// An empty screen of at most 4000 columns and 2000 rows.
  package init(_ size: Size, ascii: Bool = false) {
    self.init(size, ascii: ascii, glyphs: ascii ? .ascii : .unicode)
  }

  /// As above, with ASCII lines around Unicode text, for terminals that draw box lines two columns wide. It
  /// is filled with blanks in `style`.
  package init(_ size: Size, ascii: Bool, glyphs: Glyphs, style: Style = .plain) {
    self.size = Size(columns: min(max(0, size.columns), 4000), rows: min(max(0, size.rows), 2000))
    isASCII = ascii
    self.glyphs = glyphs
    cells = Array(repeating: Cell(style: style), count: self.size.columns * self.size.rows)
  }

  /// The cell at a position; an empty one outside the screen.
  package subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return Cell() }
    return cells[row * size.columns + column]
  }

  /// Fills a rectangle with spaces in `style`.
  package mutating func fill(_ area: Rect, style: Style) {
    forEachRow(of: area) { grid, range in
      grid.splitWide(at: range.lowerBound)
      grid.splitWide(at: range.upperBound)
      for index in range { grid.cells[index] = Cell(style: style) }
    }
  }

  /// Changes the style of existing cells. A wide character has the style of its left half.
  package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    forEachRow(of: area) { grid, range in
      for index in range where grid.cells[index].scalar != 0 {
        let style = change(grid.cells[index].style)
        grid.cells[index].style = style
        if grid.isContinuation(index + 1) { grid.cells[index + 1].style = style }
      }
    }
  }

  private func clipped(_ area: Rect) -> (rows: Range<Int>, columns: Range<Int>)? {
    let left = min(max(0, area.column), size.columns)
    let top = min(max(0, area.row), size.rows)
    let right = min(max(left, area.endColumn), size.columns)
    let bottom = min(max(top, area.endRow), size.rows)
    return left < right && top < bottom ? (top..<bottom, left..<right) : nil
  }

  /// Calls `body` with the cell indices of each row of `area` that is on the screen.
  private mutating func forEachRow(of area: Rect, _ body: (inout Grid, Range<Int>) -> Void) {
    guard let (rows, columns) = clipped(area) else { return }
    for row in rows {
      let start = row * size.columns
      body(&self, start + columns.lowerBound..<start + columns.upperBound)
    }
  }

  /// Whether this index holds the right half of a wide character.
  func isContinuation(_ index: Int) -> Bool { index < cells.count && cells[index].scalar == 0 }

  /// Blanks a wide character that straddles the left edge of `index`.
  mutating func splitWide(at index: Int) {
    guard isContinuation(index), index > 0 else { return }
    cells[index] = Cell(style: cells[index].style)
    cells[index - 1] = Cell(style: cells[index - 1].style)
  }
}
