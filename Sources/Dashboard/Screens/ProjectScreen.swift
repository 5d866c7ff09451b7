import Domain

/// A screen of one project.
package protocol ProjectScreen: Screen where Context == ScreenContext {
  /// The fields by which its list can be filtered.
  static func filterFields(of project: Project) -> FilterFields
  /// The fields of the list that is shown, where the screen has several.
  func shownFilterFields(of project: Project) -> FilterFields
  /// Effects that load what another filter finds; called while it is typed.
  func filtered(in context: ScreenContext) -> [Effect]
  /// The item with that name, if it is of the kind this screen shows.
  func item(named name: String, in context: ScreenContext) -> ItemID?
  /// The item under the heading with that name, such as a phase or a checklist.
  func part(named name: String, in context: ScreenContext) -> ItemID?

  /// The item under the cursor.
  func current(in context: ScreenContext) -> ItemID?
  /// Items selected with `v`, or else the one under the cursor.
  func targets(in context: ScreenContext) -> [ItemID]
  /// Puts the cursor on an item, and unfolds its section if needed.
  mutating func select(_ id: ItemID, in context: ScreenContext)
  /// How many rows the filter of the context leaves of all rows.
  func filterExtent(in context: ScreenContext) -> FilterExtent

  /// A project was opened: resets the cursor.
  ///
  /// - Parameter isOther: another project was shown before; its items may have the same ids.
  mutating func beginAnew(isOther: Bool)
  /// Another screen is shown instead.
  mutating func leave()
  /// Shows all again where it shows what belongs to one item.
  mutating func widen()
  /// A change of the project was stored; called before `refresh`.
  mutating func committed() -> [Reaction]
  /// The result of dragging an item onto another one; `nil` when that has no meaning here.
  func drop(_ item: ItemID, on target: ItemID, in context: ScreenContext) -> [Reaction]?
}

extension ProjectScreen {
  package func shownFilterFields(of project: Project) -> FilterFields { Self.filterFields(of: project) }
  package func filtered(in context: ScreenContext) -> [Effect] { [] }
  package func item(named name: String, in context: ScreenContext) -> ItemID? { nil }
  package func part(named name: String, in context: ScreenContext) -> ItemID? { nil }
  package mutating func beginAnew(isOther: Bool) {}
  package mutating func leave() {}
  package mutating func widen() {}
  package mutating func committed() -> [Reaction] { [] }
  package func drop(_ item: ItemID, on target: ItemID, in context: ScreenContext) -> [Reaction]? { nil }
}
