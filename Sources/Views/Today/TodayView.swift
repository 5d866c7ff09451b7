import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The two strips of the portfolio at full height.
  mutating func drawToday(_ model: Model, in area: Rect) {
    let today = model.today
    let half = max(2, min(today.due.count + 1, area.rows - min(area.rows / 2, today.news.count + 2)))
    let (due, news) = area.splitTop(half)
    drawDue(model, in: due, isList: true)
    drawNews(model, in: news, isList: true)
  }

  /// What needs this person; the heading says how many.
  mutating func drawDue(_ model: Model, in area: Rect, isList: Bool = false) {
    guard area.rows > 0 else { return }
    let rows = model.today.due
    let count = rows.isEmpty ? "nothing needs" : rows.count == 1 ? "1 needs" : "\(rows.count) need"
    rule(area, title: "Today: \(count) you")
    let height = max(0, area.rows - 1)
    let top = isList ? topLine(model.today.window.cursor, count: rows.count, height: height) : 0
    for (line, index) in (top..<max(top, min(rows.count, top + height))).enumerated() {
      let row = area.row + 1 + line
      let whole = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
      drawDueRow(rows[index], number: index + 1, model, whole)
      on(whole, .due(index))
      if isList, model.today.current == .due(index) { drawCursor(whole) }
    }
  }

  private mutating func drawDueRow(_ due: ProjectSummary, number: Int, _ model: Model, _ area: Rect) {
    let isLate = due.nextDue.map { $0 < model.day } ?? false
    let end = area.endColumn - 1
    let ball = ballText(due, model)
    let customer = min(20, area.columns / 3)
    write(number.digits, column: area.column + 1, row: area.row, .muted)
    if isLate { write(glyphs.attention, column: area.column + 3, row: area.row, .late) }
    write(due.customer, column: area.column + 5, row: area.row, limit: customer)
    let start = area.column + 6 + customer
    var facts = due.nextDue.map { (isLate ? "was due " : "due ") + $0.short(near: model.day) } ?? ""
    if !facts.isEmpty, !ball.isEmpty { facts += "  " }
    facts += ball
    let room = max(0, end - start - facts.columns - 2)
    write(due.nextTitle, column: start, row: area.row, limit: room)
    writeRight(facts, end: end, row: area.row, limit: max(0, end - start), isLate ? .late : .muted)
  }

  /// What others changed since this person looked.
  mutating func drawNews(_ model: Model, in area: Rect, isList: Bool = false) {
    guard area.rows > 0 else { return }
    let today = model.today
    rule(area, title: newsTitle(model, width: area.columns))
    let height = max(0, area.rows - 1)
    let cursor = today.window.cursor - today.due.count
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
    let end = area.endColumn - 1
    write(glyphs.new, column: area.column + 1, row: area.row, .new)
    let name = "\(line.entry.actor) (\(line.customer))"
    let room = max(0, area.columns - when.columns - 6)
    write("\(name) \(line.entry.summary)", column: area.column + 3, row: area.row, limit: room)
    writeRight(when, end: end, row: area.row, .muted)
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
