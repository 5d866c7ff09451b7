import Domain

/// The place of the Checklists screen until its helper delivers it.
package struct ChecklistsScreen: ProjectScreen {
  package var memory: [String: String] = [:]

  package init() {}

  package func current(in context: ScreenContext) -> ItemID? { nil }
  package func targets(in context: ScreenContext) -> [ItemID] { [] }
  package func unavailable(_ action: Action, in context: ScreenContext) -> String? { "Nothing here yet." }
  package mutating func handle(_ action: Action, in context: ScreenContext) -> [Reaction] { [] }
  package mutating func select(_ id: ItemID, in context: ScreenContext) {}
  package mutating func refresh(_ context: ScreenContext) {}
  package func hints(in context: ScreenContext) -> [Hint] { [] }
}
