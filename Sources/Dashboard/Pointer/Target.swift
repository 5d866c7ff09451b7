import Domain
import Layout

/// What a click on a part of the screen means. Views say where; `Model` says what follows.
package enum Target: Hashable, Sendable {
  case tab(ScreenID)
  /// A hint: clicking presses its key.
  case action(Action)
  /// A hint or an answer of the customer's seat.
  case seat(SeatAction)
  /// A row of the portfolio, by its place in the whole list.
  case row(Int)
  /// A line of Today.
  case due(Int)
  case news(Int)
  /// An item of the project on screen: selects it; a second click opens it.
  case item(ItemID)
  /// A line of the overlay on top.
  case choice(Int)
  /// An overlay's own area, so that clicks do not fall through.
  case overlay
}

/// A rectangle that answers to the mouse. Later regions lie over earlier ones.
package struct Region: Hashable, Sendable {
  package let area: Rect
  package let target: Target

  package init(_ area: Rect, _ target: Target) {
    self.area = area
    self.target = target
  }
}
