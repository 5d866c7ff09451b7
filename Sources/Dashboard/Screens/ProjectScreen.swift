import Domain

/// A screen of one project.
package protocol ProjectScreen: Screen where Context == ScreenContext {
  /// What its list can be filtered by.
  static func filterFields(of project: Project) -> FilterFields
  /// The item of that name it can put its cursor on; a project has it under no other screen's name.
  func item(named name: String, in context: ScreenContext) -> ItemID?
  /// A part of the screen by its name, such as a phase or a checklist: the item that shows it.
  func part(named name: String, in context: ScreenContext) -> ItemID?

  /// The item under the cursor.
  func current(in context: ScreenContext) -> ItemID?
  /// Items chosen with `v`, or else the one under the cursor.
  func targets(in context: ScreenContext) -> [ItemID]
  /// Puts the cursor on an item, unfolding what hides it.
  mutating func select(_ id: ItemID, in context: ScreenContext)
  /// How many lines the filter of the context leaves of all the list could show.
  func filterExtent(in context: ScreenContext) -> FilterExtent

  /// A project opens: where the cursor was belongs to another visit.
  ///
  /// - Parameter isOther: another project was on show, whose items may have the same names.
  mutating func beginAnew(isOther: Bool)
  /// Another screen takes its place.
  mutating func leave()
  /// A change of the project was stored; asked before the screen sees it.
  mutating func committed() -> [Reaction]
  /// An item was dragged onto another one; `nil` where that means nothing.
  func drop(_ item: ItemID, on target: ItemID, in context: ScreenContext) -> [Reaction]?
}

extension ProjectScreen {
  package func item(named name: String, in context: ScreenContext) -> ItemID? { nil }
  package func part(named name: String, in context: ScreenContext) -> ItemID? { nil }
  package mutating func beginAnew(isOther: Bool) {}
  package mutating func leave() {}
  package mutating func committed() -> [Reaction] { [] }
  package func drop(_ item: ItemID, on target: ItemID, in context: ScreenContext) -> [Reaction]? { nil }
}
