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

  package mutating func handle(_ action: Action, in context: ScreenContext) -> [Reaction] {
    keepColumns(context)
    if carry != nil { return handleCarrying(action, in: context) }
    switch action {
    case .up: moveCursor(by: -1, in: context)
    case .down: moveCursor(by: 1, in: context)
    case .left, .previousPane: moveColumn(by: -1, in: context)
    case .right, .nextPane: moveColumn(by: 1, in: context)
    case .pageUp: moveCursor(by: -cardsPerPage(in: context), in: context)
    case .pageDown: moveCursor(by: cardsPerPage(in: context), in: context)
    case .top: moveCursor(by: -1_000_000, in: context)
    case .bottom: moveCursor(by: 1_000_000, in: context)
    case .nextMatch: moveMatch(by: 1, in: context)
    case .previousMatch: moveMatch(by: -1, in: context)
    case .select: toggleChosen(in: context)
    case .fold: toggleFold(in: context)
    case .back: chosen = []
    case .primary: return pickUp(in: context)
    case .moveUp: return reorder(by: -1, in: context)
    case .moveDown: return reorder(by: 1, in: context)
    case .moveLeft: return moveCards(by: -1, in: context)
    case .moveRight: return moveCards(by: 1, in: context)
    case .add, .edit, .editor, .raise, .comment, .open: return askAboutCard(action, in: context)
    case .done, .notNeeded, .state, .problem, .reopen: return askState(action, in: context)
    case .moveTo, .ball, .assign, .date, .evidence, .copy: return askField(action, in: context)
    case .why, .phase, .waive: return askGate(action, in: context)
    default: break
    }
    return []
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

  /// Follows the card to the column it is shown in now; a card that folded away leaves the cursor on its row.
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
