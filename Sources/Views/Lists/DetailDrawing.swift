import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws a detail pane: its frame or rule with the title, and the lines from `top` on.
  ///
  /// - Parameter focus: the line with the keys; it is kept in view.
  mutating func drawDetail(
    _ lines: [DetailLine], title: String, in panes: ListPanes, top: Int = 0, focus: ItemID? = nil
  ) {
    guard panes.detail.rows > 1, !lines.isEmpty || panes.isBeside else { return }
    let inside: Rect
    if panes.isBeside {
      inside = pane(panes.detail, title: title, focus: focus != nil).inset(columns: 1, rows: 0)
    } else {
      rule(panes.detail, title: title)
      inside = panes.detail.splitTop(1).rest.inset(columns: 1, rows: 0)
    }
    drawLines(lines, in: inside, top: top, focus: focus)
  }

  private mutating func drawLines(_ lines: [DetailLine], in area: Rect, top: Int, focus: ItemID?) {
    guard !area.isEmpty else { return }
    let labels = lines.map(\.label.columns).filter { $0 <= Self.widestLabel }.max() ?? 0
    let indent = min(labels == 0 ? 0 : labels + 1, area.columns / 2)
    let first = start(lines, in: area, indent: indent, top: top, focus: focus)
    var row = area.row
    var index = first
    while index < lines.count, row < area.endRow {
      let isFocus = focus != nil && lines[index].item == focus
      let room = Rect(column: area.column, row: row, columns: area.columns, rows: area.endRow - row)
      let used = draw(lines[index], in: room, indent: indent)
      if isFocus {
        highlight(room.splitTop(used).top, .cursor)
        grid.cursor = .init(column: room.column, row: room.row)
      }
      row += used
      index += 1
    }
    grid.scrollHint(area, above: first, below: lines.count - index, style: theme[.muted])
  }

  private static let widestLabel = 12

  /// The first line shown: `top`, or later where the line with the keys would be out of sight.
  private func start(_ lines: [DetailLine], in area: Rect, indent: Int, top: Int, focus: ItemID?) -> Int {
    let top = min(max(0, top), max(0, lines.count - 1))
    guard let focus, let place = lines.firstIndex(where: { $0.item == focus }) else { return top }
    var rows = 0
    var first = place
    while first >= 0 {
      rows += pieces(lines[first], width: area.columns, indent: indent).count
      if rows > area.rows { return min(first + 1, place) }
      first -= 1
    }
    return 0
  }

  /// The text broken to the room beside its label, or behind a label too long for the column of labels.
  private func pieces(_ line: DetailLine, width: Int, indent: Int) -> [String] {
    let isInline = line.label.columns > Self.widestLabel
    let text = isInline ? "\(line.label)  \(line.text)" : line.text
    return text.wrapped(to: max(1, isInline || isWide(line) ? width : width - indent))
  }

  /// Without a label, and so from the left edge.
  private func isWide(_ line: DetailLine) -> Bool {
    line.label.isEmpty && (line.item == nil || line.tone == .heading)
  }

  /// Returns the rows used.
  private mutating func draw(_ line: DetailLine, in area: Rect, indent: Int) -> Int {
    let pieces = pieces(line, width: area.columns, indent: indent)
    let isInline = line.label.columns > Self.widestLabel
    let column = isInline || isWide(line) ? area.column : area.column + indent
    for (offset, piece) in pieces.prefix(area.rows).enumerated() {
      write(
        piece, column: column, row: area.row + offset, limit: area.endColumn - column, role(of: line.tone))
    }
    if !line.label.isEmpty {
      write(line.label, column: area.column, row: area.row, limit: area.columns, .muted)
    }
    return min(max(1, pieces.count), area.rows)
  }

  private func role(of tone: DetailLine.Tone) -> Look {
    switch tone {
    case .plain: .text
    case .muted: .muted
    case .heading: .title
    case .good: .done
    case .bad: .failed
    case .attention: .warning
    }
  }
}
