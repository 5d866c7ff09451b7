import Domain
import Layout

/// The layout of the open work, for paging and drawing.
package struct WorkLayout: Hashable, Sendable {
  package let heading: Rect
  package let titles: Rect
  package let list: Rect
  package let panes: ListPanes

  /// Room for customer, text, person, due and held.
  package static let listColumns = 116

  package init(_ geometry: Geometry) {
    panes = ListPanes(
      body: geometry.body, tier: geometry.tier, headerRows: 1, hasHeadings: true, reading: false,
      listColumns: Self.listColumns)
    (heading, titles, list) = (panes.header, panes.headings, panes.list)
  }
}

/// One line of the list: a row, or what it stands under.
package enum WorkLine: Hashable, Sendable {
  case group(WorkGroup.Key)
  case row(Int)
}

extension WorkScreen {
  /// The lines that fit, the one under the cursor among them.
  package func lines(height: Int) -> [WorkLine] {
    guard height > 0, count > 0 else { return [] }
    let cursor = min(window.cursor, count - 1)
    let below = lines(from: max(0, cursor - height + 1), to: min(count, cursor + height))
    let place = below.firstIndex(of: .row(cursor)) ?? 0
    // As few lines above the cursor as in a list that was scrolled down to it.
    let first = max(0, min(place - height + 1, below.count - height))
    var shown = Array(below.dropFirst(first).prefix(height))
    // The first line tells which group the rows below it belong to.
    if case .row(let index)? = shown.first, index != cursor, grouping != .none, let row = row(index) {
      shown[0] = .group(row.group(grouping))
    }
    return shown
  }

  private func lines(from first: Int, to end: Int) -> [WorkLine] {
    var lines: [WorkLine] = []
    var above = first > 0 ? row(first - 1)?.group(grouping) : nil
    for index in first..<end {
      let group = row(index)?.group(grouping)
      if let group, group != above, grouping != .none { lines.append(.group(group)) }
      above = group
      lines.append(.row(index))
    }
    return lines
  }
}
