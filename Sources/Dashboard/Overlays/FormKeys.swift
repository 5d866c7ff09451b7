import Domain

extension Model {
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    guard form.entries.indices.contains(form.focus) else { return cancelTop() }
    let entry = form.entries[form.focus]
    if chord(key) { return editElsewhere(entry.value) }
    switch key {
    case .escape: return cancelTop()
    case .control("s"): return save(form)
    case .enter:
      if form.focus == form.entries.count - 1 { return save(form) }
      form.leave(reading: self)
      form.focus += 1
    case .tab, .down:
      form.leave(reading: self)
      form.focus = (form.focus + 1) % form.entries.count
    case .backTab, .up:
      form.leave(reading: self)
      form.focus = (form.focus + form.entries.count - 1) % form.entries.count
    case .pageUp: form.top = max(0, form.top - (overlayStack.pageExtent?.page ?? 1))
    case .pageDown:
      form.top = min(form.top + (overlayStack.pageExtent?.page ?? 1), overlayStack.pageExtent?.lastTop ?? 0)
    case .character, .control, .alt, .backspace, .delete, .insert, .left, .right, .home, .end, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .function:
      form.top = 0
      form.entries[form.focus].handle(key, wording)
    }
    replaceTop(.form(form))
    return []
  }

  /// Validates every field; the first invalid one gets the focus and shows its error.
  private mutating func save(_ form: Form) -> [Effect] {
    var form = form
    for index in form.entries.indices {
      form.entries[index].check(reading: self)
      form.entries[index].line.acceptCut()
    }
    if let wrong = form.entries.firstIndex(where: { $0.problem != nil }) {
      form.focus = wrong
      replaceTop(.form(form))
      return []
    }
    var values: [String: String] = [:]
    for entry in form.entries { values[entry.id] = entry.submitted(reading: self) }
    overlayStack.pop()
    overlayStack.submitted = .form(form)
    return react(form.submit(values))
  }
}

extension Form {
  fileprivate mutating func leave(reading model: Model) {
    entries[focus].refusesTyping = false
    if !entries[focus].value.trimmed.isEmpty { entries[focus].check(reading: model) }
  }
}

extension Form.Entry {
  fileprivate mutating func handle(_ key: Key, _ texts: Texts) {
    switch kind {
    case .text, .required, .day, .long: if line.handle(key) { problem = lengthProblem(texts) }
    case .flag: handleChoice(key, ["no", "yes"], letters: ["n": "no", "y": "yes"], texts)
    case .choice(let options): handleChoice(key, options, letters: [:], texts)
    }
  }

  /// What is typed and is no choice is refused until a key chooses: the blanks and letters of a sentence choose nothing.
  private mutating func handleChoice(
    _ key: Key, _ options: [String], letters: [Character: String], _ texts: Texts
  ) {
    let index = options.firstIndex(of: value) ?? 0
    switch key {
    case .left, .right:
      problem = nil
      if !options.isEmpty {
        line.set(options[(index + (key == .left ? options.count - 1 : 1)) % options.count])
      }
    case .character(let letter):
      if refusesTyping || (letter != " " && letters[letter] == nil) {
        refusesTyping = true
        problem = texts(BoxText.nothingTyped, (.value, value), (.words, Self.named(options)))
        return
      }
      problem = nil
      if let chosen = letters[letter] ?? (options.isEmpty ? nil : options[(index + 1) % options.count]) {
        line.set(chosen)
      }
    case .control, .alt, .backspace, .delete, .insert, .home, .end, .shiftUp, .shiftDown, .shiftLeft,
      .shiftRight, .function, .escape, .enter, .tab, .backTab, .up, .down, .pageUp, .pageDown:
      problem = nil
    }
    refusesTyping = false
  }

  /// The choices in a sentence.
  private static func named(_ options: [String]) -> String {
    let most = 8
    return options.prefix(most).joined(separator: ", ") + (options.count > most ? ", ..." : "")
  }

  fileprivate mutating func check(reading model: Model) {
    problem = lengthProblem(model.wording)
    guard problem == nil else { return }
    switch kind {
    case .required: if value.trimmed.isEmpty { problem = model.wording(CloseText.needed) }
    case .day: if let read = model.reading(of: value), !read.isDay { problem = read.text }
    case .choice(let options):
      if value != initial, !mayHold(value) {
        problem = model.wording(
          BoxText.noChoice, (.value, DisplayText.line(value)), (.words, Self.named(options)))
      }
    case .text, .flag, .long: break
    }
  }

  /// Says that the text exceeds its limit, or that part of a paste was cut.
  func lengthProblem(_ texts: Texts) -> String? {
    isTyped ? line.lengthProblem(keeping: limit, texts) : nil
  }

  /// Days in ISO format; other texts without leading and trailing white space.
  fileprivate func submitted(reading model: Model) -> String {
    if case .day = kind,
      case .success(let day) = DayWords.read(
        value, today: model.day, calendar: model.calendar, style: model.dayStyle)
    {
      return day.iso
    }
    return value.trimmed
  }
}
