import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the board inside `area`: phase strip, gate line, columns, and the card under the cursor explained.
  package mutating func drawBoard(_ screen: BoardScreen, _ context: ScreenContext, in area: Rect) {
    guard let focus = screen.focus(in: context) else {
      write(
        "This project has no phases.", column: area.column + 1, row: area.row, limit: area.columns - 2, .muted
      )
      return
    }
    let layout = screen.layout(focus, in: context)
    if layout.tier == .extraSmall {
      drawPhaseLine(focus, in: layout.strip)
    } else {
      drawStrip(focus, pointer: context.project.shownPhase, in: layout.strip)
      drawGate(focus.columns[focus.column], focus.schedule, context, in: layout.gate)
    }
    for lane in layout.lanes { draw(lane, focus, screen, context, layout) }
    if let card = focus.task(in: context.project) {
      drawCardDetail(card, focus.schedule[card.id], context, layout.tier, in: layout.detail)
    }
    drawOpen(focus.phase, context, layout)
  }

  /// Open criteria of the gate and waiting items, if there is spare room.
  private mutating func drawOpen(_ phase: ItemID, _ context: ScreenContext, _ layout: BoardLayout) {
    guard !layout.gatePane.isEmpty else { return }
    let (project, today, actor) = (context.project, context.today, context.actor)
    let gate = OpenLines.gate(phase, of: project, on: today, for: actor)
    let held = OpenLines.held(in: project, on: today, for: actor)
    for (lines, area) in [(gate, layout.gatePane), (held, layout.heldPane)] {
      guard let title = lines.first else { continue }
      drawDetail(DetailPane(title: title.text, lines: Array(lines.dropFirst()), in: area, isBoxed: true))
    }
  }

  private mutating func draw(
    _ lane: BoardLayout.Lane, _ focus: BoardScreen.Focus, _ screen: BoardScreen, _ context: ScreenContext,
    _ layout: BoardLayout
  ) {
    let column = focus.columns[lane.column]
    if lane.isNarrow { return drawFolded(column, context, in: lane.area) }
    let cards = Lane(lane, focus, screen, context, layout)
    if layout.tier == .extraSmall { return drawLane(cards, in: lane.area) }
    let room = lane.area.columns - 6
    let title = titles(of: column, context).first { $0.columns <= room } ?? column.title
    let inside = box(lane.area, title: title, focus: lane.column == focus.column)
    on(lane.area, .item(column.id))
    drawLane(cards, in: inside)
  }

  /// Longest first; the first that fits is drawn.
  private func titles(of column: BoardColumns.Column, _ context: ScreenContext) -> [String] {
    let name = column.id == context.project.shownPhase ? "[\(column.title)]" : column.title
    let count =
      !context.filter.isEmpty
      ? "\(column.open.count + column.settled.count) match"
      : column.total == 0 ? "" : column.isFinished ? "done" : "\(column.left) left"
    return count.isEmpty ? [name] : ["\(name)  \(count)", name]
  }
}

/// One column to draw: its cards, and which of them is under the cursor.
struct Lane {
  let column: BoardColumns.Column
  /// Indices into `Project.tasks`.
  let cards: [Int]
  /// Index of the card under the cursor; `nil` in the other columns.
  let cursor: Int?
  let window: ListWindow
  let screen: BoardScreen
  let context: ScreenContext
  let schedule: ProjectSchedule
  let tier: Tier
  let rows: LaneRows

  init(
    _ lane: BoardLayout.Lane, _ focus: BoardScreen.Focus, _ screen: BoardScreen, _ context: ScreenContext,
    _ layout: BoardLayout
  ) {
    column = focus.columns[lane.column]
    rows = screen.laneRows(lane, layout, focus, in: context)
    let isFocus = lane.column == focus.column
    cards = isFocus ? focus.cards : screen.cards(of: column, in: context.project)
    cursor = isFocus && !cards.isEmpty ? focus.row : nil
    window = screen.window(of: column.id)
    self.screen = screen
    self.context = context
    schedule = focus.schedule
    tier = layout.tier
  }

  /// `19 done (z show)`: the cards that are folded, or can be.
  var foldLine: String? {
    let count = column.settled.count
    guard count > 0 else { return nil }
    let word = column.settledDone == count ? "done" : column.settledDone == 0 ? "n/a" : "done, n/a"
    return "\(count) \(word) (z \(screen.unfolded.contains(column.id) ? "hide" : "show"))"
  }
}
