import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Issues screen inside `area`.
  package mutating func drawIssues(_ screen: IssuesScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    let panes = screen.panes(in: context)
    drawIssueView(screen, context, in: panes.header)
    drawIssueList(screen, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top, focus: screen.action)
  }

  /// Which issues are listed, with filter and sort order.
  private mutating func drawIssueView(_ screen: IssuesScreen, _ context: ScreenContext, in area: Rect) {
    let filter = context.filter.isEmpty ? "" : "   /\(DisplayText.line(context.filter.text))"
    let text =
      "View: \(screen.showsClosed ? "all" : "open") (\(screen.list.rowCount))\(filter)   sort: \(screen.order.title)"
    write(text, column: area.column + 1, row: area.row, limit: area.columns - 2, .muted)
  }

  private mutating func drawIssueList(_ screen: IssuesScreen, _ context: ScreenContext, _ panes: ListPanes) {
    guard !panes.list.isEmpty else { return }
    let widest = context.project.issues.last?.id.rawValue.columns ?? 2
    let columns = IssueColumns(
      width: panes.list.columns - listGutter - 1, widestID: widest,
      due: dueWidth(context.project.issues.lazy.map(\.due), context.today))
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      let seen = context.project.issues.filter { $0.isVisible(to: context.actor, in: context.project) }
      let hidden = screen.showsClosed ? seen.count : seen.count { $0.state.isOpen }
      let text =
        seen.isEmpty
        ? "No issues.  a raises one" : "No open issues.  z shows the \(seen.count) closed, a raises one"
      return drawEmpty(text, hidden: hidden, filter: context.filter, in: panes.list)
    }
    drawList(
      screen.list, in: panes.list, hasFocus: screen.action == nil,
      wanted: { screen.issue($0, in: context)?.title.wrapped(to: columns.text).count ?? 1 }
    ) { surface, id, line in
      guard let issue = screen.issue(id, in: context) else { return }
      surface.on(line, .item(id))
      let response = context.response(to: issue)
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(IssueColumns.all[place.index], of: issue, response, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: IssueColumns.Column, of issue: Project.Issue, _ response: IssueResponse?,
    _ context: ScreenContext, in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    switch column {
    case .mark: drawMark(issue.mark, column: cell.column, row: cell.row, boxed: false, limit: cell.columns)
    case .id: put(&self, issue.id.rawValue)
    case .priority: put(&self, issue.priority.rawValue, role(of: issue.priority))
    case .flag:
      guard let flag = context.flags(of: issue, response).first else { return }
      put(&self, flag.mark, flag == .answerLate ? .late : .warning)
    case .title: paragraph(issue.title, in: cell)
    case .owner: put(&self, context.project.ownerName(issue.owner, assignee: issue.assignee))
    case .ball:
      if !issue.state.isOpen { return put(&self, "-", .muted) }
      put(
        &self, Words.ball(of: issue.id, issue.holder, in: context),
        role(of: context.project.turn(of: issue.id, issue.holder)))
    case .age: put(&self, IssueWords.age(issue, in: context))
    case .owed:
      put(&self, response?.brief(near: context.today) ?? "-", response?.isLate == true ? .late : .text)
    case .due:
      put(
        &self, issue.due?.brief(near: context.today) ?? "-", issue.isLate(on: context.today) ? .late : .text)
    }
  }

  private func role(of priority: Priority) -> StyleRole {
    switch priority {
    case .p1: .p1
    case .p2: .p2
    case .p3: .p3
    case .p4: .p4
    }
  }
}
