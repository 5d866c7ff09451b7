import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Documents screen inside `area`.
  package mutating func drawDocuments(
    _ screen: DocumentsScreen, _ context: ScreenContext, in area: Rect
  ) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawDocumentsHead(context, in: panes.header)
    drawDocumentList(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  private mutating func drawDocumentsHead(_ context: ScreenContext, in area: Rect) {
    guard !area.isEmpty else { return }
    let made = DocumentKind.allCases.count { context.project.latest($0) != nil }
    let filter = context.filter.isEmpty ? "" : "   /\(DisplayText.line(context.filter.text))"
    let text = "Documents (\(made) of \(DocumentKind.allCases.count) made)\(filter)"
    let rule = "   every version is kept; a signature is of one"
    let room = area.columns - 2
    write(
      (text + rule).columns <= room ? text + rule : text, column: area.column + 1, row: area.row, limit: room,
      .muted)
  }

  private mutating func drawDocumentList(
    _ screen: DocumentsScreen, _ context: ScreenContext, _ panes: ListPanes
  ) {
    guard !panes.list.isEmpty else { return }
    let columns = DocumentColumns(width: panes.list.columns - listGutter - 1)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      return drawEmpty(
        DocumentsScreen.nothingHere, hidden: screen.filterExtent(in: context).all, filter: context.filter,
        in: panes.list)
    }
    drawList(
      screen.list, in: panes.list, wanted: { $0.title.wrapped(to: columns.text).count }
    ) { surface, kind, line in
      surface.on(line, .item(DocumentsScreen.rowID(kind, in: context)))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(DocumentColumns.all[place.index], of: kind, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: DocumentColumns.Column, of kind: DocumentKind, _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    let newest = context.project.latest(kind)
    switch column {
    case .number: put(&self, kind.number, .muted)
    case .title: paragraph(newest?.title ?? kind.title, in: cell, newest == nil ? .muted : .text)
    case .version: put(&self, newest.map { String($0.number) } ?? "-", newest == nil ? .muted : .text)
    case .state:
      let standing = newest.map(context.project.standing)
      put(&self, standing?.word ?? "-", standing.map(role) ?? .muted)
    case .who:
      let signed = newest.flatMap(context.project.signOff)?.signedBy
      put(&self, signed ?? newest?.by ?? "-", newest == nil ? .muted : .text)
    case .made: put(&self, newest?.on?.brief(near: context.today) ?? "-", newest == nil ? .muted : .text)
    case .digest: put(&self, newest?.shortDigest ?? "", .muted)
    }
  }

  private func role(of standing: DocumentStanding) -> StyleRole {
    switch standing {
    case .signed: .done
    case .reviewed(let review): review.answer == .accepted ? .done : .warning
    case .sent: .text
    case .made: .warning
    case .replaced: .muted
    }
  }
}
