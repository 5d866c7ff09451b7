import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// One line of a list of findings.
struct Finding {
  enum Mark { case none, attention, error }
  let mark: Mark
  let place: String
  let what: String
  let remedy: String
}

extension Surface {
  /// Where something was found, what, and what helps.
  mutating func drawFindings(
    _ list: SectionedList<ItemID>, _ panes: ListPanes, titles: [String], _ finding: (ItemID) -> Finding?
  ) {
    let width = panes.list.columns - listGutter - 3
    let places = fitColumns(
      [
        ColumnNeed(minimum: min(19, width), ideal: 32), ColumnNeed(minimum: 14, ideal: 44, stretches: true),
        ColumnNeed(minimum: 20, ideal: 36, importance: 1, stretches: true),
      ], into: width)
    // The first two columns hold the mark.
    drawColumnTitles(titles, places, in: panes.headings.splitLeft(2).rest)
    drawList(list, in: panes.list) { surface, id, line in
      guard let found = finding(id) else { return }
      surface.on(line, .item(id))
      switch found.mark {
      case .none: break
      case .attention: surface.write("~", column: line.column, row: line.row, limit: 1, .warning)
      case .error: surface.write("!", column: line.column, row: line.row, limit: 1, .failed)
      }
      let texts = [found.place, found.what, found.remedy]
      for place in places {
        surface.write(
          texts[place.index], column: line.column + 2 + place.column, row: line.row, limit: place.columns,
          place.index == 1 ? .text : .muted)
      }
    }
  }
}
