import Dashboard
import Domain
import StateStore

extension EffectHandler {
  /// Lets the store find out together what these effects will ask.
  func lookAhead(_ effects: [Effect]) {
    let asking = effects.filter(\.asksStore)
    guard !asking.isEmpty else { return }
    keepingWhatWasSeen {
      store.lookAhead { for effect in asking { _ = try? answers(to: effect) { _ in [] } } }
    }
  }
}

extension Effect {
  /// Whether it asks the store, and does nothing else: it can be done several times.
  fileprivate var asksStore: Bool {
    switch self {
    case .loadPortfolio, .loadChosen, .loadToday, .loadWork, .loadWorkload, .loadFigures, .loadNews: true
    case .open, .look, .find, .loadHistory, .survey, .loadPassages, .loadNumbers, .loadNumberHistory: true
    case .loadOwnFields, .loadOwnWork, .loadSeatNews: true
    case .reconcile(let question): question.other == .orders
    default: false
    }
  }
}
