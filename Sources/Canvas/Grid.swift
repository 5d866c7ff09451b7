import Layout

/// One screen cell: a base scalar, perhaps marks, and a style.
package struct Cell: Hashable, Sendable {
  /// 0 continues the wide character to the left.
  package var scalar: UInt32
  /// Index + 1 into the grid's list of combining marks; 0 for none.
  package var marks: UInt32
  package var style: Style

  package init(scalar: UInt32 = 32, marks: UInt32 = 0, style: Style = .plain) {
    self.scalar = scalar
    self.marks = marks
    self.style = style
  }
}

/// A screen in memory. Writing clips; nothing traps, whatever the size.
package struct Grid: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Up to four marks each, referred to by `Cell.marks`.
  package private(set) var marks: [[UInt32]] = []
  /// Where the terminal's cursor belongs; `nil` hides it.
  package var cursor: Position?

  package struct Position: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package init(_ size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes text from `column` on, cut at `limit` columns and at the grid's edge. Returns the columns used.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    0
  }

  /// Fills a rectangle with spaces in `style`.
  package mutating func fill(_ area: Rect, style: Style) {}

  /// Changes the style of what is there.
  package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {}
}
