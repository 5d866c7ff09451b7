import Domain
import Layout

/// The layout of the load, for moving in it and drawing.
package struct LoadLayout: Hashable, Sendable {
  package let heading: Rect
  package let titles: Rect
  package let goLives: Rect
  package let total: Rect
  package let list: Rect
  package let legend: Rect
  package let panes: ListPanes
  package let name: Rect
  /// What is counted in each column, with its place in a row.
  package let columns: [Column]

  package struct Column: Hashable, Sendable {
    package let slot: WorkloadSlot
    package let place: Rect
  }

  /// Room for a name, eight weeks with bars, and what is in none.
  private static let listColumns = 112
  private static let gutter = 2
  /// Three digits, the sign of a go-live, a bar of two, and a gap.
  private static let narrowestWeek = 7
  private static let widestWeek = 12

  package init(_ geometry: Geometry) {
    panes = ListPanes(
      body: geometry.body, tier: geometry.tier, headerRows: 1, hasHeadings: true, reading: false,
      listColumns: Self.listColumns)
    heading = panes.header
    // Without its titles no figure could be read, however few rows there are.
    var rest = panes.list
    (titles, rest) =
      panes.headings.isEmpty ? rest.splitTop(rest.rows > 1 ? 1 : 0) : (panes.headings, rest)
    (goLives, rest) = rest.splitTop(rest.rows > 3 ? 1 : 0)
    (total, rest) = rest.splitTop(rest.rows > 4 ? 1 : 0)
    (legend, list) = rest.splitBottom(rest.rows > 8 ? 2 : rest.rows > 2 ? 1 : 0)
    let width = max(0, rest.columns - Self.gutter)
    let nameWidth = width >= 70 ? 20 : 11
    name = Rect(column: rest.column + Self.gutter, row: rest.row, columns: nameWidth, rows: 1)
    columns = Self.columns(from: name.endColumn + 1, to: rest.endColumn)
  }

  private static func columns(from start: Int, to end: Int) -> [Column] {
    let room = end - start
    var besides = [(WorkloadSlot.late, 5)]
    if room >= 45 { besides.append((.later, 6)) }
    if room >= 55 { besides.append((.undated, 7)) }
    let left = max(0, room - besides.reduce(0) { $0 + $1.1 })
    let weeks = min(LoadScreen.weeks, max(1, left / narrowestWeek))
    let week = max(1, min(widestWeek, left / weeks))
    let widths = [besides[0]] + (0..<weeks).map { (.week($0), week) } + besides.dropFirst()
    var column = start
    return widths.map { slot, width in
      defer { column += width }
      return Column(slot: slot, place: Rect(column: column, row: 0, columns: max(0, width - 1), rows: 1))
    }
  }

  /// The number of weeks that have a column.
  package var weeks: Int {
    columns.count { if case .week = $0.slot { true } else { false } }
  }
}

extension LoadScreen {
  /// The question as the columns show it: weeks without a column are later.
  package func shown(_ layout: LoadLayout, on today: Day) -> WorkloadQuery {
    var query = query(on: today)
    query.weeks = layout.weeks
    return query
  }

  package func column(_ layout: LoadLayout) -> Int { min(max(0, column), layout.columns.count - 1) }
  package func slot(_ layout: LoadLayout) -> WorkloadSlot { layout.columns[column(layout)].slot }
}
