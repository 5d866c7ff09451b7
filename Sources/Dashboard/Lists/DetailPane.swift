import Domain
import Layout

/// A detail pane with its text wrapped to its width, for drawing and for scrolling.
///
/// It holds the whole text; rows that do not fit are reached by scrolling.
package struct DetailPane: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Drawn at the left edge; empty on continuation rows.
    package let label: String
    /// Columns from the left edge to the text.
    package let indent: Int
    package let text: String
    package let tone: DetailLine.Tone
    package let item: ItemID?
  }

  /// The title if it fits into the frame; otherwise it is the first row of the text.
  package let heading: String
  package let rows: [Row]
  package let area: Rect
  /// Whether a frame is drawn around it, and not only a rule above it.
  package let isBoxed: Bool
  /// The area of the text.
  package let inside: Rect

  /// The largest width of the column of labels.
  private static let widestLabel = 12

  package init(title: String, lines: [DetailLine], in area: Rect, isBoxed: Bool) {
    self.area = area
    self.isBoxed = isBoxed
    inside = isBoxed ? area.inset(columns: 2, rows: 1) : area.splitTop(1).rest.inset(columns: 1, rows: 0)
    let title = DisplayText.line(title)
    // Two columns for the frame and two for blanks.
    let fits = title.columns <= area.columns - 6
    heading = fits ? title : ""
    rows = Self.rows(of: (fits ? [] : [DetailLine.heading(title)]) + lines, width: inside.columns)
  }

  /// Wraps lines to a width and aligns the texts of labelled lines in one column.
  package static func rows(of lines: [DetailLine], width: Int) -> [Row] {
    let labels = lines.map(\.label.columns).filter { $0 <= widestLabel }.max() ?? 0
    let indent = min(labels == 0 ? 0 : labels + 1, width / 2)
    return lines.flatMap { rows(of: $0, width: width, indent: indent) }
  }

  private static func rows(of line: DetailLine, width: Int, indent: Int) -> [Row] {
    // The text starts behind a label that is too long for the column, and at the left edge when there is no label.
    let isInline = line.label.columns > widestLabel
    let isWide = line.label.isEmpty && (line.item == nil || line.tone == .heading)
    let column = isInline || isWide ? 0 : indent
    let text = isInline ? "\(line.label)  \(line.text)" : line.text
    let pieces = DisplayText.block(text).wrapped(to: max(1, width - column))
    return pieces.enumerated().map { place, piece in
      Row(label: place == 0 ? line.label : "", indent: column, text: piece, tone: line.tone, item: line.item)
    }
  }

  /// The visible rows: from `top` on, or scrolled so far that all rows of `focus` are visible.
  package func visible(from top: Int, focus: ItemID? = nil) -> Range<Int> {
    var start = min(max(0, top), lastTop)
    if let focus, let first = rows.firstIndex(where: { $0.item == focus }) {
      let last = rows.lastIndex { $0.item == focus } ?? first
      start = min(max(start, last - inside.rows + 1), first)
    }
    return start..<min(rows.count, start + inside.rows)
  }

  /// The largest scroll position.
  package var lastTop: Int { max(0, rows.count - inside.rows) }
}
