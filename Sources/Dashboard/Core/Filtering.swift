import Domain

extension Model {
  /// Starts afresh; the filter there was is one Up away, and stays until something is typed.
  mutating func askFilter() -> [Effect] {
    filterBefore = filter
    if !filter.isEmpty { rememberFilter(filter.text) }
    typedBack = 0
    let prompt = Prompt("/", kind: .filter, completions: filterFields.words) { _ in [] }
    let names = screen == .portfolio ? portfolio.queryForNames(height: portfolioRows) : nil
    return ask(.prompt(prompt)) + (names.map { [.loadPortfolio($0)] } ?? [])
  }

  /// What the list on screen can be filtered by.
  package var filterFields: FilterFields {
    switch screen {
    case .today, .portfolio: return .portfolio
    case .board, .timeline: return project.map(FilterFields.tasks(of:)) ?? .portfolio
    case .checklists: return project.map(FilterFields.checks(of:)) ?? .portfolio
    case .issues: return .issues
    case .history: return .history
    }
  }

  /// A filter that can be read applies while it is typed; of another one it is said why, and the list stays.
  mutating func takeFilter(_ edited: Prompt) -> [Effect] {
    var prompt = edited
    do throws(FilterProblem) {
      let read = try readFilter(prompt.line.text)
      replaceTop(.prompt(prompt))
      return read.text == filter.text ? [] : setFilter(read)
    } catch {
      prompt.problem = error.sentence
      replaceTop(.prompt(prompt))
      let sound = soundPart(of: prompt.line.text) ?? filterBefore ?? Filter()
      return sound.text == filter.text ? [] : setFilter(sound)
    }
  }

  /// The words before the one that cannot be read; `nil` where it is the first.
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

  /// The filter that Up brings back.
  package var lastFilter: String? { typedFilters.last }

  /// Enter: what the line says holds; an empty line means no filter.
  mutating func keepFilter(_ edited: Prompt) -> [Effect] {
    let effects = takeFilter(edited)
    guard case .prompt(let prompt)? = overlays.last, prompt.problem == nil else { return effects }
    overlays.removeLast()
    filterBefore = nil
    if !filter.isEmpty { rememberFilter(filter.text) }
    return effects
  }

  private mutating func rememberFilter(_ text: String) {
    typedFilters.removeAll { $0 == text }
    typedFilters.append(text)
    if typedFilters.count > 20 { typedFilters.removeFirst() }
  }

  /// Applies while typing.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    if screen == .today {
      today.restart(with: filter)
      return [.loadToday(today.query(on: day))]
    }
    guard screen.needsProject else {
      return [.loadPortfolio(portfolio.ask(height: portfolioRows) { $0.filter = filter })]
    }
    filters[screen] = filter.isEmpty ? nil : filter
    _ = onScreen(screen) { $0.refresh($1) }
    return []
  }

  /// Names the filter of the list on screen, what it leaves, and the key that clears it; `nil` without one.
  package var filterLine: String? { filterLine(clearing: filterKey) }

  private var filterKey: String {
    "\(overlays.isEmpty ? keymap.label(for: .clearFilter, on: screen) : "Esc") clears"
  }

  private func filterLine(clearing clear: String) -> String? {
    guard !filter.isEmpty else { return nil }
    let left = filterExtent.map { "\($0.shown) of \($0.all) match " } ?? ""
    return "\(left)\"\(DisplayText.line(filter.text))\".  \(clear)"
  }

  /// How many lines the filter leaves of all there are; `nil` while nothing is known of them.
  private var filterExtent: FilterExtent? {
    switch screen {
    case .today: return today.isLoaded ? FilterExtent(shown: today.due, all: today.page.total) : nil
    case .portfolio:
      guard portfolio.loaded != nil else { return nil }
      return FilterExtent(shown: portfolio.count, all: portfolio.page.total)
    case .board, .checklists, .issues, .timeline, .history:
      return context(for: screen).flatMap { projectScreen(screen)?.filterExtent(in: $0) }
    }
  }

  /// What an empty list says about its filter; `nil` when there is none.
  package var emptyFilterLine: String? {
    emptyFilterLine(clearing: filterKey)
  }

  /// - Parameter clear: what shows everything again.
  func emptyFilterLine(clearing clear: String) -> String? {
    switch screen {
    case .today: return today.due == 0 && today.isLoaded ? filterLine(clearing: clear) : nil
    case .portfolio:
      guard portfolio.count == 0, let line = filterLine(clearing: clear) else { return nil }
      return line + (suggestion.map { "  Did you mean \"\($0.word)\" (\($0.count))?" } ?? "")
    case .board, .checklists, .issues, .timeline, .history: return nil
    }
  }

  private var suggestion: (word: String, count: Int)? {
    let typed = filter.text.lowercased()
    let words = portfolio.words
    return Fuzzy.nearest(to: typed, among: words.keys.sorted()).map {
      ($0, words[$0, default: 0])
    }
  }
}
