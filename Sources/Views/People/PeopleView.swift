import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the People screen inside `area`.
  package mutating func drawPeople(_ screen: PeopleScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawPeopleHead(screen, context, in: panes.header)
    drawPeopleList(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  private mutating func drawPeopleHead(_ screen: PeopleScreen, _ context: ScreenContext, in area: Rect) {
    guard !area.isEmpty else { return }
    let filter = context.filter.isEmpty ? "" : "   /\(DisplayText.line(context.filter.text))"
    let nobody = context.project.heldByNobody(on: context.today, for: context.actor)
    let rest = nobody == 0 ? "" : "   with nobody by name: \(nobody)"
    let text = "People (\(screen.list.rowCount))\(filter)   sort: \(screen.order.title)\(rest)"
    write(text, column: area.column + 1, row: area.row, limit: area.columns - 2, .muted)
  }

  private mutating func drawPeopleList(_ screen: PeopleScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    let columns = PeopleColumns(width: panes.list.columns - listGutter - 1)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      return drawEmpty(
        "Nobody yet.  a adds a person", hidden: screen.filterExtent(in: context).all, filter: context.filter,
        in: panes.list)
    }
    drawList(screen.list, in: panes.list) { surface, id, line in
      guard let held = screen.holdings(of: id) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(PeopleColumns.all[place.index], of: held, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: PeopleColumns.Column, of held: Holdings, _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String?, _ role: StyleRole = .text) {
      surface.write(
        text ?? "-", column: cell.column, row: cell.row, limit: cell.columns, text == nil ? .muted : role)
    }
    let person = held.person
    switch column {
    case .name: put(&self, person.name)
    case .role: put(&self, person.role.title)
    case .holding:
      put(&self, String(held.things.count), held.things.isEmpty ? .muted : .text)
    case .oldest:
      let isLate = held.things.contains { $0.isLate(on: context.today) }
      put(&self, held.oldest.map { "\($0)d" }, isLate ? .late : .text)
    case .touched:
      put(&self, held.touched.map { touched($0, context) } ?? "never", held.touched == nil ? .warning : .text)
    case .level: put(&self, person.level.map(String.init))
    case .phone: put(&self, person.phone)
    case .email: put(&self, person.email)
    case .zone:
      let words = [person.zoneName, person.hours?.text].compactMap { $0 }
      put(&self, words.isEmpty ? nil : words.joined(separator: " "))
    }
  }

  private func touched(_ day: Day, _ context: ScreenContext) -> String {
    day == context.today ? "today" : day.brief(near: context.today)
  }
}
