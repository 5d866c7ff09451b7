import Domain
import Layout

extension PortfolioScreen {
  package func offer(_ verb: Verb, in context: WorkspaceContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch: return moving(verb)
    case .open, .primary: return row { row in .react { _ in [.open(row.id, on: .board, select: nil)] } }
    case .back:
      return selected.isEmpty ? .off("No row is selected.") : .change { $0.chooseNothing() }
    case .add: return .react { _ in [.effect(.loadKinds)] }
    case .sort: return row { _ in sort }
    case .select: return row { row in .change { $0.toggle(row) } }
    case .copy: return row { _ in copy }
    case .moveTo: return row { _ in .perform(.shared(.status)) }
    case .why: return row { row in .react { [.ask(.reader($0.why(row)))] } }
    case .raise, .comment, .done, .date, .ball, .problem, .phase, .evidence, .waive, .assign, .edit, .editor,
      .state, .priority, .notNeeded, .action, .reopen, .baseline, .zoomIn, .zoomOut:
      return .off("Open the customer first.  Enter opens it")
    case .left, .right, .nextPane, .previousPane, .fold, .moveLeft, .moveRight, .moveUp, .moveDown:
      return .off("The portfolio is one list: that has no use here.")
    }
  }

  package func hints(in context: WorkspaceContext) -> [Hint] {
    if count == 0, filter.isEmpty {
      return [Hint(.add, "add a customer"), Hint(shared: .demo, "try the demo")]
    }
    return [
      Hint(.open, "open"), Hint(.add, "add"), Hint(shared: .filter, "filter"), Hint(.sort, "sort"),
      Hint(shared: .scope, "show"), Hint(.select, "select"), Hint(shared: .palette, "command"),
      Hint(shared: .help, "help"), Hint(shared: .views, "views"),
    ]
  }

  /// The number of visible customer rows.
  package func rows(_ context: WorkspaceContext) -> Int {
    PortfolioLayout(context.geometry, self, context.today, on: context.day).rows.rows
  }

  /// An offer for the row under the cursor, which may not be loaded yet.
  private func row(_ offer: (ProjectSummary) -> Offer<Self>) -> Offer<Self> {
    if count == 0 { return .off("There is no project here.  a adds one") }
    return current.map(offer) ?? .off("That row is being read.")
  }

  private func moving(_ verb: Verb) -> Offer<Self> {
    .run { screen, context in
      let height = screen.rows(context)
      if let motion = ListMotion(verb) {
        let index = motion.index(from: screen.window.cursor, page: height / 2, count: screen.count)
        screen.select(index, height: height)
      }
      return screen.wantedRows(context).map(Reaction.effect)
    }
  }

  /// Effects that load the rows around the cursor if needed.
  func wantedRows(_ context: WorkspaceContext) -> [Effect] {
    wanted(height: rows(context)).map { [.loadPortfolio($0)] } ?? []
  }

  private var copy: Offer<Self> {
    let names = targets.map { DisplayText.line($0.customer) }
    let said = names.count == 1 ? names[0] : "\(names.count) names"
    return .copy(names.joined(separator: "\n"), as: said)
  }

  private var sort: Offer<Self> {
    let choices = PortfolioQuery.Order.allCases.map {
      Picker.Choice(id: $0.rawValue, title: $0.title, detail: $0.detail)
    }
    return .ask(
      .picker(
        Picker("Sort by (choose it again to reverse)", choices: choices, selected: query.order.rawValue) {
          choice in
          guard let order = PortfolioQuery.Order(rawValue: choice.id) else { return [] }
          return [.list(order: order, scope: nil)]
        }))
  }
}

extension Model {
  mutating func askScope() -> [Effect] {
    let choices = PortfolioQuery.Scope.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) }
    return ask(
      .picker(
        Picker("Which projects", choices: choices, selected: portfolio.query.scope.rawValue) { choice in
          guard let scope = PortfolioQuery.Scope(rawValue: choice.id) else { return [] }
          return [.list(order: nil, scope: scope)]
        }))
  }

  /// Sets order or scope; choosing the current order again reverses it.
  mutating func list(order: PortfolioQuery.Order?, scope: PortfolioQuery.Scope?) -> [Effect] {
    let query = portfolio.ask(height: portfolio.rows(workspaceContext)) { query in
      if let order {
        query.descending = query.order == order && !query.descending
        query.order = order
      }
      if let scope { query.scope = scope }
    }
    return [.loadPortfolio(query)]
  }
}

extension PortfolioQuery.Order {
  package var title: String { self == .heldByCustomer ? "held by customer" : rawValue }

  package var detail: String {
    switch self {
    case .goLive: "soonest first"
    case .customer: "by name"
    case .phase: "as in the template"
    case .ready: "least ready first"
    case .held: "longest held first"
    case .heldByCustomer: "longest held by the customer first"
    case .due: "next step due first"
    }
  }
}

extension PortfolioQuery.Scope {
  package var title: String {
    switch self {
    case .active: "active"
    case .all: "all"
    case .onHold: "on hold"
    case .closed: "closed"
    }
  }
}
