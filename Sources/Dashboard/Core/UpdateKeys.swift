import Domain

extension Model {
  /// One key, from the keyboard or a script of tests.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if overlays.isEmpty { (basis, submitted) = (nil, nil) }
    if key == .control("c") { return interrupt() }
    isInterrupted = false
    if !overlays.isEmpty { return pressOverlay(key) }
    if isSeated { return pressSeat(key) }
    if !pending.isEmpty, key == .escape {
      pending = []
      return []
    }
    if key == .escape, endsTour() { return [] }
    pending.append(key)
    let keys = pending
    switch keymap.match(keys, on: screen) {
    case .action(let action):
      pending = []
      return perform(action, by: key)
    case .prefix: return []
    case .none:
      pending = []
      let label = KeySequence(keys).label
      say("\(label) does nothing here.  ? shows the keys", .refused)
      return []
    }
  }

  private mutating func interrupt() -> [Effect] {
    pending = []
    if !overlays.isEmpty {
      closeAll()
      return []
    }
    if isInterrupted { return [.quit] }
    isInterrupted = true
    say("Nothing is running. Ctrl-C again leaves, q too.")
    return []
  }

  /// Does what a key, a palette entry or a click asks for, or says why not.
  package mutating func perform(_ action: Action, by key: Key? = nil) -> [Effect] {
    if let reason = unavailable(action) {
      say(reason, .refused)
      return []
    }
    var effects = run(action)
    advanceTour(action)
    if action == .select, key == .shiftUp { effects += run(.up) }
    if action == .select, key == .shiftDown { effects += run(.down) }
    return effects
  }

  private mutating func run(_ action: Action) -> [Effect] {
    if action.isForScreens {
      switch screen {
      case .portfolio: return runOnPortfolio(action)
      case .today: return runOnToday(action)
      case .board, .checklists, .issues, .timeline, .history: return runOnProject(action)
      }
    }
    return runAnywhere(action)
  }

  private mutating func runOnProject(_ action: Action) -> [Effect] {
    if action == .back, isOff(.back) { return goUp() }
    guard let context = context(for: screen) else { return [] }
    switch screen {
    case .portfolio, .today: return []
    case .board: return react(board.handle(action, in: context))
    case .checklists: return react(checklists.handle(action, in: context))
    case .issues: return react(issues.handle(action, in: context))
    case .timeline: return react(timeline.handle(action, in: context))
    case .history: return react(history.handle(action, in: context))
    }
  }

  /// Whether the project screen has no use for the action.
  func isOff(_ action: Action) -> Bool {
    guard let context = context(for: screen), let here = projectScreen(screen) else { return true }
    return here.unavailable(action, in: context) != nil
  }

  /// Carries out what a screen or an overlay asked for.
  mutating func react(_ reactions: [Reaction]) -> [Effect] {
    var effects: [Effect] = []
    for reaction in reactions {
      switch reaction {
      case .effect(let effect): effects.append(effect)
      case .commit(let command):
        if let project { effects += commit(command, in: project.id) }
      case .say(let text): say(text)
      case .refuse(let reason, let entry):
        if let submitted { comeBack(submitted, because: reason, entry: entry) } else { say(reason, .refused) }
      case .ask(let overlay): show(overlay)
      case .go(let screen, let item): effects += go(to: screen, select: item)
      case .goBack: effects += goBack()
      case .remember(let key, let value):
        _ = onScreen(screen) { here, context in
          here.memory[key] = value
          here.refresh(context)
        }
      case .list(let order, let scope): effects += list(order: order, scope: scope)
      }
    }
    return effects
  }
}
