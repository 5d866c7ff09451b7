import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Cutover screen inside `area`.
  package mutating func drawCutover(_ screen: CutoverScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    if let cutover = screen.cutover(in: context) {
      drawCutoverHead(cutover, context, in: panes.header)
      drawRunbook(screen, cutover, context, panes)
    } else {
      drawEmpty(CutoverScreen.nothingHere, hidden: 0, filter: context.filter, in: panes.list)
    }
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  /// The clock and the poll; the numbers with a bar; the tests; what needs attention.
  private mutating func drawCutoverHead(_ cutover: Project.Cutover, _ context: ScreenContext, in area: Rect) {
    guard !area.isEmpty else { return }
    let standing = context.project.standing(of: cutover)
    drawClock(cutover, context, in: area)
    guard area.rows > 2 else {
      let alarm = CutoverHead.alarm(cutover, standing, in: context)
      let text = alarm?.text ?? "Port \(CutoverHead.numbers(standing.numbers))"
      write(
        text, column: area.column + 1, row: area.row + 1, limit: area.columns - 2,
        alarm.map { $0.isBad ? .failed : .warning } ?? .muted)
      return
    }
    drawNumbers(standing.numbers, in: area.splitTop(1).rest.splitTop(1).top)
    write(
      "Tests  \(CutoverHead.tests(standing))", column: area.column + 1, row: area.row + 2,
      limit: area.columns - 2, standing.tests.contains { $0.failed > 0 } ? .failed : .text)
    if let alarm = CutoverHead.alarm(cutover, standing, in: context) {
      write(
        alarm.text, column: area.column + 1, row: area.row + 3, limit: area.columns - 2,
        alarm.isBad ? .failed : .warning)
    }
  }

  private mutating func drawClock(_ cutover: Project.Cutover, _ context: ScreenContext, in area: Rect) {
    let clock = CutoverHead.clock(cutover, at: context.moment.timestamp) ?? cutover.id.rawValue
    var column = area.column + 1
    column += write(clock, column: column, row: area.row, .title) + 2
    let poll = CutoverHead.poll(cutover)
    let right = "\(cutover.state.title)   \(poll.text)"
    let wave = cutover.wave.map { "   \(context.project.title(of: $0))" } ?? ""
    let left = area.endColumn - 1 - right.columns - 2 - column
    write(CutoverHead.start(cutover, in: context) + wave, column: column, row: area.row, limit: left, .muted)
    writeRight(right, end: area.endColumn - 1, row: area.row, poll.isFine ? .done : .warning)
  }

  private mutating func drawNumbers(_ counts: CutoverStanding.Numbers, in line: Rect) {
    var column = line.column + 1
    column += write("Port   ", column: column, row: line.row, .text)
    let words = CutoverHead.numbers(counts)
    let width = min(30, line.endColumn - 3 - column - words.columns)
    if counts.total > 0, width >= 8 {
      let bar = Rect(column: column, row: line.row, columns: width, rows: 1)
      grid.bar(bar, done: counts.live, of: counts.total, style: theme[.done], empty: theme[.muted])
      column += width + 2
    }
    write(
      words, column: column, row: line.row, limit: line.endColumn - 1 - column,
      counts.failed > 0 ? .failed : .text)
  }

  private mutating func drawRunbook(
    _ screen: CutoverScreen, _ cutover: Project.Cutover, _ context: ScreenContext, _ panes: ListPanes
  ) {
    guard !panes.list.isEmpty else { return }
    let columns = CutoverColumns(cutover, context, width: panes.list.columns - listGutter - 1)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      return drawEmpty(
        "No steps.  a adds one", hidden: cutover.steps.count, filter: context.filter, in: panes.list)
    }
    drawList(
      screen.list, in: panes.list,
      wanted: { cutover.step($0).map { $0.placedTitle.wrapped(to: columns.text).count } ?? 1 }
    ) { surface, id, line in
      guard let step = cutover.step(id) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(columns.columns[place.index], of: step, columns.clocks, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: CutoverColumns.Column, of step: Project.RunbookStep, _ clocks: CutoverClocks,
    _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    let isLate = step.isLate(at: context.moment.timestamp)
    switch column {
    case .mark:
      drawMark(
        step.mark(isLate: isLate), column: cell.column, row: cell.row, boxed: true, limit: cell.columns)
    case .time(let zone): put(&self, step.planned.map { clocks.time($0.instant, in: zone) } ?? "-")
    case .title: paragraph(step.placedTitle, in: cell, step.state == .open ? .text : .muted)
    case .owner: put(&self, step.owner.rawValue, .muted)
    case .state: put(&self, CutoverWords.state(step, context, clocks), isLate ? .late : .done)
    }
  }
}

extension Project.RunbookStep {
  /// The title, with the site where it is done.
  fileprivate var placedTitle: String { site.map { "\($0)  \(title)" } ?? title }

  fileprivate func mark(isLate: Bool) -> RowMark {
    switch state {
    case .done: .done
    case .skipped: .waived
    case .open: mark == .rollbackPoint ? .blocked : isLate ? .failed : .open
    }
  }
}
