import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// A frame ready to be shown: cells, and what a click on them means.
package struct Frame: Sendable {
  package let grid: Grid
  /// To be handed to `Model.regions` when the frame is shown.
  package let regions: [Region]
  /// Of what is read on the customer's page, or in the box on top.
  package var extent: PageExtent?
}

/// What views draw on: a grid, the theme, and the regions of the mouse. Text is cleaned on the way in.
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

  /// Writes one line in the look of `role`, cut with an ellipsis at `limit`; returns the columns used.
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

  /// As `write`, ending at `end`.
  package mutating func writeRight(
    _ text: String, end: Int, row: Int, limit: Int = .max, _ role: StyleRole = .text
  ) {
    let line = DisplayText.line(text).fitted(to: limit, ascii: glyphs == .ascii)
    grid.write(line, column: end - line.columns, row: row, style: theme[role])
  }

  package mutating func fill(_ area: Rect, _ role: StyleRole) { grid.fill(area, style: theme[role]) }

  /// Writes text on as many rows of `area` as it fills, broken between words, and returns them; what the last has no
  /// room for is cut.
  @discardableResult
  package mutating func paragraph(_ text: String, in area: Rect, _ role: StyleRole = .text) -> Int {
    guard !area.isEmpty else { return 0 }
    let pieces = DisplayText.line(text).wrapped(to: area.columns, lines: area.rows)
    for (offset, piece) in pieces.enumerated() {
      write(piece, column: area.column, row: area.row + offset, limit: area.columns, role)
    }
    return pieces.count
  }

  /// Lays the look of `role` over what is drawn, such as a marked row.
  package mutating func highlight(_ area: Rect, _ role: StyleRole) {
    let look = theme[role]
    grid.restyle(area) { look.over($0) }
  }

  /// Gives `area` the look of the cursor, all of it alike: another colour would be a hole in it.
  package mutating func highlightCursor(_ area: Rect) {
    let look = theme[.cursor]
    grid.restyle(area) { look.adding($0.attributes.intersection([.bold, .underline])) }
  }

  /// `-- title ----` in the first row of `area`.
  package mutating func rule(_ area: Rect, title: String = "") {
    grid.rule(area, title: DisplayText.line(title), style: theme[.rule], titleStyle: theme[.title])
  }

  /// A frame with text in its upper and lower line; returns the room inside, filled with `.overlay` if it is one.
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

  /// Says what a click on `area` means.
  package mutating func on(_ area: Rect, _ target: Target) {
    if !area.isEmpty { regions.append(Region(area, target)) }
  }

  /// One of the keys in a line such as `Space pick up  H prev`, pressed by a click; left out where it does not fit.
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
