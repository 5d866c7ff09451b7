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
      result["palette.recent"] = recent.isEmpty ? nil : recent.joined(separator: "\n")
      result["prompt.typed"] = typed.isEmpty ? nil : typed.suffix(50).joined(separator: "\n")
      for id in ScreenID.allCases { rememberScreen(id, in: &result) }
      return result
    }
    set { recall(newValue) }
  }

  private mutating func recall(_ memory: [String: String]) {
    isMouseOn = memory["mouse"] != "off"
    rememberedTheme = isThemeChosen ? nil : memory["theme"]
    if isCustomersOwn { return }
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

  /// A list about many projects remembers under its own name; a screen of a project apart from its filter.
  private static func prefix(of id: ScreenID) -> String {
    id.needsProject ? "\(id.rawValue).own." : "\(id.rawValue)."
  }

  private func rememberScreen(_ id: ScreenID, in result: inout [String: String]) {
    let list = screens.workspace(id)
    let filter = list.map { $0.remembersFilter ? $0.filter : Filter() } ?? filters[id]
    if let filter, !filter.isEmpty { result["\(id.rawValue).filter"] = filter.text }
    for (key, value) in list?.memory ?? screens.project(id)?.memory ?? [:] {
      result[Self.prefix(of: id) + key] = value
    }
  }

  private mutating func recallScreens(_ memory: [String: String]) {
    for id in ScreenID.allCases {
      let filter = memory["\(id.rawValue).filter"].map { Filter(reading: $0, today: day) }
      let prefix = Self.prefix(of: id)
      var own: [String: String] = [:]
      for (key, value) in memory where key.hasPrefix(prefix) {
        own[String(key.dropFirst(prefix.count))] = value
      }
      if var list = screens.workspace(id) {
        if let filter, list.remembersFilter { _ = list.setFilter(filter, in: workspaceContext) }
        list.memory = own
        screens.set(list, for: id)
      } else if var screen = screens.project(id) {
        filters[id] = filter
        screen.memory = own
        screens.set(screen, for: id)
      }
    }
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
  }
}
