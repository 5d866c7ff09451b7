import Domain

/// The mouse button is down on an item of a project.
struct Press: Hashable, Sendable {
  let item: ItemID
  /// It was under the cursor already: letting it go there opens it.
  let opens: Bool
}

extension Model {
  mutating func press(on id: ItemID, in context: ScreenContext) {
    let wasCurrent = screens.project(screen)?.current(in: context) == id
    pressed = Press(item: id, opens: wasCurrent)
    if !wasCurrent { _ = onScreen(screen) { $0.select(id, in: $1) } }
  }

  /// Letting an item go over another one: the screen says what that means.
  mutating func release(column: Int, row: Int) -> [Effect] {
    guard let press = pressed else { return [] }
    pressed = nil
    guard overlays.isEmpty else { return [] }
    guard case .item(let target)? = target(column: column, row: row) else { return explainDrag() }
    if target == press.item { return press.opens ? perform(.verb(.open)) : [] }
    guard let context = context(for: screen),
      let reactions = screens.project(screen)?.drop(press.item, on: target, in: context)
    else { return explainDrag() }
    if let off = unavailable(.verb(.moveTo)) {
      say(off, .refused)
      return []
    }
    return react(reactions)
  }

  /// Said once: people who drag may have wanted to mark text.
  private mutating func explainDrag() -> [Effect] {
    guard !hasExplainedDrag else { return [] }
    hasExplainedDrag = true
    say("Shift-drag (Option-drag on a Mac) selects text.  % mouse off")
    return []
  }
}
