import Domain
import Layout

extension WorkScreen {
  package func offer(_ verb: Verb, in context: WorkspaceContext) -> Offer<Self> {
    switch verb {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .nextMatch, .previousMatch: return moving(verb)
    case .nextPane: return turn(1)
    case .previousPane: return turn(-1)
    case .back: return selected.isEmpty ? .off("No row is selected.") : .change { $0.selected = [] }
    case .open:
      return row { row in
        .react { _ in [.open(row.project.id, on: .board, select: row.item.item)] }
      }
    case .sort: return arrange
    case .select: return row { row in .change { $0.toggle(row) } }
    case .copy: return row { _ in copy }
    case .primary, .edit, .editor, .done, .state, .comment, .ball, .assign, .date, .priority, .evidence,
      .notNeeded, .problem, .raise, .action, .waive, .reopen, .phase, .why:
      return row { row in act(verb, on: row, context) }
    case .add, .left, .right, .fold, .moveTo, .moveLeft, .moveRight, .moveUp, .moveDown, .baseline, .zoomIn,
      .zoomOut:
      return .off("Open the line first.  Enter opens it")
    }
  }

  package func hints(in context: WorkspaceContext) -> [Hint] {
    let next = WorkQuery.List.allCases.after(list).title.lowercased()
    let ways = [Hint(.nextPane, next), Hint(.sort, "sort, group"), Hint(shared: .filter, "filter")]
    guard count > 0 else { return ways + [Hint(go: .today, "today")] }
    return [
      Hint(.open, "open"), Hint(shared: .remind, "remind"), Hint(.done, "done"), Hint(.date, "date"),
      Hint(.comment, "comment"), Hint(.select, "select"),
    ] + ways + [Hint(shared: .views, "views")]
  }

  /// The number of visible rows, at most: headings of groups take some of them.
  package func rows(_ context: WorkspaceContext) -> Int {
    max(1, WorkLayout(context.geometry).list.rows)
  }

  private func moving(_ verb: Verb) -> Offer<Self> {
    .run { screen, context in
      let height = screen.rows(context)
      ListMotion(verb).map { screen.window.move($0, page: height / 2, count: screen.count) }
      return screen.wantedRows(context).map(Reaction.effect)
    }
  }

  /// Effects that load the rows around the cursor if needed.
  func wantedRows(_ context: WorkspaceContext) -> [Effect] {
    wanted(height: rows(context), on: context.day).map { [.loadWork($0)] } ?? []
  }

  /// The next list, or the one before.
  private func turn(_ step: Int) -> Offer<Self> {
    .run { screen, context in
      let lists = WorkQuery.List.allCases
      let next = step > 0 ? lists.after(screen.list) : Array(lists.reversed()).after(screen.list)
      return screen.turn(to: next, in: context).map(Reaction.effect)
    }
  }

  /// An offer for the row under the cursor, which may not be loaded yet.
  private func row(_ offer: (WorkRow) -> Offer<Self>) -> Offer<Self> {
    if count == 0 { return .off("There is nothing here.  Tab shows another list") }
    return current.map(offer) ?? .off("That row is being read.")
  }

  private func act(_ verb: Verb, on row: WorkRow, _ context: WorkspaceContext) -> Offer<Self> {
    // In the order they were selected, whether they are loaded now or not.
    if !selected.isEmpty { return .react { _ in [.actOnAll(verb, selected)] } }
    let act = Offer<Self>.react { _ in [.act(verb, on: row.item.item, in: row.project.id)] }
    // If the project is open, the item's own screen decides.
    guard let open = context.project, open.project.id == row.project.id else { return act }
    return .unless(open.refusal(of: verb, on: row.item.item), act)
  }

  private var copy: Offer<Self> {
    let lines = targets.map {
      DisplayText.line("\($0.project.customer): \($0.item.item) \($0.item.title)")
    }
    return .copy(
      lines.joined(separator: "\n"),
      as: lines.count == 1 ? "\"\(lines[0])\"" : lines.count.counted("line"))
  }

  /// The order within the groups, and what they are made by.
  private var arrange: Offer<Self> {
    let usual = Picker.Choice(id: "sort", title: "sort as usual", detail: order == nil ? "now" : "")
    let orders = WorkQuery.Order.allCases.map { order in
      Picker.Choice(
        id: "sort \(order.rawValue)", title: "sort by \(order.title)",
        detail: self.order == order ? "now" : "")
    }
    let groupings = WorkQuery.Grouping.allCases.map { grouping in
      Picker.Choice(
        id: "by \(grouping.rawValue)", title: "group by \(grouping.title)",
        detail: self.grouping == grouping ? "now" : "")
    }
    return .ask(
      .picker(
        Picker("Sort and group", choices: groupings + [usual] + orders, selected: "by \(grouping.rawValue)") {
          choice in
          if let grouping = WorkQuery.Grouping(rawValue: String(choice.id.dropFirst(3))) {
            return [.work(.group(grouping))]
          }
          return [.work(.sort(WorkQuery.Order(rawValue: String(choice.id.dropFirst(5)))))]
        }))
  }
}

extension Array where Element: Equatable {
  /// The one that follows, the first after the last.
  fileprivate func after(_ element: Element) -> Element {
    guard let index = firstIndex(of: element) else { return element }
    return self[(index + 1) % count]
  }
}
