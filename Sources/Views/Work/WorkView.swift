import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the open work of all projects: groups with their rows, and the detail of the current row.
  mutating func drawWork(_ model: Model, _ geometry: Geometry) {
    let layout = WorkLayout(geometry)
    let work = model.work
    rule(layout.heading, title: workHeading(work))
    let columns = WorkColumns(width: layout.list.columns - listGutter - 1, grouping: work.grouping)
    if work.count == 0 {
      drawNoWork(model, in: layout.list)
    } else {
      drawColumnTitles(
        columns.columns.map(\.title), columns.places, in: layout.titles)
      drawWorkLines(model, columns, in: layout.list)
    }
    drawDetail(WorkDetail.pane(work, model.moment, layout))
  }

  private func workHeading(_ work: WorkScreen) -> String {
    guard work.isLoaded else { return work.list.title }
    let count = work.count >= WorkQuery.counted ? "more than \(WorkQuery.counted - 1)" : String(work.count)
    let filter = work.filter.isEmpty ? "" : "   filter: \(DisplayText.line(work.filter.text))"
    let own = work.isOwn ? "   my projects" : ""
    return "\(work.list.title): \(count)   by \(work.grouping.title)\(own)\(filter)"
  }

  private mutating func drawNoWork(_ model: Model, in area: Rect) {
    guard model.work.isLoaded else { return }
    drawEmpty(
      "\(model.work.list.emptiness)  Tab shows another list", hidden: model.work.page.rows.total,
      filter: model.work.filter, in: area)
  }

  private mutating func drawWorkLines(_ model: Model, _ columns: WorkColumns, in area: Rect) {
    let work = model.work
    for (offset, line) in work.lines(height: area.rows).enumerated() {
      let place = Rect(column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
      switch line {
      case .group(let key): drawWorkGroup(key, model, in: place)
      case .row(let index):
        on(place, .work(index))
        if let row = work.row(index) { drawWorkRow(row, model, columns, in: place) }
        if index == work.window.cursor { drawCursor(place) }
      }
    }
  }

  private mutating func drawWorkGroup(_ key: WorkGroup.Key, _ model: Model, in area: Rect) {
    let row = model.work.page.rows.rows.first { $0.group(model.work.grouping) == key }
    let title = key.title(row, on: model.day)
    let used = write(title, column: area.column + 1, row: area.row, limit: area.columns - 1, .title)
    guard let group = model.work.page.groups[key] else { return }
    let words = group.words(key, row, on: model.day)
    guard used + 3 + words.columns < area.columns else { return }
    write(words, column: area.column + used + 3, row: area.row, .muted)
  }

  private mutating func drawWorkRow(
    _ row: WorkRow, _ model: Model, _ columns: WorkColumns, in area: Rect
  ) {
    let isSelected = model.work.selected.contains(WorkScreen.Place(row))
    if isSelected {
      highlight(area, .marked)
      write(glyphs.selected, column: area.column + 1, row: area.row, limit: 1, .selected)
    }
    for place in columns.places {
      let (text, role) = cell(columns.columns[place.index], of: row, on: model.day)
      write(
        text, column: area.column + listGutter + place.column, row: area.row, limit: place.columns, role)
    }
  }

  private func cell(_ column: WorkColumns.Column, of row: WorkRow, on today: Day) -> (String, StyleRole) {
    let item = row.item
    switch column {
    case .what: return (DisplayText.line("\(item.item) \(item.title)"), .text)
    case .customer: return (DisplayText.line(row.project.customer), .text)
    case .person: return (DisplayText.line("\(item.person) (\(item.holder.ball))"), .text)
    case .due:
      return item.due.map { ($0.brief(near: today), item.isLate(on: today) ? .late : .text) } ?? ("-", .muted)
    case .held: return row.heldDays(on: today).map { ("\($0)d", .text) } ?? ("-", .muted)
    case .touched:
      return item.touched.map { ($0 == today ? "today" : $0.brief(near: today), .text) } ?? ("never", .muted)
    }
  }
}
