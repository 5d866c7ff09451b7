import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// A finished frame: cells, and the areas that react to the mouse.
package struct Frame: Sendable {
  package let grid: Grid
  /// Passed to `Model.regions` when the frame is shown.
  package let regions: [Region]
  /// The extent of the customer's page, or of the top box.
  package var extent: PageExtent?
}

/// The target of all drawing: a grid, the theme, and the areas for the mouse. Text is cleaned before it is written.
package struct Surface {
  package var grid: Grid
  package var regions: [Region] = []
  var extent: PageExtent?
  package let theme: Theme

  package init(_ grid: Grid, theme: Theme) {
    self.grid = grid
    self.theme = theme
    regions.reserveCapacity(64)
  }

  package var glyphs: Glyphs { grid.glyphs }

  /// Writes one line in the style of `role`, cut with an ellipsis at `limit`; returns the columns used.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, limit: Int = .max, _ role: StyleRole = .text,
    adding attributes: Style.Attributes = .plain
  ) -> Int {
    let room = min(limit, grid.size.columns - column)
    guard room > 0 else { return 0 }
    let line = DisplayText.line(text).fitted(to: room, ascii: glyphs == .ascii)
    return grid.write(line, column: column, row: row, limit: room, style: theme[role].adding(attributes))
  }

  /// As `write`, aligned to the right at `end`.
  package mutating func writeRight(
    _ text: String, end: Int, row: Int, limit: Int = .max, _ role: StyleRole = .text
  ) {
    let line = DisplayText.line(text).fitted(to: limit, ascii: glyphs == .ascii)
    grid.write(line, column: end - line.columns, row: row, style: theme[role])
  }

  package mutating func fill(_ area: Rect, _ role: StyleRole) { grid.fill(area, style: theme[role]) }

  /// Writes text wrapped over the rows of `area` and returns the rows used; what does not fit is cut.
  @discardableResult
  package mutating func paragraph(_ text: String, in area: Rect, _ role: StyleRole = .text) -> Int {
    guard !area.isEmpty else { return 0 }
    let pieces = DisplayText.line(text).wrapped(to: area.columns, lines: area.rows)
    for (offset, piece) in pieces.enumerated() {
      write(piece, column: area.column, row: area.row + offset, limit: area.columns, role)
    }
    return pieces.count
  }

  /// Changes the style of an area that is already drawn, for example of a marked row.
  package mutating func highlight(_ area: Rect, _ role: StyleRole) {
    let look = theme[role]
    grid.restyle(area) { look.over($0) }
  }

  /// Gives `area` the style of the cursor, replacing other colours, which would look like gaps in it.
  package mutating func highlightCursor(_ area: Rect) {
    let look = theme[.cursor]
    grid.restyle(area) { look.adding($0.attributes.intersection([.bold, .underline])) }
  }

  /// `-- title ----` in the first row of `area`.
  package mutating func rule(_ area: Rect, title: String = "") {
    grid.rule(area, title: DisplayText.line(title), style: theme[.rule], titleStyle: theme[.title])
  }

  /// A frame with text in its upper and lower line; returns the area inside, filled with `.overlay` if it is one.
  @discardableResult
  package mutating func box(
    _ area: Rect, title: String = "", footer: String = "", focus: Bool = false, overlay: Bool = false
  ) -> Rect {
    if overlay { fill(area, .overlay) }
    return grid.box(
      area, title: DisplayText.line(title), footer: DisplayText.line(footer),
      style: theme[focus || overlay ? .borderFocus : .border],
      titleStyle: theme[overlay ? .overlayTitle : .title])
  }

  /// Sets what a click on `area` does.
  package mutating func on(_ area: Rect, _ target: Target) {
    if !area.isEmpty { regions.append(Region(area, target)) }
  }

  /// One of the hints in a line such as `Space pick up  H prev`, run by a click; left out where it does not fit.
  package mutating func hint(
    _ key: String, _ word: String, _ target: Target?, at column: inout Int, in area: Rect
  ) {
    let (keyWidth, wordWidth) = (key.columns, word.columns)
    let width = keyWidth + 1 + wordWidth
    guard column + width <= area.endColumn else { return }
    write(key, column: column, row: area.row, .hintKey)
    write(word, column: column + keyWidth + 1, row: area.row, .hint)
    if let target { on(Rect(column: column, row: area.row, columns: width, rows: 1), target) }
    column += width + 2
  }
}
