import Domain

extension Model {
  mutating func askFilter() -> [Effect] {
    filterBefore = filter
    let prompt = Prompt("/", kind: .filter, text: filter.text, completions: Filter.completions) { _ in [] }
    let names = screen == .portfolio ? portfolio.queryForNames(height: portfolioRows) : nil
    return ask(.prompt(prompt)) + (names.map { [.loadPortfolio($0)] } ?? [])
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

  /// What an empty list says about its filter; `nil` when there is none.
  package var emptyFilterLine: String? {
    if screen == .today, !filter.isEmpty, today.due == 0, today.isLoaded {
      let clear = overlays.isEmpty ? "Backspace clears" : "Esc clears"
      return "0 of \(today.page.total) match \"\(DisplayText.line(filter.text))\".  \(clear)"
    }
    guard screen == .portfolio, !filter.isEmpty, portfolio.count == 0 else { return nil }
    let text = DisplayText.line(filter.text)
    let clear = overlays.isEmpty ? "Backspace clears" : "Esc clears"
    let hint = suggestion.map { "  Did you mean \"\($0.word)\" (\($0.count))?" } ?? ""
    return "0 of \(portfolio.page.total) match \"\(text)\".  \(clear)\(hint)"
  }

  private var suggestion: (word: String, count: Int)? {
    let typed = filter.text.lowercased()
    let words = portfolio.words
    return Fuzzy.nearest(to: typed, among: words.keys.sorted()).map {
      ($0, words[$0, default: 0])
    }
  }
}
