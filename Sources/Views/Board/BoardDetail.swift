import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The card under the cursor explained: whole title, state, and what it needs, as far as there are rows.
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

  /// Title, then the facts run together: few rows, so that a cursor move changes little.
  private mutating func drawBrief(_ facts: CardFacts, in area: Rect) {
    let width = area.columns - 2
    guard area.rows > 0, width > 4 else { return }
    var texts = DisplayText.line(facts.title).wrapped(to: width - 2, lines: area.rows)
    let isRoomy = area.rows > 3
    if texts.count == area.rows, let last = texts.popLast() { texts.append("\(last)  \(facts.brief)") }
    write(glyph(facts.mark), column: area.column + 1, row: area.row, .title)
    for (index, text) in texts.enumerated() {
      write(text, column: area.column + 3, row: area.row + index, limit: width - 2, .title)
    }
    let rows = isRoomy ? facts.lines.map { "\($0.label.lowercased()): \($0.text)" } : [facts.brief]
    for (index, text) in rows.prefix(area.rows - texts.count).enumerated() {
      write(text, column: area.column + 3, row: area.row + texts.count + index, limit: width - 2, .text)
    }
  }

  private mutating func drawFacts(_ facts: CardFacts, in area: Rect) {
    guard area.rows > 1 else { return drawBrief(facts, in: area) }
    rule(area, title: "\(glyph(facts.mark)) \(facts.title)")
    var row = area.row + 1
    let width = area.columns - 9
    for line in facts.lines {
      let texts = DisplayText.line(line.text).wrapped(to: max(1, width)).prefix(2)
      for (index, text) in texts.enumerated() where row < area.endRow {
        if index == 0 { write(line.label, column: area.column + 1, row: row, limit: 6, .muted) }
        write(text, column: area.column + 8, row: row, limit: width, .text)
        row += 1
      }
    }
  }
}
