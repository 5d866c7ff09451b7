import Domain
import Layout

extension LoadScreen: WorkspaceScreen {
  package static var filterFields: FilterFields { .openWork }

  package mutating func refresh(_ context: WorkspaceContext) {}
  package func fresh(in context: WorkspaceContext) -> Self { self }

  package var memory: [String: String] {
    get { ["projects": isOwn ? "own" : "all", "side": side?.rawValue ?? "all"] }
    set {
      isOwn = newValue["projects"] == "own"
      if let word = newValue["side"] { side = Side(rawValue: word) }
    }
  }

  package var remembersFilter: Bool { false }

  package mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect] {
    restart { $0.filter = filter }
    return [.loadWorkload(query(on: context.day))]
  }

  /// Unknown: what it leaves is counted, and not what it hides.
  package var filterExtent: FilterExtent? { nil }

  package func reload(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [.loadWorkload(query(on: context.day))] : []
  }

  package func wanted(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [] : [.loadWorkload(query(on: context.day))]
  }

  package var projects: [ProjectSummary] { [] }

  package mutating func select(line: Int, in context: WorkspaceContext) {
    window.select(line, count: lines.count)
  }
}

extension Model {
  package var load: LoadScreen {
    get { screens[LoadScreen.self] }
    set { screens[LoadScreen.self] = newValue }
  }

  /// Whether only work of the reader's own projects is counted.
  mutating func askLoadScope() -> [Effect] {
    let choices = [
      Picker.Choice(id: "all", title: "all running projects"),
      Picker.Choice(id: "own", title: "those whose IPM you are"),
    ]
    return ask(
      .picker(
        Picker("Load of which projects", choices: choices, selected: load.isOwn ? "own" : "all") { choice in
          [.workload(isOwn: choice.id == "own")]
        }))
  }

  mutating func countLoad(isOwn: Bool) -> [Effect] {
    load.restart { $0.isOwn = isOwn }
    return [.loadWorkload(load.query(on: day))]
  }

  /// Lists the open work that a filter finds.
  mutating func listWork(_ text: String, isOwn: Bool) -> [Effect] {
    guard let filter = try? Filter.read(text, for: .openWork, today: day) else {
      say("This figure cannot be written as a filter.  O and Tab show all open work", .refused)
      return []
    }
    work.restart { screen in
      (screen.list, screen.isOwn, screen.filter) = (.all, isOwn, filter)
    }
    return go(to: .work)
  }
}
