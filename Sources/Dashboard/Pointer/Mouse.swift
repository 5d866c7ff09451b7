import Domain
import Layout

/// The areas of the screen that react to the mouse, and the state of its button.
package struct Mouse: Sendable {
  /// The areas as last drawn; set when a frame is shown.
  package var regions: [Region] = []
  /// Where the button was pressed; `nil` while it is up.
  var pressed: Press?
  var hasExplainedDrag = false

  /// The target under the pointer, as last drawn.
  package func target(column: Int, row: Int) -> Target? {
    regions.last { $0.area.contains(column: column, row: row) }?.target
  }
}

/// The mouse button is held down on an item.
struct Press: Hashable, Sendable {
  let item: ItemID
  /// The item was under the cursor before, so releasing the button opens it.
  let opens: Bool
}
