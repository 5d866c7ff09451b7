import Dashboard

extension ProjectScreen {
  /// Carries out what reactions change of this screen, as the model does.
  package mutating func take(_ reactions: [Reaction], in context: ScreenContext) {
    for case .change(let change) in reactions where change.screen == Self.id {
      var any: any ProjectScreen = self
      change.apply(to: &any, in: context)
      guard let changed = any as? Self else { continue }
      self = changed
      refresh(context)
    }
  }
}
