import Domain

/// What the parts list.
extension PortsScreen {
  func rows(in context: ScreenContext) -> [ItemID] {
    switch part {
    case .orders:
      return listed(in: context).filter { context.filter.accepts($0, in: context.planned) }.map(\.id)
    case .numbers: return numbers.ids
    case .reconcile:
      let all = checks.shown?.differences ?? []
      return all.indices.filter { context.filter.accepts(all[$0]) }.map(Self.rowID)
    }
  }

  /// The orders before the filter is applied.
  private func listed(in context: ScreenContext) -> [Project.PortOrder] {
    context.project.portOrders.filter { !hidesDone || $0.state.isOpen }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    switch part {
    case .orders: return FilterExtent(listed(in: context)) { context.filter.accepts($0, in: context.planned) }
    case .numbers:
      return FilterExtent(shown: numbers.found.entries, all: numbers.total?.entries ?? 0)
    case .reconcile:
      return FilterExtent(checks.shown?.differences ?? []) { context.filter.accepts($0) }
    }
  }

  package func detailTitle(in context: ScreenContext) -> String {
    switch part {
    case .orders: return currentOrder(in: context).map { PortOrderDetail.title(of: $0) } ?? ""
    case .numbers: return currentNumber.map { NumberDetail.title(of: $0) } ?? ""
    case .reconcile: return list.current.flatMap(difference).map(DifferenceDetail.title) ?? ""
    }
  }

  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    switch part {
    case .orders: return currentOrder(in: context).map { PortOrderDetail.lines(of: $0, in: context) } ?? []
    case .numbers: return currentNumber.map { NumberDetail.lines(of: $0, deeds: deeds, in: context) } ?? []
    case .reconcile: return list.current.flatMap(difference).map(DifferenceDetail.lines) ?? []
    }
  }
}

/// What the inventory is held against.
package struct ReconcileQuestion: Hashable, Sendable {
  package let project: ProjectID
  package let other: NumberReconciliation.Other
  package let orders: [Project.PortOrder]
  /// The file, unless it is held against the orders.
  package let path: String
  package let country: String?
  /// The name of who makes the platform, for what is said of the differences.
  package let vendor: String

  package init(
    project: ProjectID, other: NumberReconciliation.Other, orders: [Project.PortOrder], path: String,
    country: String?, vendor: String = ""
  ) {
    self.project = project
    self.other = other
    self.orders = orders
    self.path = path
    self.country = country
    self.vendor = vendor
  }
}

/// The inventory held against other lists, as last answered.
package struct ReconcileChecks: Sendable {
  /// Against the port orders, which also gives the mark beside the part's name.
  package private(set) var orders: NumberReconciliation?
  /// Against a file, shown until somebody asks for the orders again.
  private(set) var file: (found: NumberReconciliation, name: String)?
  private(set) var generation = 0
  private var basis: Basis?

  private struct Basis: Hashable {
    let project: ProjectID
    let version: Int
    let orders: [Project.PortOrder]
  }

  package var shown: NumberReconciliation? { file?.found ?? orders }

  /// The question to ask if numbers or orders changed since the last one.
  mutating func mustAsk(_ project: Project, version: Int) -> ReconcileQuestion? {
    let new = Basis(project: project.id, version: version, orders: project.portOrders)
    guard basis != new else { return nil }
    basis = new
    return ReconcileQuestion(
      project: project.id, other: .orders, orders: project.portOrders, path: "", country: nil)
  }

  mutating func take(_ found: NumberReconciliation, for question: ReconcileQuestion) {
    if question.other == .orders { orders = found } else { file = (found, question.path) }
    generation += 1
  }

  mutating func forgetFile() {
    file = nil
    generation += 1
  }
}

extension FilterTable<NumberDifference> {
  static let differences = FilterTable(
    "differences", text: { [$0.number ?? "", $0.what, $0.remedy, $0.kind.title] },
    [
      Column("order", .word([]), "its port order") { .text($0.order) },
      Column("number", .text, "the number") { .text($0.number) },
      Column("what", .text, "what differs") { .text($0.what) },
    ])
}

extension FilterFields {
  static let differences = FilterTable<NumberDifference>.differences.fields
}

extension Filter {
  fileprivate func accepts(_ difference: NumberDifference) -> Bool { matches(difference, in: .differences) }
}
