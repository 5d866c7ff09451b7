import Domain
import Layout

/// Porting in one place: the orders, the number inventory, and where both disagree. Tab goes from one to the next.
package struct PortsScreen: ListScreen {
  /// What is listed.
  package enum Part: String, CaseIterable, Sendable {
    case orders, numbers, reconcile

    package var title: String {
      switch self {
      case .orders: "Orders"
      case .numbers: "Numbers"
      case .reconcile: "Reconcile"
      }
    }
  }

  package static let id = ScreenID.ports
  package static let noun = "row"
  package static let nothingHere = "Nothing is under the cursor.  a adds something"

  package private(set) var part = Part.orders
  package var reading = ReadingPlace()
  /// Ported, returned and cancelled orders are left out.
  package private(set) var hidesDone = false
  package var numbers = NumberRows()
  /// Numbers selected with `v`, loaded or not.
  package private(set) var marked: [ItemID: NumberRange] = [:]
  /// What happened to the number that is read.
  package private(set) var deeds: (number: PhoneNumber, all: [NumberDeed])?
  package internal(set) var checks = ReconcileChecks()
  private var lists: [String: SectionedList<ItemID>] = [:]
  private var basis: Basis?
  private var awaited = AwaitedRow()

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let hidesDone: Bool
    let shown: Part
    let rows: Int
  }

  package init() {}

  package var list: SectionedList<ItemID> {
    get { lists[part.rawValue] ?? SectionedList() }
    set { lists[part.rawValue] = newValue }
  }

  // MARK: What is shown

  package func order(_ id: ItemID, in context: ScreenContext) -> Project.PortOrder? {
    context.project.portOrder(id)
  }

  package func currentOrder(in context: ScreenContext) -> Project.PortOrder? {
    part == .orders ? list.current.flatMap { order($0, in: context) } : nil
  }

  package func number(_ id: ItemID) -> InventoryNumber? {
    numbers.number(id)
  }

  package var currentNumber: InventoryNumber? {
    part == .numbers ? list.current.flatMap(number) : nil
  }

  package func difference(_ id: ItemID) -> NumberDifference? {
    Self.place(of: id).flatMap { place in
      checks.shown.flatMap { $0.differences.indices.contains(place) ? $0.differences[place] : nil }
    }
  }

  /// The id of a row that is no item, and back.
  static func rowID(_ place: Int) -> ItemID { ItemID("row-\(place)") }
  private static func place(of id: ItemID) -> Int? {
    id.rawValue.hasPrefix("row-") ? Int(id.rawValue.dropFirst(4)) : nil
  }

  /// The width for all columns of the list.
  package static let listColumns = 96

  package func panes(in context: ScreenContext) -> ListPanes {
    let isCounted = part == .numbers && context.geometry.tier != .extraSmall
    let counts = isCounted ? countLines(width: context.body.columns - 2).count : 0
    return ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1 + counts, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .portOrders }

  package func shownFilterFields(of project: Project) -> FilterFields {
    switch part {
    case .orders: return .portOrders
    case .numbers: return .numbers
    case .reconcile: return .differences
    }
  }

  /// Beside numbers, the name of an order is where they go, and not what a verb acts on.
  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    part == .orders ? context.project.portOrders(named: name).one?.id : nil
  }

  package func part(named name: String, in context: ScreenContext) -> ItemID? {
    Part.allCases.first { $0.rawValue == name.lowercased() }.map(Self.partID)
      ?? context.project.portOrders(named: name).one?.id
  }

  /// Stands for a part where an item id is needed.
  private static func partID(_ part: Part) -> ItemID { ItemID("part-\(part.rawValue)") }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }

  /// Only orders are items; numbers are not.
  package func targets(in context: ScreenContext) -> [ItemID] {
    part == .orders ? fresh(in: context).list.targets : []
  }

  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool {
    switch fact {
    case .clocksAndBookings, .rejections: true
    case .pastPhases: false
    }
  }

  package func wanted(in context: ScreenContext) -> [Effect] {
    var numbers = numbers
    return [.loadNumbers(numbers.reload(context.project.id, numberFilter(context)))]
  }

  package func filtered(in context: ScreenContext) -> [Effect] {
    part == .numbers ? wanted(in: context) : []
  }

  func numberFilter(_ context: ScreenContext) -> Filter { part == .numbers ? context.filter : Filter() }

  package mutating func beginAnew(isOther: Bool) {
    guard isOther else { return }
    let memory = memory
    self = PortsScreen()
    self.memory = memory
  }

  package mutating func handle(_ verb: Verb, in context: ScreenContext) -> [Reaction] {
    refresh(context)
    awaited.giveUpAdding()
    guard case .run(let body) = offer(verb, in: context) else { return [] }
    let reactions = body(&self, context)
    refresh(context)
    return reactions
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    if let named = Part.allCases.first(where: { Self.partID($0) == id }) {
      show(named)
      return refresh(context)
    }
    let owner = context.project.portOrders.first { order in
      order.id == id || order.events.contains { $0.id == id }
    }
    if let owner {
      show(.orders)
      if !owner.state.isOpen { hidesDone = false }
    }
    reading.close()
    refresh(context)
    list.select(owner?.id ?? id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      hidesDone: hidesDone, shown: part, rows: numbers.generation + checks.generation)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { lists = [:] }
      basis = new
      let rows = rows(in: context)
      list.show(rows.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: rows)])
      if part == .numbers { list.mark(Set(marked.keys)) }
    }
    if part == .orders {
      let orders = context.project.portOrders
      let row = awaited.arrived(count: orders.count) { orders.last?.id }
      if let row { list.select(row) }
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  package var memory: [String: String] {
    get {
      var result = ["part": part.rawValue]
      result["item"] = (lists[Part.orders.rawValue]?.current ?? awaited.remembered)?.rawValue
      if hidesDone { result["done"] = "hidden" }
      return result
    }
    set {
      part = newValue["part"].flatMap(Part.init) ?? .orders
      awaited.remember(newValue["item"].map(ItemID.init(_:)))
      hidesDone = newValue["done"] == "hidden"
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  package mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction] {
    moveOrScroll(motion, context)
    guard part == .numbers, !reading.isOpen else { return [] }
    let query =
      switch motion {
      case .top: numbers.jump(to: .top)
      case .bottom: numbers.jump(to: .bottom)
      case .by, .page: numbers.wanted(near: list.window.cursor, page: panes(in: context).list.rows)
      }
    return query.map { [.effect(.loadNumbers($0))] } ?? []
  }

  mutating func begin(_ context: ScreenContext) {
    awaited.beginAdding(to: context.project.portOrders.count)
  }
  mutating func toggleDone() { hidesDone.toggle() }

  mutating func show(_ new: Part) {
    part = new
    reading.close()
  }

  mutating func toggleMark() {
    list.toggleMark()
    guard part == .numbers, let id = list.current else { return }
    marked[id] = list.isMarked(id) ? number(id)?.range : nil
  }

  mutating func clearMarks() {
    list.clearMarks()
    marked = [:]
  }

  /// Closes the detail, or clears the selection.
  mutating func stepBack() { if reading.isOpen { reading.close() } else { clearMarks() } }

  // MARK: Answers of the store

  /// Adds a page of numbers; an answer to another query is dropped.
  package mutating func take(_ page: NumberPage, for query: NumberQuery, in context: ScreenContext) {
    guard query.filter == numberFilter(context) else { return }
    numbers.take(page, for: query)
    refresh(context)
    guard part == .numbers, let edge = numbers.edge else { return }
    numbers.edge = nil
    switch edge {
    case .top: list.moveToTop()
    case .bottom: list.moveToBottom()
    }
    refresh(context)
  }

  package mutating func take(_ deeds: [NumberDeed], of number: PhoneNumber) { self.deeds = (number, deeds) }

  package mutating func take(_ found: NumberReconciliation, for question: ReconcileQuestion) {
    checks.take(found, for: question)
    if question.other != .orders { show(.reconcile) }
  }
}
