import Domain

extension Model {
  /// Starts afresh; the filter there was is one Up away, and stays until something is typed.
  mutating func askFilter() -> [Effect] {
    lines.filterBefore = filter
    if !filter.isEmpty { lines.rememberFilter(filter.text) }
    lines.begin()
    let prompt = Prompt("/", kind: .filter, completions: filterFields.words) { _ in [] }
    let names = screen == .portfolio ? portfolio.queryForNames(height: portfolio.rows(workspaceContext)) : nil
    return ask(.prompt(prompt)) + (names.map { [.loadPortfolio($0)] } ?? [])
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
      let sound = soundPart(of: prompt.line.text) ?? lines.filterBefore ?? Filter()
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
  package var lastFilter: String? { lines.filters.last }

  /// Enter: what the line says holds; an empty line means no filter.
  mutating func keepFilter(_ edited: Prompt) -> [Effect] {
    let effects = takeFilter(edited)
    guard case .prompt(let prompt)? = overlays.last, prompt.problem == nil else { return effects }
    overlayStack.pop()
    lines.filterBefore = nil
    if !filter.isEmpty { lines.rememberFilter(filter.text) }
    return effects
  }

  /// Names the filter of the list on screen, what it leaves, and the key that clears it; `nil` without one.
  package var filterLine: String? { filterLine(clearing: waysToClear) }

  /// `Backspace clears`
  private var waysToClear: String {
    "\(overlays.isEmpty ? keymap.label(for: .shared(.clearFilter), on: screen) : "Esc") clears"
  }

  private func filterLine(clearing clear: String) -> String? {
    guard !filter.isEmpty else { return nil }
    let left = filterExtent.map { "\($0.shown) of \($0.all) match " } ?? ""
    return "\(left)\"\(DisplayText.line(filter.text))\".  \(clear)"
  }

  /// What an empty list says about its filter; `nil` when there is none.
  package var emptyFilterLine: String? {
    emptyFilterLine(clearing: waysToClear)
  }

  /// - Parameter clear: what shows everything again.
  func emptyFilterLine(clearing clear: String) -> String? {
    guard let list = screens.workspace(screen), list.filterExtent?.shown == 0,
      let line = filterLine(clearing: clear)
    else { return nil }
    return line + (list.suggestion.map { "  Did you mean \"\($0.word)\" (\($0.count))?" } ?? "")
  }
}
