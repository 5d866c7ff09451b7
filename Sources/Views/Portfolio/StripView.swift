import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// At the bottom of large screens: the number of customers in each phase, and the next go-lives.
  mutating func drawStrip(_ model: Model, in area: Rect) {
    guard !area.isEmpty else { return }
    let (phases, goLives) = area.splitLeft(area.columns * 45 / 100)
    drawPhases(model, in: phases)
    drawGoLives(model, in: goLives)
  }

  private mutating func drawPhases(_ model: Model, in area: Rect) {
    let figures = model.shown.externalFacts.figures
    rule(
      area,
      title: figures.map {
        $0.projects == 0 ? "Phases" : "Phases, and how long they took in \($0.projects) closed projects"
      }
        ?? "Phases")
    // Projects of other kinds have other phases at the same place.
    var counts: [String: (place: Int, title: String, code: String, count: Int)] = [:]
    for row in model.portfolio.page.rows {
      counts["\(row.phase) \(row.phaseTitle)", default: (row.phaseIndex, row.phaseTitle, row.phase, 0)]
        .count += 1
    }
    let largest = max(1, counts.values.map(\.count).max() ?? 1)
    let sorted = counts.values.sorted { ($0.place, $0.title) < ($1.place, $1.title) }
    for (line, phase) in sorted.prefix(area.rows - 1).enumerated() {
      let row = area.row + 1 + line
      write(phase.title, column: area.column + 1, row: row, limit: 12)
      grid.bar(
        Rect(column: area.column + 14, row: row, columns: 24, rows: 1), done: phase.count, of: largest,
        style: theme[.bar], empty: theme[.text])
      writeRight("\(phase.count)", end: area.column + 44, row: row)
      if let took = figures?.phases.first(where: { $0.phase == phase.code })?.actual {
        write(
          "median \(took.median) bd (90th \(took.ninetieth))", column: area.column + 46, row: row,
          limit: area.columns - 47, .muted)
      }
    }
  }

  private mutating func drawGoLives(_ model: Model, in area: Rect) {
    rule(area, title: "Live in the next 15 business days")
    let last = model.calendar.add(model.day, 15)
    let rows = model.portfolio.page.rows.filter { row in
      row.status == .active
        && row.live == nil
        && [row.goLive, row.forecast(on: model.day)].contains { $0.map { model.day...last ~= $0 } ?? false }
    }.sorted { ($0.goLive ?? last, $0.customer) < ($1.goLive ?? last, $1.customer) }
    if rows.isEmpty { write("nobody", column: area.column + 1, row: area.row + 1, .muted) }
    let room = area.rows - 1
    let shown = rows.count > room ? room - 1 : rows.count
    for (line, row) in rows.prefix(max(0, shown)).enumerated() {
      let at = area.row + 1 + line
      write(goLiveText(row, model.day), column: area.column + 1, row: at)
      write(row.customer, column: area.column + 13, row: at, limit: 30)
      write(row.goLiveGrade.rawValue, column: area.column + 45, row: at, .muted)
      if let forecast = row.forecast(on: model.day), forecast != row.goLive {
        write(
          "forecast \(forecast.short(near: model.day))", column: area.column + 56, row: at,
          limit: area.columns - 63, slipRole(row, model.day))
      }
      writeRight("\(row.ready)%", end: area.endColumn - 1, row: at)
    }
    if rows.count > shown {
      write("... \(rows.count - shown) more", column: area.column + 1, row: area.endRow - 1, .muted)
    }
  }
}
