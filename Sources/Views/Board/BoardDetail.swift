import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The card under the cursor: whole title, state, and what it needs, as far as there are rows.
  mutating func drawCardDetail(
    _ task: Project.Task, _ line: ScheduleLine?, _ context: ScreenContext, _ tier: Tier, in area: Rect
  ) {
    let facts = CardFacts(task, line, in: context)
    switch tier {
    case .tooSmall: break
    case .extraSmall, .small: drawBrief(facts, in: area)
    case .medium, .large: drawFacts(facts, in: area)
    }
  }

  /// The title, then the facts as one wrapped text; Enter shows the rest.
  private mutating func drawBrief(_ facts: CardFacts, in area: Rect) {
    let inside = area.inset(columns: 1, rows: 0)
    guard !inside.isEmpty else { return }
    write(glyph(facts.mark), column: inside.column, row: inside.row, .title)
    let text = inside.splitLeft(2).rest
    let rest = text.splitTop(paragraph(facts.title, in: text, .title)).rest
    guard !rest.isEmpty else { return }
    let pieces = DisplayText.line(facts.brief).wrapped(to: max(1, rest.columns))
    let isCut = pieces.count > rest.rows
    for (index, piece) in pieces.prefix(isCut ? rest.rows - 1 : rest.rows).enumerated() {
      write(piece, column: rest.column, row: rest.row + index, limit: rest.columns)
    }
    guard isCut else { return }
    let more = "  ... Enter shows all"
    let last = pieces[rest.rows - 1].wrapped(to: max(1, rest.columns - more.columns))[0]
    let used = write(last, column: rest.column, row: rest.endRow - 1, limit: rest.columns - more.columns)
    write(more, column: rest.column + used, row: rest.endRow - 1, limit: rest.columns - used, .muted)
  }

  private mutating func drawFacts(_ facts: CardFacts, in area: Rect) {
    guard area.rows > 1 else { return drawBrief(facts, in: area) }
    let lines = facts.lines.map { DetailLine($0.text, label: $0.label) }
    drawDetail(
      DetailPane(
        title: "\(glyph(facts.mark)) \(facts.title)", lines: lines, in: area,
        isBoxed: area.columns < grid.size.columns))
  }
}
