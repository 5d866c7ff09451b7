import Domain
import Layout

extension Model {
  /// UI state kept between runs: place, filters, sort order, selection, folds.
  package var memory: [String: String] {
    get {
      var result: [String: String] = [:]
      preferences.remember(in: &result)
      // The customer's screen always starts with the items that wait for the customer.
      if isCustomersOwn { return result }
      // What was read and not stored is not kept.
      result["screen"] = (screen == .imports ? imports.origin : screen).rawValue
      result["project"] = project?.id.rawValue ?? navigation.opening?.project.rawValue
      lines.remember(in: &result)
      for id in ScreenID.allCases { rememberScreen(id, in: &result) }
      return result
    }
    set { recall(newValue) }
  }

  private mutating func recall(_ memory: [String: String]) {
    preferences.recall(memory)
    if isCustomersOwn { return }
    lines.recall(memory)
    recallScreens(memory)
    let last = memory["screen"].flatMap(ScreenID.init) ?? .portfolio
    if let id = memory["project"] {
      navigation.opening = Opening(project: ProjectID(id), screen: last, item: nil, isReturn: true)
    } else if !last.needsProject {
      navigation.screen = last
    }
  }

  /// Screens about all projects use their own prefix. For a screen of a project, the filter is stored separately.
  private static func prefix(of id: ScreenID) -> String {
    id.needsProject ? "\(id.rawValue).own." : "\(id.rawValue)."
  }

  private func rememberScreen(_ id: ScreenID, in result: inout [String: String]) {
    let list = screens.workspace(id)
    let filter = list.map { $0.remembersFilter ? $0.filter : Filter() } ?? navigation.filters[id]
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
        navigation.filters[id] = filter
        screen.memory = own
        screens.set(screen, for: id)
      }
    }
  }
}
