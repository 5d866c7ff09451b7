import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws one figure as bars, a row for each group, with its trend by month above.
  mutating func drawFigures(_ model: Model, _ geometry: Geometry) {
    let layout = FiguresLayout(geometry)
    let figures = model.figures
    rule(layout.heading, title: heading(figures, on: model.day))
    guard figures.isLoaded else { return }
    let rows = figures.rows
    drawTrend(figures, in: layout.trend)
    if rows.isEmpty {
      drawEmpty(
        "Nothing was counted in these months.  Tab shows the next part",
        hidden: figures.filter.isEmpty ? 0 : 1,
        filter: figures.filter, in: layout.list)
      return
    }
    drawTitles(figures, layout)
    drawRows(rows, figures, layout)
    drawDetail(FiguresDetail.pane(figures, layout))
  }

  private func heading(_ figures: FiguresScreen, on today: Day) -> String {
    let filter = figures.filter.isEmpty ? "" : "   filter: \(DisplayText.line(figures.filter.text))"
    let counting = figures.isCounting ? "   counting ..." : ""
    return "By \(figures.part.title): \(figures.subject)   \(figures.period(on: today))\(filter)\(counting)"
  }

  /// A level for each month, the latest at the right; a month without anything is a dot.
  private mutating func drawTrend(_ figures: FiguresScreen, in area: Rect) {
    guard !area.isEmpty, figures.part.hasFigures else { return }
    let trend = figures.trend.suffix(max(0, area.columns - 30))
    let most = trend.compactMap { $0.full == nil ? $0.amount : nil }.max() ?? 1
    var column = area.column + listGutter
    column += write("By month ", column: column, row: area.row, limit: 9, .muted)
    for bar in trend {
      guard let amount = bar.amount else {
        column += write(glyphs.later, column: column, row: area.row, limit: 1, .muted)
        continue
      }
      let full = max(1, bar.full ?? most)
      column += write(
        glyphs.level(eighths: amount * 8 / full), column: column, row: area.row, limit: 1, .bar)
    }
    let ends = [trend.first, trend.last].compactMap { $0 }.compactMap { Month(iso: $0.name)?.short }
    write(
      "  " + ends.joined(separator: " to "), column: column, row: area.row, limit: area.endColumn - column,
      .muted)
  }

  private mutating func drawTitles(_ figures: FiguresScreen, _ layout: FiguresLayout) {
    guard !layout.titles.isEmpty else { return }
    let row = layout.titles.row
    let titles = [
      (figures.part.title.sentenceStart, layout.name), ("Figure", layout.value), ("n", layout.sample),
    ]
    for (title, place) in titles {
      write(title, column: place.column, row: row, limit: place.columns, .title)
    }
  }

  private mutating func drawRows(
    _ rows: [FiguresScreen.Row], _ figures: FiguresScreen, _ layout: FiguresLayout
  ) {
    var window = figures.window
    window.reveal(height: layout.list.rows, count: rows.count)
    let visible = window.visible(height: layout.list.rows, count: rows.count)
    let most = rows.compactMap { $0.bar.full == nil ? $0.bar.amount : nil }.max() ?? 1
    for index in visible {
      let area = Rect(
        column: layout.list.column, row: layout.list.row + index - visible.lowerBound,
        columns: layout.list.columns, rows: 1)
      on(area, .figure(line: index, column: 0))
      drawBar(rows[index].bar, layout, most: most, row: area.row)
      if index == figures.window.cursor { drawCursor(area) }
    }
    grid.scrollHint(
      layout.list, above: visible.lowerBound, below: rows.count - visible.upperBound, style: theme[.muted])
  }

  private mutating func drawBar(_ bar: FigureBar, _ layout: FiguresLayout, most: Int, row: Int) {
    write(bar.name, column: layout.name.column, row: row, limit: layout.name.columns)
    let isEmpty = bar.amount == nil
    if let amount = bar.amount, layout.bar.columns > 0 {
      let place = Rect(column: layout.bar.column, row: row, columns: layout.bar.columns, rows: 1)
      grid.bar(
        place, done: amount, of: max(1, bar.full ?? most), style: theme[.bar], empty: theme[.barEmpty])
    }
    write(
      isEmpty ? "-" : bar.text, column: layout.value.column, row: row, limit: layout.value.columns,
      isEmpty ? .muted : .text)
    write(
      String(bar.sample), column: layout.sample.column, row: row, limit: layout.sample.columns, .muted)
  }
}
