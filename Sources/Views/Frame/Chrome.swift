import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// `Customer > Screen`, how much is new, and that everything is saved.
  mutating func drawTitle(_ model: Model, in area: Rect) {
    let demo = model.isDemo ? "DEMO  " : ""
    let customer =
      model.screen.needsProject ? (model.project?.head.customer ?? "...") + " > " : ""
    var facts: [String] = []
    if model.today.newsCount > 0 { facts.append(newsFact(model)) }
    let isLarge = Geometry(grid.size).tier == .large
    if isLarge {
      facts.append("\(model.actor.name) (\(model.actor.role.rawValue))")
      if let project = model.project, model.screen.needsProject {
        facts.append(goLiveFact(project, model.day))
      }
    }
    facts.append(model.bar == nil ? "saved" : "NOT SAVED")
    let title = demo + customer + model.screen.title
    let beside = max(area.columns / 2, isLarge ? area.columns - title.columns - 4 : 0)
    let most = area.columns > 50 ? beside : 0
    if let summary = model.summary, model.screen.needsProject {
      let rest = most - facts.reduce(0) { $0 + $1.columns + 3 }
      facts.insert(healthFact(summary, model, room: isLarge ? rest : 0), at: facts.count - 1)
    }
    let right = DisplayText.line(facts.joined(separator: "   "))
    let width = min(right.columns, most)
    write(title, column: area.column + 1, row: area.row, limit: area.columns - width - 3, .title)
    if width > 0 {
      writeRight(
        right, end: area.endColumn - 1, row: area.row, limit: width, model.bar == nil ? .muted : .error)
    }
  }

  /// `A amber`, where there is room with its first reason.
  private func healthFact(_ summary: ProjectSummary, _ model: Model, room: Int) -> String {
    let report = summary.health(on: model.day).shown(to: model.actor, of: summary.id)
    let word = "\(report.health.mark) \(report.health.rawValue)"
    let left = room - word.columns - 2
    guard left >= 16, let reason = report.reasons.first else { return word }
    return "\(word): \(DisplayText.line(reason.text).fitted(to: left, ascii: glyphs == .ascii))"
  }

  private func newsFact(_ model: Model) -> String {
    let since = model.today.since.map { " since \(model.moment.local($0).day.weekday.short)" } ?? ""
    return "\(model.today.newsCount) new\(since)"
  }

  private func goLiveFact(_ project: Project, _ today: Day) -> String {
    GoLiveWords.brief(project.head.goLive, of: project, near: today) ?? "go-live unset"
  }

  private static let tabs = ScreenID.allCases.map { screen in
    let name = screen.digit.digits + screen.tab
    return (screen: screen, current: "[" + name + "]", other: " " + name + " ")
  }

  /// `-- 0Today [1Port] 2Board ... --`
  mutating func drawTabs(_ model: Model, in area: Rect) {
    guard !area.isEmpty else { return }
    rule(area.splitLeft(2).left)
    var column = area.column + 2
    for tab in Self.tabs {
      let isCurrent = tab.screen == model.screen
      let text = isCurrent ? tab.current : tab.other
      let used = write(text, column: column, row: area.row, isCurrent ? .tabCurrent : .tab)
      on(Rect(column: column, row: area.row, columns: used, rows: 1), .tab(tab.screen))
      column += used
    }
    rule(Rect(column: column, row: area.row, columns: min(2, area.endColumn - column), rows: 1))
  }

  /// The bar that stays, or else the message of the last key, or else how many are selected.
  mutating func drawMessage(_ model: Model, in area: Rect) {
    if let bar = model.bar {
      fill(area, .error)
      write(bar, column: area.column + 1, row: area.row, limit: area.columns - 2, .error)
    } else if let notice = model.notice {
      let role: Look =
        switch notice.weight {
        case .said: .message
        case .refused: .warning
        }
      write(notice.text, column: area.column + 1, row: area.row, limit: area.columns - 2, role)
    } else if let count = model.selectedCount {
      let text = "\(count) selected: actions apply to all of them (Esc clears)"
      write(text, column: area.column + 1, row: area.row, limit: area.columns - 2, .message)
    }
  }

  /// Keys that do something here, named as they act here; a message gives way to a bar and comes down here.
  mutating func drawHints(_ model: Model, in area: Rect) {
    if model.bar != nil, let notice = model.notice {
      write(notice.text, column: area.column + 1, row: area.row, limit: area.columns - 2, .message)
      return
    }
    if let tour = model.tourLine {
      write(tour, column: area.column + 1, row: area.row, limit: area.columns - 2, .hintKey)
      return
    }
    var column = area.column + 1
    for hint in model.hints {
      self.hint(hint.key, hint.word, hint.action.map(Target.action), at: &column, in: area)
    }
  }
}
