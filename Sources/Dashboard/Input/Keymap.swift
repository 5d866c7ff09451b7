/// Which keys do what, on every screen and on single ones.
package struct Keymap: Hashable, Sendable {
  /// What a run of keys means so far.
  package enum Match: Hashable, Sendable {
    case action(Action)
    /// More keys are needed; these are the ways on.
    case prefix([KeySequence: Action])
    case none
  }

  /// Bindings of every screen.
  package private(set) var everywhere: [KeySequence: Action]
  /// Bindings of one screen, which win.
  package private(set) var perScreen: [ScreenID: [KeySequence: Action]]
  /// Keys in the order they were bound, so that the first is the one shown.
  private var order: [KeySequence: Int] = [:]
  /// The key to show for each action, worked out once: hint lines ask in every frame.
  private var labels: [Action: String] = [:]
  /// Where a screen shows another one.
  private var ownLabels: [ScreenID: [Action: String]] = [:]

  package static let defaults = Keymap()

  private init() {
    everywhere = [:]
    perScreen = [:]
    for action in Action.allCases {
      for text in action.defaultKeys { bind(text, on: nil, to: action) }
    }
    for (screen, text, action) in Action.screenKeys { bind(text, on: screen, to: action) }
    indexLabels()
  }

  mutating func bind(_ keys: KeySequence, on screen: ScreenID?, to action: Action) {
    if let screen { perScreen[screen, default: [:]][keys] = action } else { everywhere[keys] = action }
    if order[keys] == nil { order[keys] = order.count }
  }

  private mutating func bind(_ text: String, on screen: ScreenID?, to action: Action) {
    if let keys = KeySequence(text: text) { bind(keys, on: screen, to: action) }
  }

  mutating func unbind(_ keys: KeySequence, on screen: ScreenID?) {
    if let screen { perScreen[screen]?[keys] = nil } else { everywhere[keys] = nil }
  }

  /// Lets a key of `keys.toml` be the one shown for its action.
  mutating func putFirst(_ keys: KeySequence) { order[keys] = -1 - order.count }

  package func match(_ keys: [Key], on screen: ScreenID) -> Match {
    let exact = KeySequence(keys)
    if let action = perScreen[screen]?[exact] ?? everywhere[exact] { return .action(action) }
    let ways = bindings(on: screen).filter { $0.key.begins(with: keys) }
    return ways.isEmpty ? .none : .prefix(ways)
  }

  /// Everything that works on `screen`.
  package func bindings(on screen: ScreenID) -> [KeySequence: Action] {
    everywhere.merging(perScreen[screen] ?? [:]) { _, own in own }
  }

  /// Keys of an action on a screen, the one to show first.
  package func keys(for action: Action, on screen: ScreenID) -> [KeySequence] {
    let own = (perScreen[screen] ?? [:]).filter { $0.value == action }.keys
    let shared = everywhere.filter { $0.value == action && perScreen[screen]?[$0.key] == nil }.keys
    return own.sorted(by: isBefore) + shared.filter { !own.contains($0) }.sorted(by: isBefore)
  }

  /// The key to show: `Ctrl-P`; empty when the action has none.
  package func label(for action: Action, on screen: ScreenID) -> String {
    labels(on: screen)[action]
  }

  package func labels(on screen: ScreenID) -> KeyLabels {
    KeyLabels(own: ownLabels[screen] ?? [:], shared: labels)
  }

  /// To be called after the last `bind`.
  mutating func indexLabels() {
    let shared = inOrder(everywhere)
    labels = shared.reduce(into: [:]) { labels, key in
      if labels[key.action] == nil { labels[key.action] = key.keys.label }
    }
    ownLabels = perScreen.mapValues { own in
      var labels: [Action: String] = [:]
      for key in inOrder(own) where labels[key.action] == nil { labels[key.action] = key.keys.label }
      for keys in own.keys {
        guard let taken = everywhere[keys], labels[taken] == nil else { continue }
        labels[taken] = shared.first { $0.action == taken && own[$0.keys] == nil }?.keys.label ?? ""
      }
      return labels
    }
  }

  private func inOrder(_ bindings: [KeySequence: Action]) -> [(keys: KeySequence, action: Action)] {
    bindings.map { (order[$0.key, default: 0], $0.key, $0.value) }.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
  }

  private func isBefore(_ a: KeySequence, _ b: KeySequence) -> Bool {
    order[a, default: 0] < order[b, default: 0]
  }
}

/// The key to show for each action on one screen; empty for an action that has none there.
package struct KeyLabels {
  fileprivate let own: [Action: String]
  fileprivate let shared: [Action: String]

  package subscript(_ action: Action) -> String { own[action] ?? shared[action] ?? "" }
}
