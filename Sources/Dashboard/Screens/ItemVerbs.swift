import Domain

/// Verbs on one item of the open project from a list about many: they act on that item alone, wherever the screens of the
/// project were left.
extension ScreenContext {
  /// The screen the item is on, fresh and without a filter, so that nothing else can be meant.
  private func screen(of item: ItemID) -> (any ProjectScreen)? {
    guard let id = project.place(of: item).flatMap(ScreenID.init(showing:)),
      case .project(let type) = id.info.kind
    else { return nil }
    var screen: any ProjectScreen = type.init()
    screen.refresh(self)
    screen.select(item, in: self)
    return screen
  }

  /// Why the screen of an item does not do that with it; `nil` where it does.
  func refusal(of verb: Verb, on item: ItemID) -> String? {
    guard let screen = screen(of: item) else {
      return "That has no use on this line.  Enter opens it"
    }
    if Action.verb(verb).changesProject, project.isOver {
      return "The project is \(project.head.status.title): it is read-only.  :status re-opens it"
    }
    let isGates = project.phase(item) != nil && [.phase, .why, .waive].contains(verb)
    guard isGates || screen.targets(in: self) == [item] else { return "Open the line first: Enter." }
    return screen.unavailable(verb, in: self)
  }

  func act(_ verb: Verb, on item: ItemID) -> [Reaction] {
    guard var screen = screen(of: item) else { return [] }
    return screen.handle(verb, in: self)
  }
}

extension Model {
  /// Opens the project of the item first where another one, or none, is open.
  mutating func act(_ verb: Verb, on item: ItemID, in id: ProjectID) -> [Effect] {
    guard let context = unfiltered, context.project.id == id else {
      navigation.opening = Opening(project: id, screen: screen, item: item, verb: verb)
      return [.open(id)]
    }
    if let reason = context.refusal(of: verb, on: item) {
      say(reason, .refused)
      return []
    }
    return react(context.act(verb, on: item))
  }
}
