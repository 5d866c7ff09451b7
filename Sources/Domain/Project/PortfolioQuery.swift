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

  /// A part of a search, so that no filter takes long: some rows are looked at, in their order, and then the next.
  package struct Step: Hashable, Sendable {
    /// Rows of the scope that were looked at before, and how many of them were found.
    package var looked: Int
    package var found: Int

    package init(looked: Int = 0, found: Int = 0) {
      self.looked = looked
      self.found = found
    }
  }

  package var filter: Filter
  package var order: Order
  package var descending: Bool
  package var scope: Scope
  package var offset: Int
  package var limit: Int
  /// `nil` to search all rows at once.
  package var step: Step?

  package init(
    filter: Filter = Filter(), order: Order = .goLive, descending: Bool = false, scope: Scope = .active,
    offset: Int = 0, limit: Int = 100, step: Step? = nil
  ) {
    self.filter = filter
    self.order = order
    self.descending = descending
    self.scope = scope
    self.offset = offset
    self.limit = limit
    self.step = step
  }
}
