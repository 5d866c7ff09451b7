import Domain

/// The number of rows with and without the filter.
package struct FilterExtent: Hashable, Sendable {
  package let shown: Int
  package let all: Int
  /// Whether all rows have been looked at; otherwise there may be more.
  package let isCounted: Bool

  package init(shown: Int, all: Int, isCounted: Bool = true) {
    self.shown = shown
    self.all = all
    self.isCounted = isCounted
  }

  /// `12`, `12+` while there may be more.
  package var shownWords: String { isCounted ? "\(shown)" : "\(shown)+" }

  package init<Item>(_ items: [Item], matches: (Item) -> Bool) {
    self.init(shown: items.count(where: matches), all: items.count)
  }
}

extension ScreenContext {
  /// Says that the filter hides all rows; `nil` when it does not.
  func hiddenByFilter(_ extent: FilterExtent, _ noun: String) -> String? {
    guard !filter.isEmpty, extent.all > extent.shown else { return nil }
    return "The filter hides \(Words.count(extent.all - extent.shown, noun)) here: Backspace clears it."
  }
}
