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
    let narrow = focus.columns.map {
      $0.isFinished && !screen.unfolded.contains($0.id) && screen.carry == nil
    }
    let layout = BoardLayout(context.geometry, columns: narrow, focus: focus.column)
    if layout.tier == .extraSmall {
      drawPhaseLine(focus, in: layout.strip)
    } else {
      drawStrip(focus, pointer: context.project.shownPhase, in: layout.strip)
      drawGate(focus.columns[focus.column], focus.schedule, context, in: layout.gate)
    }
    for lane in layout.lanes {
      if lane.column == focus.column {
        draw(lane, focus, screen, context, layout)
      } else {
        draw(lane, focus, screen, context, layout)
      }
    }
    if let card = focus.task(in: context.project) {
      drawCardDetail(card, focus.schedule[card.id], context, layout.tier, in: layout.detail)
    }
  }

  private mutating func draw(
    _ lane: BoardLayout.Lane, _ focus: BoardScreen.Focus, _ screen: BoardScreen, _ context: ScreenContext,
    _ layout: BoardLayout
  ) {
    let column = focus.columns[lane.column]
    if lane.isNarrow { return drawFolded(column, context, in: lane.area) }
    let cards = Lane(column, at: lane.column, focus, screen, context, layout)
    if layout.tier == .extraSmall { return drawLane(cards, in: lane.area) }
    let inside = box(lane.area, title: title(of: column, context), focus: lane.column == focus.column)
    on(lane.area, .item(column.id))
    drawLane(cards, in: inside)
  }

  private func title(of column: BoardColumns.Column, _ context: ScreenContext) -> String {
    let name = column.id == context.project.shownPhase ? "[\(column.title)]" : column.title
    if !context.filter.isEmpty { return "\(name)  \(column.open.count + column.settled.count) match" }
    if column.total == 0 { return name }
    return column.isFinished ? "\(name)  done" : "\(name)  \(column.left) left"
  }
}

/// One column to draw: its cards, and which of them is under the cursor.
struct Lane {
  let column: BoardColumns.Column
  /// Places in `Project.tasks`.
  let cards: [Int]
  /// Row of the cursor; `nil` in the other columns.
  let cursor: Int?
  let window: ListWindow
  let screen: BoardScreen
  let context: ScreenContext
  let schedule: ProjectSchedule
  let tier: Tier

  init(
    _ column: BoardColumns.Column, at index: Int, _ focus: BoardScreen.Focus, _ screen: BoardScreen,
    _ context: ScreenContext, _ layout: BoardLayout
  ) {
    self.column = column
    let isFocus = index == focus.column
    cards = isFocus ? focus.cards : screen.cards(of: column, in: context.project)
    cursor = isFocus && !cards.isEmpty ? focus.row : nil
    window = screen.window(of: column.id)
    self.screen = screen
    self.context = context
    schedule = focus.schedule
    tier = layout.tier
  }

  /// `19 done (z show)`: what is folded away, or can be.
  var foldLine: String? {
    let count = column.settled.count
    guard count > 0 else { return nil }
    let word = column.settledDone == count ? "done" : column.settledDone == 0 ? "n/a" : "done, n/a"
    return "\(count) \(word) (z \(screen.unfolded.contains(column.id) ? "hide" : "show"))"
  }
}
