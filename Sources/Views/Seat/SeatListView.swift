import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Everything that is hers, under the names of its lists.
  mutating func drawSeatList(_ screen: SeatScreen, in area: Rect, hasFocus: Bool) {
    guard !screen.seat.topics.isEmpty else {
      return drawSeatLines([SeatLine("Nothing is yours yet.", .muted)], top: 0, in: area)
    }
    var list = screen.list
    list.reveal(rows: area.rows)
    drawList(list, in: area, hasFocus: hasFocus, keys: ("arrows move", "arrows move")) {
      surface, id, line in
      guard let topic = screen.seat.topic(id) else { return }
      surface.on(line, .item(id))
      surface.draw(topic, on: screen.seat.today, in: line)
    }
  }

  private mutating func draw(_ topic: Seat.Topic, on today: Day, in line: Rect) {
    let (glyph, role) = look(of: topic, on: today)
    let word = topic.stateWord(on: today)
    write(glyph, column: line.column, row: line.row, limit: 1, role)
    let stateWidth = 10
    let due = line.columns >= 60 ? topic.due?.brief(near: today) ?? "" : ""
    let dueWidth = line.columns >= 60 ? 10 : 0
    let room = line.columns - 3 - stateWidth - dueWidth - 1
    write(topic.question, column: line.column + 2, row: line.row, limit: room)
    write(due, column: line.column + 3 + room, row: line.row, limit: dueWidth, .muted)
    write(word, column: line.endColumn - stateWidth, row: line.row, limit: stateWidth, role)
  }

  private func look(of topic: Seat.Topic, on today: Day) -> (String, Look) {
    switch topic.state {
    case .asks: topic.due.map { $0 < today } ?? false ? (glyphs.attention, .late) : (glyphs.open, .open)
    case .withUs: (glyphs.doing, .doing)
    case .later: (glyphs.later, .later)
    case .done: (glyphs.done, .done)
    case .leftOut: (glyphs.waived, .waived)
    case .other: (glyphs.doing, .muted)
    }
  }

  /// Which project, where there are several; or that there is none.
  mutating func drawChooser(_ model: Model, _ layout: SeatLayout) {
    write("Hello, \(model.actor.name)", column: layout.title.column + 1, row: layout.title.row, .title)
    let area = Rect(
      column: layout.page.column, row: layout.date.row + 1, columns: layout.page.columns,
      rows: layout.page.endRow - layout.date.row - 1)
    switch model.seats.count {
    case 0:
      drawSeatLines(
        [
          SeatLine("There is no project with your name on it yet.", .question), SeatLine("", .blank),
          SeatLine("Please ask your project manager to add you. Nothing is wrong on your side."),
        ], top: 0, in: area)
    case 1: drawSeatLines([SeatLine("Opening your project ...", .muted)], top: 0, in: area)
    default: drawChoices(model, in: area)
    }
    if let text = model.bar ?? model.notice?.text {
      drawFoot([(text, model.bar == nil ? .message : .error)], above: layout.message.endRow, in: layout.page)
    }
    let open = model.seats.count > 1 ? [SeatHint(.open, "open")] : []
    drawSeatHints(open + [SeatHint(.finish, "finish")], in: layout.hints)
  }

  private mutating func drawChoices(_ model: Model, in area: Rect) {
    let (head, rest) = area.splitTop(2)
    write(
      "Which project would you like to see?", column: head.column, row: head.row, limit: head.columns, .title)
    var window = model.choosing
    window.reveal(height: rest.rows, count: model.seats.count)
    let visible = window.visible(height: rest.rows, count: model.seats.count)
    for index in visible {
      let row = Rect(
        column: rest.column, row: rest.row + index - visible.lowerBound, columns: rest.columns, rows: 1)
      write(model.seats[index].customer, column: row.column + 2, row: row.row, limit: row.columns - 2)
      on(row, .row(index))
      guard index == model.choosing.cursor else { continue }
      drawChoiceCursor(row)
      grid.cursor = .init(column: row.column, row: row.row)
    }
  }
}
