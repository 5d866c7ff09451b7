import Domain

extension Model {
  mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.offered = []
    if chord(key) { return editElsewhere(prompt.line.text) }
    switch key {
    case .escape: return cancelTop()
    case .enter: return submit(prompt)
    case .tab: complete(&prompt)
    case .up: prompt.line.set(lines.browse(1, filters: prompt.kind == .filter))
    case .down: prompt.line.set(lines.browse(-1, filters: prompt.kind == .filter))
    case .backspace where prompt.kind == .filter && prompt.line.isEmpty: return cancelTop()
    case .character, .control, .alt, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
      .pageUp, .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      _ = prompt.line.handle(key)
    }
    return take(prompt)
  }

  /// Stores an edited prompt; a filter is applied immediately.
  mutating func take(_ edited: Prompt) -> [Effect] {
    var prompt = edited
    prompt.problem = prompt.lengthProblem(wording)
    guard prompt.kind == .filter else {
      replaceTop(.prompt(prompt))
      return []
    }
    if isSeated {
      replaceTop(.prompt(prompt))
      seat?.search(for: prompt.line.text)
      return []
    }
    return takeFilter(prompt)
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    let text = prompt.line.text.trimmed
    switch prompt.kind {
    case .filter: return keepFilter(prompt)
    case _ where prompt.lengthProblem(wording) != nil:
      prompt.problem = prompt.lengthProblem(wording)
      prompt.line.acceptCut()
      replaceTop(.prompt(prompt))
      return []
    case .required where text.isEmpty:
      prompt.problem = wording(BoxText.notEmpty)
      replaceTop(.prompt(prompt))
      return []
    case .day where !text.isEmpty:
      switch DayWords.read(text, today: day, calendar: calendar, style: dayStyle) {
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
    overlayStack.pop()
    overlayStack.submitted = .prompt(prompt)
    lines.remember(prompt.line.text)
    return react(prompt.submit(value))
  }

  private func complete(_ prompt: inout Prompt) {
    let typed = String(prompt.line.characters[..<prompt.line.cursor])
    let isFilter = prompt.kind == .filter && !isSeated
    let word = prompt.line.word.lowercased()
    let fitting =
      isFilter
      ? filterFields.hint(for: typed).words : prompt.completions.filter { $0.lowercased().hasPrefix(word) }
    if isFilter { prompt.offered = fitting.count > 1 ? fitting : [] }
    // Behind a blank a new word begins.
    guard !isFilter || typed.last?.isWhitespace == false else { return }
    if fitting.count == 1 { return prompt.line.replaceWord(with: fitting[0]) }
    let common = fitting.reduce(fitting.first ?? "") { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    if common.count > word.count { prompt.line.replaceWord(with: common) }
  }

  /// Ctrl-X Ctrl-E, bash's chord for the editor.
  mutating func chord(_ key: Key) -> Bool {
    defer { overlayStack.isChord = key == .control("x") }
    return overlayStack.isChord && key == .control("e") && !isSeated
  }

  mutating func editElsewhere(_ text: String) -> [Effect] {
    if let reason = capabilities.refusal(of: .verb(.editor)) {
      say(reason, .refused)
      return []
    }
    beginEditing(text, .prompt)
    return [.edit(text: text, purpose: .prompt)]
  }

  /// Puts the text from the editor into the field that asked for it.
  mutating func setField(_ text: String) {
    switch overlays.last {
    case .prompt(var prompt):
      prompt.line.set(text.trimmed)
      prompt.problem = prompt.lengthProblem(wording)
      replaceTop(.prompt(prompt))
    case .form(var form) where form.entries.indices.contains(form.focus):
      form.entries[form.focus].line.set(text.trimmed)
      form.entries[form.focus].problem = form.entries[form.focus].lengthProblem(wording)
      replaceTop(.form(form))
    case .form, .picker, .confirm, .help, .palette, .reader, .conflict, nil: break
    }
  }

  /// The verdict on the day in a field; `nil` when the field has none, or the day cannot be parsed.
  package func verdict(of entry: Form.Entry) -> DayVerdict? {
    guard let verdict = entry.verdict,
      case .success(let day) = DayWords.read(entry.value, today: day, calendar: calendar, style: dayStyle)
    else { return nil }
    return verdict(day)
  }

  /// How the text of a day is parsed, or the error; `nil` for an empty text.
  package func reading(of text: String) -> (text: String, isDay: Bool)? {
    guard !text.trimmed.isEmpty else { return nil }
    switch DayWords.read(text, today: day, calendar: calendar, style: dayStyle) {
    case .success(let read): return (DayWords.echo(read, today: day, calendar: calendar, wording), true)
    case .failure(let problem): return (problem.sentence, false)
    }
  }
}

extension Prompt {
  /// Says that the text exceeds its limit, or that part of a paste was cut.
  func lengthProblem(_ texts: Texts) -> String? { line.lengthProblem(keeping: limit, texts) }
}
