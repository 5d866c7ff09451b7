import Domain
import Layout

extension WorkScreen: WorkspaceScreen {
  package static var filterFields: FilterFields { .openWork }

  package mutating func refresh(_ context: WorkspaceContext) {}
  package func fresh(in context: WorkspaceContext) -> Self { self }

  /// It always begins with Waiting.
  package var memory: [String: String] {
    get {
      let kept = beforeView ?? arrangement
      var result = ["projects": kept.isOwn ? "own" : "all"]
      for (list, grouping) in kept.groupings { result["\(list.rawValue).by"] = grouping.rawValue }
      for (list, order) in kept.orders { result["\(list.rawValue).sort"] = order.rawValue }
      return result
    }
    set {
      isOwn = newValue["projects"] == "own"
      for list in WorkQuery.List.allCases {
        groupings[list] = newValue["\(list.rawValue).by"].flatMap(WorkQuery.Grouping.init)
        orders[list] = newValue["\(list.rawValue).sort"].flatMap(WorkQuery.Order.init)
      }
    }
  }

  package var remembersFilter: Bool { false }

  package mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect] {
    restart { $0.filter = filter }
    return [.loadWork(query(on: context.day))]
  }

  package var filterExtent: FilterExtent? {
    isLoaded ? FilterExtent(shown: count, all: page.rows.total) : nil
  }

  /// Nothing before it was shown for the first time.
  package func reload(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [.loadWork(query(on: context.day))] : []
  }

  package func wanted(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [] : [.loadWork(query(on: context.day))]
  }

  package var selectedCount: Int { selected.count }
  package var projects: [ProjectSummary] { [current?.project].compactMap { $0 } }

  package mutating func select(line: Int, in context: WorkspaceContext) {
    window.select(line, count: count)
  }

  /// Shows one of the lists from its top.
  mutating func turn(to list: WorkQuery.List, in context: WorkspaceContext) -> [Effect] {
    restart { screen in
      screen.leaveView()
      screen.list = list
    }
    return [.loadWork(query(on: context.day))]
  }
}

extension Model {
  package var work: WorkScreen {
    get { screens[WorkScreen.self] }
    set { screens[WorkScreen.self] = newValue }
  }

  /// Opens a list of the open work, from any screen.
  mutating func show(_ list: WorkQuery.List) -> [Effect] {
    let effects = work.turn(to: list, in: workspaceContext)
    return screen == .work ? effects : go(to: .work)
  }

  /// Whether only the reader's own projects are listed.
  mutating func askWorkScope() -> [Effect] {
    let choices = [
      Picker.Choice(id: "all", title: "all running projects"),
      Picker.Choice(id: "own", title: "those whose IPM you are"),
    ]
    return ask(
      .picker(
        Picker("Work of which projects", choices: choices, selected: work.isOwn ? "own" : "all") { choice in
          [.work(.projects(isOwn: choice.id == "own"))]
        }))
  }

  mutating func arrange(_ step: WorkStep) -> [Effect] {
    work.restart { screen in
      switch step {
      case .projects(let isOwn): screen.isOwn = isOwn
      case .group(let grouping): screen.groupings[screen.list] = grouping
      case .sort(let order): screen.orders[screen.list] = order
      }
    }
    return [.loadWork(work.query(on: day))]
  }
}
