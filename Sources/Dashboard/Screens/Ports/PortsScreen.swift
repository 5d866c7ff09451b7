import Domain
import Layout

/// The port orders of a project, with fields and events of the current one.
package struct PortsScreen: ListScreen {
  package static let id = ScreenID.ports
  package static let noun = "port order"
  package static let nothingHere = "No port order is under the cursor.  a adds one"

  package var list = SectionedList<ItemID>()
  package var reading = ReadingPlace()
  /// Ported, returned and cancelled orders are left out.
  package private(set) var hidesDone = false
  private var basis: Basis?
  /// The order to restore the cursor to, once the project is loaded.
  private var wanted: ItemID?
  /// The number of orders when the user added one; the cursor goes to the new order once it is stored.
  private var begunAt: Int?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let hidesDone: Bool
  }

  package init() {}

  // MARK: What is shown

  package func order(_ id: ItemID, in context: ScreenContext) -> Project.PortOrder? {
    context.project.portOrder(id)
  }

  package func currentOrder(in context: ScreenContext) -> Project.PortOrder? {
    list.current.flatMap { order($0, in: context) }
  }

  /// The width for all columns of the list.
  package static let listColumns = 96

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String {
    currentOrder(in: context).map { PortOrderDetail.title(of: $0) } ?? ""
  }

  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    currentOrder(in: context).map { PortOrderDetail.lines(of: $0, in: context) } ?? []
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .portOrders }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.portOrders(named: name).one?.id
  }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }
  package func targets(in context: ScreenContext) -> [ItemID] { fresh(in: context).list.targets }

  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool {
    switch fact {
    case .clocksAndBookings, .rejections: true
    case .pastPhases: false
    }
  }

  package mutating func handle(_ verb: Verb, in context: ScreenContext) -> [Reaction] {
    refresh(context)
    begunAt = nil
    guard case .run(let body) = offer(verb, in: context) else { return [] }
    let reactions = body(&self, context)
    refresh(context)
    return reactions
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    let owner = context.project.portOrders.first { order in
      order.id == id || order.events.contains { $0.id == id }
    }
    guard let owner else { return }
    if !owner.state.isOpen { hidesDone = false }
    reading.close()
    refresh(context)
    list.select(owner.id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      hidesDone: hidesDone)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { list = SectionedList() }
      basis = new
      let rows = listed(in: context).filter { context.filter.accepts($0) }.map(\.id)
      list.show(rows.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: rows)])
    }
    if let id = wanted {
      wanted = nil
      list.select(id)
    }
    if let begunAt, context.project.portOrders.count > begunAt, let last = context.project.portOrders.last {
      self.begunAt = nil
      list.select(last.id)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// The orders before the filter is applied.
  private func listed(in context: ScreenContext) -> [Project.PortOrder] {
    context.project.portOrders.filter { !hidesDone || $0.state.isOpen }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(listed(in: context)) { context.filter.accepts($0) }
  }

  package var memory: [String: String] {
    get {
      var result: [String: String] = [:]
      result["item"] = (list.current ?? wanted)?.rawValue
      if hidesDone { result["done"] = "hidden" }
      return result
    }
    set {
      wanted = newValue["item"].map(ItemID.init(_:))
      hidesDone = newValue["done"] == "hidden"
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  mutating func begin(_ context: ScreenContext) { begunAt = context.project.portOrders.count }
  mutating func toggleDone() { hidesDone.toggle() }

  /// Closes the detail, or clears the selection.
  mutating func stepBack() {
    if reading.isOpen { reading.close() } else { list.clearMarks() }
  }
}
