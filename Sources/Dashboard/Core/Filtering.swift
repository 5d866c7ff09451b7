import Domain

extension Model {
  /// Opens an empty filter prompt. Up recalls the current filter, which stays active until something is typed.
  mutating func askFilter() -> [Effect] {
    lines.filterBefore = filter
    if !filter.isEmpty { lines.rememberFilter(filter.text) }
    lines.begin()
    let prompt = Prompt("/", kind: .filter) { _ in [] }
    let names = screen == .portfolio ? portfolio.queryForNames(height: portfolio.rows(workspaceContext)) : nil
    // Others may have added some; they are read anew where one is named.
    ownFields = nil
    return ask(.prompt(prompt)) + (names.map { [.loadPortfolio($0)] } ?? [])
  }

  /// Own fields may be known only after a filter that was kept, or typed at once, is on the list already.
  mutating func take(ownFields names: [String]) -> [Effect] {
    ownFields = names
    guard filterFields.hasOwn, !filter.ownNames.isEmpty, overlays.isEmpty else { return [] }
    do throws(FilterProblem) { _ = try readFilter(filter.text) } catch { say(error.sentence, .refused) }
    return []
  }

  /// What has to be read to tell whether the own fields of a filter are some of the projects'.
  func wanted(by filter: Filter) -> [Effect] {
    filterFields.hasOwn && !filter.ownNames.isEmpty && ownFields == nil ? [.loadOwnFields] : []
  }

  /// Applies the filter while it is typed. One that is not finished applies as far as it goes; an invalid one shows an
  /// error and leaves the list unchanged.
  mutating func takeFilter(_ edited: Prompt) -> [Effect] {
    let wantsNames =
      filterFields.hasOwn && ownFields == nil && FilterField.isOwnNamed(in: edited.line.text)
    return (wantsNames ? [.loadOwnFields] : []) + applyFilter(edited)
  }

  private mutating func applyFilter(_ edited: Prompt) -> [Effect] {
    var prompt = edited
    let text = prompt.line.text
    (prompt.problemPlace, prompt.expected) = (nil, nil)
    do throws(FilterProblem) {
      let read = try readFilter(text)
      replaceTop(.prompt(prompt))
      return read.text == filter.text ? [] : whileTyping(setFilter(read))
    } catch {
      if error.isUnfinished {
        prompt.expected = error.sentence
      } else {
        (prompt.problem, prompt.problemPlace) = (error.sentence, error.place)
      }
      replaceTop(.prompt(prompt))
      let sound =
        error.isUnfinished ? begun(text) : soundPart(of: text) ?? lines.filterBefore ?? Filter()
      return sound.terms == filter.terms ? [] : whileTyping(setFilter(sound))
    }
  }

  /// Over a million items an answer takes longer than the next letter: the letter is shown first, and the rows follow when
  /// no key waits.
  private mutating func whileTyping(_ effects: [Effect]) -> [Effect] {
    guard screen == .work || screen == .today, let search = effects.last else { return effects }
    typedSearch = search
    return Array(effects.dropLast())
  }

  /// The valid terms before the first invalid one; `nil` when there are none.
  private func soundPart(of text: String) -> Filter? {
    var part = text[...]
    while let blank = part.lastIndex(of: " ") {
      part = part[..<blank]
      if !part.allSatisfy(\.isWhitespace), let filter = try? readFilter(String(part)) { return filter }
    }
    return nil
  }

  private func readFilter(_ text: String) throws(FilterProblem) -> Filter {
    try Filter.read(text, for: filterFields, today: day, calendar: calendar)
  }

  private func begun(_ text: String) -> Filter {
    Filter(begun: text, for: filterFields, today: day, calendar: calendar)
  }

  /// What is said above the filter while it is typed, besides problems: what it lacks, what Tab offers, what the field
  /// under the cursor is.
  package func filterHelp(_ prompt: Prompt) -> String {
    let keys = "Enter keep  \(prompt.escape)"
    if !prompt.offered.isEmpty { return prompt.offered.joined(separator: "  ") }
    let hint = filterFields.hint(for: String(prompt.line.characters[..<prompt.line.cursor]))
    let offer = hint.words.count > 1 && hint.words.count <= 6 ? hint.words.joined(separator: " ") : ""
    if let help = hint.help { return help + (offer.isEmpty ? "" : "   Tab: \(offer)") }
    if let expected = prompt.expected { return expected }
    let names = filterFields.names.prefix(8).joined(separator: " ")
    let more = filterFields.names.count > 8 ? " ... Tab" : ""
    return "\(names)\(more)   x or y  !not  ( )  @who   \(keys)"
  }

  /// The filter that Up recalls.
  package var lastFilter: String? { lines.filters.last }

  /// Enter: keeps the typed filter; an empty line clears it.
  mutating func keepFilter(_ edited: Prompt) -> [Effect] {
    let effects = takeFilter(edited)
    guard case .prompt(var prompt)? = overlays.last, prompt.problem == nil else { return effects }
    if let expected = prompt.expected {
      prompt.problem = expected
      replaceTop(.prompt(prompt))
      return effects
    }
    overlayStack.pop()
    lines.filterBefore = nil
    if !filter.isEmpty { lines.rememberFilter(filter.text) }
    // Whatever is pressed next is for the rows that fit.
    defer { typedSearch = nil }
    return effects + [typedSearch].compactMap { $0 }
  }

  /// Describes the active filter, its number of matches and the key that clears it; `nil` without a filter.
  package var filterLine: String? { filterLine(clearing: waysToClear) }

  /// `Backspace clears`
  private var waysToClear: String {
    "\(overlays.isEmpty ? keymap.label(for: .shared(.clearFilter), on: screen) : "Esc") clears"
  }

  private func filterLine(clearing clear: String) -> String? {
    guard !filter.isEmpty else { return nil }
    let left = filterExtent.map { "\($0.shownWords) of \($0.all) match " } ?? ""
    return "\(left)\"\(DisplayText.line(filter.text))\".  \(clear)"
  }

  /// The text of an empty list with a filter; `nil` when no filter hides rows.
  package var emptyFilterLine: String? {
    emptyFilterLine(clearing: waysToClear)
  }

  /// - Parameter clear: the key that clears the filter.
  func emptyFilterLine(clearing clear: String) -> String? {
    guard let list = screens.workspace(screen), let extent = list.filterExtent, extent.shown == 0,
      extent.isCounted,
      let line = filterLine(clearing: clear)
    else { return nil }
    return line + (list.suggestion.map { "  Did you mean \"\($0.word)\" (\($0.count))?" } ?? "")
  }
}

extension FilterField {
  /// Whether a filter that is written so may name an own field: only then are their names read, over all projects.
  package static func isOwnNamed(in text: String) -> Bool { text.lowercased().contains(ownPrefix) }
}
