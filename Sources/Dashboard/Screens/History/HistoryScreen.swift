import Domain

/// The place of the History screen until its helper delivers it.
package struct HistoryScreen: ProjectScreen {
  package var memory: [String: String] = [:]

  /// The item the log is narrowed to.
  package var item: ItemID?

  package init() {}

  /// Another project was opened.
  package mutating func forget() {}

  /// Takes a page of the log, newest first; `before` is `nil` for the newest page.
  package mutating func take(_ entries: [HistoryEntry], item: ItemID?, before: Int?) {}

  package func current(in context: ScreenContext) -> ItemID? { nil }
  package func targets(in context: ScreenContext) -> [ItemID] { [] }
  package func unavailable(_ action: Action, in context: ScreenContext) -> String? { "Nothing here yet." }
  package mutating func handle(_ action: Action, in context: ScreenContext) -> [Reaction] { [] }
  package mutating func select(_ id: ItemID, in context: ScreenContext) {}
  package mutating func refresh(_ context: ScreenContext) {}
  package func hints(in context: ScreenContext) -> [Hint] { [] }
}
