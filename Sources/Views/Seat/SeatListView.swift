import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The customer's items by list. Long texts are wrapped and not cut.
  mutating func drawSeatList(_ screen: SeatScreen, in area: Rect, hasFocus: Bool) {
    guard !area.isEmpty else { return }
    let list = screen.list
    guard !list.lines.isEmpty else {
      let words = screen.seat.texts(screen.isNarrowed ? PageText.noLine : .nothingYet)
      return drawSeatLines([SeatLine(words, .muted)], top: 0, in: area)
    }
    let content = area.splitLeft(listGutter).rest
    let heights = list.lines.map { rows(of: $0, in: list, screen, columns: content.columns) }
    let first = firstLine(showing: list.window.cursor, of: heights, rows: area.rows)
    var row = area.row
    var index = first
    while index < list.lines.count, row + heights[index] <= area.endRow || index == first {
      let line = Rect(
        column: area.column, row: row, columns: area.columns, rows: min(heights[index], area.endRow - row))
      draw(list.lines[index], in: line, list, screen)
      if index == list.window.cursor { drawCursor(line, hasFocus: hasFocus) }
      row += heights[index]
      index += 1
    }
  }

  /// The cursor stays near the middle, except at both ends of the list.
  private func firstLine(showing cursor: Int, of heights: [Int], rows: Int) -> Int {
    var first = min(cursor, max(0, heights.count - 1))
    var above = 0
    while first > 0, above + heights[first - 1] <= max(rows / 2, rows - heights[first...].reduce(0, +)) {
      first -= 1
      above += heights[first]
    }
    return first
  }

  private func rows(
    of line: SectionedList<ItemID>.Line, in list: SectionedList<ItemID>, _ screen: SeatScreen, columns: Int
  ) -> Int {
    guard case .row(let id) = line, let topic = screen.seat.topic(id) else { return 1 }
    return DisplayText.line(topic.question).wrapped(to: SeatColumns(columns).text).count
  }

  private mutating func draw(
    _ line: SectionedList<ItemID>.Line, in area: Rect, _ list: SectionedList<ItemID>, _ screen: SeatScreen
  ) {
    let content = area.splitLeft(listGutter).rest
    switch line {
    case .heading(let index):
      let section = list.sections[index]
      write(section.title, column: content.column, row: content.row, limit: content.columns, .title)
      writeRight(section.count, end: content.endColumn, row: content.row, limit: content.columns / 2, .muted)
    case .row(let id):
      guard let topic = screen.seat.topic(id) else { return }
      on(area, .item(id))
      draw(topic, screen.seat, in: content)
    }
  }

  private mutating func draw(_ topic: Seat.Topic, _ seat: Seat, in area: Rect) {
    let today = seat.today
    let (glyph, role) = look(of: topic, on: today)
    let columns = SeatColumns(area.columns)
    write(glyph, column: area.column, row: area.row, limit: 1, role)
    for (offset, piece) in DisplayText.line(topic.question).wrapped(to: columns.text).enumerated() {
      guard offset < area.rows else { break }
      write(piece, column: area.column + 2, row: area.row + offset, limit: columns.text)
    }
    if columns.due > 0 {
      write(
        topic.due.map { seat.texts.brief($0, near: today) } ?? "", column: area.column + 3 + columns.text,
        row: area.row,
        limit: columns.due, .muted)
    }
    write(
      topic.stateWord(on: today, in: seat.texts), column: area.endColumn - SeatColumns.state, row: area.row,
      limit: SeatColumns.state, role)
  }

  private func look(of topic: Seat.Topic, on today: Day) -> (String, StyleRole) {
    switch topic.state {
    case .asks: topic.due.map { $0 < today } ?? false ? (glyphs.attention, .late) : (glyphs.open, .open)
    case .withUs: (glyphs.doing, .doing)
    case .later: (glyphs.later, .later)
    case .done: (glyphs.done, .done)
    case .leftOut: (glyphs.waived, .waived)
    case .other: (glyphs.doing, .muted)
    case .closed: (glyphs.waived, .muted)
    }
  }

  /// The choice between several projects, or a message that there is none.
  mutating func drawChooser(_ model: Model, _ layout: SeatLayout) {
    write(
      model.texts(SeatText.hello, (.name, model.actor.name)), column: layout.title.column + 1,
      row: layout.title.row, .title)
    let area = Rect(
      column: layout.page.column, row: layout.date.row + 1, columns: layout.page.columns,
      rows: layout.page.endRow - layout.date.row - 1)
    switch model.customerSession.seats.count {
    case 0:
      drawSeatLines(
        [
          SeatLine(model.texts(SeatText.noProject), .question), SeatLine("", .blank),
          SeatLine(model.texts(SeatText.askToAdd)),
        ], top: 0, in: area)
    case 1: drawSeatLines([SeatLine(model.texts(SeatText.opening), .muted)], top: 0, in: area)
    default: drawChoices(model, in: area)
    }
    var texts = [FootText]()
    if let bar = model.notices.bar {
      texts = [(bar, .error)]
    } else {
      for notice in model.notices.hidden + [model.notice].compactMap({ $0 }) {
        texts.append((notice.text, .message))
      }
    }
    if !texts.isEmpty { drawFoot(texts, above: layout.message.endRow, in: layout.page) }
    let open = model.customerSession.seats.count > 1 ? [SeatHint(.open, in: model.texts)] : []
    drawSeatHints(open + [SeatHint(.finish, in: model.texts)], in: layout.hints)
  }

  private mutating func drawChoices(_ model: Model, in area: Rect) {
    let (head, rest) = area.splitTop(2)
    write(
      model.texts(SeatText.whichProject), column: head.column, row: head.row, limit: head.columns, .title)
    var window = model.customerSession.choosing
    window.reveal(height: rest.rows, count: model.customerSession.seats.count)
    let visible = window.visible(height: rest.rows, count: model.customerSession.seats.count)
    for index in visible {
      let row = Rect(
        column: rest.column, row: rest.row + index - visible.lowerBound, columns: rest.columns, rows: 1)
      write(
        model.customerSession.seats[index].customer, column: row.column + 2, row: row.row,
        limit: row.columns - 2)
      on(row, .row(index))
      guard index == model.customerSession.choosing.cursor else { continue }
      drawChoiceCursor(row)
      grid.cursor = .init(column: row.column, row: row.row)
    }
  }
}

/// The widths of the columns of the customer's list.
private struct SeatColumns {
  static let state = 10
  let text: Int
  let due: Int

  init(_ columns: Int) {
    due = columns >= 60 ? 10 : 0
    text = max(8, columns - 3 - Self.state - due - 1)
  }
}
