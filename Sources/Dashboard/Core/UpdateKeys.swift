import Domain

extension Model {
  /// Handles one key, from the keyboard or from a test.
  mutating func press(_ key: Key) -> [Effect] {
    notices.clear()
    if overlays.isEmpty { overlayStack.forgetTyping() }
    if key == .control("c") { return interrupt() }
    navigation.isInterrupted = false
    if !overlays.isEmpty { return pressOverlay(key) }
    if key == .escape, notices.wasRead() { return [] }
    if isSeated { return pressSeat(key) }
    if !navigation.pending.isEmpty, key == .escape {
      navigation.pending = []
      return []
    }
    if key == .escape, endsTour() { return [] }
    navigation.pending.append(key)
    let keys = navigation.pending
    switch keymap.match(keys, on: screen) {
    case .action(let action):
      navigation.pending = []
      return perform(action, by: key)
    case .prefix: return []
    case .none:
      navigation.pending = []
      let label = KeySequence(keys).label
      say("\(label) does nothing here.  ? shows the keys", .refused)
      return []
    }
  }

  private mutating func interrupt() -> [Effect] {
    navigation.pending = []
    if !overlays.isEmpty {
      closeAll()
      return []
    }
    if navigation.isInterrupted { return [.quit] }
    navigation.isInterrupted = true
    say("Nothing is running. Ctrl-C again leaves, q too.")
    return []
  }

  /// Runs the action of a key, palette entry or click, or says why it is not available.
  package mutating func perform(_ action: Action, by key: Key? = nil) -> [Effect] {
    if let reason = unavailable(action) {
      say(reason, .refused)
      return []
    }
    if overlays.isEmpty { overlayStack.asked = .action(action) }
    overlayStack.others = []
    var effects = run(action)
    advanceTour(action)
    if action == .verb(.select), key == .shiftUp { effects += run(.verb(.up)) }
    if action == .verb(.select), key == .shiftDown { effects += run(.verb(.down)) }
    return effects
  }

  private mutating func run(_ action: Action) -> [Effect] {
    switch action {
    case .verb(.back) where reasonOff(.back) != nil: goUp()
    case .verb(let verb): handle(verb)
    case .go(let screen): go(to: screen)
    case .shared(let action): run(action)
    }
  }

  /// Carries out the reactions of a screen or an overlay.
  mutating func react(_ reactions: [Reaction]) -> [Effect] {
    var effects: [Effect] = []
    for reaction in reactions {
      switch reaction {
      case .effect(let effect):
        if case .edit(let text, let purpose) = effect { beginEditing(text, purpose) }
        effects.append(effect)
      case .commit(let command):
        if let project { effects += commit(command, in: project.id) }
      case .say(let text): say(text)
      case .refuse(let reason, let entry):
        if let submitted = overlayStack.submitted {
          comeBack(submitted, because: reason, entry: entry)
        } else {
          say(reason, .refused)
        }
      case .ask(let overlay): show(overlay)
      case .go(let screen, let item): effects += go(to: screen, select: item)
      case .goBack: effects += goBack()
      case .open(let project, let screen, let item): effects += open(project, on: screen, select: item)
      case .perform(let action): effects += run(action)
      case .act(let verb, let item, let project): effects += act(verb, on: item, in: project)
      case .actOnAll(let verb, let places): effects += act(verb, onAll: places)
      case .change(let change):
        _ = onScreen(change.screen) { screen, context in
          change.apply(to: &screen, in: context)
          screen.refresh(context)
        }
      case .list(let order, let scope): effects += list(order: order, scope: scope)
      case .work(let step): effects += arrange(step)
      case .workload(let isOwn): effects += countLoad(isOwn: isOwn)
      case .listWork(let filter, let isOwn): effects += listWork(filter, isOwn: isOwn)
      case .listProjects(let filter): effects += listProjects(filter)
      case .draft(let step): effects += take(step)
      case .view(let step): effects += take(step)
      }
    }
    return effects
  }
}
