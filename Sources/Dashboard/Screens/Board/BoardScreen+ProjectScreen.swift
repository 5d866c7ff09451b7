import Domain
import Layout

extension BoardScreen: ProjectScreen {
  package func current(in context: ScreenContext) -> ItemID? {
    carry?.id ?? focus(in: context)?.task(in: context.project)?.id
  }

  package func targets(in context: ScreenContext) -> [ItemID] {
    if chosen.isEmpty { return current(in: context).map { [$0] } ?? [] }
    return context.project.tasks.filter { chosen.contains($0.id) }.map(\.id)
  }

  package mutating func handle(_ verb: Verb, in context: ScreenContext) -> [Reaction] {
    keepColumns(context)
    guard case .run(let body) = offer(verb, in: context) else { return [] }
    return body(&self, context)
  }

  /// Computes the columns only when the context has changed.
  package func fresh(in context: ScreenContext) -> Self { self }

  package static func filterFields(of project: Project) -> FilterFields { .tasks(of: project) }

  package func item(named name: String, in context: ScreenContext) -> ItemID? {
    context.visibleTask(named: name)
  }

  /// The first visible card of a phase.
  package func part(named name: String, in context: ScreenContext) -> ItemID? {
    let project = context.project
    guard let phase = project.phases(named: name).one else { return nil }
    return project.tasks.first { $0.phase == phase.id && Policy.maySee($0.visibility, context.actor) }?.id
  }

  package func filterExtent(in context: ScreenContext) -> FilterExtent {
    let columns = columns(in: context)
    let shown = columns.reduce(0) { $0 + $1.open.count + $1.settled.count }
    return FilterExtent(shown: shown, all: shown + columns.reduce(0) { $0 + $1.hidden })
  }

  package mutating func select(_ id: ItemID, in context: ScreenContext) {
    keepColumns(context)
    guard carry == nil else { return }
    let columns = columns(in: context)
    if let column = columns.first(where: { $0.id == id }) {
      return place(column.id, row: window(of: column.id).cursor, in: context)
    }
    guard let place = context.project.taskPlaces[id],
      let column = columns.first(where: { $0.id == context.project.tasks[place].phase })
    else { return }
    if context.project.tasks[place].state.isSettled { unfolded.insert(column.id) }
    guard let row = cards(of: column, in: context.project).firstIndex(of: place) else { return }
    self.place(column.id, row: row, in: context)
  }

  package mutating func refresh(_ context: ScreenContext) {
    renewColumns(context)
    let project = context.project
    chosen = chosen.filter { id in
      guard let task = project.task(id) else { return false }
      return !task.state.isSettled || unfolded.contains(task.phase)
    }
    if let held = carry, project.task(held.id).map({ $0.state.isSettled || $0.phase != held.from }) ?? true {
      carry = nil
    }
    if let card, carry == nil, let task = project.task(card), phase != nil { follow(task, in: context) }
    guard let focus = focus(in: context) else { return }
    if let carry { return place(carry.phase, row: focus.row, in: context) }
    place(focus.phase, row: focus.row, in: context)
  }

  /// Moves the cursor with the card to its new column; if the card folded away, the cursor stays on its row.
  private mutating func follow(_ task: Project.Task, in context: ScreenContext) {
    guard task.phase != phase, let place = context.project.taskPlaces[task.id],
      let column = columns(in: context).first(where: { $0.id == task.phase }),
      cards(of: column, in: context.project).contains(place)
    else { return }
    phase = task.phase
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    if carry != nil {
      return [
        Hint(.primary, "drop"), Hint(.back, "put back"), Hint(.left, "phase back"), Hint(.right, "phase on"),
        Hint(.up, "up"), Hint(.down, "down"),
      ]
    }
    guard let card = focus(in: context)?.task(in: context.project) else {
      return [
        Hint(.add, "add"), Hint(.left, "phase back"), Hint(.right, "phase on"), Hint(.fold, "show done"),
      ]
    }
    if card.state.isSettled {
      return [Hint(.reopen, "re-open"), Hint(.open, "open"), Hint(.comment, "comment"), Hint(.fold, "fold")]
    }
    return [
      Hint(.primary, "pick up"), Hint(.done, "done"), Hint(.moveTo, "move to"), Hint(.open, "open"),
      Hint(.ball, "ball"), Hint(.add, "add"), Hint(.why, "why"), Hint(.state, "state"), Hint(.date, "date"),
      Hint(.assign, "assign"), Hint(.comment, "comment"), Hint(.raise, "issue"), Hint(.select, "select"),
    ]
  }

  package var memory: [String: String] {
    get {
      var result: [String: String] = [:]
      result["card"] = card?.rawValue
      result["phase"] = phase?.rawValue
      if !unfolded.isEmpty { result["unfolded"] = unfolded.map(\.rawValue).sorted().joined(separator: ";") }
      return result
    }
    set {
      card = newValue["card"].map(ItemID.init(_:))
      phase = newValue["phase"].map(ItemID.init(_:))
      unfolded = Set((newValue["unfolded"] ?? "").split(separator: ";").map { ItemID(String($0)) })
    }
  }
}
