import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Registers screen inside `area`.
  package mutating func drawRegisters(_ screen: RegistersScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawRegisterTabs(screen, context, in: panes.header)
    drawRegister(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  /// `[Risks 12]  Training 3  Fine-tuning 2!  Lessons`: what is open, and whether some of it is late.
  private mutating func drawRegisterTabs(
    _ screen: RegistersScreen, _ context: ScreenContext, in area: Rect
  ) {
    guard !area.isEmpty else { return }
    var column = area.column + 1
    for register in Register.allCases {
      let open = context.project.entries(of: register).filter { !$0.state.isSettled }
      let late = open.contains { $0.isLate(on: context.today) } ? "!" : ""
      let name = register.shortTitle + (open.isEmpty ? "" : " \(open.count)\(late)")
      let isCurrent = register == screen.register
      column += write(
        isCurrent ? "[\(name)]" : " \(name) ", column: column, row: area.row,
        limit: area.endColumn - column, isCurrent ? .tabCurrent : .tab)
    }
    guard !context.filter.isEmpty else { return }
    write(
      "  /\(DisplayText.line(context.filter.text))", column: column, row: area.row,
      limit: area.endColumn - column, .muted)
  }

  private mutating func drawRegister(
    _ screen: RegistersScreen, _ context: ScreenContext, _ panes: ListPanes
  ) {
    guard !panes.list.isEmpty else { return }
    if screen.list.isEmpty {
      return drawEmpty(
        Self.emptyWords(screen, context), hidden: screen.filterExtent(in: context).all,
        filter: context.filter, in: panes.list)
    }
    let columns = RegisterColumnFit(screen.register, width: panes.list.columns - listGutter - 1)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    drawList(screen.list, in: panes.list) { surface, id, line in
      guard let entry = screen.entry(id, in: context) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(columns.cells[place.index], of: entry, context, in: cell)
      }
    }
  }

  private static func emptyWords(_ screen: RegistersScreen, _ context: ScreenContext) -> String {
    let register = screen.register
    let settled = context.project.entries(of: register).count
    if settled > 0, !screen.showsSettled { return "No \(register.noun) is open.  z shows \(settled) settled" }
    let start = register == .risks ? ", + the usual ones of the template" : ""
    return "No \(register.noun) yet.  a adds one\(start)"
  }

  private mutating func draw(
    _ cell: RegisterColumnFit.Cell, of entry: Project.RegisterEntry, _ context: ScreenContext, in place: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String?, _ role: StyleRole = .text) {
      surface.write(
        text ?? "-", column: place.column, row: place.row, limit: place.columns, text == nil ? .muted : role)
    }
    let isLate = entry.isLate(on: context.today)
    switch cell {
    case .id: put(&self, entry.id.rawValue)
    case .state: put(&self, entry.state.title, entry.state.isSettled ? .muted : .text)
    case .title: put(&self, entry.title, entry.isInternal ? .muted : .text)
    case .fact(let column) where column.id == "due":
      put(&self, entry.due?.brief(near: context.today), isLate ? .late : .text)
    case .fact(let column) where column.id == "score":
      put(&self, column.text(entry), entry.level == .high ? .late : entry.level == .medium ? .warning : .text)
    case .fact(let column): put(&self, column.text(entry))
    }
  }
}
