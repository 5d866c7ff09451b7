import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  mutating func drawHelp(_ help: Help, _ model: Model, _ geometry: Geometry) {
    let width = min(geometry.tier == .extraSmall ? geometry.size.columns : 76, geometry.size.columns)
    let area = geometry.body.centred(columns: width, rows: geometry.body.rows)
    let inside = box(
      area, title: "Help: \(model.screen.title)",
      footer: footer(["j/k scroll", "type to search", "Esc close"], width), overlay: true
    ).inset(columns: 1, rows: 0)
    let (search, list) = inside.splitTop(1)
    let used = write("Search keys: ", column: search.column, row: search.row, .muted)
    drawLine(help.line, in: search.splitLeft(used).rest, focus: true)
    let lines = model.helpLines(help)
    var (room, shown) = (list, 0)
    for line in lines.dropFirst(help.top) where !room.isEmpty {
      let used = drawHelpLine(line, room)
      room = room.splitTop(used).rest
      shown += 1
    }
    if lines.isEmpty { write("No key does that.", column: list.column, row: list.row, .muted) }
    grid.scrollHint(
      list, above: help.top, below: max(0, lines.count - help.top - shown), style: theme[.overlay])
  }

  /// Returns the rows used.
  private mutating func drawHelpLine(_ line: HelpLine, _ row: Rect) -> Int {
    switch line {
    case .heading(let text):
      write(text.uppercased(), column: row.column, row: row.row, limit: row.columns, .overlayTitle)
      return 1
    case .key(_, let keys, let title, let off):
      return drawHelp(keys, off.map { "\(title)  OFF: \($0)" } ?? title, row, isOff: off != nil)
    case .page(let page): return drawHelp(":help \(page.name)", page.summary, row, isOff: false)
    }
  }

  /// What to press beside what it does; what needs more than its column has a row to itself.
  private mutating func drawHelp(_ keys: String, _ text: String, _ row: Rect, isOff: Bool) -> Int {
    let width = min(16, row.columns / 3)
    let isLong = keys.columns > width
    write(
      keys, column: row.column + 1, row: row.row, limit: isLong ? row.columns - 1 : width,
      isOff ? .off : .hintKey)
    let start = row.column + width + 2
    let below = isLong ? 1 : 0
    let lines = DisplayText.line(text).wrapped(to: max(1, row.endColumn - start))
    let place = Rect(
      column: start, row: row.row + below, columns: row.endColumn - start, rows: max(0, row.rows - below))
    return below + max(1, writeLines(lines, in: place, isOff ? .off : .overlay))
  }
}
