import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// The sign of a go-live, as on the timeline.
  private static let goLiveSign = "O"

  /// Draws the open work as a chart: a row for each person, a bar for each week.
  mutating func drawLoad(_ model: Model, _ geometry: Geometry) {
    let layout = LoadLayout(geometry)
    let load = model.load
    rule(layout.heading, title: heading(load))
    guard load.isLoaded else { return }
    if load.lines.isEmpty {
      drawEmpty(
        "Nobody of \(load.side.people) has open work.  Tab shows another side",
        hidden: load.filter.isEmpty ? 0 : 1, filter: load.filter, in: layout.list)
      return
    }
    drawTitles(load, layout, on: model.day)
    drawGoLives(load, layout, on: model.day)
    drawTotal(load, layout)
    drawPeople(load, layout, on: model.day)
    let legend =
      layout.legend.rows > 1
      ? LoadDetail.legend(load, goLive: Self.goLiveSign) : LoadDetail.brief(goLive: Self.goLiveSign)
    paragraph(legend, in: layout.legend, .muted)
    drawDetail(LoadDetail.pane(load, model.moment, layout))
  }

  private func heading(_ load: LoadScreen) -> String {
    guard load.isLoaded else { return "Load" }
    let people = load.lines.count.counted("person", "people")
    let filter = load.filter.isEmpty ? "" : "   filter: \(DisplayText.line(load.filter.text))"
    let own = load.isOwn ? "   my projects" : ""
    let counting = load.isCounting ? "   counting ..." : ""
    return "Load of \(load.side.people): \(people)\(own)\(filter)\(counting)"
  }

  private mutating func drawTitles(_ load: LoadScreen, _ layout: LoadLayout, on today: Day) {
    guard !layout.titles.isEmpty else { return }
    let row = layout.titles.row
    write("Who", column: layout.name.column, row: row, limit: layout.name.columns, .title)
    let mondays = load.shown(layout, on: today).mondays
    for (index, column) in layout.columns.enumerated() {
      let isCurrent = index == load.column(layout)
      write(
        title(of: column.slot, mondays), column: column.place.column, row: row,
        limit: column.place.columns, isCurrent ? .tabCurrent : .title)
    }
  }

  private func title(of slot: WorkloadSlot, _ mondays: [Day]) -> String {
    switch slot {
    case .late: "Late"
    case .week(let week): mondays.indices.contains(week) ? mondays[week].brief(near: mondays[week]) : ""
    case .later: "Later"
    case .undated: "No day"
    }
  }

  /// The days of each week on which a project goes live, or their number where they do not fit.
  private mutating func drawGoLives(_ load: LoadScreen, _ layout: LoadLayout, on today: Day) {
    guard !layout.goLives.isEmpty else { return }
    let (row, query) = (layout.goLives.row, load.shown(layout, on: today))
    write("Go-lives", column: layout.name.column, row: row, limit: layout.name.columns, .muted)
    for column in layout.columns {
      let days = load.load.goLives.map(\.day).filter { query.slot(of: $0) == column.slot }
      guard !days.isEmpty else { continue }
      let list = Self.goLiveSign + days.map { " \($0.civil.day)" }.joined()
      let text = list.columns <= column.place.columns ? list : "\(Self.goLiveSign) \(days.count)x"
      write(
        text, column: column.place.column, row: row, limit: column.place.columns,
        column.slot == .late ? .late : .gate)
    }
  }

  private mutating func drawTotal(_ load: LoadScreen, _ layout: LoadLayout) {
    guard !layout.total.isEmpty else { return }
    let counts = load.load.total.first(layout.weeks)
    let row = layout.total.row
    write("Together", column: layout.name.column, row: row, limit: layout.name.columns, .muted)
    for column in layout.columns {
      write(
        String(counts[column.slot]).rightAligned(to: min(4, column.place.columns)),
        column: column.place.column, row: row, limit: column.place.columns, .muted)
    }
  }

  private mutating func drawPeople(_ load: LoadScreen, _ layout: LoadLayout, on today: Day) {
    var window = load.window
    window.reveal(height: layout.list.rows, count: load.lines.count)
    let visible = window.visible(height: layout.list.rows, count: load.lines.count)
    // One scale for everybody, so that bars of two people can be compared.
    let most = load.lines.flatMap(\.counts.weeks).max() ?? 0
    for index in visible {
      let area = Rect(
        column: layout.list.column, row: layout.list.row + index - visible.lowerBound,
        columns: layout.list.columns, rows: 1)
      drawPerson(load.lines[index], load.shown(layout, on: today), layout, most, in: area)
      for (place, column) in layout.columns.enumerated() {
        on(at(column, area), .figure(line: index, column: place))
      }
      if index == load.window.cursor { drawCursor(on: load, layout, in: area) }
    }
    grid.scrollHint(
      layout.list, above: visible.lowerBound, below: load.lines.count - visible.upperBound,
      style: theme[.muted])
  }

  /// The row has the style of the cursor; the figure in it is marked, and has the terminal's own cursor.
  private mutating func drawCursor(on load: LoadScreen, _ layout: LoadLayout, in area: Rect) {
    drawCursor(area)
    let figure = at(layout.columns[load.column(layout)], area)
    highlight(figure, .marked)
    grid.cursor = .init(column: figure.column, row: figure.row)
  }

  private func at(_ column: LoadLayout.Column, _ area: Rect) -> Rect {
    Rect(column: column.place.column, row: area.row, columns: column.place.columns, rows: 1)
  }

  private mutating func drawPerson(
    _ line: Workload.Line, _ query: WorkloadQuery, _ layout: LoadLayout, _ most: Int, in area: Rect
  ) {
    let name = query.side == nil ? LoadDetail.name(line.person) : DisplayText.line(line.person.name)
    write(name, column: layout.name.column, row: area.row, limit: layout.name.columns)
    let counts = line.counts.first(query.weeks)
    let goLives = Set(line.goLives.map { query.slot(of: $0.day) })
    for column in layout.columns {
      drawFigure(
        counts[column.slot], column.slot, hasGoLive: goLives.contains(column.slot), most,
        in: at(column, area))
    }
  }

  /// `O  7####`: the sign stands in front, where it is no digit of the figure.
  private mutating func drawFigure(
    _ count: Int, _ slot: WorkloadSlot, hasGoLive: Bool, _ most: Int, in area: Rect
  ) {
    let sign = min(1, area.columns)
    if hasGoLive {
      write(Self.goLiveSign, column: area.column, row: area.row, limit: sign, slot == .late ? .late : .gate)
    }
    let figure = area.splitLeft(sign).rest
    let text = (count == 0 ? "." : String(count)).rightAligned(to: min(3, figure.columns))
    let role: StyleRole = count == 0 ? .muted : slot == .late ? .late : .text
    let used = write(text, column: figure.column, row: area.row, limit: figure.columns, role)
    guard case .week = slot, count > 0, most > 0 else { return }
    let room = figure.columns - used
    let length = min(room, max(1, (count * room + most / 2) / most))
    write(
      String(repeating: glyphs.barFull, count: max(0, length)), column: figure.column + used, row: area.row,
      limit: room, .bar)
  }
}
