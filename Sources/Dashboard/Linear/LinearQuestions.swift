import Domain

extension Overlay {
  /// What was typed before, and not stored, in the field that the next answer is for.
  var firstDraft: String? {
    switch self {
    case .prompt(let prompt) where prompt.holdsOwnText: prompt.line.text
    case .form(let form): form.entries.first.flatMap { $0.holdsOwnText ? $0.value : nil }
    case .prompt, .picker, .confirm, .help, .palette, .reader, .conflict: nil
    }
  }
}

/// Overlays as printed questions and typed answers.
extension LinearSession {
  /// Prints overlays that are only to be read.
  mutating func readOverlays() {
    while let top = model.overlays.last {
      switch top {
      case .reader(let reader):
        say(reader.title)
        read(reader.lines.map(\.text))
      case .help: readVerbs()
      case .palette: say("Type the name of what you want to do; ? lists the names.")
      case .prompt, .picker, .form, .confirm, .conflict: return
      }
      model.overlayStack.pop()
    }
  }

  mutating func askQuestion() {
    switch model.overlays.last {
    case .prompt(let prompt) where prompt.kind == .filter:
      if let problem = prompt.problem { say(problem) }
      let now = model.filter.isEmpty ? wording(LineText.none) : model.filter.text
      say(wording(LineText.searchNow, (.value, now)))
      if isSeat { return }
      say("Fields: \(model.filterFields.names.joined(separator: ", ")). b goes back, q leaves.")
    case .prompt(let prompt):
      if let problem = prompt.problem { say(problem) }
      ask(
        prompt.title, now: prompt.line.text, kind: prompt.kind == .day ? .aDay : .aText
      )
    case .picker(let picker):
      say(picker.title)
      unread = []
      read(
        picker.choices.enumerated().map { index, choice in
          let detail = choice.detail.isEmpty ? "" : ", \(choice.detail)"
          return "\(index + 1). \(choice.title)\(detail)\(choice.off.map { " (not now: \($0))" } ?? "")"
        })
      say(wording(LineText.typeNameBack))
    case .form(let form): askField(of: form)
    case .confirm(let confirm):
      // Printed once; `more` continues without repeating the beginning.
      let words = ([confirm.title] + confirm.lines).joined(separator: "\n")
      if words != told.confirm {
        (told.confirm, unread) = (words, [])
        say(confirm.title)
        read(confirm.lines)
      }
      if unread.isEmpty { askToConfirm(confirm) }
    case .conflict(let clash):
      say(wording(LineText.twoPeople, (.field, clash.fieldWord(wording)), (.title, clash.title)))
      say(
        wording(
          LineText.theirs, (.name, clash.who(at: model.moment, wording)), (.value, clash.theirs(wording))))
      say(wording(LineText.yours, (.value, clash.mine(wording))))
      say(wording(LineText.keepWhich))
    case .help, .palette, .reader, nil: break
    }
  }

  mutating func askToConfirm(_ confirm: Confirm) {
    say(wording(LineText.confirm, (.key, String(confirm.key)), (.verb, confirm.verb)))
  }

  private mutating func ask(_ title: String, now: String, kind: LineText) {
    say(title)
    say(
      now.isEmpty
        ? wording(LineText.typeKind, (.kind, wording(kind))) : wording(LineText.now, (.value, now)))
  }

  mutating func sayTitle(of form: Form) {
    let end = form.title.hasSuffix("?") ? "" : "."
    say("\(form.title)\(end) \(wording(LineText.questions, count: form.entries.count))")
  }

  private mutating func askField(of form: Form) {
    guard form.entries.indices.contains(field) else { return }
    let entry = form.entries[field]
    if field == 0 { sayTitle(of: form) }
    if let problem = entry.problem {
      say(wording(BoxText.label, (.label, entry.label), (.text, problem)))
    }
    let hint = entry.hint.isEmpty ? "" : " (\(entry.hint))"
    let title = wording(
      LineText.fieldOf, (.number, String(field + 1)), (.total, String(form.entries.count)),
      (.label, entry.label + hint))
    switch entry.kind {
    case .text, .long: ask(title, now: entry.value, kind: .aTextOrNothing)
    case .required: ask(title, now: entry.value, kind: .aText)
    case .day: ask(title, now: entry.value, kind: .aDayOrNothing)
    case .flag:
      say(title)
      say(wording(LineText.yesOrNo, (.value, wording.flag(entry.value))))
    case .choice(let options):
      say(title)
      for (index, option) in options.enumerated() { say("\(index + 1). \(option)") }
      say(wording(LineText.choiceNow, (.value, entry.value)))
    }
  }

  /// Handles a line as the answer to the question on top.
  mutating func answer(_ text: String) -> [Effect] {
    switch text.lowercased() {
    case "b", "back":
      field = 0
      let effects = model.cancelTop()
      if model.overlays.isEmpty { say(wording(BoxText.cancelled)) }
      return effects
    case "q", "quit":
      return [.quit]
    case "?": return []
    default: break
    }
    switch model.overlays.last {
    case .prompt(let prompt): return answer(text, to: prompt)
    case .picker(let picker): return answer(text, to: picker)
    case .form(let form): return answer(text, to: form)
    case .confirm(let confirm):
      let isYes = text.lowercased() == String(confirm.key).lowercased()
      if isYes, !unread.isEmpty {
        say(wording(LineText.hearFirst, count: unread.count))
        return []
      }
      unread = []
      return model.press(isYes ? .character(confirm.key) : .escape)
    case .conflict:
      guard let letter = text.lowercased().first else { return [] }
      return model.press(.character(letter))
    case .help, .palette, .reader, nil: return []
    }
  }

  private mutating func answer(_ text: String, to prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if !text.isEmpty { prompt.line = LineEditor(text == "-" ? "" : text) }
    let effects = model.take(prompt)
    return effects + model.press(.enter)
  }

  private mutating func answer(_ text: String, to picker: Picker) -> [Effect] {
    guard let index = Self.choice(text, among: picker.choices.map(\.title)) else {
      say(wording(text.isEmpty ? LineText.oneNeeded : .notOneOrSeveral, (.text, text)))
      return []
    }
    var picker = picker
    picker.line = LineEditor("")
    picker.cursor = index
    return model.choose(in: picker)
  }

  private mutating func answer(_ text: String, to form: Form) -> [Effect] {
    var form = form
    guard form.entries.indices.contains(field) else { return model.cancelTop() }
    if !text.isEmpty {
      guard let value = Self.value(text, for: form.entries[field].kind) else {
        say(wording(LineText.notOneOrSeveral, (.text, text)))
        return []
      }
      form.entries[field].line = LineEditor(value)
    }
    form.entries[field].problem = nil
    form.focus = field
    model.replaceTop(.form(form))
    guard field == form.entries.count - 1 else {
      // Going to another field validates the current one.
      let effects = model.press(.tab)
      guard case .form(let left) = model.overlays.last, left.entries[field].problem == nil else {
        return effects
      }
      if case .required = left.entries[field].kind, left.entries[field].value.trimmed.isEmpty {
        say(wording(CloseText.needed))
        return effects
      }
      if let verdict = model.verdict(of: left.entries[field]) { say(verdict.text) }
      field += 1
      return effects
    }
    let effects = model.press(.control("s"))
    field = 0
    if case .form(let left) = model.overlays.last {
      field = left.entries.firstIndex { $0.problem != nil } ?? 0
    }
    return effects
  }

  private static func value(_ text: String, for kind: Form.Entry.Kind) -> String? {
    switch kind {
    case .text, .required, .day, .long: return text == "-" ? "" : text
    case .flag:
      let word = text.lowercased()
      return word.isEmpty ? nil : "yes".hasPrefix(word) ? "yes" : "no".hasPrefix(word) ? "no" : nil
    case .choice(let options): return choice(text, among: options).map { options[$0] }
    }
  }

  /// The choice with that number or name, or the only one that begins with or contains the text.
  static func choice(_ text: String, among titles: [String]) -> Int? {
    if let number = Int(text) { return titles.index(numbered: number) }
    switch NameSearch(text, among: titles.indices, .beginning, names: { [titles[$0]] }) {
    case .one(let place): return place
    case .several(let places):
      // Choices with the same title are equivalent.
      let wanted = text.trimmed.lowercased()
      return places.allSatisfy { titles[$0].lowercased() == wanted } ? places.first : nil
    case .none: return nil
    }
  }
}

extension Overlay {
  /// Whether it asks for consent, which must be given after its text was printed and not before.
  var isWord: Bool {
    if case .confirm = self { true } else { false }
  }
}
