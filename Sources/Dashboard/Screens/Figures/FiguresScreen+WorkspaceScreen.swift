import Domain
import Layout

extension FiguresScreen: WorkspaceScreen {
  package mutating func refresh(_ context: WorkspaceContext) {}
  package func fresh(in context: WorkspaceContext) -> Self { self }

  package var memory: [String: String] {
    get { ["by": part.rawValue, "figure": figure.rawValue, "months": String(span)] }
    set {
      part = newValue["by"].flatMap(Part.init) ?? part
      figure = newValue["figure"].flatMap(Figure.init) ?? figure
      if let months = newValue["months"].flatMap({ Int($0) }), Self.spans.contains(months) { span = months }
    }
  }

  package var remembersFilter: Bool { false }

  package mutating func setFilter(_ filter: Filter, in context: WorkspaceContext) -> [Effect] {
    restart { $0.filter = filter }
    return [.loadFigures(query(on: context.day))]
  }

  /// Unknown: what it leaves is counted, and not what it hides.
  package var filterExtent: FilterExtent? { nil }

  package func reload(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [.loadFigures(query(on: context.day))] : []
  }

  package func wanted(in context: WorkspaceContext) -> [Effect] {
    isLoaded ? [] : [.loadFigures(query(on: context.day))]
  }

  package var projects: [ProjectSummary] { [] }

  package mutating func select(line: Int, in context: WorkspaceContext) {
    window.select(line, count: max(1, rows.count))
  }
}

extension Model {
  /// Lists the projects that a filter finds, whatever their state.
  mutating func listProjects(_ text: String) -> [Effect] {
    guard let filter = try? Filter.read(text, for: .portfolio, today: day) else {
      say("This row cannot be written as a filter.  1 portfolio", .refused)
      return []
    }
    let query = portfolio.ask(height: portfolio.rows(workspaceContext)) {
      ($0.filter, $0.scope) = (filter, .all)
    }
    show(.portfolio)
    return [.loadPortfolio(query)]
  }
}
