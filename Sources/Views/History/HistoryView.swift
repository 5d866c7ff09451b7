import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the History screen inside `area`.
  package mutating func drawHistory(_ screen: HistoryScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawLogView(screen, context, in: panes.header)
    drawLog(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  /// Which entries are listed.
  private mutating func drawLogView(_ screen: HistoryScreen, _ context: ScreenContext, in area: Rect) {
    var text = "Log"
    if let item = screen.item { text += " of \(item) \(context.project.title(of: item)) (Esc: whole log)" }
    if let newest = screen.entries.first, let oldest = screen.entries.last {
      text += "  #\(oldest.sequence) .. #\(newest.sequence)"
    }
    if !context.filter.isEmpty { text += "   /\(context.filter.text) \(screen.list.rowCount) match" }
    write(text, column: area.column + 1, row: area.row, limit: area.columns - 2, .muted)
  }

  private mutating func drawLog(_ screen: HistoryScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    if screen.list.isEmpty {
      let text = screen.isLoaded ? "No changes yet.  2 opens the board" : "Reading the log ..."
      return drawEmpty(text, hidden: screen.entries.count, filter: context.filter, in: panes.list)
    }
    let widest = screen.entries.first.map { String($0.sequence).count + 1 } ?? 2
    let places = fitColumns(
      [
        ColumnNeed(width: 5), ColumnNeed(minimum: 8, ideal: 16, importance: 2),
        ColumnNeed(width: min(10, widest), importance: 1),
        ColumnNeed(minimum: 16, ideal: 60, stretches: true),
        ColumnNeed(width: 6),
      ], into: panes.list.columns - listGutter - 1)
    let text = places.first { $0.index == 3 }?.columns ?? 1
    drawList(
      screen.list, in: panes.list,
      wanted: { screen.entry($0).map { Self.words(of: $0).wrapped(to: text).count } ?? 1 }
    ) { surface, sequence, line in
      guard let entry = screen.entry(sequence) else { return }
      surface.on(line, .item(HistoryScreen.rowID(sequence)))
      for place in places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.drawLogCell(place.index, of: entry, screen, context, in: cell)
      }
    }
  }

  private static func words(of entry: HistoryEntry) -> String {
    let saysSo = entry.summary.hasPrefix("und") || entry.summary.hasPrefix("red")
    return DisplayText.line((saysSo ? "" : entry.undoes.map { "undo of #\($0): " } ?? "") + entry.summary)
  }

  /// Time, person, number, summary, and whether it was undone or is new.
  private mutating func drawLogCell(
    _ index: Int, of entry: HistoryEntry, _ screen: HistoryScreen, _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    switch index {
    case 0: put(&self, Words.clock(context.moment.local(entry.at).minute), .muted)
    case 1: put(&self, entry.who(for: context.actor), .text)
    case 2: put(&self, "#\(entry.sequence)", .muted)
    case 3:
      paragraph(Self.words(of: entry), in: cell, entry.undoneBy == nil ? .text : .muted)
    default:
      if entry.undoneBy != nil {
        put(&self, "undone", .muted)
      } else if screen.isNew(entry, in: context) {
        put(&self, "\(glyphs.new) new", .new)
      }
    }
  }
}
