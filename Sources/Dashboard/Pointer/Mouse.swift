import Domain
import Layout

/// What the mouse can hit, and the button while it is down.
package struct Mouse: Sendable {
  /// What was drawn where; set by whoever shows a frame.
  package var regions: [Region] = []
  /// Where the button went down, until it is let go.
  var pressed: Press?
  var hasExplainedDrag = false

  /// The target under the pointer, as last drawn.
  package func target(column: Int, row: Int) -> Target? {
    regions.last { $0.area.contains(column: column, row: row) }?.target
  }
}

/// The mouse button is down on an item of a project.
struct Press: Hashable, Sendable {
  let item: ItemID
  /// It was under the cursor already: letting it go there opens it.
  let opens: Bool
}
