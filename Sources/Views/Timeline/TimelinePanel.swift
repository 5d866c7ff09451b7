import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Below the chart: the consequences of the shown move, or the facts of the current row, the critical path and
  /// conflicts.
  mutating func drawTimelinePanel(_ timeline: TimelineScreen, _ context: ScreenContext, in area: Rect) {
    guard area.rows >= 2 else { return }
    if timeline.ghost == nil, context.geometry.tier == .large, area.rows >= 6 {
      return drawTimelineDetail(timeline, context, in: area)
    }
    let title: String
    var lines: [(text: String, look: StyleRole)] = []
    if let ghost = timeline.ghost {
      title = "GHOST \(ghost.task): Enter keeps it, Esc drops it"
      // The title names the task. With little room, the consequences come first.
      let isSmallest = context.geometry.tier == .extraSmall
      let said = ghost.lines(first: area.rows + 1)
      lines =
        ghost.whatIf == nil
        ? said.map { ($0, .warning) } : said.dropFirst(isSmallest ? 1 : 0).map { ($0, Self.look(of: $0)) }
    } else {
      let row = timeline.currentRow(in: context)
      title = row?.item.rawValue ?? ""
      if let row { lines.append((timeline.summary(of: row, context), .text)) }
      let conflicts = timeline.conflicts(in: context)
      lines += conflicts.prefix(2).map { ($0.text + ".", $0.kind == .advice ? .muted : .late) }
      let facts = timeline.facts(in: context)
      lines += facts.clashes(in: context.project).map { ("Clash: \($0.text).", .late) }
      let around = timeline.aroundLine(in: context)
      if !around.isEmpty { lines.append((around, .text)) }
      lines += facts.siteWindows.map { ("Window \($0.words)", .text) }
      lines += facts.windowWarnings.map { ($0, .warning) }
      lines.append((facts.criticalChain, .gate))
      if conflicts.count > 2 {
        lines += conflicts.dropFirst(2).map { ($0.text + ".", $0.kind == .advice ? .muted : .late) }
      }
    }
    rule(area.splitTop(1).top, title: title)
    drawLines(lines, in: area.splitTop(1).rest)
  }

  /// With enough room: the facts of the current row, next to the critical path and the longest waits.
  private mutating func drawTimelineDetail(
    _ timeline: TimelineScreen, _ context: ScreenContext, in area: Rect
  ) {
    let row = timeline.currentRow(in: context)
    rule(area.splitTop(1).top, title: row?.item.rawValue ?? "")
    let (left, right) = area.splitTop(1).rest.splitLeft(area.columns / 2)
    drawLines(timeline.details(in: context).map { ($0.text, Self.look(of: $0.tone)) }, in: left)
    drawLines(timeline.around(in: context).map { ($0.text, Self.look(of: $0.tone)) }, in: right)
  }

  private static func look(of tone: DetailLine.Tone) -> StyleRole {
    switch tone {
    case .plain: .text
    case .muted: .muted
    case .heading: .title
    case .good: .done
    case .bad: .late
    case .attention: .warning
    }
  }

  private mutating func drawLines(_ lines: [(text: String, look: StyleRole)], in area: Rect) {
    let width = area.columns - 2
    var rows: [(String, StyleRole)] = []
    for line in lines where rows.count <= area.rows {
      let indent = line.text.hasPrefix("  ") ? "  " : ""
      let parts = DisplayText.line(line.text).trimmed.wrapped(to: max(1, width - 2))
      rows += parts.enumerated().map { ($0.offset == 0 ? indent + $0.element : "  " + $0.element, line.look) }
    }
    let isCut = rows.count > area.rows
    for (index, row) in rows.prefix(isCut ? area.rows - 1 : area.rows).enumerated() {
      write(row.0, column: area.column + 1, row: area.row + index, limit: width, row.1)
    }
    if isCut {
      write("... w reads all of it", column: area.column + 1, row: area.endRow - 1, limit: width, .muted)
    }
  }

  private static func look(of line: String) -> StyleRole {
    if line.hasPrefix("Breaks") || line.hasPrefix("Ruled out") || line.hasPrefix("Clash") { return .late }
    if line.hasPrefix("Warning") { return .warning }
    if line.hasPrefix("Clears") || line.hasPrefix("Clash resolved") { return .done }
    return .text
  }
}
