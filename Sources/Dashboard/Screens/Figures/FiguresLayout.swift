import Domain
import Layout

/// The layout of the figures, for moving in them and drawing.
package struct FiguresLayout: Hashable, Sendable {
  package let heading: Rect
  package let trend: Rect
  package let titles: Rect
  package let list: Rect
  package let panes: ListPanes
  /// Columns of a row: name, bar, value, number behind it.
  package let name: Rect
  package let bar: Rect
  package let value: Rect
  package let sample: Rect

  private static let gutter = 2
  private static let listColumns = 80

  package init(_ geometry: Geometry) {
    panes = ListPanes(
      body: geometry.body, tier: geometry.tier, headerRows: 2, hasHeadings: true, reading: false,
      listColumns: Self.listColumns)
    (heading, trend) = panes.header.splitTop(1)
    (titles, list) = (panes.headings, panes.list)
    let width = max(0, list.columns - Self.gutter)
    let isWide = width >= 60
    let left = list.column + Self.gutter
    let widths = (name: isWide ? 24 : 10, value: isWide ? 18 : 14, sample: 5)
    name = Rect(column: left, row: 0, columns: widths.name, rows: 1)
    let room = max(0, width - widths.name - widths.value - widths.sample - 3)
    bar = Rect(column: name.endColumn + 1, row: 0, columns: min(60, room), rows: 1)
    value = Rect(column: bar.endColumn + 1, row: 0, columns: widths.value, rows: 1)
    sample = Rect(column: value.endColumn + 1, row: 0, columns: widths.sample, rows: 1)
  }
}
