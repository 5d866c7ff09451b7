import Domain

/// An entry of the palette.
package struct PaletteEntry: Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case action(Action)
    case word(ScreenWord)
    case open(ProjectID)
    case theme(String)
    case own(OwnCommand)
    case page(HelpPages.Page)
    case sort(PortfolioQuery.Order)
    case scope(PortfolioQuery.Scope)
  }

  /// The name to type after `:`, also used in the list of recent commands.
  package let command: String
  package let title: String
  package let key: String
  /// Why it is not available now.
  package let off: String?
  /// The equivalent command line, or why there is none.
  package let shell: String
  package let operation: Operation
  package var isRecent = false

  /// A word for all that a verb does is also found by the verb's own name.
  fileprivate var names: [String] {
    if case .word(let word) = operation, word.isWholeVerb {
      [command, word.verb.rawValue]
    } else {
      [command]
    }
  }

  fileprivate var otherNames: [String] {
    switch operation {
    case .action(let action): action.otherNames
    case .word(let word): word.isWholeVerb ? Action.verb(word.verb).otherNames : []
    case .open, .theme, .own, .page, .sort, .scope: []
    }
  }
}

extension Model {
  /// Matching entries, best first; without a text, recent commands come first.
  package func paletteEntries(_ palette: Palette) -> [PaletteEntry] {
    let typed = palette.typed
    let all = allEntries(palette)
    if let named = namedCustomers(palette, all) { return named }
    guard !typed.trimmed.isEmpty else {
      let lately = lines.recent.compactMap { name in all.first { $0.command == name } }.prefix(5)
      let names = Set(lately.map(\.command))
      return lately.map { entry in
        var entry = entry
        entry.isRecent = true
        return entry
      } + all.filter { $0.off == nil && !names.contains($0.command) }
        + all.filter { $0.off != nil && !names.contains($0.command) }
    }
    let scored = all.enumerated().compactMap { index, entry in
      Self.score(typed, entry).map { (score: $0 - (entry.off == nil ? 0 : 6), index: index) }
    }
    return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map { all[$0.index] }
  }

  private static func score(_ typed: String, _ entry: PaletteEntry) -> Int? {
    let name = entry.names.compactMap { name in
      Fuzzy.score(typed, in: name).map { $0 + (name == typed ? 100 : 10) }
    }.max()
    let title = Fuzzy.score(typed, in: entry.command + " " + entry.title)
    let word = typed.trimmed.lowercased()
    // Ranks above a fuzzy match of another name, and below an exact name.
    let others = word.utf8.count > 1 ? entry.otherNames : []
    let other = others.contains(word) ? 118 : others.contains { $0.hasPrefix(word) } ? 110 : nil
    return [name, title, other].compactMap { $0 }.max()
  }

  private func allEntries(_ palette: Palette) -> [PaletteEntry] {
    let onScreen = portfolio.page.rows
    let others = palette.customers.filter { row in !onScreen.contains { $0.id == row.id } }
    let customers = (onScreen + others).map(customerEntry)
    let ownCommands = preferences.ownCommands.map(ownEntry)
    let themes = preferences.themes.map(themeEntry)
    let orders = PortfolioQuery.Order.allCases.map(sortEntry)
    return [
      actionEntries, ownCommands, customers, themes, orders, PortfolioQuery.Scope.allCases.map(scopeEntry),
      preferences.help.pages.map(helpEntry),
    ].flatMap { $0 }
  }

  /// Commands come before cursor movements, which are usually done with keys.
  private static let offered =
    Action.allCases.filter { $0.group != .move } + Action.allCases.filter { $0.group == .move }

  /// A verb under the word the screen has for it; further words stand beside the verb they belong to.
  private var actionEntries: [PaletteEntry] {
    let further = screenWords.filter { !$0.isWholeVerb || !isHere($0) }
    return Self.offered.flatMap { action in
      let own = word(for: action).map(entry) ?? entry(action)
      return [own] + further.filter { .verb($0.verb) == action }.map(entry)
    }
  }

  private func entry(_ action: Action) -> PaletteEntry {
    PaletteEntry(
      command: action.rawValue, title: action.title, key: keymap.label(for: action, on: screen),
      off: unavailable(action), shell: commandLine(of: action).sentence, operation: .action(action))
  }

  private func entry(_ word: ScreenWord) -> PaletteEntry {
    let isKey = word.isWholeVerb && isHere(word)
    return PaletteEntry(
      command: word.word, title: word.title,
      key: isKey ? keymap.label(for: .verb(word.verb), on: screen) : "", off: unavailable(word),
      shell: CommandLineForm.command(word.shell).sentence, operation: .word(word))
  }

  private func customerEntry(_ row: ProjectSummary) -> PaletteEntry {
    PaletteEntry(
      command: "open \(DisplayText.line(row.customer))", title: "", key: "", off: nil,
      shell: "golive show \(row.id)", operation: .open(row.id))
  }

  private func themeEntry(_ name: String) -> PaletteEntry {
    PaletteEntry(
      command: "theme \(name)", title: "", key: "",
      off: name == preferences.theme ? "It is the theme now." : nil,
      shell: "golive --theme \(name)", operation: .theme(name))
  }

  private func ownEntry(_ command: OwnCommand) -> PaletteEntry {
    PaletteEntry(
      command: command.name, title: command.detail, key: "", off: unavailable(.shared(.commands)),
      shell: "golive run '\(command.name)' PROJECT", operation: .own(command))
  }

  private func sortEntry(_ order: PortfolioQuery.Order) -> PaletteEntry {
    PaletteEntry(
      command: "sort \(order.title)", title: order.detail, key: "", off: offOutsidePortfolio,
      shell: "golive list --sort \(order.rawValue)", operation: .sort(order))
  }

  private func scopeEntry(_ scope: PortfolioQuery.Scope) -> PaletteEntry {
    PaletteEntry(
      command: "scope \(scope.title)", title: "", key: "", off: offOutsidePortfolio,
      shell: "golive list --scope \(scope.rawValue)", operation: .scope(scope))
  }

  private var offOutsidePortfolio: String? {
    screen == .portfolio ? nil : "Only the portfolio has it.  1 portfolio"
  }
}

extension Palette {
  fileprivate mutating func choose(_ place: Int, last: Int) {
    cursor = min(max(0, place), last)
    isChosen = true
  }

  /// The part of the text that can be a customer's name: all of it, or what follows `open` or an abbreviation of it.
  var wantedCustomer: String {
    let words = line.text.trimmed.split(separator: " ", maxSplits: 1)
    guard words.count == 2, Fuzzy.score(String(words[0]), in: "open") != nil else { return line.text.trimmed }
    return String(words[1]).trimmed
  }
}

extension Model {
  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    // A key that does not fit leaves the text unchanged.
    if case .character = key, palette.line.bytes >= palette.line.room { return [] }
    let last = max(0, paletteEntries(palette).count - 1)
    switch key {
    case .escape: return cancelTop()
    case .backspace where palette.line.isEmpty: return cancelTop()
    case .enter: return runPalette(palette)
    case .up, .control("p"), .control("k"): palette.choose(palette.cursor - 1, last: last)
    case .down, .control("n"), .control("j"): palette.choose(palette.cursor + 1, last: last)
    case .pageUp: palette.choose(palette.cursor - 10, last: last)
    case .pageDown: palette.choose(palette.cursor + 10, last: last)
    case .tab:
      let entries = paletteEntries(palette)
      if entries.indices.contains(palette.cursor) { palette.line.set(entries[palette.cursor].command) }
      palette.cursor = 0
      palette.isChosen = false
    case .character, .control, .alt, .backTab, .backspace, .delete, .insert, .left, .right, .home, .end,
      .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function:
      if palette.line.handle(key) {
        palette.cursor = 0
        palette.isChosen = false
      }
    }
    return take(palette)
  }

  /// Updates the palette; a changed text starts a search for customers.
  mutating func take(_ palette: Palette) -> [Effect] {
    guard case .palette(let before)? = overlays.last else { return [] }
    replaceTop(.palette(palette))
    let wanted = palette.wantedCustomer
    return wanted == before.wantedCustomer || wanted.isEmpty ? [] : [.find(wanted)]
  }

  /// Adds found customers, unless the text has changed since.
  mutating func found(_ rows: [ProjectSummary], for text: String) {
    guard case .palette(var palette)? = overlays.last, palette.wantedCustomer == text else { return }
    palette.customers = rows
    replaceTop(.palette(palette))
  }

  mutating func runPalette(_ palette: Palette) -> [Effect] {
    let entries = paletteEntries(palette)
    if !palette.isChosen, let effects = runNamed(palette, entries) { return effects }
    guard entries.indices.contains(palette.cursor) else {
      say("No command or customer matches \"\(DisplayText.line(palette.line.text))\".", .refused)
      return []
    }
    let entry = entries[palette.cursor]
    overlayStack.pop()
    if let off = entry.off {
      say(off, .refused)
      return []
    }
    lines.rememberRun(entry.command)
    switch entry.operation {
    case .action(let action): return perform(action)
    case .word(let word): return perform(word)
    case .open(let id): return open(id)
    case .theme(let name): return [.useTheme(name)]
    case .own(let command): return run(command)
    case .page(let page): return read(page)
    case .sort(let order): return list(order: order, scope: nil)
    case .scope(let scope): return list(order: nil, scope: scope)
    }
  }
}
