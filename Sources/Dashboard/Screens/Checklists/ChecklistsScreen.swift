import Domain
import Layout

/// The checklists of a project: one at a time, in sections, with the detail of the current item.
package struct ChecklistsScreen: ListScreen {
  package static let id = ScreenID.checklists
  package static let noun = "item"
  package static let nothingHere = "There is no item under the cursor."

  package var list = SectionedList<ItemID>()
  /// The checklist shown.
  package private(set) var chosen: ItemID?
  package var reading = ReadingPlace()
  /// Shows only open items; their sections are not folded.
  private(set) var isOnlyLeft = false
  /// Sections unfolded by the user while only open items are shown.
  private(set) var opened: Set<String> = []
  private var places: [ItemID: Int] = [:]
  private var basis: Basis?
  /// The item to restore the cursor to, once the project is loaded.
  private var wanted: ItemID?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let chosen: ItemID?
    let filter: Filter
    let isOnlyLeft: Bool
    let opened: Set<String>
    let side: Side
  }

  package init() {}

  // MARK: What is shown

  /// The checklist on screen.
  package func checklist(in context: ScreenContext) -> Project.Checklist? {
    context.project.checklists.first { $0.id == chosen } ?? context.project.checklists.first
  }

  package func check(_ id: ItemID, in context: ScreenContext) -> Project.Check? {
    guard let checks = checklist(in: context)?.checks else { return nil }
    if let place = places[id], checks.indices.contains(place), checks[place].id == id { return checks[place] }
    return checks.first { $0.id == id }
  }

  package func currentCheck(in context: ScreenContext) -> Project.Check? {
    current(in: context).flatMap { check($0, in: context) }
  }

  package func panes(in context: ScreenContext) -> ListPanes {
    let tier = context.geometry.tier
    let rows = tier == .extraSmall || tier == .tooSmall ? 1 : 2
    return ListPanes(
      body: context.body, tier: tier, headerRows: rows, hasHeadings: true, reading: reading.isOpen,
      listColumns: Self.listColumns)
  }

  /// The width for marks, number, 60 columns of text, and person, day, evidence and ball, with a blank column before
  /// the pane.
  package static let listColumns = 107

  /// The detail of the item, and with spare room also the gate of its checklist and the waiting items.
  package func detailPane(in context: ScreenContext) -> DetailPane {
    let panes = panes(in: context)
    var lines = detailLines(in: context)
    if panes.isBeside, let phase = checklist(in: context)?.phase {
      let (project, today, actor) = (context.project, context.today, context.actor)
      lines.append(.blank)
      lines += OpenLines.gate(ItemID(phase), of: project, on: today, for: actor)
      lines.append(.blank)
      lines += OpenLines.held(in: project, on: today, for: actor)
    }
    return panes.detailPane(title: detailTitle(in: context), lines: lines)
  }

  package func detailTitle(in context: ScreenContext) -> String { CheckDetail.title(of: self, in: context) }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    CheckDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  /// Runs are told on the clocks of their site.
  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool {
    switch fact {
    case .clocksAndBookings: checklist(in: context)?.mode == .test
    case .pastPhases, .rejections: false
    }
  }

  package static func filterFields(of project: Project) -> FilterFields { .checks }

  /// Accepts a number of the current checklist, or a full id of any.
  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.checks(named: name, in: checklist(in: context)).one?.id
      ?? context.project.checks(named: name, in: nil).one.flatMap { $0.id.matches(name) ? $0.id : nil }
  }

  package func part(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.checklists(named: name).one?.id
  }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }
  package func targets(in context: ScreenContext) -> [ItemID] { fresh(in: context).list.targets }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    let item = context.project.state[id]
    let id = item?.kind == .testRun ? item?.parent ?? id : id
    let all = context.project.checklists
    guard let home = all.first(where: { $0.id == id || $0.checks.contains { $0.id == id } }) else { return }
    chosen = home.id
    reading.close()
    refresh(context)
    guard home.id != id else { return }
    if !list.contains(id), isOnlyLeft {
      isOnlyLeft = false
      refresh(context)
    }
    list.select(id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    if chosen == nil || checklist(in: context)?.id != chosen {
      chosen = (currentList(of: context.project) ?? context.project.checklists.first)?.id
    }
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, chosen: chosen,
      filter: context.filter, isOnlyLeft: isOnlyLeft, opened: opened, side: context.actor.side)
    if basis != new {
      if basis.map({ $0.project != new.project || $0.chosen != new.chosen }) ?? true {
        list = SectionedList()
      }
      basis = new
      places = Dictionary(
        (checklist(in: context)?.checks ?? []).enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first })
      list.show(sections(in: context))
    }
    if let id = wanted {
      wanted = nil
      list.select(id)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// The checklist of the project's current phase.
  private func currentList(of project: Project) -> Project.Checklist? {
    project.checklists.first { $0.phase == project.head.phase.rawValue }
  }

  package var memory: [String: String] {
    get {
      var result: [String: String] = [:]
      result["list"] = chosen?.rawValue
      result["item"] = (list.current ?? wanted)?.rawValue
      if isOnlyLeft { result["left"] = "yes" }
      if !opened.isEmpty { result["opened"] = opened.sorted().joined(separator: "\n") }
      return result
    }
    set {
      chosen = newValue["list"].map(ItemID.init(_:))
      wanted = newValue["item"].map(ItemID.init(_:))
      isOnlyLeft = newValue["left"] == "yes"
      opened = Set((newValue["opened"] ?? "").split(separator: "\n").map(String.init))
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  /// Goes to the next or previous checklist, or item while one is read.
  mutating func turn(by step: Int, _ context: ScreenContext) {
    if reading.isOpen { return turn(by: step) }
    let all = context.project.checklists
    guard let here = all.firstIndex(where: { $0.id == chosen }) else { return }
    chosen = all[(here + step + all.count) % all.count].id
    opened = []
  }

  mutating func toggleRest() {
    isOnlyLeft.toggle()
    opened = []
  }

  mutating func toggleHeading() {
    guard let key = list.currentHeading?.key else { return }
    opened.insert(key)
  }

  /// Resets to the checklist of the project's phase, without selection.
  package mutating func beginAnew(isOther: Bool) {
    guard isOther else { return }
    (chosen, wanted, basis) = (nil, nil, nil)
    list = SectionedList()
    opened = []
    reading.close()
  }

  /// Closes the detail, or clears the selection.
  mutating func stepBack() {
    if reading.isOpen { reading.close() } else { list.clearMarks() }
  }
}
