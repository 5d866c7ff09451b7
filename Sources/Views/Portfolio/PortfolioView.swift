import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// All customers, what needs attention, what changed; on wide screens the customer under the cursor.
  mutating func drawPortfolio(_ model: Model, _ geometry: Geometry) {
    let layout = PortfolioLayout(geometry, model.portfolio, model.today, on: model.day)
    drawPortfolioView(model, in: layout.view)
    if model.portfolio.loaded != nil {
      let columns = PlacedColumns(model.portfolio, width: layout.rows.columns)
      drawPortfolioRows(model, columns, layout)
    } else {
      write("Reading ...", column: layout.rows.column + 2, row: layout.rows.row, .muted)
    }
    drawDue(model, in: layout.today)
    drawNews(model, in: layout.news)
    if let row = model.portfolio.current { drawCustomer(row, model, in: layout.detail) }
    drawStrip(model, in: layout.strip)
  }

  /// Scope, sort order, filter, and the date.
  private mutating func drawPortfolioView(_ model: Model, in area: Rect) {
    let query = model.portfolio.query
    let count = model.portfolio.loaded == nil ? "" : " (\(model.portfolio.page.matching))"
    let arrow = query.descending ? glyphs.down : glyphs.up
    let filter = query.filter.isEmpty ? "-" : query.filter.text
    let (_, minute) = model.moment.local(model.moment.timestamp)
    let clock = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    let date = "\(model.day.short(near: model.day))  \(clock)"
    let name =
      model.viewTitle.map { "\($0)\(count)   \(query.scope.title)" } ?? "\(query.scope.title)\(count)"
    let view = "View: \(name)   sort: \(query.order.title) \(arrow)   filter: \(filter)"
    write(view, column: area.column + 1, row: area.row, limit: area.columns - 2, .muted)
    // The date is left out when a long filter needs its room.
    guard DisplayText.line(view).columns + date.columns + 4 <= area.columns else { return }
    writeRight(date, end: area.endColumn - 1, row: area.row, .muted)
  }

  private mutating func drawPortfolioRows(
    _ model: Model, _ columns: PlacedColumns<PortfolioColumn>, _ layout: PortfolioLayout
  ) {
    let portfolio = model.portfolio
    for (column, start, width) in columns.placed {
      write(
        column.heading, column: layout.titles.column + start, row: layout.titles.row, limit: width, .title)
    }
    guard portfolio.count > 0 else { return drawEmptyPortfolio(model, in: layout.rows) }
    let visible = portfolio.window.visible(height: layout.rows.rows, count: portfolio.count)
    for index in visible {
      on(layout.line(index - visible.lowerBound), .row(index))
    }
    portfolio.forEachRow(of: visible) { index, row in
      let area = layout.line(index - visible.lowerBound)
      drawPortfolioRow(row, model, columns, area)
      guard index == portfolio.window.cursor else { return }
      drawCursor(area)
      if portfolio.selected.contains(row.id) {
        write(glyphs.selected, column: area.column, row: area.row, limit: 1, .selected)
      }
    }
    let below = portfolio.count - visible.upperBound
    if below > 0 || visible.lowerBound > 0 {
      let above = visible.lowerBound > 0 ? "\(visible.lowerBound) above, " : ""
      write(
        "... \(above)\(below) more   (j/k move, G end)", column: layout.more.column + 3, row: layout.more.row,
        limit: layout.more.columns - 4, .muted)
    }
  }

  private mutating func drawPortfolioRow(
    _ row: ProjectSummary, _ model: Model, _ columns: PlacedColumns<PortfolioColumn>, _ area: Rect
  ) {
    if model.portfolio.selected.contains(row.id) {
      write(glyphs.selected, column: area.column, row: area.row, .selected)
      highlight(area, .marked)
    }
    if let (glyph, role) = attention(row, model) {
      write(glyph, column: area.column + 1, row: area.row, role)
    }
    for (column, start, width) in columns.placed {
      draw(column, of: row, model, Rect(column: area.column + start, row: area.row, columns: width, rows: 1))
    }
  }

  /// `!` needs attention, `*` live or going live today.
  private func attention(_ row: ProjectSummary, _ model: Model) -> (String, StyleRole)? {
    let isLate = row.nextDue.map { $0 < model.day } ?? false
    if row.urgentIssues > 0 || row.disputed > 0 || isLate { return (glyphs.attention, .late) }
    return row.goLive == model.day ? (glyphs.now, .doing) : nil
  }

  private mutating func drawEmptyPortfolio(_ model: Model, in area: Rect) {
    let inside = Rect(
      column: area.column + 3, row: area.row, columns: area.columns - 4, rows: area.rows)
    if let line = model.emptyFilterLine ?? (model.portfolio.nextStep == nil ? nil : model.filterLine) {
      paragraph(line, in: inside)
      return
    }
    let scope = model.portfolio.query.scope
    let lines =
      model.portfolio.page.total == 0 && scope == .active || scope == .all
      ? [
        "No projects yet.   a add one   t try the demo (nothing is saved)", "",
        "This is your portfolio. Every line is one customer.",
        "Press t to try a demo with 12 customers, or a to add yours.",
      ] : ["No project is \(scope.title).   f shows others"]
    var rest = inside
    for line in lines { rest = rest.splitTop(max(1, paragraph(line, in: rest))).rest }
  }
}
