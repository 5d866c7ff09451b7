import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// What needs this person, what others changed, and all that is known of the line under the cursor.
  mutating func drawToday(_ model: Model, _ geometry: Geometry) {
    let layout = TodayLayout(geometry, model.today)
    guard !model.today.isReading else {
      return drawDetail(TodayDetail.pane(model, layout.panes), top: model.today.readingTop)
    }
    rule(layout.heading, title: todayHeading(model))
    drawDueTitles(model, in: layout.titles)
    if model.today.due == 0 {
      drawNothingDue(model, in: layout.due)
    } else {
      drawDueRows(model, in: layout.due, isList: true)
    }
    drawNews(model, in: layout.news, isList: true)
    drawDetail(TodayDetail.pane(model, layout.panes))
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

  /// The first lines of Today below the portfolio; the heading says how many there are in all.
  mutating func drawDue(_ model: Model, in area: Rect) {
    guard area.rows > 0 else { return }
    rule(area, title: todayHeading(model))
    drawDueRows(model, in: area.splitTop(1).rest, isList: false)
  }

  private mutating func drawDueRows(_ model: Model, in area: Rect, isList: Bool) {
    guard area.rows > 0 else { return }
    let today = model.today
    let columns = TodayColumns(width: area.columns)
    let cursor = min(today.window.cursor, max(0, today.due - 1))
    let top = isList ? topLine(cursor, count: today.due, height: area.rows) : 0
    for (line, index) in (top..<max(top, min(today.due, top + area.rows))).enumerated() {
      let whole = Rect(column: area.column, row: area.row + line, columns: area.columns, rows: 1)
      if let row = today.row(index) { drawDueRow(row, model.day, columns, whole) }
      on(whole, .due(index))
      if isList, today.current == .due(index) { drawCursor(whole) }
    }
  }

  private mutating func drawDueTitles(_ model: Model, in area: Rect) {
    guard !area.isEmpty, model.today.due > 0 else { return }
    let columns = TodayColumns(width: area.columns)
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
    func put(_ text: String, _ place: Range<Int>, _ look: Look = .text) {
      write(text, column: area.column + place.lowerBound, row: area.row, limit: place.count, look)
    }
    put(row.project.customer, columns.customer)
    let number = columns.hasItems ? row.number.map { "\($0) " } ?? "" : ""
    put(number + row.thing.words, columns.words)
    let due = row.thing.due.map { columns.due.count < 10 ? $0.brief(near: today) : $0.compact(near: today) }
    put(due ?? "-", columns.due, isLate ? .late : .text)
    put(row.ball(on: today), columns.ball)
  }

  /// What others changed since this person looked.
  mutating func drawNews(_ model: Model, in area: Rect, isList: Bool = false) {
    guard area.rows > 0 else { return }
    let today = model.today
    rule(area, title: newsTitle(model, width: area.columns))
    let height = max(0, area.rows - 1)
    let cursor = today.window.cursor - today.due
    let top = isList ? topLine(cursor, count: today.news.count, height: height) : 0
    for (line, index) in (top..<max(top, min(today.news.count, top + height))).enumerated() {
      let whole = Rect(column: area.column, row: area.row + 1 + line, columns: area.columns, rows: 1)
      drawNewsRow(today.news[index], model, whole)
      on(whole, .news(index))
      if isList, today.current == .news(index) { drawCursor(whole) }
    }
  }

  private func newsTitle(_ model: Model, width: Int) -> String {
    let today = model.today
    guard today.newsCount > 0 else { return "Since you looked: no changes by others" }
    let since = today.since.map { " (\(stamp($0, model)))" } ?? ""
    let changes = today.newsCount == 1 ? "1 change" : "\(today.newsCount) changes"
    let keys = width > 90 ? "   ] next  [ previous  :seen clears" : ""
    return "Since you looked\(since): \(changes)\(keys)"
  }

  private mutating func drawNewsRow(_ line: NewsLine, _ model: Model, _ area: Rect) {
    let when = stamp(line.entry.at, model)
    write(glyphs.new, column: area.column + 1, row: area.row, .new)
    let name = "\(line.entry.actor) (\(line.customer))"
    let room = max(0, area.columns - when.columns - 6)
    write("\(name) \(line.entry.summary)", column: area.column + 3, row: area.row, limit: room)
    writeRight(when, end: area.endColumn - 1, row: area.row, .muted)
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

  /// `CUST 6d`: who holds the oldest open item, and for how many business days.
  func ballText(_ row: ProjectSummary, _ model: Model) -> String {
    row.heldDays(on: model.day).map { row.holder.ball + Self.held($0) } ?? ""
  }

  /// ` 12d`, from ready parts: every line of every frame has one.
  private static func held(_ days: Int) -> String {
    heldParts.indices.contains(days) ? heldParts[days] : " " + days.digits + "d"
  }

  private static let heldParts = (0..<100).map { " " + $0.digits + "d" }
}

/// Where the columns of Today's lines are: what is to be done has all that is left.
struct TodayColumns {
  let customer: Range<Int>
  let words: Range<Int>
  let due: Range<Int>
  let ball: Range<Int>
  /// The number of the item is in front of what is to be done.
  let hasItems: Bool

  init(width: Int) {
    let isWide = width >= 100
    let name = isWide ? 22 : width >= 70 ? 17 : 9
    // On the smallest screens the mark at the left says what is late.
    let day = isWide ? 10 : width >= 60 ? 6 : 0
    hasItems = width >= 70
    ball = max(0, width - 9)..<max(0, width - 1)
    let end = max(0, ball.lowerBound - 1)
    due = max(0, end - day)..<end
    customer = 3..<3 + name
    words = customer.upperBound + 1..<max(customer.upperBound + 1, due.lowerBound - (day == 0 ? 0 : 1))
  }
}
