import Domain
import Layout

/// A detail pane with its text broken to its width: what is drawn, and what scrolling counts.
///
/// It holds all of the text. What has no row on screen is reached by scrolling, a row at a time.
package struct DetailPane: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Drawn at the left edge; empty on rows that go on.
    package let label: String
    /// Columns from the left edge to the text.
    package let indent: Int
    package let text: String
    package let tone: DetailLine.Tone
    package let item: ItemID?
  }

  /// The title where the frame has room for all of it; else it is the first of the rows.
  package let heading: String
  package let rows: [Row]
  package let area: Rect
  /// With a frame around it; else under a rule.
  package let isBoxed: Bool
  /// Where the rows are.
  package let inside: Rect

  /// Columns of the widest label that text hangs beside.
  private static let widestLabel = 12

  package init(title: String, lines: [DetailLine], in area: Rect, isBoxed: Bool) {
    self.area = area
    self.isBoxed = isBoxed
    inside = isBoxed ? area.inset(columns: 2, rows: 1) : area.splitTop(1).rest.inset(columns: 1, rows: 0)
    let title = DisplayText.line(title)
    // Two of the line and a blank one at each end.
    let fits = title.columns <= area.columns - 6
    heading = fits ? title : ""
    rows = Self.rows(of: (fits ? [] : [DetailLine.heading(title)]) + lines, width: inside.columns)
  }

  /// Lines broken to a width, the texts of all labelled ones in one column.
  package static func rows(of lines: [DetailLine], width: Int) -> [Row] {
    let labels = lines.map(\.label.columns).filter { $0 <= widestLabel }.max() ?? 0
    let indent = min(labels == 0 ? 0 : labels + 1, width / 2)
    return lines.flatMap { rows(of: $0, width: width, indent: indent) }
  }

  private static func rows(of line: DetailLine, width: Int, indent: Int) -> [Row] {
    // Behind a label too long for the column of labels, and from the left edge where there is none.
    let isInline = line.label.columns > widestLabel
    let isWide = line.label.isEmpty && (line.item == nil || line.tone == .heading)
    let column = isInline || isWide ? 0 : indent
    let text = isInline ? "\(line.label)  \(line.text)" : line.text
    let pieces = DisplayText.block(text).wrapped(to: max(1, width - column))
    return pieces.enumerated().map { place, piece in
      Row(label: place == 0 ? line.label : "", indent: column, text: piece, tone: line.tone, item: line.item)
    }
  }

  /// The rows on screen: from `top` on, or from where all rows of `focus` are among them.
  package func visible(from top: Int, focus: ItemID? = nil) -> Range<Int> {
    var start = min(max(0, top), lastTop)
    if let focus, let first = rows.firstIndex(where: { $0.item == focus }) {
      let last = rows.lastIndex { $0.item == focus } ?? first
      start = min(max(start, last - inside.rows + 1), first)
    }
    return start..<min(rows.count, start + inside.rows)
  }

  /// The top at which the last row is on screen.
  package var lastTop: Int { max(0, rows.count - inside.rows) }
}
