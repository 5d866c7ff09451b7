import Domain

/// What a screen or an overlay requests in answer to a key.
package enum Reaction: Sendable {
  case effect(Effect)
  /// Plans and stores a command for the open project.
  case commit(Command)
  case say(String)
  /// Rejects an input: the prompt or form stays open with its text and shows the error.
  case refuse(String, entry: String? = nil)
  case ask(Overlay)
  case go(ScreenID, select: ItemID?)
  /// Returns to the previous place.
  case goBack
  /// Opens a project on one of its screens.
  case open(ProjectID, on: ScreenID, select: ItemID?)
  /// Runs another action.
  case perform(Action)
  /// Runs a verb on an item as the item's screen does, after opening its project if needed.
  case act(Verb, on: ItemID, in: ProjectID)
  /// Runs a verb on the first row, and makes what was stored then to the others.
  case actOnAll(Verb, [WorkScreen.Place])
  /// Changes a screen's view state in answer to a prompt.
  case change(ScreenChange)
  /// Sets the order or scope of the portfolio.
  case list(order: PortfolioQuery.Order?, scope: PortfolioQuery.Scope?)
  /// Sets whose open work is listed, or what it is grouped by.
  case work(WorkStep)
  /// Sets whose projects the load is counted over.
  case workload(isOwn: Bool)
  /// Lists all open work that a filter finds.
  case listWork(filter: String, isOwn: Bool)
  /// Lists all projects that a filter finds.
  case listProjects(filter: String)
  case draft(DraftStep)
  case view(ViewStep)
}

extension Reaction {
  /// - Parameter name: what the user is told was copied.
  static func copying(_ text: String, as name: String) -> [Reaction] {
    [.effect(.copy(text)), .say(Words.sent(name))]
  }
}

/// A change of one project screen's state, carried out by the model.
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

  /// Does nothing to a screen of another type.
  package func apply(to screen: inout any ProjectScreen, in context: ScreenContext) {
    body(&screen, context)
  }
}

/// How the open work is arranged.
package enum WorkStep: Hashable, Sendable {
  /// Only of projects whose IPM the reader is, or of all.
  case projects(isOwn: Bool)
  case group(WorkQuery.Grouping)
  /// `nil`: as usual for the grouping.
  case sort(WorkQuery.Order?)
}
