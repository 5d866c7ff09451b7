import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// One line of a list of findings.
private struct Finding {
  enum Mark { case none, attention, error }
  let mark: Mark
  let place: String
  let what: String
  let remedy: String
}

/// Lists of what was found: differences of the inventory, and rows of a list that is about to be imported.
extension Surface {
  mutating func drawDifferences(_ screen: PortsScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    if screen.list.isEmpty {
      let text =
        screen.checks.shown == nil
        ? "Comparing ..." : "Everything agrees \(screen.checks.title).  a compares with a file"
      let all = screen.checks.shown?.differences.count ?? 0
      return drawEmpty(text, hidden: all, filter: context.filter, in: panes.list)
    }
    drawFindings(screen, panes, titles: ["Number", "What", "Remedy"]) { id in
      screen.difference(id).map { difference in
        Finding(
          mark: .attention, place: difference.number ?? difference.order ?? "-", what: difference.what,
          remedy: difference.remedy)
      }
    }
  }

  /// Line, number, what was found and what helps.
  mutating func drawImportRows(_ screen: PortsScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    if screen.list.isEmpty {
      let all = screen.preview?.found.rows.count ?? 0
      return drawEmpty(
        "No row has an error or a warning.  Enter imports them", hidden: all, filter: context.filter,
        in: panes.list)
    }
    drawFindings(screen, panes, titles: ["Line  Number", "What", "Remedy"]) { id in
      screen.importRow(id).map { row in
        let line = String(row.line)
        let place = String(repeating: " ", count: max(0, 4 - line.count)) + line + "  \(row.text)"
        let worst = row.worst
        return Finding(
          mark: worst.map { $0.severity == .error ? .error : .attention } ?? .none, place: place,
          what: worst.map { DisplayText.line($0.sentence) } ?? row.standing.rawValue,
          remedy: worst?.remedy ?? "")
      }
    }
  }

  private mutating func drawFindings(
    _ screen: PortsScreen, _ panes: ListPanes, titles: [String], _ finding: (ItemID) -> Finding?
  ) {
    let width = panes.list.columns - listGutter - 3
    let places = fitColumns(
      [
        ColumnNeed(minimum: min(19, width), ideal: 32), ColumnNeed(minimum: 14, ideal: 44, stretches: true),
        ColumnNeed(minimum: 20, ideal: 36, importance: 1, stretches: true),
      ], into: width)
    // The first two columns hold the mark.
    drawColumnTitles(titles, places, in: panes.headings.splitLeft(2).rest)
    drawList(screen.list, in: panes.list) { surface, id, line in
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
