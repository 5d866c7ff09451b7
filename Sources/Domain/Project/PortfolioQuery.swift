/// Which rows of the portfolio to read, and in which order.
package struct PortfolioQuery: Hashable, Sendable {
  /// What the rows are sorted by.
  package enum Order: String, CaseIterable, Sendable {
    case goLive = "go-live"
    case customer
    case phase
    case ready
    case held
    /// The longest held by the customer's side first.
    case heldByCustomer = "held-by-customer"
    case due
  }

  /// Which projects are listed.
  package enum Scope: String, CaseIterable, Sendable {
    case active, all, onHold = "on-hold", closed
  }

  package var filter: Filter
  package var order: Order
  package var descending: Bool
  package var scope: Scope
  package var offset: Int
  package var limit: Int

  package init(
    filter: Filter = Filter(), order: Order = .goLive, descending: Bool = false, scope: Scope = .active,
    offset: Int = 0, limit: Int = 100
  ) {
    self.filter = filter
    self.order = order
    self.descending = descending
    self.scope = scope
    self.offset = offset
    self.limit = limit
  }
}
