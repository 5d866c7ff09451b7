/// The bindings of keys to actions, on all screens or on one.
package struct Keymap: Hashable, Sendable {
  package struct Binding: Hashable, Sendable {
    package let keys: KeySequence
    /// `nil` for all screens; a binding of one screen takes precedence.
    package let screen: ScreenID?
    package let action: Action

    func isFor(_ keys: KeySequence, on screen: ScreenID?) -> Bool {
      self.screen == screen && self.keys == keys
    }
  }

  /// The meaning of the keys typed so far.
  package enum Match: Hashable, Sendable {
    case action(Action)
    /// More keys are needed; these bindings are possible.
    case prefix([Binding])
    case none
  }

  /// Ordered by preference: the first key of an action is the one shown.
  package private(set) var bindings: [Binding] = []
  /// Computed once, because the hint line reads it in every frame.
  private var labels = KeyLabels.Table()

  package static let defaults = Keymap()

  private init() {
    for action in Action.allCases {
      let info = action.info
      for text in info.keys { add(text, on: nil, to: action) }
      for screen in ScreenID.allCases {
        if let text = info.screenKeys[screen] { add(text, on: screen, to: action) }
      }
    }
    indexLabels()
  }

  mutating func bind(_ keys: KeySequence, on screen: ScreenID?, to action: Action) {
    let binding = Binding(keys: keys, screen: screen, action: action)
    if let place = bindings.firstIndex(where: { $0.isFor(keys, on: screen) }) {
      bindings[place] = binding
    } else {
      bindings.append(binding)
    }
  }

  /// Adds a binding of the catalogue, which has no duplicate keys on a screen.
  private mutating func add(_ text: String, on screen: ScreenID?, to action: Action) {
    guard let keys = KeySequence(text: text) else { return }
    bindings.append(Binding(keys: keys, screen: screen, action: action))
  }

  mutating func unbind(_ keys: KeySequence, on screen: ScreenID?) {
    bindings.removeAll { $0.isFor(keys, on: screen) }
  }

  /// Makes a key of `keys.toml` the one shown for its action.
  mutating func putFirst(_ keys: KeySequence) {
    bindings = bindings.filter { $0.keys == keys } + bindings.filter { $0.keys != keys }
  }

  package func match(_ keys: [Key], on screen: ScreenID) -> Match {
    let exact = KeySequence(keys)
    if let action = action(of: exact, on: screen) ?? action(of: exact, on: nil) { return .action(action) }
    let ways = bindings(on: screen).filter { $0.keys.begins(with: keys) }
    return ways.isEmpty ? .none : .prefix(ways)
  }

  private func action(of keys: KeySequence, on screen: ScreenID?) -> Action? {
    bindings.first { $0.isFor(keys, on: screen) }?.action
  }

  /// The bindings in effect on `screen`.
  package func bindings(on screen: ScreenID) -> [Binding] {
    let own = bindings.filter { $0.screen == screen }
    return own
      + bindings.filter { shared in shared.screen == nil && !own.contains { $0.keys == shared.keys } }
  }

  /// The keys of an action on a screen, the preferred one first.
  package func keys(for action: Action, on screen: ScreenID) -> [KeySequence] {
    bindings(on: screen).filter { $0.action == action }.map(\.keys)
  }

  /// The key to show: `Ctrl-P`; empty when the action has none.
  package func label(for action: Action, on screen: ScreenID) -> String {
    labels(on: screen)[action]
  }

  package func labels(on screen: ScreenID) -> KeyLabels { KeyLabels(screen: screen, table: labels) }

  /// Must be called after the last `bind`.
  mutating func indexLabels() {
    labels = KeyLabels.Table()
    let own = bindings.filter { $0.screen != nil }
    for binding in own { show(binding.keys, for: binding.action, on: binding.screen) }
    for binding in own {
      // If a screen overrides the preferred key of a shared action, its next key is shown.
      guard let screen = binding.screen, let taken = action(of: binding.keys, on: nil) else { continue }
      show(keys(for: taken, on: screen).first, for: taken, on: screen)
    }
    for binding in bindings where binding.screen == nil {
      show(binding.keys, for: binding.action, on: nil)
    }
  }

  private mutating func show(_ keys: KeySequence?, for action: Action, on screen: ScreenID?) {
    let place = KeyLabels.Place(action: action, screen: screen)
    guard !labels.places.contains(place) else { return }
    labels.places.append(place)
    labels.texts.append(keys?.label ?? "")
  }
}

/// The key shown for each action on one screen; empty when the action has none there.
package struct KeyLabels {
  struct Place: Hashable, Sendable {
    let action: Action
    let screen: ScreenID?
  }

  /// One text for each place, those of single screens first. Kept apart from the bindings, so that searching compares
  /// no text.
  struct Table: Hashable, Sendable {
    var places: [Place] = []
    var texts: [String] = []
  }

  fileprivate let screen: ScreenID
  fileprivate let table: Table

  package subscript(_ action: Action) -> String {
    let place = table.places.firstIndex {
      $0.action == action && ($0.screen == screen || $0.screen == nil)
    }
    return place.map { table.texts[$0] } ?? ""
  }
}
