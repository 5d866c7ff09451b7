import Domain
import Layout

extension Model {
  /// Rows of customers on screen now.
  package var portfolioRows: Int { PortfolioLayout(geometry, self).rows.rows }

  func unavailableOnPortfolio(_ action: Action) -> String? {
    let empty = portfolio.count == 0 ? "There is no project here.  a adds one" : nil
    return switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .back, .add: nil
    case .open, .primary, .select, .copy, .moveTo, .why: empty
    case .sort: empty
    case .raise, .comment, .done, .date, .ball, .problem, .phase, .evidence, .waive, .assign, .edit, .editor,
      .state, .priority, .notNeeded, .action, .reopen, .baseline, .zoomIn, .zoomOut:
      "Open the customer first.  Enter opens it"
    case .left, .right, .nextPane, .previousPane, .fold, .moveLeft, .moveRight, .moveUp, .moveDown:
      "The portfolio is one list: nothing to do that with."
    default: nil
    }
  }

  mutating func runOnPortfolio(_ action: Action) -> [Effect] {
    let height = portfolioRows
    switch action {
    case .up: portfolio.move(by: -1, height: height)
    case .down: portfolio.move(by: 1, height: height)
    case .pageUp: portfolio.move(by: -max(1, height / 2), height: height)
    case .pageDown: portfolio.move(by: max(1, height / 2), height: height)
    case .top: portfolio.select(0, height: height)
    case .bottom: portfolio.select(portfolio.count - 1, height: height)
    case .open, .primary: return portfolio.current.map { open($0.id) } ?? []
    case .back:
      guard portfolio.selected.isEmpty else {
        portfolio.chooseNothing()
        return []
      }
      return goUp()
    case .add: return ask(.form(newProjectForm()))
    case .sort: return askSort()
    case .select: toggleSelected()
    case .copy:
      let text = portfolio.targets.map { DisplayText.line($0.customer) }.joined(separator: "\n")
      say(Words.sent(portfolio.targets.count == 1 ? text : "\(portfolio.targets.count) names"))
      return [.copy(text)]
    case .moveTo: return askStatus()
    case .why: return portfolio.current.map { ask(.reader(why($0))) } ?? []
    default: break
    }
    return wantedRows()
  }

  private mutating func toggleSelected() {
    guard let row = portfolio.current else { return }
    portfolio.toggle(row)
  }

  private mutating func askSort() -> [Effect] {
    let choices = PortfolioQuery.Order.allCases.map {
      Picker.Choice(id: $0.rawValue, title: $0.title, detail: $0.detail)
    }
    let query = portfolio.query
    return ask(
      .picker(
        Picker("Sort by (again turns it round)", choices: choices, selected: query.order.rawValue) { choice in
          guard let order = PortfolioQuery.Order(rawValue: choice.id) else { return [] }
          return [.list(order: order, scope: nil)]
        }))
  }

  mutating func askScope() -> [Effect] {
    let choices = PortfolioQuery.Scope.allCases.map { Picker.Choice(id: $0.rawValue, title: $0.title) }
    return ask(
      .picker(
        Picker("Which projects", choices: choices, selected: portfolio.query.scope.rawValue) { choice in
          guard let scope = PortfolioQuery.Scope(rawValue: choice.id) else { return [] }
          return [.list(order: nil, scope: scope)]
        }))
  }

  /// Another order or scope; the order that holds already is turned round.
  mutating func list(order: PortfolioQuery.Order?, scope: PortfolioQuery.Scope?) -> [Effect] {
    let query = portfolio.ask(height: portfolioRows) { query in
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
