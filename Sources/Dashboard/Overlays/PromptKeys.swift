import Domain

extension Model {
  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if chord(key) { return editElsewhere(prompt.line.text) }
    switch key {
    case .escape: return cancelTop()
    case .enter: return submit(prompt)
    case .tab: complete(&prompt)
    case .up where prompt.kind != .filter: browse(1, &prompt)
    case .down where prompt.kind != .filter: browse(-1, &prompt)
    case .backspace where prompt.kind == .filter && prompt.line.isEmpty: return cancelTop()
    case .character, .control, .alt, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      _ = prompt.line.handle(key)
    }
    return take(prompt)
  }

  /// Stores an edited prompt; a filter applies at once.
  mutating func take(_ edited: Prompt) -> [Effect] {
    var prompt = edited
    prompt.problem = nil
    replaceTop(.prompt(prompt))
    guard prompt.kind == .filter else { return [] }
    if isSeated {
      seat?.search(for: prompt.line.text)
      return []
    }
    guard prompt.line.text != filter.text else { return [] }
    return setFilter(Filter(reading: prompt.line.text, today: day, calendar: calendar))
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    let text = prompt.line.text.trimmed
    switch prompt.kind {
    case .filter:
      overlays.removeLast()
      filterBefore = nil
      return []
    case .required where text.isEmpty:
      prompt.problem = "It may not be empty."
      replaceTop(.prompt(prompt))
      return []
    case .day where !text.isEmpty:
      switch DayWords.read(text, today: day, calendar: calendar) {
      case .success(let day): return finish(prompt, with: day.iso)
      case .failure(let problem):
        prompt.problem = problem.sentence
        replaceTop(.prompt(prompt))
        return []
      }
    case .text, .required, .day: return finish(prompt, with: text)
    }
  }

  private mutating func finish(_ prompt: Prompt, with value: String) -> [Effect] {
    overlays.removeLast()
    submitted = .prompt(prompt)
    remember(prompt.line.text)
    return react(prompt.submit(value))
  }

  private mutating func remember(_ text: String) {
    typedBack = 0
    let line = text.trimmed
    guard !line.isEmpty else { return }
    typed.removeAll { $0 == line }
    typed.append(line)
    if typed.count > 50 { typed.removeFirst() }
  }

  private mutating func browse(_ step: Int, _ prompt: inout Prompt) {
    typedBack = min(max(0, typedBack + step), typed.count)
    prompt.line.set(typedBack == 0 ? "" : typed[typed.count - typedBack])
  }

  private func complete(_ prompt: inout Prompt) {
    let word = prompt.line.word.lowercased()
    let fitting = prompt.completions.filter { $0.lowercased().hasPrefix(word) }
    if fitting.count == 1 { return prompt.line.replaceWord(with: fitting[0]) }
    let common = fitting.reduce(fitting.first ?? "") { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    if common.count > word.count { prompt.line.replaceWord(with: common) }
  }

  /// Ctrl-X Ctrl-E, bash's chord for the editor.
  mutating func chord(_ key: Key) -> Bool {
    defer { isChord = key == .control("x") }
    return isChord && key == .control("e") && !isSeated
  }

  mutating func editElsewhere(_ text: String) -> [Effect] {
    if let reason = reach.refusal(of: .editor) {
      say(reason, .refused)
      return []
    }
    return [.edit(text: text, purpose: .prompt)]
  }

  /// Text back from the editor goes to the field that asked.
  mutating func setField(_ text: String) {
    switch overlays.last {
    case .prompt(var prompt):
      prompt.line.set(text.trimmed)
      replaceTop(.prompt(prompt))
    case .form(var form) where form.entries.indices.contains(form.focus):
      form.entries[form.focus].line.set(text.trimmed)
      replaceTop(.form(form))
    case .form, .picker, .confirm, .help, .palette, .reader, .conflict, nil: break
    }
  }

  /// What a day prompt or field reads: the echo, or what is wrong with it; `nil` while it is empty.
  package func reading(of text: String) -> (text: String, isDay: Bool)? {
    guard !text.trimmed.isEmpty else { return nil }
    switch DayWords.read(text, today: day, calendar: calendar) {
    case .success(let read): return (DayWords.echo(read, today: day, calendar: calendar), true)
    case .failure(let problem): return (problem.sentence, false)
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
