import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// One row of a page.
private enum SeatRow {
  case blank
  case text(String, StyleRole)
  /// Answers side by side, each `width` columns wide.
  case answers([SeatAnswer], width: Int)
  case key(String, title: String)
  /// A text with a day on the right.
  case dated(String, when: String, room: Int)
}

extension Surface {
  /// The rows of a page from `top` on, and the number of further rows: below the page if that row is free,
  /// otherwise in its last row.
  mutating func drawSeatLines(
    _ lines: [SeatLine], top: Int, in area: Rect, isRowBelowFree: Bool = false, _ texts: Texts = .english
  ) {
    guard !area.isEmpty else { return }
    let isNarrow = area.columns < 56
    let shown = isNarrow ? lines.filter(\.isNeededWhenNarrow) : lines
    let rows = shown.flatMap { $0.rows(columns: area.columns) }
    let isLong = rows.count > area.rows
    let height = isLong && !isRowBelowFree ? max(1, area.rows - 1) : area.rows
    let extent = PageExtent(rows: rows.count, height: height)
    self.extent = extent
    let first = min(max(0, top), extent.lastTop)
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      draw(row, in: Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1))
    }
    let place = Rect(
      column: area.column, row: area.row, columns: area.columns, rows: area.rows + (isRowBelowFree ? 1 : 0))
    let style = theme[.muted]
    grid.scrollHint(place, above: first, below: extent.below(first), style: style)
    if isLong, !isRowBelowFree, extent.below(first) > 0 {
      write(
        texts(SeatText.readsOn), column: area.column, row: area.endRow - 1, limit: area.columns - 12, .muted)
    }
  }

  private mutating func draw(_ row: SeatRow, in area: Rect) {
    switch row {
    case .blank: break
    case .text(let text, let role):
      write(text, column: area.column, row: area.row, limit: area.columns, role)
    case .answers(let answers, let width): draw(answers, width: width, in: area)
    case .key(let keys, let title):
      write(keys, column: area.column + 1, row: area.row, limit: 16, .hintKey)
      write(title, column: area.column + 18, row: area.row, limit: area.columns - 18)
    case .dated(let text, let when, let room):
      write(text, column: area.column, row: area.row, limit: room)
      writeRight(when, end: area.endColumn, row: area.row, limit: area.columns - room - 1, .muted)
    }
  }

  /// `[ y ]  Yes, it is done`
  private mutating func draw(_ answers: [SeatAnswer], width: Int, in area: Rect) {
    for (index, answer) in answers.enumerated() {
      let cell = Rect(column: area.column + index * width, row: area.row, columns: width, rows: 1)
      let used = write("[ \(answer.action.keyLabel) ]", column: cell.column, row: cell.row, .hintKey)
      write(answer.words, column: cell.column + used + 2, row: cell.row, limit: width - used - 2)
      on(cell, .seat(answer.action))
    }
  }
}

extension SeatLine {
  /// If there is little room for the question, the answers are in the hint line only.
  fileprivate var isNeededWhenNarrow: Bool {
    switch look {
    case .blank, .answers: false
    case .question, .text, .muted, .heading, .attention, .late, .good, .labelled, .key, .dated, .page, .added,
      .removed:
      true
    }
  }

  fileprivate func rows(columns: Int) -> [SeatRow] {
    switch look {
    case .blank: [.blank]
    case .question: text(text, .title, columns, limit: 72)
    case .text: text(text, .text, columns)
    case .muted: text(text, .muted, columns)
    case .heading: text(text, .title, columns)
    case .attention: text(text, .message, columns)
    case .late: text(text, .late, columns)
    case .good: text(text, .done, columns)
    case .page: [.text(DisplayText.line(text), .text)]
    case .added: [.text(DisplayText.line(text), .done)]
    case .removed: [.text(DisplayText.line(text), .late)]
    case .labelled(let label): text("\(label): \(text)", .text, columns)
    case .answers(let answers): answerRows(answers, columns)
    case .key(let keys):
      columns < 56 ? self.text("\(keys)  \(text)", .text, columns) : [.key(keys, title: text)]
    case .dated(let when): dated(when, columns)
    }
  }

  /// Limits the width of text, because long lines are hard to read.
  private func text(_ text: String, _ role: StyleRole, _ columns: Int, limit: Int = 84) -> [SeatRow] {
    DisplayText.line(text).wrapped(to: max(1, min(columns, limit))).map { .text($0, role) }
  }

  /// Two answers side by side if there is room.
  private func answerRows(_ answers: [SeatAnswer], _ columns: Int) -> [SeatRow] {
    let count = columns >= 60 ? 2 : 1
    let width = min(36, columns / count)
    return stride(from: 0, to: answers.count, by: count).map {
      .answers(Array(answers[$0..<min($0 + count, answers.count)]), width: width)
    }
  }

  private func dated(_ when: String, _ columns: Int) -> [SeatRow] {
    // Room for "about Tue 05 Jan 2027" or for a range of days; on a line of its own when it would fill the line.
    let room = columns - max(22, when.columns + 1)
    let isBelow = room < 24
    let width = isBelow ? columns : room
    let pieces = DisplayText.line(text).wrapped(to: max(1, width - 2))
    let rows = pieces.enumerated().map { offset, piece in
      let day = offset == 0 && !isBelow ? when : ""
      return SeatRow.dated(offset == 0 ? "- \(piece)" : "  \(piece)", when: day, room: width)
    }
    guard isBelow, !when.isEmpty else { return rows }
    return rows + DisplayText.line(when).wrapped(to: max(1, columns - 2)).map { .text("  \($0)", .muted) }
  }
}
