import Domain

/// Palette commands with a name, such as `open bluebird`. An unknown or ambiguous name does nothing.
extension Model {
  /// The customers named by `open NAME`; `nil` for any other text.
  func namedCustomers(_ palette: Palette, _ all: [PaletteEntry]) -> [PaletteEntry]? {
    let (verb, name) = palette.typed.verbAndName
    guard verb == Verb.open.rawValue, !name.isEmpty else { return nil }
    let wanted = name.lowercased()
    return all.filter { entry in
      guard case .open(let id) = entry.operation else { return false }
      return entry.command.lowercased().dropFirst("open ".count).description.containsText(wanted)
        || id.rawValue.containsText(wanted)
    }
  }

  /// Runs a command with a name, or says why not; `nil` when the text is the name of a command.
  mutating func runNamed(_ palette: Palette, _ entries: [PaletteEntry]) -> [Effect]? {
    let typed = palette.typed.trimmed.lowercased()
    let (verb, name) = typed.verbAndName
    if typed != palette.line.text.trimmed.lowercased(), name.isEmpty || action(named: verb) == nil,
      !entries.contains(where: { $0.command.lowercased() == typed })
    {
      say(
        "\"\(DisplayText.line(String(palette.line.text.trimmed.prefix(40))))\" is a line for a shell: here names are "
          + "typed without golive.", .refused)
      overlayStack.pop()
      return []
    }
    guard !name.isEmpty,
      let action = action(named: verb),
      action == .verb(.open) || !entries.contains(where: { $0.command.lowercased().hasPrefix(typed) })
    else { return nil }
    let shown = DisplayText.line(String(name.prefix(40)))
    if action == .verb(.open) { return openNamed(name, shown, palette) }
    guard let item = item(named: name, on: screen) else {
      if let effects = ask(action, for: name) { return effects }
      let choices = entries.prefix(6).map(\.command).filter { $0.hasPrefix(verb + " ") }
      let known =
        choices.isEmpty ? "\(verb) alone acts on what is under the cursor." : choices.joined(separator: ", ")
      say("There is no \"\(shown)\" to \(verb) here, so nothing was done.  \(known)", .refused)
      overlayStack.pop()
      return []
    }
    overlayStack.pop()
    _ = onScreen(screen) { $0.select(item, in: $1) }
    if let reason = misfit(verb) {
      say("Nothing was done: \(reason)", .refused)
      return []
    }
    return perform(action)
  }

  private func action(named verb: String) -> Action? {
    screenWord(verb).map { Action.verb($0.verb) } ?? Action(rawValue: verb) ?? Action.spoken(verb)
  }

  /// `go-live 15 feb`: the action's question with the day filled in; `nil` if it asks for none, or the text is none.
  private mutating func ask(_ action: Action, for text: String) -> [Effect]? {
    guard unavailable(action) == nil,
      case .success = DayWords.read(text, today: day, calendar: calendar, style: dayStyle)
    else { return nil }
    var tried = self
    tried.overlayStack.pop()
    let effects = tried.perform(action)
    guard effects.isEmpty, let asked = tried.overlays.last?.filled(withDay: text) else { return nil }
    self = tried
    replaceTop(asked)
    return []
  }

  private mutating func openNamed(_ name: String, _ shown: String, _ palette: Palette) -> [Effect] {
    let onScreen = portfolio.page.rows
    let others = palette.customers.filter { row in !onScreen.contains { $0.id == row.id } }
    switch NameSearch(customer: name, among: onScreen + others) {
    case .one(let row):
      overlayStack.pop()
      return open(row.id)
    case .several(let rows):
      let names = rows.prefix(6).map { DisplayText.line($0.customer) }.joined(separator: ", ")
      say("\"\(shown)\" could be \(names)\(rows.count > 6 ? " and more" : ""): arrows choose one.", .refused)
    case .none:
      let known = onScreen.prefix(6).map { DisplayText.line($0.customer) }.joined(separator: ", ")
      say("There is no customer \"\(shown)\", so nothing was opened.  There are \(known).", .refused)
      overlayStack.pop()
    }
    return []
  }
}

extension String {
  /// The first word in lower case, and the rest.
  fileprivate var verbAndName: (verb: String, name: String) {
    let words = trimmed.split(separator: " ", maxSplits: 1)
    return (words.first.map { $0.lowercased() } ?? "", words.count > 1 ? String(words[1]).trimmed : "")
  }
}

extension Overlay {
  /// With the text as the answer to what is asked first, if that is a day.
  fileprivate func filled(withDay text: String) -> Overlay? {
    switch self {
    case .prompt(var prompt) where prompt.kind == .day:
      prompt.line = LineEditor(text)
      return .prompt(prompt)
    case .form(var form):
      guard let first = form.entries.first, case .day = first.kind else { return nil }
      form.entries[0].line = LineEditor(text)
      return .form(form)
    case .prompt, .picker, .confirm, .help, .palette, .reader, .conflict: return nil
    }
  }
}
