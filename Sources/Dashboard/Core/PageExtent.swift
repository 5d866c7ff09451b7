/// How much there is to read on the page or in the box on show, and how much of it fits: told by whoever draws it.
package struct PageExtent: Hashable, Sendable {
  /// Rows of all of it, broken to its width.
  package let rows: Int
  /// Rows there is room for.
  package let height: Int

  package init(rows: Int, height: Int) {
    self.rows = rows
    self.height = height
  }

  /// The last row that can be the first on show.
  package var lastTop: Int { max(0, rows - max(1, height)) }

  package func isEndInSight(from top: Int) -> Bool { top >= lastTop }
  /// Rows below what is on show.
  package func below(_ top: Int) -> Int { max(0, rows - top - height) }
  /// One row stays, to read on from.
  package var page: Int { max(1, height - 1) }
}

extension Model {
  /// Something is on show that is read to its end before a word is given to it, or that scrolls by rows.
  package var isRead: Bool {
    if case .confirm = overlays.last { return true }
    return overlays.isEmpty && seat != nil
  }
}
