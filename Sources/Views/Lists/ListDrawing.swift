import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// Columns left of the first one, for the cursor and the selection mark.
let listGutter = 2

/// The width of the widest of these days; `-` stands for no day.
func dueWidth(_ days: some Sequence<Day?>, _ today: Day) -> Int {
  let year = today.civil.year
  return days.contains { $0.map { $0.civil.year != year } ?? false } ? 9 : 6
}

extension Surface {
  /// Draws the visible rows of `list`, and the number of further ones.
  ///
  /// - Parameters:
  ///   - keys: the keys that go to the rows below, and above.
  ///   - beyond: rows before and behind those of the list that are not loaded.
  ///   - wanted: the number of rows a text would fill; they are used where the list leaves rows free.
  ///   - row: draws the content of one row; gutter, cursor and selection are drawn here.
  mutating func drawList<ID>(
    _ list: SectionedList<ID>, in area: Rect, hasFocus: Bool = true,
    keys: (below: String, above: String) = ("j k move, G end", "k moves up, g g top"),
    beyond: (above: Int, below: Int) = (0, 0),
    wanted: (ID) -> Int = { _ in 1 }, row draw: (inout Surface, ID, Rect) -> Void
  ) {
    guard !area.isEmpty else { return }
    let height = list.listRows(area.rows)
    var window = list.window
    window.reveal(height: height, count: list.lines.count)
    let visible = window.visible(height: height, count: list.lines.count)
    // Without free rows `wanted` need not be called.
    let shares = rowShares(
      visible.map { height > list.lines.count ? rows(of: list.lines[$0], wanted) : 1 }, of: height)
    var rest = area
    for (index, share) in zip(visible, shares) {
      let line: Rect
      (line, rest) = rest.splitTop(share)
      let content = line.splitLeft(listGutter).rest
      switch list.lines[index] {
      case .heading(let section): drawHeading(list.sections[section], in: content)
      case .row(let id):
        draw(&self, id, content)
        if list.isMarked(id) { drawMark(line) }
      }
      if index == list.window.cursor { drawCursor(line, hasFocus: hasFocus) }
    }
    let below = list.lines.count - visible.upperBound + beyond.below
    guard height < area.rows else { return }
    drawMore(
      below > 0
        ? "... \(below) more   (\(keys.below))"
        : "... \(visible.lowerBound + beyond.above) above   (\(keys.above))",
      in: area.splitBottom(1).bottom)
  }

  private func rows<ID>(of line: SectionedList<ID>.Line, _ wanted: (ID) -> Int) -> Int {
    switch line {
    case .heading: 1
    case .row(let id): wanted(id)
    }
  }

  private mutating func drawHeading<ID>(_ section: SectionedList<ID>.Section, in area: Rect) {
    let fold = section.isFolded ? "-- " : ""
    let end = section.isFolded ? " (Enter shows) --" : ""
    let used = write(fold + section.title, column: area.column, row: area.row, limit: area.columns, .title)
    // The longest text that fits, or nothing.
    let counts = [section.count + end, section.count]
    guard let count = counts.first(where: { used + 2 + $0.columns <= area.columns }) else { return }
    write(count, column: area.column + used + 2, row: area.row, .muted)
  }

  private mutating func drawMark(_ line: Rect) {
    highlight(line, .marked)
    write(glyphs.selected, column: line.column + 1, row: line.row, limit: 1, .selected)
  }

  /// The cursor is shown by a glyph, by the style of its row, and by the terminal's own cursor.
  ///
  /// A list without the focus shows the glyph only.
  mutating func drawCursor(_ line: Rect, hasFocus: Bool = true) {
    write(glyphs.cursor, column: line.column, row: line.row, limit: 1, .cursor)
    guard hasFocus else { return }
    highlightCursor(line)
    grid.cursor = .init(column: line.column, row: line.row)
  }

  private mutating func drawMore(_ text: String, in area: Rect) {
    write(text, column: area.column + listGutter, row: area.row, limit: area.columns - listGutter, .muted)
  }

  /// Column titles at the positions of `fitColumns`.
  mutating func drawColumnTitles(_ titles: [String], _ places: [ColumnPlace], in area: Rect) {
    guard !area.isEmpty else { return }
    for place in places {
      write(
        titles[place.index], column: area.column + listGutter + place.column, row: area.row,
        limit: place.columns, .title)
    }
  }

  /// The text of an empty list: how to add rows, or how to clear the filter that hides them.
  mutating func drawEmpty(_ text: String, hidden: Int, filter: Filter, in area: Rect) {
    guard !area.isEmpty else { return }
    let message =
      filter.isEmpty || hidden == 0
      ? text
      : "0 of \(hidden) match \"\(DisplayText.line(filter.text))\".  Backspace clears the filter that hides them"
    let inside = area.inset(columns: listGutter, rows: 0)
    for (index, line) in message.wrapped(to: inside.columns).enumerated() where index < inside.rows {
      write(line, column: inside.column, row: inside.row + index, limit: inside.columns, .muted)
    }
  }

  /// The glyph for the state of a row, in its colour.
  mutating func drawMark(_ mark: RowMark, column: Int, row: Int, boxed: Bool, limit: Int) {
    let (glyph, role) = look(of: mark)
    write(boxed ? "[\(glyph)]" : glyph, column: column, row: row, limit: limit, role)
  }

  private func look(of mark: RowMark) -> (glyph: String, role: StyleRole) {
    switch mark {
    case .open: (glyphs.open, .open)
    case .doing: (glyphs.doing, .doing)
    case .done: (glyphs.done, .done)
    case .blocked: (glyphs.blocked, .blocked)
    case .failed: (glyphs.failed, .failed)
    case .waived: (glyphs.waived, .waived)
    }
  }
}
