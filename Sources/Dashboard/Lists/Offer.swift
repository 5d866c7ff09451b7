import Domain

/// What a verb would do on a screen in its current state, or why it is not available.
///
/// One switch in each screen gives both, so that help and keys cannot disagree. Offers are made for every hint of
/// every frame: costly work belongs into `run`.
package enum Offer<S: Screen>: Sendable {
  case off(String)
  case run(@Sendable (inout S, S.Context) -> [Reaction])

  package var reason: String? { if case .off(let reason) = self { reason } else { nil } }

  /// Off with that reason, or else the other offer.
  static func unless(_ reason: String?, _ offer: @autoclosure () -> Offer) -> Offer {
    reason.map(Offer.off) ?? offer()
  }

  /// Returns reactions without changing the screen.
  static func react(_ reactions: @escaping @Sendable (S.Context) -> [Reaction]) -> Offer {
    .run { _, context in reactions(context) }
  }

  /// Changes only the screen.
  static func change(_ body: @escaping @Sendable (inout S) -> Void) -> Offer {
    .run { screen, _ in
      body(&screen)
      return []
    }
  }

  /// As `change`, for changes that need the context.
  static func changeHere(_ body: @escaping @Sendable (inout S, S.Context) -> Void) -> Offer {
    .run { screen, context in
      body(&screen, context)
      return []
    }
  }

  static func ask(_ overlay: @autoclosure @escaping @Sendable () -> Overlay) -> Offer {
    .run { _, _ in [.ask(overlay())] }
  }
  /// - Parameter name: what the user is told was copied.
  static func copy(_ text: String, as name: String) -> Offer {
    .react { _ in Reaction.copying(text, as: name) }
  }
  static func commit(_ command: Command) -> Offer { .run { _, _ in [.commit(command)] } }
  static func perform(_ action: Action) -> Offer { .run { _, _ in [.perform(action)] } }
}
