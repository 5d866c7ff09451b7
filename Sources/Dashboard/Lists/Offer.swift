import Domain

/// What a screen makes of a verb here and now: what it would do, or why not.
///
/// One switch per screen gives both, so that help and keys can never disagree. Whether a verb is on is asked for
/// every hint of every frame: what it takes to do it is worked out in `run` only.
package enum Offer<S: Screen>: Sendable {
  case off(String)
  case run(@Sendable (inout S, S.Context) -> [Reaction])

  package var reason: String? { if case .off(let reason) = self { reason } else { nil } }

  /// Off for that reason, or else the other offer.
  static func unless(_ reason: String?, _ offer: @autoclosure () -> Offer) -> Offer {
    reason.map(Offer.off) ?? offer()
  }

  /// Asks for something without changing the screen.
  static func react(_ reactions: @escaping @Sendable (S.Context) -> [Reaction]) -> Offer {
    .run { _, context in reactions(context) }
  }

  /// Changes the screen itself and asks for nothing.
  static func change(_ body: @escaping @Sendable (inout S) -> Void) -> Offer {
    .run { screen, _ in
      body(&screen)
      return []
    }
  }

  /// As `change`, for what depends on the project or the size.
  static func changeHere(_ body: @escaping @Sendable (inout S, S.Context) -> Void) -> Offer {
    .run { screen, context in
      body(&screen, context)
      return []
    }
  }

  static func ask(_ overlay: @autoclosure @escaping @Sendable () -> Overlay) -> Offer {
    .run { _, _ in [.ask(overlay())] }
  }
  static func commit(_ command: Command) -> Offer { .run { _, _ in [.commit(command)] } }
  static func perform(_ action: Action) -> Offer { .run { _, _ in [.perform(action)] } }
}
