import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Draws the Checklists screen inside `area`.
  package mutating func drawChecklists(_ screen: ChecklistsScreen, _ context: ScreenContext, in area: Rect) {
    let screen = screen.fresh(in: context)
    guard let list = screen.checklist(in: context) else {
      return drawEmpty(
        "No checklists in this project: its template has none.", hidden: 0, filter: Filter(), in: area)
    }
    let panes = screen.panes(in: context)
    let (switcher, progress) = panes.header.splitTop(1)
    drawSwitcher(list, context, in: switcher)
    drawProgress(list, context, in: progress)
    drawChecks(screen, list, context, panes)
    drawDetail(screen.detailPane(in: context), top: screen.reading.top)
  }

  private mutating func drawChecks(
    _ screen: ChecklistsScreen, _ list: Project.Checklist, _ context: ScreenContext, _ panes: ListPanes
  ) {
    guard !panes.list.isEmpty else { return }
    let columns = CheckColumns(list, width: panes.list.columns, today: context.today)
    drawColumnTitles(columns.titles, columns.places, in: panes.headings)
    if screen.list.isEmpty {
      let (done, total) = list.progress(for: context.actor, in: context.project)
      let text =
        total > 0 && done == total
        ? "All \(total) items are complete.  z shows them" : "Nothing on this list.  Tab next list"
      return drawEmpty(text, hidden: total, filter: context.filter, in: panes.list)
    }
    drawList(
      screen.list, in: panes.list,
      wanted: { screen.check($0, in: context)?.title.wrapped(to: columns.text).count ?? 1 }
    ) { surface, id, line in
      guard let check = screen.check(id, in: context) else { return }
      surface.on(line, .item(id))
      for place in columns.places {
        let cell = Rect(
          column: line.column + place.column, row: line.row, columns: place.columns, rows: line.rows)
        surface.draw(CheckColumns.all[place.index], of: check, list.mode, context, in: cell)
      }
    }
  }

  private mutating func draw(
    _ column: CheckColumns.Column, of check: Project.Check, _ mode: ChecklistMode, _ context: ScreenContext,
    in cell: Rect
  ) {
    func put(_ surface: inout Surface, _ text: String, _ role: StyleRole = .text) {
      surface.write(text, column: cell.column, row: cell.row, limit: cell.columns, role)
    }
    switch column {
    case .mark:
      drawMark(
        check.mark(in: context.project), column: cell.column, row: cell.row, boxed: true, limit: cell.columns)
    case .number: put(&self, check.number, .muted)
    case .title: paragraph(check.title, in: cell)
    case .who:
      put(
        &self, context.project.ownerName(check.owner, assignee: check.assignee).nameFitted(to: cell.columns))
    case .due:
      put(
        &self, check.due?.brief(near: context.today) ?? "-", check.isLate(on: context.today) ? .late : .text)
    case .evidence:
      let word = check.evidenceWord(mode: mode, in: context.project)
      put(&self, word, role(of: check.mark(in: context.project), word: word))
    case .ball:
      if check.state.isComplete { return put(&self, "-", .muted) }
      let turn = context.project.turn(of: check.id, check.holder)
      put(&self, Words.ball(of: check.id, turn, in: context), role(of: turn))
    }
  }

  private func role(of mark: RowMark, word: String) -> StyleRole {
    if word == "MISSING" { return .failed }
    switch mark {
    case .failed: return .failed
    case .done: return .done
    case .open, .doing, .blocked, .waived: return .text
    }
  }

  /// `[Pre-go-live 9/40]  Readiness 4/18 ...`, scrolled so that the current one is visible.
  private mutating func drawSwitcher(_ current: Project.Checklist, _ context: ScreenContext, in area: Rect) {
    let all = context.project.checklists.map { list -> (text: String, isCurrent: Bool) in
      let (done, total) = list.progress(for: context.actor, in: context.project)
      let text = "\(list.shortTitle) \(done)/\(total)"
      return list.id == current.id ? ("[\(text)]", true) : (" \(text) ", false)
    }
    let here = all.firstIndex(where: \.isCurrent) ?? 0
    var first = 0
    while first < here, all[first...here].map({ $0.text.columns + 1 }).reduce(1, +) > area.columns {
      first += 1
    }
    var column = area.column + 1
    if first > 0 {
      column += write(glyphs.left, column: column, row: area.row, limit: area.endColumn - column, .muted)
    }
    for entry in all[first...] {
      let room = area.endColumn - column - 1
      guard entry.isCurrent || entry.text.columns <= room else {
        write(glyphs.right, column: area.endColumn - 1, row: area.row, .muted)
        break
      }
      column +=
        write(entry.text, column: column, row: area.row, limit: room, entry.isCurrent ? .tabCurrent : .tab)
        + 1
    }
  }

  private mutating func drawProgress(_ list: Project.Checklist, _ context: ScreenContext, in area: Rect) {
    guard area.rows > 0 else { return }
    let (done, total) = list.progress(for: context.actor, in: context.project)
    let width = min(16, area.columns / 5)
    let words = progressWords(list, done, total, context.project, room: area.columns - width - 4)
    grid.bar(
      Rect(column: area.column + 1, row: area.row, columns: width, rows: 1), done: done, of: total,
      style: theme[.bar], empty: theme[.barEmpty])
    write(words, column: area.column + width + 3, row: area.row, limit: area.columns - width - 4)
  }

  /// A text that does not fit is left out.
  private func progressWords(
    _ list: Project.Checklist, _ done: Int, _ total: Int, _ project: Project, room: Int
  ) -> String {
    if list.mode == .test, let stop = project.suspension() { return stop.words.sentenceStart }
    var words = ["\(done) of \(total)"]
    if list.id == project.readinessList?.id, let report = project.readiness(of: list.code) {
      words.insert(report.outcome.title, at: 0)
    }
    let disputed = list.checks.count { $0.state == .disputed }
    let claimed = list.checks.count { $0.state == .claimed || $0.proposal != nil }
    let holding = list.checks.count {
      $0.state == .disputed || ($0.weight != .advisory && !$0.state.isComplete)
    }
    if claimed > 0 { words.append("\(claimed) to agree") }
    if disputed > 0 { words.append("\(disputed) disputed") }
    let refused = list.checks.count(where: project.isRefused)
    if refused > 0 { words.append("\(refused) answered no") }
    words.append(holding == 0 ? "nothing holds the gate" : "\(holding) hold the gate")
    while words.count > 1, words.joined(separator: "   ").columns > room { words.remove(at: 1) }
    return words.joined(separator: "   ")
  }
}
