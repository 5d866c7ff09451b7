import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Calls screen inside `area`.
  package mutating func drawCalls(_ screen: CallsScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    if let call = screen.call(in: context) {
      drawCallHead(call, context, in: panes.header)
      drawCallLines(screen, call, context, panes)
    } else {
      drawEmpty(CallsScreen.nothingHere, hidden: 0, filter: context.filter, in: panes.list)
    }
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  private mutating func drawCallHead(_ call: Project.Call, _ context: ScreenContext, in area: Rect) {
    guard !area.isEmpty else { return }
    let clock = CallHead.clock(call, at: context.moment.timestamp)
    let end = area.endColumn - 1
    writeRight(clock.text, end: end, row: area.row, clock.isLate ? .late : .title)
    write(
      CallHead.what(call, in: context), column: area.column + 1, row: area.row,
      limit: area.columns - 4 - clock.text.columns, .title)
    guard area.rows > 1 else { return }
    let isOpen = call.state == .underWay && call.course.present.isEmpty
    write(
      CallHead.people(call, in: context), column: area.column + 1, row: area.row + 1,
      limit: area.columns - 2, isOpen ? .warning : .muted)
  }

  private mutating func drawCallLines(
    _ screen: CallsScreen, _ call: Project.Call, _ context: ScreenContext, _ panes: ListPanes
  ) {
    guard !panes.list.isEmpty else { return }
    let columns = CallColumns(width: panes.list.columns - listGutter - 1)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      return drawEmpty(
        "No agenda, and nothing was said yet.", hidden: call.rows.count, filter: context.filter,
        in: panes.list)
    }
    drawList(
      screen.list, in: panes.list,
      wanted: { call.row($0).map { $0.text.wrapped(to: columns.text).count } ?? 1 }
    ) { surface, id, line in
      guard let row = call.row(id) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(CallColumns.all[place.index], of: row, in: call, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: CallColumns.Column, of row: CallRow, in call: Project.Call, _ context: ScreenContext,
    in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    let mark = CallHead.mark(row, of: call, at: context.moment.timestamp)
    let isOver = mark == .done
    switch column {
    case .mark:
      if let mark { drawMark(mark, column: cell.column, row: cell.row, boxed: true, limit: cell.columns) }
    case .number: put(&self, CallHead.time(row, of: call), .muted)
    case .text: paragraph(row.text, in: cell, isOver ? .muted : .text)
    case .who: put(&self, row.who, .muted)
    case .when: put(&self, CallHead.when(row, in: context), .muted)
    }
  }
}

/// The columns of a call's lines that fit.
struct CallColumns {
  enum Column {
    case mark, number, text, who, when
  }

  static let all: [Column] = [.mark, .number, .text, .who, .when]
  let titles = ["", "Time/No", "What", "Who", "How long/due"]
  let places: [ColumnPlace]
  /// The width of the text.
  let text: Int

  init(width: Int) {
    places = fitColumns(
      [
        ColumnNeed(width: 3, importance: 2), ColumnNeed(width: 7),
        ColumnNeed(minimum: 20, ideal: 60, stretches: true), ColumnNeed(width: 10, importance: 3),
        ColumnNeed(width: 12, importance: 4),
      ], into: width)
    text = places.first { Self.all[$0.index] == .text }?.columns ?? 0
  }
}
