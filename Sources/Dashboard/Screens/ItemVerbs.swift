import Domain

/// Runs a verb on one item of the open project from a list about all projects, independently of the cursor and
/// selection of the project's screens.
extension ScreenContext {
  /// The screen of the item, with its cursor on it and without selection or filter.
  private func screen(of item: ItemID) -> (any ProjectScreen)? {
    guard let id = project.place(of: item).flatMap(ScreenID.init(showing:)),
      case .project(let type) = id.info.kind
    else { return nil }
    var screen: any ProjectScreen = type.init()
    screen.refresh(self)
    screen.select(item, in: self)
    return screen
  }

  /// Why that screen refuses the verb; `nil` when it is available.
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
  /// Opens the item's project first unless it is open.
  mutating func act(_ verb: Verb, on item: ItemID, in id: ProjectID) -> [Effect] {
    guard let context = unfiltered, context.project.id == id else {
      navigation.opening = Opening(project: id, screen: screen, item: item, verb: verb)
      return [.open(id)]
    }
    if let reason = context.refusal(of: verb, on: item) {
      say(reason, .refused)
      return []
    }
    overlayStack.asked = .item(verb, item)
    return react(context.act(verb, on: item))
  }
}
