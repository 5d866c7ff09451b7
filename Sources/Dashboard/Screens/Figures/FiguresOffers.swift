import Domain
import Layout

extension FiguresScreen {
  package func offer(_ verb: Verb, in context: WorkspaceContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch: return moving(verb)
    case .left: return choose(-1)
    case .right: return choose(1)
    case .nextPane: return turn(1)
    case .previousPane: return turn(-1)
    case .zoomIn: return span(-1, "These are the fewest months.")
    case .zoomOut: return span(1, "These are the most months.")
    case .open: return open
    case .copy:
      guard let row = current else { return .off("There is nothing to copy.") }
      return .copy(spoken(row), as: "the figures of \(DisplayText.line(row.bar.name))")
    case .back: return .off("Nothing is selected.")
    case .primary, .edit, .editor, .done, .state, .comment, .ball, .assign, .date, .priority, .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .why, .select, .add, .fold, .moveTo,
      .moveLeft, .moveRight, .moveUp, .moveDown, .baseline, .sort:
      return .off("Figures are counted from the projects, and nothing is changed here.  1 portfolio")
    }
  }

  package func hints(in context: WorkspaceContext) -> [Hint] {
    [
      Hint(.nextPane, "by \(part.turned(by: 1).title)"), Hint(.right, "next figure"),
      Hint(.zoomOut, "more months"), Hint(shared: .filter, "filter"), Hint(.copy, "copy"),
      Hint(.open, "its projects"),
    ]
  }

  private func moving(_ verb: Verb) -> Offer<Self> {
    .changeHere { screen, context in
      let height = max(1, FiguresLayout(context.geometry).list.rows)
      ListMotion(verb).map { screen.window.move($0, page: height / 2, count: screen.rows.count) }
    }
  }

  private func choose(_ step: Int) -> Offer<Self> {
    guard part.hasFigures else {
      return .off("By \(part.title) there is one figure.  Tab shows the next part")
    }
    let all = Figure.allCases
    return .change { screen in
      let place = all.firstIndex(of: screen.figure) ?? 0
      screen.figure = all[(place + step + all.count) % all.count]
    }
  }

  private func turn(_ step: Int) -> Offer<Self> {
    .change { screen in screen.restart { $0.part = $0.part.turned(by: step) } }
  }

  private func span(_ step: Int, _ end: String) -> Offer<Self> {
    let place = (Self.spans.firstIndex(of: span) ?? 2) + step
    guard Self.spans.indices.contains(place) else { return .off(end) }
    return .run { screen, context in
      screen.restart { $0.span = Self.spans[place] }
      return [.effect(.loadFigures(screen.query(on: context.day)))]
    }
  }

  private var open: Offer<Self> {
    guard let row = current else { return .off("There is nothing here.  Tab shows the next part") }
    let field: String
    switch part {
    case .product: field = "product"
    case .ipm: field = "ipm"
    case .month, .carrier, .reason, .question:
      return .off("Only a product or an IPM has a list of projects.  Tab shows the next part")
    }
    let name = row.bar.name
    guard !name.contains("\"") else { return .off("This name cannot be written as a filter.  1 portfolio") }
    return .react { _ in [.listProjects(filter: "\(field)=\"\(name)\"")] }
  }
}

extension FiguresScreen.Part {
  func turned(by step: Int) -> Self {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + step + all.count) % all.count]
  }
}
