import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The lines of a page from `top` on, broken to the width, and how much more there is: in the row below the page where
  /// that is free, so that it covers no text.
  mutating func drawSeatLines(_ lines: [SeatLine], top: Int, in area: Rect, isRowBelowFree: Bool = false) {
    guard !area.isEmpty else { return }
    let isNarrow = area.columns < 56
    let shown = isNarrow ? lines.filter(\.isNeededWhenNarrow) : lines
    var row = area.row
    var index = min(top, max(0, shown.count - 1))
    let first = index
    while index < shown.count, row < area.endRow {
      let rest = Rect(column: area.column, row: row, columns: area.columns, rows: area.endRow - row)
      row += draw(shown[index], in: rest)
      index += 1
    }
    let hidden = row > area.endRow ? 1 : 0
    let place = Rect(
      column: area.column, row: area.row, columns: area.columns, rows: area.rows + (isRowBelowFree ? 1 : 0))
    grid.scrollHint(place, above: first, below: shown.count - index + hidden, style: theme[.muted])
  }

  /// Returns the rows it takes, also those there was no room for.
  private mutating func draw(_ line: SeatLine, in area: Rect) -> Int {
    switch line.look {
    case .blank: return 1
    case .question: return text(line.text, .title, in: area, limit: 72)
    case .text: return text(line.text, .text, in: area)
    case .muted: return text(line.text, .muted, in: area)
    case .heading: return text(line.text, .title, in: area)
    case .attention: return text(line.text, .message, in: area)
    case .late: return text(line.text, .late, in: area)
    case .good: return text(line.text, .done, in: area)
    case .labelled(let label): return text("\(label): \(line.text)", .text, in: area)
    case .answers(let answers): return draw(answers, in: area)
    case .key(let keys): return drawKey(keys, line.text, in: area)
    case .dated(let when): return drawDated(line.text, when, in: area)
    }
  }

  /// Long lines are hard to read: text stays within a book's width.
  private mutating func text(_ text: String, _ role: Look, in area: Rect, limit: Int = 84) -> Int {
    let pieces = DisplayText.line(text).wrapped(to: max(1, min(area.columns, limit)))
    for (offset, piece) in pieces.prefix(area.rows).enumerated() {
      write(piece, column: area.column, row: area.row + offset, limit: area.columns, role)
    }
    return pieces.count
  }

  /// `[ y ]  Yes, it is done`, two beside each other where there is room.
  private mutating func draw(_ answers: [SeatAnswer], in area: Rect) -> Int {
    let columns = area.columns >= 60 ? 2 : 1
    let width = min(36, area.columns / columns)
    for (index, answer) in answers.enumerated() {
      let row = area.row + index / columns
      guard row < area.endRow else { break }
      let cell = Rect(column: area.column + index % columns * width, row: row, columns: width, rows: 1)
      let used = write("[ \(answer.action.keyLabel) ]", column: cell.column, row: row, .hintKey)
      write(answer.words, column: cell.column + used + 2, row: row, limit: width - used - 2)
      on(cell, .seat(answer.action))
    }
    return (answers.count + columns - 1) / columns
  }

  private mutating func drawKey(_ keys: String, _ title: String, in area: Rect) -> Int {
    write(keys, column: area.column + 1, row: area.row, limit: 16, .hintKey)
    write(title, column: area.column + 18, row: area.row, limit: area.columns - 18)
    return 1
  }

  private mutating func drawDated(_ words: String, _ when: String, in area: Rect) -> Int {
    // Room for "about Tue 05 Jan 2027", or for a span of days where that is wider.
    let width = max(12, area.columns - max(22, when.columns + 1))
    let pieces = DisplayText.line(words).wrapped(to: width - 2)
    for (offset, piece) in pieces.prefix(area.rows).enumerated() {
      write(
        offset == 0 ? "- \(piece)" : "  \(piece)", column: area.column, row: area.row + offset, limit: width)
    }
    writeRight(when, end: area.endColumn, row: area.row, limit: area.columns - width - 1, .muted)
    return pieces.count
  }
}

extension SeatLine {
  /// Where there is hardly room for the question itself, its keys are in the hint line.
  fileprivate var isNeededWhenNarrow: Bool {
    switch look {
    case .blank, .answers: false
    case .question, .text, .muted, .heading, .attention, .late, .good, .labelled, .key, .dated: true
    }
  }
}
