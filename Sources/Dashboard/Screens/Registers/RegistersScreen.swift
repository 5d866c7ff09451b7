import Domain
import Layout

/// The registers of a project, one at a time: risks, training sessions, fine-tuning, lessons. Tab goes to the next.
package struct RegistersScreen: ListScreen {
  package static let id = ScreenID.registers
  package static let noun = "entry"
  package static let nothingHere = "Nothing is under the cursor.  a adds an entry"

  package private(set) var register = Register.risks
  package var reading = ReadingPlace()
  /// Settled entries are listed too.
  package private(set) var showsSettled = false
  private var lists: [Register: SectionedList<ItemID>] = [:]
  private var basis: Basis?
  private var awaited = AwaitedRow()

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let register: Register
    let showsSettled: Bool
  }

  package init() {}

  package var list: SectionedList<ItemID> {
    get { lists[register] ?? SectionedList() }
    set { lists[register] = newValue }
  }

  // MARK: What is shown

  package func entry(_ id: ItemID, in context: ScreenContext) -> Project.RegisterEntry? {
    context.project.registerEntry(id)
  }

  package func currentEntry(in context: ScreenContext) -> Project.RegisterEntry? {
    list.current.flatMap { entry($0, in: context) }
  }

  /// The width for the title and the narrow columns of a list.
  package static let listColumns = 96

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String {
    currentEntry(in: context).map { "\($0.id) \($0.title)" } ?? ""
  }

  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    currentEntry(in: context).map { RegisterDetail.lines(of: $0, in: context) } ?? []
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .registers }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.registerEntries(named: name).one?.id
  }

  package func part(named name: String, in context: ScreenContext) -> ItemID? {
    let word = name.lowercased()
    return Register.allCases.first { $0.rawValue == word || $0.shortTitle.lowercased() == word }.map(
      Self.partID)
      ?? item(named: name, in: context)
  }

  /// Stands for a register where an item id is needed.
  private static func partID(_ register: Register) -> ItemID { ItemID("register-\(register.rawValue)") }

  package func spokenPart(in context: ScreenContext) -> String { register.rawValue }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }

  package func targets(in context: ScreenContext) -> [ItemID] { current(in: context).map { [$0] } ?? [] }

  package mutating func beginAnew(isOther: Bool) {
    awaited.giveUpAdding()
    reading.close()
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    if let named = Register.allCases.first(where: { Self.partID($0) == id }) {
      show(named)
    } else if let entry = entry(id, in: context) {
      show(entry.register)
      if entry.state.isSettled { showsSettled = true }
    }
    reading.close()
    refresh(context)
    list.select(id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let project = context.project
    let shown = register
    let row = awaited.arrived(count: project.registerEntries.count) {
      project.registerEntries.last { $0.register == shown }?.id
    }
    if let entry = row.flatMap({ project.registerEntry($0) }) { register = entry.register }
    let new = Basis(
      project: project.id, sequence: project.state.sequence, filter: context.filter, register: register,
      showsSettled: showsSettled)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { lists = [:] }
      basis = new
      list.show(sections(in: context))
    }
    if let row { list.select(row) }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// What is open first: risks by their score, the others by their day.
  private func sections(in context: ScreenContext) -> [SectionedList<ItemID>.Section] {
    let shown = context.project.entries(of: register).filter {
      context.filter.accepts($0, in: context.planned)
    }
    let open = shown.filter { !$0.state.isSettled }.sorted(by: Self.isBefore)
    let settled = showsSettled ? shown.filter(\.state.isSettled) : []
    return [("open", "Open", open), ("settled", "Settled", settled)].compactMap { key, title, rows in
      rows.isEmpty
        ? nil
        : SectionedList.Section(key: key, title: title, count: String(rows.count), rows: rows.map(\.id))
    }
  }

  private static func isBefore(_ a: Project.RegisterEntry, _ b: Project.RegisterEntry) -> Bool {
    if a.score != b.score { return a.score ?? 0 > b.score ?? 0 }
    guard let left = a.due, let right = b.due, left != right else {
      return a.due != nil && b.due == nil
    }
    return left < right
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(context.project.entries(of: register)) { context.filter.accepts($0, in: context.planned) }
  }

  package var memory: [String: String] {
    get {
      var result = ["register": register.rawValue]
      result["entry"] = (list.current ?? awaited.remembered)?.rawValue
      if showsSettled { result["settled"] = "shown" }
      return result
    }
    set {
      register = newValue["register"].flatMap(Register.init) ?? .risks
      awaited.remember(newValue["entry"].map(ItemID.init(_:)))
      showsSettled = newValue["settled"] == "shown"
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  mutating func begin(_ context: ScreenContext) {
    awaited.beginAdding(to: context.project.registerEntries.count)
  }
  mutating func toggleSettled() { showsSettled.toggle() }

  mutating func show(_ new: Register) {
    register = new
    reading.close()
  }

  mutating func turnRegister(by step: Int) {
    let all = Register.allCases
    let place = all.firstIndex(of: register) ?? 0
    show(all[(place + step + all.count) % all.count])
  }
}
