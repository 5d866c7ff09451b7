import Domain
import Layout

/// What a click on a part of the screen does. Views set the areas; `Model` acts on them.
package enum Target: Hashable, Sendable {
  case tab(ScreenID)
  /// Runs the action of a hint.
  case action(Action)
  /// Runs a hint or an answer of the customer's screen.
  case seat(SeatAction)
  /// A row of the portfolio, by its index in the whole list.
  case row(Int)
  /// A line of Today.
  case due(Int)
  case news(Int)
  /// A row of the open work, by its index in the whole list.
  case work(Int)
  /// A figure of a chart, by its line and column.
  case figure(line: Int, column: Int)
  /// An item of the open project: the first click selects it, the second opens it.
  case item(ItemID)
  /// A line of the overlay on top.
  case choice(Int)
  /// The area of an overlay itself, so that a click does not reach the screen below.
  case overlay
}

/// An area that reacts to the mouse. Later regions cover earlier ones.
package struct Region: Hashable, Sendable {
  package let area: Rect
  package let target: Target

  package init(_ area: Rect, _ target: Target) {
    self.area = area
    self.target = target
  }
}
