import Domain

/// What a filter leaves of a list.
package struct FilterExtent: Hashable, Sendable {
  package let shown: Int
  package let all: Int

  package init(shown: Int, all: Int) {
    self.shown = shown
    self.all = all
  }

  package init<Item>(_ items: [Item], matches: (Item) -> Bool) {
    self.init(shown: items.count(where: matches), all: items.count)
  }
}

extension ScreenContext {
  /// Why there is nothing under the cursor while the filter hides all there is; `nil` where it hides nothing.
  func hiddenByFilter(_ extent: FilterExtent, _ noun: String) -> String? {
    guard !filter.isEmpty, extent.all > extent.shown else { return nil }
    return "The filter hides \(Words.count(extent.all - extent.shown, noun)) here: Backspace clears it."
  }
}
