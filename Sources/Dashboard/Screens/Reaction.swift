import Domain

/// What a screen asks for in answer to a key.
package enum Reaction: Sendable {
  case effect(Effect)
  /// Plans and stores a command on the open project.
  case commit(Command)
  case say(String)
  /// The answer cannot be taken: the prompt or form stays as it was typed, and says why.
  case refuse(String, entry: String? = nil)
  case ask(Overlay)
  case go(ScreenID, select: ItemID?)
  /// Back to the place before.
  case goBack
  /// Opens a project on a screen of it.
  case open(ProjectID, on: ScreenID, select: ItemID?)
  /// Does what another action does.
  case perform(Action)
  /// Does a verb on an item as its own screen does, and opens its project first where it is not open.
  case act(Verb, on: ItemID, in: ProjectID)
  /// Changes a screen, for answers of prompts that change how it looks.
  case change(ScreenChange)
  /// Another order or scope of the portfolio.
  case list(order: PortfolioQuery.Order?, scope: PortfolioQuery.Scope?)
}

/// A change of the state of one screen of a project, carried out by the model.
package struct ScreenChange: Sendable {
  package let screen: ScreenID
  private let body: @Sendable (inout any ProjectScreen, ScreenContext) -> Void

  package init<S: ProjectScreen>(
    _ type: S.Type, _ body: @escaping @Sendable (inout S, ScreenContext) -> Void
  ) {
    screen = S.id
    self.body = { any, context in
      guard var screen = any as? S else { return }
      body(&screen, context)
      any = screen
    }
  }

  /// Nothing where it is for another screen.
  package func apply(to screen: inout any ProjectScreen, in context: ScreenContext) {
    body(&screen, context)
  }
}
