import Domain

/// What a screen makes of an action here and now: what it would do, or why not.
///
/// One switch per screen gives both, so that help and keys can never disagree. Whether an action is on is asked for
/// every hint of every frame: what it takes to do it is worked out in `run` only.
package enum Offer<Screen>: Sendable {
  case off(String)
  case run(@Sendable (inout Screen, ScreenContext) -> [Reaction])

  package var reason: String? { if case .off(let reason) = self { reason } else { nil } }

  /// Asks for something without changing the screen.
  static func react(_ reactions: @escaping @Sendable (ScreenContext) -> [Reaction]) -> Offer {
    .run { _, context in reactions(context) }
  }

  /// Changes the screen itself and asks for nothing.
  static func change(_ body: @escaping @Sendable (inout Screen) -> Void) -> Offer {
    .run { screen, _ in
      body(&screen)
      return []
    }
  }

  /// As `change`, for what depends on the project or the size.
  static func changeHere(_ body: @escaping @Sendable (inout Screen, ScreenContext) -> Void) -> Offer {
    .run { screen, context in
      body(&screen, context)
      return []
    }
  }

  static func ask(_ overlay: @autoclosure @escaping @Sendable () -> Overlay) -> Offer {
    .run { _, _ in [.ask(overlay())] }
  }
  static func commit(_ command: Command) -> Offer { .run { _, _ in [.commit(command)] } }
  /// Something the model does before it asks a screen.
  static var core: Offer { .run { _, _ in [] } }
}
