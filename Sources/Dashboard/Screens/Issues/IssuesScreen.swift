import Domain
import Layout

/// The issues of a project, with plan, comments and links of the current one.
package struct IssuesScreen: ListScreen {
  package static let id = ScreenID.issues
  package static let noun = "issue"
  package static let nothingHere = "No issue is under the cursor.  a raises one"

  package var list = SectionedList<ItemID>()
  package internal(set) var order = IssueOrder.priority
  package private(set) var showsClosed = false
  package var reading = ReadingPlace()
  /// The selected action of the plan; `nil` while the cursor is in the list.
  package private(set) var action: ItemID?
  private var places: [ItemID: Int] = [:]
  private var basis: Basis?
  private var awaited = AwaitedRow()

  /// The inputs from which `list` was computed.
  private struct Basis: Hashable {
    let project: ProjectID
    let sequence: Int
    let filter: Filter
    let order: IssueOrder
    let showsClosed: Bool
    let side: Side
  }

  package init() {}

  // MARK: What is shown

  package func issue(_ id: ItemID, in context: ScreenContext) -> Project.Issue? {
    let all = context.project.issues
    if let place = places[id], all.indices.contains(place), all[place].id == id { return all[place] }
    return context.project.issue(id)
  }

  package func currentIssue(in context: ScreenContext) -> Project.Issue? {
    list.current.flatMap { issue($0, in: context) }
  }

  /// The selected action of the current issue.
  package func currentAction(in context: ScreenContext) -> Project.Action? {
    guard let action else { return nil }
    return currentIssue(in: context)?.actions.first { $0.id == action }
  }

  /// The width for 60 columns of title and the narrow columns.
  package static let listColumns = 100

  package func panes(in context: ScreenContext) -> ListPanes {
    ListPanes(
      body: context.body, tier: context.geometry.tier, headerRows: 1, hasHeadings: true,
      reading: reading.isOpen, listColumns: Self.listColumns)
  }

  package func detailTitle(in context: ScreenContext) -> String { IssueDetail.title(of: self, in: context) }
  package func detailLines(in context: ScreenContext) -> [DetailLine] {
    IssueDetail.lines(of: self, in: context)
  }

  // MARK: ProjectScreen

  /// The hours in which issues are answered are those of a zone.
  package func shows(_ fact: ExternalFact, in context: ScreenContext) -> Bool { fact == .clocksAndBookings }

  /// While an answer is due today.
  package func ticks(in context: ScreenContext) -> Bool {
    context.project.issues.contains { issue in
      context.response(to: issue)?.dues.contains { due in
        due.at.map { $0 > context.moment.timestamp && context.moment.local($0).day == context.today } ?? false
      } ?? false
    }
  }

  package static func filterFields(of project: Project) -> FilterFields { .issues }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.project.issues(named: name).one?.id
  }

  package func current(in context: ScreenContext) -> ItemID? {
    let fresh = fresh(in: context)
    return fresh.action ?? fresh.list.current
  }

  package func targets(in context: ScreenContext) -> [ItemID] {
    let fresh = fresh(in: context)
    return fresh.action.map { [$0] } ?? fresh.list.targets
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
    let issue =
      context.project.issue(id) ?? context.project.action(id).flatMap { context.project.issue($0.parent) }
    guard let issue else { return }
    if !issue.state.isOpen { showsClosed = true }
    reading.close()
    action = nil
    refresh(context)
    list.select(issue.id)
    if issue.id != id { action = id }
    refresh(context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    let new = Basis(
      project: context.project.id, sequence: context.project.state.sequence, filter: context.filter,
      order: order, showsClosed: showsClosed, side: context.actor.side)
    if basis != new {
      if basis.map({ $0.project != new.project }) ?? true { list = SectionedList() }
      basis = new
      places = Dictionary(
        context.project.issues.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      let rows = rows(in: context).map(\.id)
      list.show(rows.isEmpty ? [] : [SectionedList.Section(key: "", title: "", rows: rows)])
    }
    let row = awaited.arrived(count: context.project.issues.count) {
      context.project.issues.last { $0.reportedBy == context.actor.name }?.id
    }
    if let row { list.select(row) }
    if let action, currentIssue(in: context)?.actions.contains(where: { $0.id == action }) != true {
      self.action = nil
    }
    list.reveal(rows: panes(in: context).list.rows)
  }

  /// The issues before the filter is applied.
  private func listed(in context: ScreenContext) -> [Project.Issue] {
    context.project.issues.filter { issue in
      (showsClosed || issue.state.isOpen) && issue.isVisible(to: context.actor, in: context.project)
    }
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    FilterExtent(listed(in: context)) { context.filter.accepts($0, in: context.planned) }
  }

  private func rows(in context: ScreenContext) -> [Project.Issue] {
    let found = listed(in: context).filter { context.filter.accepts($0, in: context.planned) }
    return order.sorted(found, in: context.project)
  }

  package var memory: [String: String] {
    get {
      var result: [String: String] = ["order": order.rawValue]
      result["item"] = (list.current ?? awaited.remembered)?.rawValue
      if showsClosed { result["closed"] = "yes" }
      return result
    }
    set {
      order = newValue["order"].flatMap(IssueOrder.init) ?? .priority
      awaited.remember(newValue["item"].map(ItemID.init(_:)))
      showsClosed = newValue["closed"] == "yes"
      basis = nil
    }
  }

  // MARK: Changes of the screen itself

  package mutating func move(_ motion: ListMotion, _ context: ScreenContext) -> [Reaction] {
    let panes = panes(in: context)
    if let action, let plan = currentIssue(in: context)?.actions.map(\.id),
      let here = plan.firstIndex(of: action)
    {
      var place = ListWindow(cursor: here)
      place.move(motion, page: panes.detail.rows, count: plan.count)
      self.action = plan[place.cursor]
    } else {
      moveOrScroll(motion, context)
    }
    return []
  }

  mutating func begin(_ context: ScreenContext) {
    awaited.beginAdding(to: context.project.issues.count)
  }
  mutating func toggleClosed() { showsClosed.toggle() }
  mutating func enterPlan(_ first: ItemID) { action = first }
  mutating func leavePlan() { action = nil }

  mutating func turnPage(by step: Int) {
    action = nil
    turn(by: step)
  }

  /// Leaves the plan, closes the detail, or clears the selection.
  mutating func stepBack() {
    if action != nil { action = nil } else if reading.isOpen { reading.close() } else { list.clearMarks() }
  }
}

extension Project.Issue {
  /// An issue about a hidden item is hidden too.
  package func isVisible(to actor: Actor, in project: Project) -> Bool {
    if actor.side == .provider { return true }
    let values = [id, link].compactMap { $0 }.compactMap { project.state.value($0, .visibility) }
    return values.allSatisfy { Policy.maySee(Visibility(rawValue: $0) ?? .internal, actor) }
  }
}
