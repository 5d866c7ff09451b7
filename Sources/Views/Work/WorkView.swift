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
    rule(layout.heading, title: workHeading(work, model.viewTitle))
    let columns = PlacedColumns(
      work.columns, usual: WorkColumn.usual(in: work.grouping), into: layout.list.columns - listGutter - 1)
    if work.count == 0 {
      drawNoWork(model, in: layout.list)
    } else {
      drawColumnTitles(
        columns.columns.map(\.heading), columns.places, in: layout.titles)
      drawWorkLines(model, columns, in: layout.list)
    }
    drawDetail(WorkDetail.pane(work, model.moment, layout))
  }

  private func workHeading(_ work: WorkScreen, _ view: String?) -> String {
    guard work.isLoaded else { return view ?? work.list.title }
    let count = work.count >= WorkQuery.counted ? "more than \(WorkQuery.counted - 1)" : String(work.count)
    let filter = work.filter.isEmpty ? "" : "   filter: \(DisplayText.line(work.filter.text))"
    let own = work.isOwn ? "   my projects" : ""
    let name =
      view.map { "\($0): \(count)   \(work.list.title.lowercased())" } ?? "\(work.list.title): \(count)"
    let sorted = work.order.map { "   sort: \($0.title)" } ?? ""
    return "\(name)   by \(work.grouping.title)\(sorted)\(own)\(filter)"
  }

  private mutating func drawNoWork(_ model: Model, in area: Rect) {
    guard model.work.isLoaded else { return }
    drawEmpty(
      "\(model.work.list.emptiness)  Tab shows another list", hidden: model.work.page.rows.total,
      filter: model.work.filter, in: area)
  }

  private mutating func drawWorkLines(_ model: Model, _ columns: PlacedColumns<WorkColumn>, in area: Rect) {
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
    _ row: WorkRow, _ model: Model, _ columns: PlacedColumns<WorkColumn>, in area: Rect
  ) {
    let isSelected = model.work.selected.contains(WorkScreen.Place(row))
    if isSelected {
      highlight(area, .marked)
      write(glyphs.selected, column: area.column + 1, row: area.row, limit: 1, .selected)
    }
    for place in columns.places {
      let column = columns.columns[place.index]
      let text = column.text(row, on: model.day, besides: columns.columns)
      write(
        text, column: area.column + listGutter + place.column, row: area.row, limit: place.columns,
        role(of: column, row, model.day))
    }
  }

  private func role(of column: WorkColumn, _ row: WorkRow, _ today: Day) -> StyleRole {
    switch column {
    case .due: row.item.due == nil ? .muted : row.item.isLate(on: today) ? .late : .text
    case .held: row.heldDays(on: today) == nil ? .muted : .text
    case .touched: row.item.touched == nil ? .muted : .text
    case .late: row.item.isLate(on: today) ? .late : .text
    case .health: role(of: row.project.grade(on: today))
    case .ball: role(of: row.item.holder)
    case .what, .customer, .who, .item, .kind, .state, .priority, .weight, .event, .since, .project, .product,
      .phase, .goLive, .slip, .live, .ipm, .mpoc, .own:
      .text
    }
  }
}
