import Dashboard
import StateStore

extension EffectHandler {
  /// Lets the store find out together what these effects will ask.
  func lookAhead(_ effects: [Effect]) {
    let asking = effects.filter { $0.reach == .asks }
    guard !asking.isEmpty else { return }
    keepingWhatWasSeen {
      store.lookAhead { for effect in asking { _ = try? answers(to: effect) { _ in [] } } }
    }
  }
}
