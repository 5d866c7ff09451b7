import Domain

/// Moves cards within a phase and to other phases.
extension BoardScreen {
  func neighbour(by delta: Int, in context: ScreenContext) -> ItemID? {
    guard let focus = focus(in: context), focus.columns.indices.contains(focus.column + delta) else {
      return nil
    }
    return focus.columns[focus.column + delta].id
  }

  /// To the previous or next phase.
  func move(by delta: Int, _ side: String, _ context: ScreenContext) -> Offer<Self> {
    card(context) { _ in
      guard let target = neighbour(by: delta, in: context) else {
        let here = focus(in: context).map { $0.columns[$0.column].title } ?? ""
        return .off("There is no phase \(side) \(here).")
      }
      return .run { screen, context in [.commit(.moveTask(screen.targets(in: context), phase: target))] }
    }
  }

  func moveTo(_ context: ScreenContext) -> Offer<Self> {
    card(context) { _ in
      context.project.phases.count < 2
        ? .off("There is no other phase.")
        : .run { screen, context in [.ask(screen.phasePicker(in: context))] }
    }
  }

  /// Dragging a card onto another one puts it behind that card; onto a column, into that phase.
  package func drop(_ item: ItemID, on target: ItemID, in context: ScreenContext) -> [Reaction]? {
    let project = context.project
    guard let task = project.task(item) else { return nil }
    if let neighbour = project.task(target) {
      return [
        .commit(
          neighbour.phase == task.phase
            ? .reorder(item, behind: target) : .placeTask(item, phase: neighbour.phase, behind: target))
      ]
    }
    return task.phase == target ? [] : [.commit(.moveTask([item], phase: target))]
  }

  mutating func reorder(by delta: Int, in context: ScreenContext) -> [Reaction] {
    guard let focus = focus(in: context), let card = current(in: context) else { return [] }
    let open = focus.columns[focus.column].open
    let row = focus.row + delta
    guard open.indices.contains(row) else {
      return [.say(delta < 0 ? "\(card) is the first card." : "\(card) is the last open card.")]
    }
    let behind = delta > 0 ? row : row - 1
    let sibling = open.indices.contains(behind) ? context.project.tasks[open[behind]].id : nil
    return [.commit(.reorder(card, behind: sibling))]
  }

  /// Asks for the phase to move the cards to.
  func phasePicker(in context: ScreenContext) -> Overlay {
    let ids = targets(in: context)
    let project = context.project
    let homes = Set(ids.compactMap { project.task($0)?.phase })
    let choices = columns(in: context).map { column in
      Picker.Choice(
        id: column.id.rawValue, title: column.title, detail: "\(column.done)/\(column.total)",
        off: homes == [column.id] ? "it is there" : nil)
    }
    let title = "Move \(BoardWords.name(ids, in: project)) to"
    return .picker(
      Picker(title, choices: choices, selected: homes.first?.rawValue) {
        [.commit(.moveTask(ids, phase: ItemID($0.id)))]
      })
  }
}
