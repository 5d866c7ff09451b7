import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the timeline inside `area`. Only visible rows and columns are computed.
  package mutating func drawTimeline(_ screen: TimelineScreen, _ context: ScreenContext, in area: Rect) {
    let timeline = screen.fresh(in: context)
    let layout = timeline.layout(in: context)
    let facts = timeline.facts(in: context)
    let origin = timeline.origin(in: context)
    let columns = origin..<origin + layout.chart
    drawTimelineInfo(timeline, context, in: layout.info)
    guard facts.hasDates else { return drawNoDates(facts, context, in: layout.list) }
    drawTimelineHeader(timeline, context, layout, columns)
    let hidden = drawRows(timeline, facts, columns, context, layout)
    drawLegend(in: layout.legend)
    drawTimelinePanel(timeline, context, in: layout.panel)
    let hint =
      layout.panel.isEmpty
      ? layout.list.splitLeft(layout.titles).left : layout.panel.splitTop(1).top.splitRight(2).rest
    grid.scrollHint(hint, above: hidden.above, below: hidden.below, style: theme[.muted])
  }

  private mutating func drawNoDates(_ facts: TimelineFacts, _ context: ScreenContext, in area: Rect) {
    let text =
      facts.schedule.conflicts.first.map { "\($0.text)." } ?? "No task has dates yet.  2 opens the board"
    drawEmpty(text, hidden: 0, filter: Filter(), in: area)
  }

  private mutating func drawRows(
    _ timeline: TimelineScreen, _ facts: TimelineFacts, _ columns: Range<Int>, _ context: ScreenContext,
    _ layout: TimelineLayout
  ) -> (above: Int, below: Int) {
    let rows = timeline.rows(in: context)
    if rows.isEmpty {
      drawEmpty(
        "No task has dates yet.  2 opens the board", hidden: facts.schedule.lines.count,
        filter: context.filter,
        in: layout.list)
      return (0, 0)
    }
    var window = timeline.window
    window.reveal(height: layout.list.rows, count: rows.count)
    let visible = window.visible(height: layout.list.rows, count: rows.count)
    for index in visible {
      let line = Rect(
        column: layout.list.column, row: layout.list.row + index - visible.lowerBound,
        columns: layout.list.columns,
        rows: 1)
      drawRow(rows[index], timeline, facts, columns, context, layout, in: line)
      on(line, .item(rows[index].item))
      if index == timeline.window.cursor {
        drawCursor(line)
      }
    }
    return (visible.lowerBound, rows.count - visible.upperBound)
  }

  private mutating func drawRow(
    _ row: TimelineFacts.Row, _ timeline: TimelineScreen, _ facts: TimelineFacts, _ columns: Range<Int>,
    _ context: ScreenContext, _ layout: TimelineLayout, in line: Rect
  ) {
    let (left, rest) = line.splitLeft(layout.titles)
    drawTitle(row, timeline, facts, context, in: left)
    if layout.chart > 0 {
      let bar = TimelineBar(
        row, facts, timeline.ghost, timeline.scale(in: context), columns, context.project,
        today: context.today)
      draw(bar, in: rest)
    }
    drawTimelineFacts(row, facts, context, layout, in: rest.splitLeft(layout.chart).rest)
  }

  private mutating func drawTitle(
    _ row: TimelineFacts.Row, _ timeline: TimelineScreen, _ facts: TimelineFacts, _ context: ScreenContext,
    in area: Rect
  ) {
    let text: String
    var look = StyleRole.text
    switch row.content {
    case .phase(let index):
      let phase = context.project.phases[index]
      let isOpen = timeline.isOpen(phase.id, in: context) || !context.filter.isEmpty
      text = "\(isOpen ? glyphs.down : glyphs.right) \(phase.title)"
      look = phase.id == context.project.head.phase ? .title : .text
    case .task(let place):
      let task = context.project.tasks[place]
      text = "  \(task.title)"
      look = task.state == .done ? .muted : .text
    case .wave(let index): text = "\(glyphs.now) \(facts.waves[index].title): go-live"
    }
    write(text, column: area.column + listGutter, row: area.row, limit: area.columns - listGutter - 1, look)
    if timeline.ghost?.task == row.item {
      write("?", column: area.column + 1, row: area.row, limit: 1, .marked)
    }
  }

  private mutating func draw(_ bar: TimelineBar, in area: Rect) {
    for (index, cell) in bar.cells.enumerated() {
      let column = area.column + index
      if cell == .empty || cell == .baseline, bar.columns.lowerBound + index == bar.today {
        write("|", column: column, row: area.row, limit: 1, .muted)
      } else if cell != .empty {
        write(cell.sign, column: column, row: area.row, limit: 1, cell.look)
      }
    }
  }

  private mutating func drawLegend(in area: Rect) {
    let cells: [(TimelineCell, String)] = [
      (.done, "done"), (.planned, "planned"), (.critical, "critical"), (.late, "and late"),
      (.baseline, "base"), (.ghost, "ghost"), (.gate, "gate"), (.goLive, "live"), (.fixed, "firm"),
      (.close, "close"), (.call, "call"),
    ]
    var (column, row) = (area.column + 1, area.row)
    for (cell, word) in cells {
      let width = 2 + word.columns
      if column + width > area.endColumn { (column, row) = (area.column + 1, row + 1) }
      guard row < area.endRow else { return }
      write(cell.sign, column: column, row: row, limit: 1, cell.look)
      write(word, column: column + 2, row: row, limit: word.columns, .muted)
      column += width + (area.columns >= 120 ? 3 : 1)
    }
  }
}
