import Domain

/// Lines that are not answers: a number, or an action with its argument.
extension LinearSession {
  mutating func command(_ text: String) -> [Effect] {
    let text = text.withoutProgram
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
    case "keep" where shownMove != nil: return model.perform(.verb(.open))
    case "drop" where shownMove != nil: return model.perform(.verb(.back))
    default:
      if rest.isEmpty, let number = word.rowNumber { return openRow(number) }
      if word.lowercased() == "help", !rest.isEmpty { return readHelp(rest) }
      if let own = model.screenWord(word) { return perform(own, rest) }
      if let action = named(word) { return perform(action, rest, as: word) }
      if let found = goTo(text) { return found }
      if let action = begun(word.lowercased()) { return perform(action, rest) }
      sayUnknown(word)
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

  /// A number: opens the row, or prints its detail.
  mutating func openRow(_ number: Int) -> [Effect] {
    guard select(row: number) else { return [] }
    guard model.screen.needsProject else { return model.perform(.verb(.open)) }
    readDetail()
    return []
  }

  /// The action with that name, synonym or key.
  private func named(_ word: String) -> Action? {
    let lower = word.lowercased()
    if let action = Action(rawValue: lower) ?? Action.spoken(lower) { return action }
    guard word.count == 1, let key = word.first, !key.isNumber,
      case .action(let action) = model.keymap.match([.character(key)], on: model.screen)
    else { return nil }
    return action
  }

  /// The only action whose name begins like that.
  private func begun(_ word: String) -> Action? {
    let fitting = Action.allCases.filter { $0.isSpoken && $0.rawValue.hasPrefix(word) }
    return fitting.count == 1 && word.count > 2 ? fitting[0] : nil
  }

  /// Runs an action with its argument; an unknown name runs nothing.
  ///
  /// - Parameter word: the word typed for the action; it may stand for only one of the steps of the action.
  private mutating func perform(_ action: Action, _ rest: String, as word: String = "") -> [Effect] {
    if action == .shared(.quit) { return [.quit] }
    switch action.argument(on: model.screen) {
    case .place where !rest.isEmpty:
      if case .go(let screen) = action { return go(to: screen, rest) }
      return open(rest)
    case .rows where !rest.isEmpty:
      guard let (rows, text) = targets(rest) else { return [] }
      return carryOut(action, on: rows, text, as: word)
    case .place, .rows, .projects, .text: return carryOut(action, on: [], rest, as: word)
    }
  }

  /// Runs what this screen has a word of its own for.
  private mutating func perform(_ word: ScreenWord, _ rest: String) -> [Effect] {
    // Whether it can be done to a row is known once the row is chosen.
    if !model.isHere(word), model.unavailable(word) != nil, let part = word.part {
      say("Nothing was done: \(word.word) is for \(part). Type \(part) first.")
      return []
    }
    let isAboutAll = model.screen.info.aboutAll.contains(word.verb)
    guard word.takes == .rows, !isAboutAll, !rest.isEmpty else {
      return carryOut(.verb(word.verb), on: [], rest, own: word)
    }
    guard let (rows, text) = targets(rest) else { return [] }
    return carryOut(.verb(word.verb), on: rows, text, own: word)
  }

  /// - Parameter own: the screen's word for it, which may stand for one of the things that the action can do.
  mutating func carryOut(
    _ action: Action, on rows: [LinearRow.Target], _ rest: String, as word: String = "",
    own: ScreenWord? = nil
  ) -> [Effect] {
    var rest = rest
    var effects: [Effect] = []
    let isMarking = rows.count > 1
    // Rows that are named take precedence over the last step.
    if !rows.isEmpty, action == .shared(.undo) || action == .shared(.redo) {
      model.changes.undo = UndoHistory()
    }
    for row in rows {
      select(row)
      if isMarking { effects += model.perform(.verb(.select)) }
    }
    if action == .verb(.open), model.screen.needsProject {
      readDetail()
      return effects
    }
    if let reason = model.misfit(word) {
      if isMarking { effects += model.perform(.verb(.back)) }
      say("Nothing was done: \(hints.spoken(reason))")
      return effects
    }
    field = 0
    effects += own.map { model.perform($0) } ?? model.perform(action)
    if model.navigation.opening?.verb != nil || effects.contains(where: \.readsQuestion) {
      behindVerb = rest
      return effects
    }
    readOverlays()
    if !rest.isEmpty, effects.isEmpty || isMarking, let top = model.overlays.last, !top.isWord {
      if case .form(let form) = top { sayTitle(of: form) }
      if let draft = top.firstDraft { say("In place of what you had typed before: \(draft)") }
      effects += answer(rest)
      rest = ""
    }
    if isMarking, model.overlays.isEmpty { effects += model.perform(.verb(.back)) }
    if !rest.isEmpty, model.notices.messages.isEmpty { say("Not used: \"\(rest)\".") }
    return effects
  }

  mutating func sayUnknown(_ word: String) {
    let word = word.lowercased()
    let names =
      model.screenWords.map(\.word) + Action.allCases.filter(\.isSpoken).map(\.rawValue)
      + Action.allCases.flatMap { $0.info.spoken ?? [] }.sorted() + ["list", "more"]
    let near = Fuzzy.nearest(to: word, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
    say(
      "There is no \"\(DisplayText.line(String(word.prefix(60))))\" here.\(near) ? lists what can be typed.")
  }

  /// Prints the available commands with descriptions.
  /// A page of the manual; the names of all where there is none of that name.
  private mutating func readHelp(_ name: String) -> [Effect] {
    let help = model.preferences.help
    if let page = help.page(name) { return model.read(page) }
    let names = help.pages.map(\.name)
    let near = Fuzzy.nearest(to: name.lowercased(), among: names).map { " Did you mean \"\($0)\"?" } ?? ""
    say("There is no page \"\(DisplayText.line(name))\".\(near) Pages: \(names.joined(separator: ", ")).")
    return []
  }

  mutating func readVerbs() {
    let own = model.screenWords.filter { model.unavailable($0) == nil }.map { "\($0.word): \($0.title)" }
    let shared = Action.allCases.filter { $0.isSpoken && model.unavailable($0) == nil }
    let verbs = shared.filter { model.word(for: $0) == nil }.map { action in
      let others = (action.info.spoken ?? []).sorted()
      let words = ([action.rawValue] + others).joined(separator: " or ")
      return "\(words): \(action.title)"
    }
    unread = []
    read(
      [
        "Here you can type:", "a number: opens it, or reads it out whole",
        "a verb, then a number or an id, then a text, such as: comment 3 called twice",
        "this in place of the number: what was read out last, such as: comment this called twice",
        "list: reads the rows again. more: the next rows. b: back. q: leaves. ?: this list",
      ]
        + (model.preferences.help.pages.isEmpty
          ? [] : ["help and a name: a page of the manual, such as: help filter"]) + [] + own + verbs)
  }
}

extension Effect {
  /// What is typed behind such a verb answers the question that follows once views or kinds are read.
  fileprivate var readsQuestion: Bool {
    if case .loadViews = self { true } else { self == .loadKinds }
  }
}
