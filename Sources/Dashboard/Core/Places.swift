import Domain

extension Model {
  /// Shows a screen, and adds the current one to the way back.
  mutating func show(_ next: ScreenID) {
    if next != screen { _ = onScreen(screen) { screen, _ in screen.leave() } }
    navigation.show(next, of: project?.id)
    refreshShown()
  }

  /// Goes to a screen. A screen of one project opens the project under the cursor if none is open.
  mutating func go(to next: ScreenID, select item: ItemID? = nil) -> [Effect] {
    if next.needsProject {
      let here = projectUnderCursor
      if !screen.needsProject || project == nil, let here, here != project?.id {
        return open(here, on: next, select: item)
      }
      guard project != nil else {
        say("Open a customer first.  Enter opens it", .refused)
        return []
      }
    }
    // The log of one item is asked for by that item; whoever goes to the log means all of it.
    if item == nil, next == .history, screen != .history {
      _ = onScreen(next) { screen, _ in screen.widen() }
    }
    show(next)
    if let item { _ = onScreen(next) { $0.select(item, in: $1) } }
    return (next.needsProject ? [] : wantedLists()) + wantedByShown()
  }

  mutating func open(_ id: ProjectID, on screen: ScreenID = .board, select item: ItemID? = nil) -> [Effect] {
    navigation.opening = Opening(project: id, screen: screen, item: item)
    return [.open(id)]
  }

  mutating func goBack() -> [Effect] {
    guard let target = navigation.previous else {
      say("There is no previous place yet.", .refused)
      return []
    }
    if let id = target.project, id != project?.id {
      return open(id, on: target.screen)
    }
    return go(to: target.screen)
  }

  /// Esc with nothing to cancel: clears the filter, then goes up one level. It never quits.
  mutating func goUp() -> [Effect] {
    if !filter.isEmpty { return setFilter(Filter()) }
    if screen == .portfolio {
      say("This is the top.  q leaves")
      return []
    }
    return go(to: .portfolio)
  }

  /// `q`: goes up one level; at the top, quits.
  mutating func leave() -> [Effect] { screen.needsProject ? go(to: .portfolio) : [.quit] }
}
