import Domain
import Layout

/// Everybody of a project by side, with what each holds and for how long (ux.md C4.7).
package struct PeopleScreen: ListScreen {
  package static let id = ScreenID.people
  package static let noun = "person"
  package static let nothingHere = "Nobody is under the cursor.  a adds a person"

  /// The order of the people within their side.
  package enum Order: String, CaseIterable, Sendable {
    case holding, name

    package var title: String { self == .holding ? "holding" : "name" }
  }

  package var list = SectionedList<ItemID>()
  package var reading = ReadingPlace()
  package internal(set) var order = Order.holding
  private var holdings: [ItemID: Holdings] = [:]
  private var basis: Basis?
  private var awaited = AwaitedRow()

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let order: Order
    let today: Day
    let side: Side
  }

  package init() {}

  // MARK: What is shown

  package func holdings(of id: ItemID) -> Holdings? { holdings[id] }
  package var current: Holdings? { list.current.flatMap { holdings[$0] } }

  /// The width for the names, roles and ways to reach people.
  package static let listColumns = 110

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String {
    current.map { PersonDetail.title(of: $0) } ?? ""
  }

  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    current.map { PersonDetail.lines(of: $0, in: context) } ?? []
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .people }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.people(named: name).one?.id
  }

  package func part(named name: String, in context: ScreenContext) -> ItemID? {
    let word = name.lowercased()
    return fresh(in: context).list.sections.first { $0.key.hasPrefix(word) }?.rows.first
  }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }

  package func targets(in context: ScreenContext) -> [ItemID] {
    current(in: context).map { [$0] } ?? []
  }

  package mutating func beginAnew(isOther: Bool) {
    awaited.giveUpAdding()
    reading.close()
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    reading.close()
    refresh(context)
    list.select(id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let project = context.project
    let new = Basis(
      project: project.id, sequence: project.state.sequence, filter: context.filter, order: order,
      today: context.today, side: context.actor.side)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { list = SectionedList() }
      basis = new
      let all = project.holdings(on: context.today, for: context.actor)
      holdings = Dictionary(all.map { ($0.person.id, $0) }) { first, _ in first }
      list.show(sections(of: all, in: context))
    }
    if let row = awaited.arrived(count: project.people.count, newest: { project.people.last?.id }) {
      list.select(row)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  private func sections(of all: [Holdings], in context: ScreenContext) -> [SectionedList<ItemID>.Section] {
    let found = all.filter { context.filter.accepts($0, in: context.planned) }
    return [Side.customer, .provider, .carrier].compactMap { side in
      let rows = sorted(found.filter { $0.person.role.side == side }).map(\.person.id)
      guard !rows.isEmpty else { return nil }
      return SectionedList.Section(
        key: side.rawValue, title: side.heading(for: context.actor, in: context.project),
        count: String(rows.count), rows: rows)
    }
  }

  private func sorted(_ people: [Holdings]) -> [Holdings] {
    switch order {
    case .holding:
      people.sorted {
        ($1.things.count, $1.oldest ?? -1, $0.person.name) < (
          $0.things.count, $0.oldest ?? -1, $1.person.name
        )
      }
    case .name: people.sorted { $0.person.name < $1.person.name }
    }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(context.project.people) { person in
      holdings[person.id].map { context.filter.accepts($0, in: context.planned) } ?? context.filter.isEmpty
    }
  }

  package var memory: [String: String] {
    get {
      var result = ["order": order.rawValue]
      result["person"] = (list.current ?? awaited.remembered)?.rawValue
      return result
    }
    set {
      order = newValue["order"].flatMap(Order.init) ?? .holding
      awaited.remember(newValue["person"].map(ItemID.init(_:)))
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  mutating func begin(in context: ScreenContext) {
    awaited.beginAdding(to: context.project.people.count)
  }
}

extension Side {
  /// Above the people of a side, as the reader calls it.
  fileprivate func heading(for reader: Actor, in project: Project) -> String {
    switch self {
    case .customer: DisplayText.line(project.head.customer)
    case .provider: reader.side == .provider ? "Our side" : "Provider"
    case .carrier: "Carriers"
    }
  }
}
