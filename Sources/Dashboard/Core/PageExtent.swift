/// The length of the text on the page or in the box on screen, and how much of it fits; set by the view.
package struct PageExtent: Hashable, Sendable {
  /// Rows of the whole text, wrapped to the width.
  package let rows: Int
  /// Rows available.
  package let height: Int

  package init(rows: Int, height: Int) {
    self.rows = rows
    self.height = height
  }

  /// The largest scroll position.
  package var lastTop: Int { max(0, rows - max(1, height)) }

  package func isEndInSight(from top: Int) -> Bool { top >= lastTop }
  /// Rows below the visible part.
  package func below(_ top: Int) -> Int { max(0, rows - top - height) }
  /// Rows to scroll by page; one row stays visible.
  package var page: Int { max(1, height - 1) }
}

extension Model {
  /// Whether a text is shown that scrolls by rows, or has to be shown to its end before consent.
  package var isRead: Bool {
    if case .confirm = overlays.last { return true }
    return overlays.isEmpty && seat != nil
  }
}
