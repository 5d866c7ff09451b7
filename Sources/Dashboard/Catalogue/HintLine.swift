import Domain

/// An entry of the hint line, ready to draw.
package struct HintEntry: Hashable, Sendable {
  package let key: String
  package let word: String
  /// Run by a click; `nil` for keys of an overlay.
  package let action: Action?
}

extension Model {
  /// The entries of the hint line; only actions that are available.
  package var hints: [HintEntry] {
    if !overlays.isEmpty { return [] }
    if !navigation.pending.isEmpty { return ways }
    let own = ownHints
    let shared = [
      Hint(shared: .help, "help"), Hint(shared: .undo, "undo"), Hint(shared: .palette, "command"),
      Hint(shared: .filter, "filter"),
    ]
    let last = shared.filter { hint in !own.contains { $0.action == hint.action } }
    let labels = keymap.labels(on: screen)
    return (own + last).compactMap { hint in
      let key = labels[hint.action]
      guard !key.isEmpty, isOffered(hint.action) else { return nil }
      return HintEntry(key: key, word: hint.word, action: hint.action)
    }
  }

  /// Esc always leads somewhere; it is a hint only where the screen itself has a use for it.
  private func isOffered(_ action: Action) -> Bool {
    action == .verb(.back) ? reasonOff(.back) == nil : unavailable(action) == nil
  }

  /// The keys that can complete the sequence typed so far.
  package var ways: [HintEntry] {
    guard case .prefix(let ways) = keymap.match(navigation.pending, on: screen) else { return [] }
    return ways.sorted { $0.keys.text < $1.keys.text }.map { way in
      let rest = KeySequence(Array(way.keys.keys.dropFirst(navigation.pending.count)))
      return HintEntry(key: rest.label, word: way.action.wayTitle, action: way.action)
    }
  }
}

extension Action {
  /// Short enough for the box of keys that can follow `g`.
  fileprivate var wayTitle: String { rawValue.split(separator: "-").joined(separator: " ") }
}
