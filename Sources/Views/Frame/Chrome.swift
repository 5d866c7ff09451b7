import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// `Customer > Screen`, the number of new changes, and whether everything is saved.
  ///
  /// Parts that do not fit are left out. The title comes last, and only its customer name is shortened.
  mutating func drawTitle(_ model: Model, in area: Rect) {
    let demo = model.isDemo ? "DEMO  " : ""
    let screen = model.screen.title
    let customer = model.screen.needsProject ? model.project?.head.customer ?? "..." : nil
    let title = DisplayText.line(demo + (customer.map { "\($0) > \(screen)" } ?? screen))
    let room = area.columns - 2
    let facts = titleFacts(model, room: room - title.columns - 3)
    let right = facts.joined(separator: Self.gap)
    let left = room - (right.isEmpty ? 0 : right.columns + Self.gap.columns)
    var shown = title
    if let customer, title.columns > left {
      let name = DisplayText.line(demo + customer)
      shown = "\(name.fitted(to: left - screen.columns - 3, ascii: glyphs == .ascii)) > \(screen)"
    }
    write(shown, column: area.column + 1, row: area.row, limit: left, .title)
    writeRight(right, end: area.endColumn - 1, row: area.row, model.notices.isSaved ? .muted : .error)
  }

  private static let gap = "   "

  /// The facts that fit, without the least important ones; a failure to save is shown at any width.
  private func titleFacts(_ model: Model, room: Int) -> [String] {
    var facts: [String] = []
    if model.today.newsCount > 0 { facts.append(newsFact(model)) }
    if Geometry(grid.size).tier == .large {
      facts.append(DisplayText.line("\(model.actor.name) (\(model.actor.role.rawValue))"))
      if let project = model.project, model.screen.needsProject {
        facts.append(goLiveFact(project, model.day))
      }
    }
    let report = model.screen.needsProject ? model.summary?.health(on: model.day) : nil
    if let report { facts.append("\(report.health.mark) \(report.health.rawValue)") }
    facts.append(model.notices.savedWord)
    func width(_ facts: [String]) -> Int { facts.joined(separator: Self.gap).columns }
    while facts.count > (model.notices.isSaved ? 0 : 1), width(facts) > room { facts.removeFirst() }
    if facts.count > 1, let summary = model.summary,
      let reason = report?.shown(to: model.actor, of: summary.id).reasons.first
    {
      let place = facts.count - 2
      let whole = "\(facts[place]): \(DisplayText.line(reason.text))"
      if width(facts) - facts[place].columns + whole.columns <= room { facts[place] = whole }
    }
    return facts
  }

  private func newsFact(_ model: Model) -> String {
    let since = model.today.since.map { " since \(model.moment.local($0).day.weekday.short)" } ?? ""
    return "\(model.today.newsCount) new\(since)"
  }

  private func goLiveFact(_ project: Project, _ today: Day) -> String {
    let dates = project.goLiveDates(nil, on: today)
    return dates.liveWords(near: today) ?? dates.committedWords(near: today) ?? "go-live unset"
  }

  private static let tabs: [(screen: ScreenID, current: String, other: String)] = ScreenID.allCases.compactMap
  { screen in
    guard let digit = screen.info.digit else { return nil }
    let name = "\(digit)\(screen.info.tab)"
    return (screen: screen, current: "[" + name + "]", other: " " + name + " ")
  }

  /// `-- 0Today [1Port] 2Board ... ----`
  mutating func drawTabs(_ model: Model, in area: Rect) {
    guard !area.isEmpty else { return }
    rule(area)
    var column = area.column + 2
    for tab in Self.tabs {
      let isCurrent = tab.screen == model.screen
      let text = isCurrent ? tab.current : tab.other
      let used = write(text, column: column, row: area.row, isCurrent ? .tabCurrent : .tab)
      on(Rect(column: column, row: area.row, columns: used, rows: 1), .tab(tab.screen))
      column += used
    }
  }

  /// The available keys with their labels; a hint that does not fit is left out.
  mutating func drawHints(_ model: Model, in area: Rect) {
    guard model.tourLine == nil else { return }
    var column = area.column + 1
    for hint in model.hints {
      self.hint(hint.key, hint.word, hint.action.map(Target.action), at: &column, in: area)
    }
  }
}
