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
  /// Whether nothing is changed by it, and nobody waits for the user meanwhile.
  var onlyReads: Bool {
    switch self {
    case .loadRejections, .loadKinds, .loadViews: true
    default: asksStore
    }
  }

  /// Whether it asks the store, and does nothing else.
  var asksStore: Bool {
    switch self {
    case .loadPortfolio, .loadChosen, .loadToday, .loadWork, .loadWorkload, .loadFigures, .loadNews, .find,
      .open, .look,
      .loadHistory, .survey, .loadPassages, .loadNumbers, .loadNumberHistory, .loadOwnFields, .loadOwnWork,
      .loadSeatNews:
      true
    case .reconcile(let question): question.other == .orders
    default: false
    }
  }
}
