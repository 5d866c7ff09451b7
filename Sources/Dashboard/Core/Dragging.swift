import Domain

/// The mouse button is down on an item of a project.
struct Press: Hashable, Sendable {
  let item: ItemID
  /// It was under the cursor already: letting it go there opens it.
  let opens: Bool
}

extension Model {
  mutating func press(on id: ItemID, in context: ScreenContext) {
    let wasCurrent = projectScreen(screen)?.current(in: context) == id
    pressed = Press(item: id, opens: wasCurrent)
    if !wasCurrent { _ = onScreen(screen) { $0.select(id, in: $1) } }
  }

  /// Letting a card go over another one, or over a column, moves it there.
  mutating func release(column: Int, row: Int) -> [Effect] {
    guard let press = pressed else { return [] }
    pressed = nil
    guard overlays.isEmpty else { return [] }
    guard case .item(let target)? = target(column: column, row: row) else { return explainDrag() }
    if target == press.item { return press.opens ? perform(.open) : [] }
    guard screen == .board, let project, project.task(press.item) != nil else { return explainDrag() }
    if let off = unavailable(.moveTo) {
      say(off, .refused)
      return []
    }
    if let neighbour = project.task(target) {
      return commit(
        neighbour.phase == project.task(press.item)?.phase
          ? .reorder(press.item, behind: target)
          : .placeTask(press.item, phase: neighbour.phase, behind: target), in: project.id)
    }
    guard project.task(press.item)?.phase != target else { return [] }
    return commit(.moveTask([press.item], phase: target), in: project.id)
  }

  /// Said once: people who drag may have wanted to mark text.
  private mutating func explainDrag() -> [Effect] {
    guard !hasExplainedDrag else { return [] }
    hasExplainedDrag = true
    say("Shift-drag (Option-drag on a Mac) selects text.  % mouse off")
    return []
  }
}
