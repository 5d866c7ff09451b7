import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the list that is about to be imported: counts, rows with what was found, and the current one in full.
  package mutating func drawImport(_ screen: ImportScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    for (line, text) in screen.headerLines(width: panes.header.columns - 2).enumerated()
    where line < panes.header.rows {
      write(
        text, column: panes.header.column + 1, row: panes.header.row + line, limit: panes.header.columns - 2,
        line == 0 ? .title : .text)
    }
    drawImportRows(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  private mutating func drawImportRows(_ screen: ImportScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    guard let preview = screen.preview else {
      return drawEmpty(ImportScreen.unread, hidden: 0, filter: context.filter, in: panes.list)
    }
    if screen.list.isEmpty {
      return drawEmpty(
        "No row has an error or a warning.  Enter imports them", hidden: preview.rows.count,
        filter: context.filter, in: panes.list)
    }
    drawFindings(screen.list, panes, titles: ["Line  \(preview.kind.noun)", "What", "Remedy"]) { id in
      screen.row(id).map { row in
        let line = String(row.line)
        let worst = row.worst
        return Finding(
          mark: worst.map { $0.isError ? .error : .attention } ?? .none,
          place: String(repeating: " ", count: max(0, 4 - line.count)) + line + "  \(row.name)",
          what: row.words, remedy: worst?.remedy ?? "")
      }
    }
  }
}
