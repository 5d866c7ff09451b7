import Domain
import Layout

extension Model {
  /// Small text values that make the next start look like this one: place, filters, order, selection, folds.
  package var memory: [String: String] {
    get {
      var result: [String: String] = [:]
      result["mouse"] = isMouseOn ? nil : "off"
      result["theme"] = theme
      // The customer begins with what waits for the customer, every time.
      if isCustomersOwn { return result }
      result["screen"] = screen.rawValue
      result["project"] = project?.id.rawValue ?? opening?.project.rawValue
      result["portfolio.cursor"] = portfolio.anchor?.rawValue
      result["portfolio.row"] = String(portfolio.window.cursor)
      result["portfolio.order"] = portfolio.query.order.rawValue
      result["portfolio.descending"] = portfolio.query.descending ? "yes" : nil
      result["portfolio.scope"] = portfolio.query.scope.rawValue
      result["portfolio.filter"] = portfolio.query.filter.isEmpty ? nil : portfolio.query.filter.text
      result["portfolio.selected"] =
        portfolio.selected.isEmpty ? nil : portfolio.selected.map(\.rawValue).sorted().joined(separator: "\n")
      result["palette.recent"] = recent.isEmpty ? nil : recent.joined(separator: "\n")
      result["prompt.typed"] = typed.isEmpty ? nil : typed.suffix(50).joined(separator: "\n")
      for id in ScreenID.allCases where id.needsProject {
        result["\(id.rawValue).filter"] = filters[id]?.text
        for (key, value) in projectScreen(id)?.memory ?? [:] { result["\(id.rawValue).own.\(key)"] = value }
      }
      return result
    }
    set { recall(newValue) }
  }

  private mutating func recall(_ memory: [String: String]) {
    isMouseOn = memory["mouse"] != "off"
    rememberedTheme = isThemeChosen ? nil : memory["theme"]
    if isCustomersOwn { return }
    portfolio.restore(
      anchor: memory["portfolio.cursor"].map(ProjectID.init(_:)),
      row: memory["portfolio.row"].flatMap { Int($0) } ?? 0)
    if let order = memory["portfolio.order"].flatMap(PortfolioQuery.Order.init) {
      portfolio.query.order = order
    }
    if let scope = memory["portfolio.scope"].flatMap(PortfolioQuery.Scope.init) {
      portfolio.query.scope = scope
    }
    portfolio.query.descending = memory["portfolio.descending"] == "yes"
    if let text = memory["portfolio.filter"] { portfolio.query.filter = Filter(reading: text, today: day) }
    portfolio.choose(Self.lines(memory["portfolio.selected"]).map(ProjectID.init(_:)))
    recent = Self.lines(memory["palette.recent"])
    typed = Self.lines(memory["prompt.typed"])
    recallScreens(memory)
    let last = memory["screen"].flatMap(ScreenID.init) ?? .portfolio
    if let id = memory["project"] {
      opening = Opening(project: ProjectID(id), screen: last, item: nil, isReturn: true)
    } else if !last.needsProject {
      screen = last
    }
  }

  private mutating func recallScreens(_ memory: [String: String]) {
    for id in ScreenID.allCases where id.needsProject {
      if let text = memory["\(id.rawValue).filter"] { filters[id] = Filter(reading: text, today: day) }
      let prefix = "\(id.rawValue).own."
      var own: [String: String] = [:]
      for (key, value) in memory where key.hasPrefix(prefix) {
        own[String(key.dropFirst(prefix.count))] = value
      }
      switch id {
      case .today, .portfolio: break
      case .board: board.memory = own
      case .checklists: checklists.memory = own
      case .issues: issues.memory = own
      case .timeline: timeline.memory = own
      case .history: history.memory = own
      }
    }
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
  }
}
