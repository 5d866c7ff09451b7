import Domain
import Layout

/// Calls with the customer: the agenda against the clock, and beside it what is said (coming.md "Call mode").
package struct CallsScreen: ListScreen {
  package static let id = ScreenID.calls
  package static let noun = "line"
  package static let nothingHere = "No call is planned.  a plans one"

  package var list = SectionedList<ItemID>()
  package var reading = ReadingPlace()
  /// The call that is shown; `nil` for the one under way, the next, or the last.
  private var chosen: ItemID?
  private var basis: Basis?
  /// The call to return to, once the project is loaded.
  private var wanted: ItemID?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let call: ItemID?
  }

  package init() {}

  package func call(in context: ScreenContext) -> Project.Call? {
    chosen.flatMap { context.project.call($0) } ?? context.project.currentCall
  }

  package func row(_ id: ItemID, in context: ScreenContext) -> CallRow? {
    call(in: context)?.row(id)
  }

  package func currentRow(in context: ScreenContext) -> CallRow? {
    list.current.flatMap { row($0, in: context) }
  }

  /// The width for 40 columns of text and the narrow columns.
  package static let listColumns = 74

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 2, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String { CallDetail.title(of: self, in: context) }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    CallDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .calls }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    let wanted = name.uppercased()
    return context.project.calls(named: name).one?.id
      ?? call(in: context)?.rows.first { $0.number == wanted }?.id
  }

  package func current(in context: ScreenContext) -> ItemID? {
    let fresh = fresh(in: context)
    return fresh.currentRow(in: context)?.item ?? fresh.call(in: context)?.id
  }

  package func targets(in context: ScreenContext) -> [ItemID] { current(in: context).map { [$0] } ?? [] }

  /// The minutes of a call go on by the second.
  package func ticks(in context: ScreenContext) -> Bool { call(in: context)?.state == .underWay }

  package mutating func beginAnew(isOther: Bool) {
    if isOther { chosen = nil }
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    guard let call = context.project.call(id) ?? context.project.calls.first(where: { $0.row(id) != nil })
    else { return }
    chosen = call.id
    refresh(context)
    list.select(id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    if let id = wanted, context.project.call(id) != nil {
      wanted = nil
      chosen = id
    }
    let call = call(in: context)
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      call: call?.id)
    if basis != new {
      if basis?.call != new.call { list = SectionedList() }
      basis = new
      let shown = (call?.rows ?? []).filter { context.filter.accepts($0) }
      list.show(
        CallRow.Part.allCases.compactMap { part in
          let rows = shown.filter { $0.part == part }.map(\.id)
          return rows.isEmpty ? nil : SectionedList.Section(key: part.rawValue, title: part.title, rows: rows)
        })
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(call(in: context)?.rows ?? []) { context.filter.accepts($0) }
  }

  package var memory: [String: String] {
    get { (chosen ?? wanted).map { ["call": $0.rawValue] } ?? [:] }
    set {
      wanted = newValue["call"].map(ItemID.init(_:))
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  /// Shows the call before or after the shown one.
  mutating func turn(by step: Int, _ context: ScreenContext) {
    let all = context.project.calls
    guard let here = all.firstIndex(where: { $0.id == call(in: context)?.id }) else { return }
    chosen = all[min(max(0, here + step), all.count - 1)].id
    refresh(context)
  }
}
