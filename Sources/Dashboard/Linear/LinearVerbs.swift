import Domain

/// Lines that are not answers: a number, or a verb of the catalogue with what it is about.
extension LinearSession {
  mutating func command(_ text: String) -> [Effect] {
    var words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = words.first else {
      say("Type a number or a word; ? lists them.")
      return []
    }
    let rest = words.count > 1 ? words.removeLast().trimmed : ""
    switch word == "B" ? word : word.lowercased() {
    case "?": readVerbs()
    case "b": return goBack()
    case "q": return [.quit]
    case "list":
      top = 0
      readList()
    case "more":
      top += Self.page
      readList()
    case "keep" where shownMove != nil: return model.perform(.open)
    case "drop" where shownMove != nil: return model.perform(.back)
    default:
      if rest.isEmpty, let number = Int(word) { return open(row: number) }
      if let action = named(word) { return perform(action, rest) }
      if let found = elsewhere(text) { return found }
      guard let action = begun(word.lowercased()) else {
        sayUnknown(word.lowercased())
        return []
      }
      return perform(action, rest)
    }
    return []
  }

  private mutating func goBack() -> [Effect] {
    guard model.screen != .portfolio else {
      say("This is the top. q leaves.")
      return []
    }
    return model.go(to: .portfolio)
  }

  /// A number: what is behind it is opened, or read out whole.
  private mutating func open(row number: Int) -> [Effect] {
    guard select(row: number) else { return [] }
    guard model.screen.needsProject else { return model.perform(.open) }
    readDetail()
    return []
  }

  /// The action meant by its name, another word for it, or its key.
  private func named(_ word: String) -> Action? {
    let lower = word.lowercased()
    if let action = Action(rawValue: lower) ?? Action.spoken[lower] { return action }
    guard word.count == 1, let key = word.first, !key.isNumber,
      case .action(let action) = model.keymap.match([.character(key)], on: model.screen)
    else { return nil }
    return action
  }

  /// The one action whose name begins so.
  private func begun(_ word: String) -> Action? {
    let fitting = Action.allCases.filter { $0.isSpoken && $0.rawValue.hasPrefix(word) }
    return fitting.count == 1 && word.count > 2 ? fitting[0] : nil
  }

  private mutating func perform(_ action: Action, _ rest: String) -> [Effect] {
    if action == .quit { return [.quit] }
    var rest = rest
    var effects: [Effect] = []
    var isMarking = false
    if let (rows, left) = targets(rest) {
      rest = left
      isMarking = rows.count > 1
      // Rows named outright go before what was done last.
      if action == .undo || action == .redo { model.trail = Trail() }
      for row in rows {
        guard select(row: row) else { return [] }
        if isMarking { effects += model.perform(.select) }
      }
    }
    if action == .open, model.screen.needsProject {
      readDetail()
      return effects
    }
    field = 0
    effects += model.perform(action)
    if model.opening?.verb != nil {
      behindVerb = rest
      return effects
    }
    readOverlays()
    if !rest.isEmpty, effects.isEmpty || isMarking, let top = model.overlays.last {
      if case .form(let form) = top { say("\(form.title). \(Words.count(form.entries.count, "question")).") }
      effects += answer(rest)
      rest = ""
    }
    if isMarking, model.overlays.isEmpty { effects += model.perform(.back) }
    if !rest.isEmpty, model.messages.isEmpty { say("Not used: \"\(rest)\".") }
    return effects
  }

  /// `3`, `3 4 5`, `3,4` or `PRE-A1` at the beginning of a text, as row numbers, and the text behind.
  private func targets(_ text: String) -> (rows: [Int], rest: String)? {
    var rows: [Int] = []
    var rest = text[...]
    let all = self.rows
    while let word = rest.split(separator: " ", maxSplits: 1).first {
      let parts = word.split(separator: ",")
      let numbers = parts.compactMap { part in
        Int(part) ?? all.firstIndex { $0.name?.lowercased() == part.lowercased() }.map { $0 + 1 }
      }
      guard !numbers.isEmpty, numbers.count == parts.count else { break }
      rows += numbers
      rest = rest[word.endIndex...].drop { $0 == " " }
    }
    return rows.isEmpty ? nil : (rows, String(rest))
  }

  /// Goes to what is named: a customer, a phase, a checklist, an item; `nil` where nothing is.
  private mutating func elsewhere(_ text: String) -> [Effect]? {
    if model.screen == .portfolio, let row = Self.choice(text, among: rows.map(\.text)), Int(text) == nil {
      return open(row: row + 1)
    }
    if let context = model.context(for: model.screen), let item = part(text, in: context) {
      _ = model.onScreen(model.screen) { $0.select(item, in: $1) }
      told = ""
      return []
    }
    if let row = rows.firstIndex(where: { $0.name?.lowercased() == text.lowercased() }) {
      return open(row: row + 1)
    }
    return nil
  }

  private mutating func sayUnknown(_ word: String) {
    let names =
      Action.allCases.filter(\.isSpoken).map(\.rawValue) + Action.spoken.keys.sorted() + ["list", "more"]
    let near = Fuzzy.nearest(to: word, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
    say("There is no \"\(word)\" here.\(near) ? lists what can be typed.")
  }

  /// The phase of the board or the checklist that is named.
  private func part(_ text: String, in context: ScreenContext) -> ItemID? {
    let project = context.project
    switch model.screen {
    case .board:
      guard let index = Self.choice(text, among: project.phases.map(\.title)), Int(text) == nil else {
        return nil
      }
      let phase = project.phases[index]
      return project.tasks.first { $0.phase == phase.id && Policy.maySee($0.visibility, context.actor) }?.id
    case .checklists:
      let exact = project.checklists.first { $0.code.lowercased() == text.lowercased() }
      let titled = Self.choice(text, among: project.checklists.map(\.title)).map { project.checklists[$0] }
      return (exact ?? (Int(text) == nil ? titled : nil))?.id
    case .today, .portfolio, .issues, .timeline, .history: return nil
    }
  }

  /// What can be typed here and now, and what it does.
  mutating func readVerbs() {
    say("Here you can type:")
    say("a number: opens it, or reads it out whole")
    say("a verb, then a number, then a text, such as: comment 3 called twice")
    for action in Action.allCases where action.isSpoken && model.unavailable(action) == nil {
      let others = Action.spoken.filter { $0.value == action }.keys.sorted()
      let words = ([action.rawValue] + others).joined(separator: " or ")
      say("\(words): \(action.title)")
    }
    say("list: reads the rows again. more: the next rows. b: back. q: leaves. ?: this list")
  }
}
