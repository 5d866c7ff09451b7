import Domain

extension Model {
  mutating func press(on id: ItemID, in context: ScreenContext) {
    let wasCurrent = screens.project(screen)?.current(in: context) == id
    mouse.pressed = Press(item: id, opens: wasCurrent)
    if !wasCurrent { _ = onScreen(screen) { $0.select(id, in: $1) } }
  }

  /// Drops the dragged item on another one; the screen decides what that does.
  mutating func release(column: Int, row: Int) -> [Effect] {
    guard let press = mouse.pressed else { return [] }
    mouse.pressed = nil
    guard overlays.isEmpty else { return [] }
    guard case .item(let target)? = mouse.target(column: column, row: row) else { return explainDrag() }
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

  /// Shown once, because a user who drags may have wanted to select text.
  private mutating func explainDrag() -> [Effect] {
    guard !mouse.hasExplainedDrag else { return [] }
    mouse.hasExplainedDrag = true
    say("Shift-drag (Option-drag on a Mac) selects text.  % mouse off")
    return []
  }
}
