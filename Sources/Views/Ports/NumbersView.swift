import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The columns of the number inventory.
private enum NumberColumns {
  static let titles = ["Number", "Type", "Usage", "Action", "State", "Site", "Order", "User"]

  /// - Parameter longest: the width of the longest number.
  static func places(width: Int, longest: Int) -> [ColumnPlace] {
    fitColumns(
      [
        ColumnNeed(minimum: min(18, width), ideal: max(18, longest)), ColumnNeed(width: 10, importance: 2),
        ColumnNeed(minimum: 8, ideal: 14, importance: 6), ColumnNeed(width: 8, importance: 4),
        ColumnNeed(minimum: 8, ideal: 14, importance: 5), ColumnNeed(width: 8, importance: 3),
        ColumnNeed(width: 7, importance: 3),
        ColumnNeed(minimum: 12, ideal: 30, importance: 1, stretches: true),
      ], into: width)
  }

  static func text(_ column: Int, of number: InventoryNumber) -> String {
    switch column {
    case 0: "\(number.range)"
    case 1: number[.type] ?? "-"
    case 2: number[.usage] ?? "-"
    case 3: number[.action] ?? "-"
    case 4: number[.state] ?? "-"
    case 5: number[.site] ?? "-"
    case 6: number[.portOrder] ?? "-"
    default: number[.assignEmail] ?? number[.assignTo] ?? "-"
    }
  }
}

extension Surface {
  mutating func drawNumbers(_ screen: PortsScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    let numbers = screen.numbers
    if screen.list.isEmpty {
      let text = numbers.isLoaded ? "No numbers yet.  a imports a list" : "Reading the numbers ..."
      return drawEmpty(
        text, hidden: numbers.total?.entries ?? 0, filter: context.filter, in: panes.list)
    }
    let places = NumberColumns.places(
      width: panes.list.columns - listGutter - 1, longest: numbers.longest)
    drawColumnTitles(NumberColumns.titles, places, in: panes.headings)
    drawList(screen.list, in: panes.list, beyond: (numbers.offset, numbers.below)) { surface, id, line in
      guard let number = screen.number(id) else { return }
      surface.on(line, .item(id))
      for place in places {
        surface.write(
          NumberColumns.text(place.index, of: number), column: line.column + place.column, row: line.row,
          limit: place.columns, place.index == 0 ? .text : .muted)
      }
    }
  }
}
