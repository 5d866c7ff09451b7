import Domain
import Layout

/// The go-live day of one wave: where it stands, the runbook with its times in each zone, and the log (ux.md C4.12).
package struct CutoverScreen: ListScreen {
  package static let id = ScreenID.cutover
  package static let noun = "step"
  package static let nothingHere = "No cutover is planned.  a plans it"

  package var list = SectionedList<ItemID>()
  package var reading = ReadingPlace()
  /// The cutover that is shown; `nil` for the one under way, or the next.
  private var chosen: ItemID?
  private var basis: Basis?
  /// What stands between now and the declaration of services live.
  private(set) var missing: [GateReport.Missing] = []
  /// The step to restore the cursor to, once the project is loaded.
  private var wanted: ItemID?

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let cutover: ItemID?
    let day: Day
  }

  package init() {}

  package func cutover(in context: ScreenContext) -> Project.Cutover? {
    chosen.flatMap { context.project.cutover($0) } ?? context.project.currentCutover
  }

  package func step(_ id: ItemID, in context: ScreenContext) -> Project.RunbookStep? {
    cutover(in: context)?.step(id)
  }

  package func currentStep(in context: ScreenContext) -> Project.RunbookStep? {
    list.current.flatMap { step($0, in: context) }
  }

  /// The width for 48 columns of title and the narrow columns.
  package static let listColumns = 88

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: CutoverHead.rows(in: context),
      hasHeadings: true, reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String { CutoverDetail.title(of: self, in: context) }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    CutoverDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  package static func filterFields(of project: Project) -> FilterFields { .runbook }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    let wanted = name.uppercased()
    return cutover(in: context)?.steps.first { $0.number == name || $0.id.rawValue == wanted }?.id
  }

  package func current(in context: ScreenContext) -> ItemID? { fresh(in: context).list.current }
  package func targets(in context: ScreenContext) -> [ItemID] { fresh(in: context).list.targets }

  /// The days and minutes of all zones are needed.
  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool { fact == .clocksAndBookings }

  /// While the day is under way or near, or numbers can still go back.
  package func ticks(in context: ScreenContext) -> Bool {
    guard let cutover = cutover(in: context), let minutes = cutover.minutes(at: context.moment.timestamp)
    else {
      return false
    }
    let isNear = !cutover.state.isOver && abs(minutes) < 48 * 60
    let until = context.project.standing(of: cutover).snapbackUntil
    return isNear || until.map { $0 > context.moment.timestamp } ?? false
  }

  package mutating func beginAnew(isOther: Bool) {
    if isOther { chosen = nil }
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    guard let owner = context.project.cutovers.first(where: { $0.id == id || $0.step(id) != nil }) else {
      return
    }
    chosen = owner.id
    refresh(context)
    list.select(id)
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let cutover = cutover(in: context)
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      cutover: cutover?.id, day: context.today)
    if basis != new {
      let isOther = basis.map { $0.project != new.project || $0.cutover != new.cutover } ?? true
      if isOther { list = SectionedList() }
      basis = new
      missing = cutover.map { context.project.missingForLive($0, on: context.today) } ?? []
      let rows = (cutover?.steps ?? []).filter { context.filter.accepts($0) }.map(\.id)
      list.show(rows.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: rows)])
      if isOther, let next = cutover?.nextStep { list.select(next.id) }
    }
    if let id = wanted {
      wanted = nil
      list.select(id)
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(cutover(in: context)?.steps ?? []) { context.filter.accepts($0) }
  }

  package var memory: [String: String] {
    get { (list.current ?? wanted).map { ["step": $0.rawValue] } ?? [:] }
    set {
      wanted = newValue["step"].map(ItemID.init(_:))
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  /// Shows the cutover before or after the shown one: that of another wave, or an earlier attempt.
  mutating func turn(by step: Int, _ context: ScreenContext) {
    let all = context.project.cutovers
    guard let here = all.firstIndex(where: { $0.id == cutover(in: context)?.id }) else { return }
    chosen = all[min(max(0, here + step), all.count - 1)].id
    refresh(context)
  }

  /// Puts the cursor on the next open step after one was settled.
  mutating func goOn(_ context: ScreenContext) {
    guard let cutover = cutover(in: context), let here = list.current,
      let place = cutover.steps.firstIndex(where: { $0.id == here }),
      let next = cutover.steps[(place + 1)...].first(where: { $0.state == .open })
    else { return }
    list.select(next.id)
  }

  mutating func stepBack() {
    if reading.isOpen { reading.close() } else { list.clearMarks() }
  }
}
