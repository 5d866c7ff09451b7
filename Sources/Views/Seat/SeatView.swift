import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The customer's screen, without the provider's title, tabs and hints.
  mutating func drawSeat(_ model: Model, _ geometry: Geometry) {
    let layout = SeatLayout(geometry)
    guard let screen = model.seat else { return drawChooser(model, layout) }
    drawSeatTitle(screen.seat, newCount: screen.news.count, in: layout.title)
    drawDate(screen, layout)
    for area in layout.rules { rule(area) }
    drawPage(screen, layout)
    drawNext(screen, in: layout.next)
    drawSeatMessage(model, screen, layout)
    // An overlay shows its own keys.
    if model.overlays.isEmpty { drawSeatHints(screen.hints, in: layout.hints) }
  }

  private mutating func drawSeatTitle(_ seat: Seat, newCount: Int, in area: Rect) {
    let news =
      newCount == 0
      ? "" : seat.texts(SeatText.newCount, count: newCount, (.key, SeatAction.news.keyLabel)) + "  "
    let greeting =
      news + (area.columns < 60 ? seat.person.name : seat.texts(SeatText.hello, (.name, seat.person.name)))
    let room = area.columns - 4
    let width = min(DisplayText.line(greeting).columns, room / 2)
    write(seat.project.head.customer, column: area.column + 1, row: area.row, limit: room - width, .title)
    writeRight(greeting, end: area.endColumn - 1, row: area.row, limit: width, .title)
  }

  /// The most important date, and what is left; on small screens in one line.
  private mutating func drawDate(_ screen: SeatScreen, _ layout: SeatLayout) {
    let seat = screen.seat
    let date = layout.date.inset(columns: 1, rows: 0)
    let total = (Slot.total, String(seat.questions.count))
    let place =
      screen.number.map { seat.texts(SeatText.questionOf, (.number, String($0)), total) } ?? ""
    guard !layout.progress.isEmpty else {
      let left =
        place.isEmpty
        ? seat.texts(SeatText.leftCount, count: seat.questions.count)
        : seat.texts(SeatText.numberOf, (.number, String(screen.number ?? 0)), total)
      let used = left.columns + 2
      write(seat.goLiveShort, column: date.column, row: date.row, limit: date.columns - used, .title)
      return writeRight(left, end: date.endColumn, row: date.row, limit: used)
    }
    let words = seat.goLiveWords(fitting: date.columns) { $0.columns }
    let fits = words.columns + seat.leftWords.columns + 3 <= date.columns
    write(words, column: date.column, row: date.row, limit: date.columns, .title)
    if fits { writeRight(seat.leftWords, end: date.endColumn, row: date.row, limit: date.columns) }
    drawSeatProgress(seat, fits ? seat.progressWords : seat.leftWords, place, in: layout.progress)
  }

  private mutating func drawSeatProgress(_ seat: Seat, _ words: String, _ right: String, in area: Rect) {
    let (done, total) = seat.progress
    let bar = Rect(column: area.column + 1, row: area.row, columns: min(20, area.columns / 4), rows: 1)
    if total > 0 {
      grid.bar(bar, done: done, of: total, style: theme[.bar], empty: theme[.barEmpty])
    }
    let room = area.columns - bar.columns - right.columns - 8
    write(words, column: bar.endColumn + 2, row: area.row, limit: room)
    writeRight(right, end: area.endColumn - 1, row: area.row, limit: right.columns)
  }

  private mutating func drawPage(_ screen: SeatScreen, _ layout: SeatLayout) {
    switch screen.page {
    case .list: drawSeatList(screen, in: layout.page, hasFocus: true)
    case .news: drawSeatNews(screen, in: layout.page)
    case .papers: drawSeatPapers(screen, in: layout.page)
    case .question, .paper, .plan, .help:
      drawSeatLines(
        screen.lines, top: screen.top, in: layout.page, isRowBelowFree: !layout.rules.isEmpty,
        screen.seat.texts)
    }
    guard !layout.beside.isEmpty, screen.page != .list else { return }
    let inside = box(layout.beside, title: screen.seat.texts(SeatText.yourList)).inset(columns: 1, rows: 0)
    drawSeatList(screen.marking(screen.current), in: inside, hasFocus: false)
  }

  /// `Next: 2. ...    3. ...`
  private mutating func drawNext(_ screen: SeatScreen, in area: Rect) {
    guard !area.isEmpty, screen.page == .question, !screen.following.isEmpty else { return }
    let first = (screen.number ?? 0) + 1
    var column =
      area.column + 1
      + write(
        screen.seat.texts(SeatText.next), column: area.column + 1, row: area.row, .muted)
    var shown = 0
    // Questions that do not fit are found in the list.
    for (index, topic) in screen.following.prefix(2).enumerated() {
      let text = DisplayText.line("\(first + index). \(topic.question)")
      let cell = Rect(column: column, row: area.row, columns: text.columns, rows: 1)
      guard cell.endColumn < area.endColumn else { break }
      write(text, column: column, row: area.row, limit: cell.columns, .muted)
      on(cell, .item(topic.id))
      column += text.columns + 3
      shown += 1
    }
    guard shown == 0 else { return }
    write(
      screen.seat.texts(
        SeatText.moreQuestions, count: screen.following.count, (.key, SeatAction.list.keyLabel)),
      column: column, row: area.row, limit: area.endColumn - column - 1, .muted)
  }

  private mutating func drawSeatMessage(_ model: Model, _ screen: SeatScreen, _ layout: SeatLayout) {
    var texts: [FootText] = []
    if let unread = model.notices.unreadText(model.texts) { texts.append((unread, .warning)) }
    if screen.isPreview {
      texts.append((model.texts(SeatText.preview, (.name, screen.seat.person.name)), .warning))
    } else if let bar = model.notices.bar {
      texts.append((bar, .error))
    }
    // The customer has no list of messages.
    for notice in model.notices.hidden + [model.notice].compactMap({ $0 }) {
      texts.append((notice.text, Self.look(of: notice)))
    }
    // Uses the full width, so that no parts of the rows below it stay visible.
    let body = Rect(
      column: layout.message.column, row: layout.page.row, columns: layout.message.columns,
      rows: layout.page.rows)
    drawFoot(texts, above: layout.message.endRow, in: body, more: model.texts(SeatText.largerWindow))
  }

  mutating func drawSeatHints(_ hints: [SeatHint], in area: Rect) {
    var column = area.column + 1
    for hint in hints { self.hint(hint.key, hint.word, .seat(hint.action), at: &column, in: area) }
  }
}
