import Domain

/// Sentences of the dashboard name keys after two blanks: `... already.  R re-opens it, c comment`. In plain lines each
/// key is replaced by the word to type; a hint without such a word is left out.
struct SpokenHints {
  let screen: ScreenID
  /// The words of the part that is shown, by the verb they stand for.
  let words: [Verb: String]
  /// A move is shown: its keys keep or drop it.
  let isMoveShown: Bool

  func spoken(_ sentence: String) -> String {
    guard let gap = sentence.ranges(of: "  ").last else { return sentence }
    let clauses = sentence[gap.upperBound...].split(separator: ",").map { String($0).trimmed }
    let hints = clauses.map(hint)
    // Not a hint, but a text that a user typed.
    guard hints.contains(where: { $0 != .text }) else { return sentence }
    let words = zip(clauses, hints).compactMap { clause, hint in
      switch hint {
      case .text: clause
      case .word(let word): word
      case .none: nil
      }
    }
    let start = String(sentence[..<gap.lowerBound])
    return words.isEmpty ? start : "\(start)  \(words.joined(separator: ", "))"
  }

  private enum Hint: Hashable {
    case text
    case word(String)
    case none
  }

  /// `R re-opens it` is `reopen re-opens it`; `4 issues` is `issues`.
  private func hint(_ clause: String) -> Hint {
    let words = clause.split(separator: " ").map(String.init)
    let keys = words.prefix { Self.key($0) != nil }
    if keys.isEmpty, let first = words.first, first.first == ":" {
      return .word(([String(first.dropFirst())] + words.dropFirst()).joined(separator: " "))
    }
    guard !keys.isEmpty, keys.count < words.count else { return .text }
    guard let word = keys.lazy.compactMap(word).first else { return .none }
    let rest = words[keys.count...].joined(separator: " ")
    return .word(rest == word ? word : "\(word) \(rest)")
  }

  /// The word for a key label; sentences use the default keys.
  private func word(_ label: String) -> String? {
    guard let key = Self.key(label), case .action(let action) = Keymap.defaults.match([key], on: screen)
    else {
      return nil
    }
    if isMoveShown, action == .verb(.open) { return "keep" }
    if isMoveShown, action == .verb(.back) { return "drop" }
    if action == .shared(.help) { return label }
    if case .verb(let verb) = action, verb != .open, let word = words[verb] { return word }
    guard action.isSpoken else { return nil }
    guard action == .verb(.open) else { return action.rawValue }
    return screen.needsProject ? "open" : "open NAME"
  }

  /// The key with this label; `nil` for a word.
  private static func key(_ label: String) -> Key? {
    Key(text: label).flatMap { $0.label == label ? $0 : nil }
  }
}
