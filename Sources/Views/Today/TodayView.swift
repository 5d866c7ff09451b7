import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Items that need action, changes of others, and the detail of the current row.
  mutating func drawToday(_ model: Model, _ geometry: Geometry) {
    let layout = TodayLayout(geometry, model.today)
    guard !model.today.reading.isOpen else {
      return drawDetail(
        TodayDetail.pane(model.today, model.moment, layout.panes), top: model.today.reading.top)
    }
    rule(layout.heading, title: todayHeading(model))
    drawDueTitles(model, in: layout.titles)
    if model.today.due == 0 {
      drawNothingDue(model, in: layout.due)
    } else {
      drawDueRows(model, in: layout.due, isList: true)
    }
    drawNews(model, in: layout.news, isList: true)
    drawDetail(TodayDetail.pane(model.today, model.moment, layout.panes))
  }

  private func todayHeading(_ model: Model) -> String {
    guard model.today.isLoaded else { return "Today" }
    let filter = model.today.filter.isEmpty ? "" : "   filter: \(model.today.filter.text)"
    return "Today: \(model.today.page.heading)\(filter)"
  }

  private mutating func drawNothingDue(_ model: Model, in area: Rect) {
    guard model.today.isLoaded, !area.isEmpty else { return }
    let text =
      model.emptyFilterLine
      ?? "Nothing is late, due within two days, disputed, urgent or asked.  1 portfolio"
    for (index, line) in text.wrapped(to: max(1, area.columns - 4)).prefix(area.rows).enumerated() {
      write(line, column: area.column + 2, row: area.row + index, limit: area.columns - 4, .muted)
    }
  }

  /// The first rows of Today below the portfolio; the heading shows their total number.
  mutating func drawDue(_ model: Model, in area: Rect) {
    guard area.rows > 0 else { return }
    let more = more(of: model.today.isLoaded ? model.today.page.matching : 0, shown: area.rows - 1, model)
    rule(area, title: todayHeading(model) + more)
    drawDueRows(model, in: area.splitTop(1).rest, isList: false)
  }

  /// `   + 3 more (0)`: what a pane of the portfolio leaves out, and the key that shows it.
  private func more(of count: Int, shown rows: Int, _ model: Model) -> String {
    guard count > rows else { return "" }
    let key = model.keymap.label(for: .go(.today), on: model.screen)
    return "   + \(count - max(0, rows)) more\(key.isEmpty ? "" : " (\(key))")"
  }

  private mutating func drawDueRows(_ model: Model, in area: Rect, isList: Bool) {
    guard area.rows > 0 else { return }
    let today = model.today
    let columns = TodayColumns(today, width: area.columns, on: model.day)
    let cursor = min(today.window.cursor, max(0, today.due - 1))
    let top = isList ? topLine(cursor, count: today.due, height: area.rows) : 0
    let shown = top..<max(top, min(today.due, top + area.rows))
    let wanted = shown.map { index in
      shown.count < area.rows
        ? today.row(index).map(columns.rows) ?? 1 : 1
    }
    var rest = area
    for (index, share) in zip(shown, rowShares(wanted, of: area.rows)) {
      let whole: Rect
      (whole, rest) = rest.splitTop(share)
      if let row = today.row(index) { drawDueRow(row, model.day, columns, whole) }
      on(whole, .due(index))
      if isList, today.current == .due(index) { drawCursor(whole) }
    }
  }

  private mutating func drawDueTitles(_ model: Model, in area: Rect) {
    guard !area.isEmpty, model.today.due > 0 else { return }
    let columns = TodayColumns(model.today, width: area.columns, on: model.day)
    for (place, title) in [
      (columns.customer, "Customer"), (columns.words, "What"), (columns.due, "Due"), (columns.ball, "Ball"),
    ] {
      write(title, column: area.column + place.lowerBound, row: area.row, limit: place.count, .title)
    }
  }

  private mutating func drawDueRow(_ row: TodayRow, _ today: Day, _ columns: TodayColumns, _ area: Rect) {
    let isLate = row.thing.isLate(on: today)
    if isLate || row.thing.tier == .urgent {
      write(glyphs.attention, column: area.column + 1, row: area.row, .late)
    }
    func put(_ text: String, _ place: Range<Int>, _ look: StyleRole = .text) {
      write(text, column: area.column + place.lowerBound, row: area.row, limit: place.count, look)
    }
    put(row.project.customer, columns.customer)
    paragraph(
      columns.text(of: row),
      in: Rect(
        column: area.column + columns.words.lowerBound, row: area.row, columns: columns.words.count,
        rows: area.rows))
    let due = row.thing.due.map { columns.isBrief ? $0.brief(near: today) : $0.compact(near: today) }
    put(due ?? "-", columns.due, isLate ? .late : .text)
    put(row.ball(on: today), columns.ball)
  }

  /// Changes of others since the last visit.
  mutating func drawNews(_ model: Model, in area: Rect, isList: Bool = false) {
    guard area.rows > 0 else { return }
    let today = model.today
    let more = isList ? "" : more(of: today.newsCount, shown: area.rows - 1, model)
    rule(area, title: newsTitle(model, width: area.columns) + more)
    let height = max(0, area.rows - 1)
    let cursor = today.window.cursor - today.due
    let top = isList ? topLine(cursor, count: today.news.count, height: height) : 0
    let shown = top..<max(top, min(today.news.count, top + height))
    let wanted = shown.map { index in
      isList && shown.count < height
        ? newsWords(today.news[index]).wrapped(to: newsRoom(today.news[index], model, area)).count : 1
    }
    var rest = area.splitTop(1).rest
    for (index, share) in zip(shown, rowShares(wanted, of: height)) {
      let whole: Rect
      (whole, rest) = rest.splitTop(share)
      drawNewsRow(today.news[index], model, whole)
      on(whole, .news(index))
      if isList, today.current == .news(index) { drawCursor(whole) }
    }
  }

  private func newsTitle(_ model: Model, width: Int) -> String {
    let today = model.today
    guard today.newsCount > 0 else { return "Since you looked: no changes by others" }
    let title = today.since.map { "Since you looked (\(stamp($0, model)))" } ?? "New to you"
    let changes = today.newsCount.counted("change")
    let keys = width > 90 ? "   ] next  [ previous  :seen clears" : ""
    return "\(title): \(changes)\(keys)"
  }

  private mutating func drawNewsRow(_ line: NewsLine, _ model: Model, _ area: Rect) {
    let when = stamp(line.entry.at, model)
    write(glyphs.new, column: area.column + 1, row: area.row, .new)
    paragraph(
      newsWords(line),
      in: Rect(
        column: area.column + 3, row: area.row, columns: newsRoom(line, model, area), rows: area.rows))
    writeRight(when, end: area.endColumn - 1, row: area.row, .muted)
  }

  private func newsWords(_ line: NewsLine) -> String {
    DisplayText.line("\(line.entry.actor) (\(line.customer)) \(line.entry.summary)")
  }

  private func newsRoom(_ line: NewsLine, _ model: Model, _ area: Rect) -> Int {
    max(1, area.columns - stamp(line.entry.at, model).columns - 6)
  }

  private func topLine(_ cursor: Int, count: Int, height: Int) -> Int {
    max(0, min(cursor - height + 1, count - height))
  }

  /// `today 09:12`, or `Tue 17 Nov`.
  func stamp(_ at: Timestamp, _ model: Model) -> String {
    let (day, minute) = model.moment.local(at)
    let clock = "\(padded(minute / 60)):\(padded(minute % 60))"
    if day == model.day { return "today \(clock)" }
    return abs(model.day - day) < 7 ? "\(day.weekday.short) \(clock)" : day.brief(near: model.day)
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `CUST 6d`: the holder of the oldest open item, and its business days.
  func ballText(_ row: ProjectSummary, _ model: Model) -> String {
    row.heldDays(on: model.day).map { "\(row.holder.ball) \($0)d" } ?? ""
  }
}
