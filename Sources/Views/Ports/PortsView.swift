import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Ports screen inside `area`.
  package mutating func drawPorts(_ screen: PortsScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawParts(screen, context, in: panes.header)
    switch screen.part {
    case .orders: drawPortOrders(screen, context, panes)
    case .numbers: drawNumbers(screen, context, panes)
    case .reconcile: drawDifferences(screen, context, panes)
    }
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  /// `[Orders 3]  Numbers 61  Reconcile 2!`, what is filtered, and the day it is for; below it, counts of the numbers.
  private mutating func drawParts(_ screen: PortsScreen, _ context: ScreenContext, in area: Rect) {
    var column = area.column + 1
    for part in PortsScreen.Part.allCases {
      let name = "\(part.title)\(count(of: part, screen, context))"
      let isCurrent = part == screen.part
      column += write(
        isCurrent ? "[\(name)]" : " \(name) ", column: column, row: area.row,
        limit: area.endColumn - column, isCurrent ? .tabCurrent : .tab)
    }
    if !context.filter.isEmpty {
      column += write(
        "  /\(DisplayText.line(context.filter.text))", column: column, row: area.row,
        limit: area.endColumn - column, .muted)
    }
    let goLive = context.project.goLiveDates(context.schedule, on: context.today)
    let words = goLive.liveWords(near: context.today) ?? goLive.committedWords(near: context.today) ?? ""
    if column + words.columns + 3 <= area.endColumn {
      writeRight(words, end: area.endColumn - 1, row: area.row, .muted)
    }
    for (line, counts) in screen.countLines(width: area.columns - 2).enumerated() {
      guard area.rows > line + 1 else { return }
      let marked = line > 0 || screen.marked.isEmpty ? "" : "\(screen.marked.count) selected   "
      write(
        marked + counts, column: area.column + 1, row: area.row + 1 + line, limit: area.columns - 2, .muted)
    }
  }

  private func count(of part: PortsScreen.Part, _ screen: PortsScreen, _ context: ScreenContext) -> String {
    switch part {
    case .orders: return " \(context.project.portOrders.count)"
    case .numbers: return screen.numbers.total.map { " \($0.numbers)" } ?? ""
    case .reconcile:
      let found = screen.checks.orders?.differences.count ?? 0
      return found == 0 ? "" : " \(found)!"
    }
  }

  private mutating func drawPortOrders(_ screen: PortsScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    let orders = context.project.portOrders
    if screen.list.isEmpty {
      let text =
        orders.isEmpty
        ? "No port orders.  a adds one: a losing carrier, an account, a type"
        : "No open port orders.  z shows those that are done"
      return drawEmpty(
        text, hidden: screen.filterExtent(in: context).all, filter: context.filter, in: panes.list)
    }
    let columns = PortOrderColumns(
      width: panes.list.columns - listGutter - 1, id: orders.map(\.id.rawValue.columns).max() ?? 0,
      state: orders.map { Self.state(of: $0).columns }.max() ?? 0,
      date: orders.map { PortWords.date(of: $0, near: context.today).columns }.max() ?? 0)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    drawList(screen.list, in: panes.list) { surface, id, line in
      guard let order = screen.order(id, in: context) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(PortOrderColumns.all[place.index], of: order, context, in: cell)
      }
    }
  }

  /// `REJECTED r2`
  private static func state(of order: Project.PortOrder) -> String {
    let round = order.round > 1 && order.state.isOpen ? " r\(order.round)" : ""
    return (order.state == .rejected ? "REJECTED" : order.state.title) + round
  }

  private mutating func draw(
    _ column: PortOrderColumns.Column, of order: Project.PortOrder, _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    let isRejected = order.state == .rejected
    switch column {
    case .mark: drawMark(order.mark, column: cell.column, row: cell.row, boxed: false, limit: cell.columns)
    case .id: put(&self, order.id.rawValue)
    case .carrier: put(&self, order.carrier)
    case .numbers:
      writeRight(order.count.map(String.init) ?? "-", end: cell.endColumn, row: cell.row, .text)
    case .state: put(&self, Self.state(of: order), isRejected ? .failed : order.state.isOpen ? .text : .muted)
    case .date:
      let date = PortWords.date(of: order, near: context.today)
      put(&self, date, order.dates.grade == .confirmed ? .done : .muted)
    case .ball:
      let ball = PortWords.ball(of: order, in: context)
      put(&self, ball, order.holder.map { role(of: $0) } ?? .muted)
    case .next: put(&self, PortWords.next(of: order, in: context), isRejected ? .warning : .text)
    }
  }
}
