import Domain

extension Picker {
  /// The choices that match the typed text, best first.
  package var shown: [Choice] {
    if line.isEmpty { return choices }
    let scored = choices.enumerated().compactMap { index, choice in
      Fuzzy.score(line.text, in: choice.title + " " + choice.detail).map { (score: $0, index: index) }
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map { choices[$0.index] }
  }

  package var hasKeys: Bool { choices.contains { $0.key != nil } }

  package var current: Choice? { shown.indices.contains(cursor) ? shown[cursor] : nil }
}

extension Model {
  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    let before = picker.current
    let last = max(0, picker.shown.count - 1)
    switch key {
    case .escape: return cancelTop()
    case .enter: return choose(in: picker)
    case .up, .control("p"), .control("k"), .backTab: picker.cursor = max(0, picker.cursor - 1)
    case .down, .control("n"), .control("j"), .tab: picker.cursor = min(last, picker.cursor + 1)
    case .pageUp: picker.cursor = 0
    case .pageDown: picker.cursor = last
    case .character(let letter) where picker.hasKeys:
      if let index = picker.choices.firstIndex(where: { $0.key == letter }) {
        picker.cursor = index
        return choose(in: picker)
      }
      if letter == "j" { picker.cursor = min(last, picker.cursor + 1) }
      if letter == "k" { picker.cursor = max(0, picker.cursor - 1) }
    case .character("j") where picker.line.isEmpty && !picker.startsWord("j"):
      picker.cursor = min(last, picker.cursor + 1)
    case .character("k") where picker.line.isEmpty && !picker.startsWord("k"):
      picker.cursor = max(0, picker.cursor - 1)
    case .character, .control, .alt, .backspace, .delete, .insert, .left, .right, .home, .end, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .function:
      if !picker.hasKeys, picker.line.handle(key) { picker.cursor = 0 }
    }
    replaceTop(.picker(picker))
    guard let preview = picker.preview, let now = picker.current, now != before else { return [] }
    return react(preview(now))
  }

  mutating func choose(in picker: Picker) -> [Effect] {
    guard let choice = picker.current else { return [] }
    if let off = choice.off {
      say(off, .refused)
      return []
    }
    overlayStack.pop()
    return react(picker.submit(choice))
  }
}

extension Picker {
  /// Whether a choice starts with this letter, so that the letter narrows the list.
  fileprivate func startsWord(_ letter: String) -> Bool {
    choices.contains { $0.title.lowercased().hasPrefix(letter) }
  }
}
