import Layout

/// Where a list screen puts its parts (ux.md C2): detail below on S, to the right on M and L, in place of the list on XS.
package struct ListPanes: Hashable, Sendable {
  package let header: Rect
  /// The line of column headings; empty when there is none.
  package let headings: Rect
  package let list: Rect
  /// Its first row is the title rule when it is below, its first column the border when it is at the right.
  package let detail: Rect
  package let isBeside: Bool

  /// - Parameter reading: the detail has the whole body, whatever the tier.
  package init(body: Rect, tier: Tier, headerRows: Int, hasHeadings: Bool, reading: Bool) {
    let (header, below) = body.splitTop(headerRows)
    self.header = header
    if reading {
      headings = below.splitTop(0).top
      list = headings
      detail = below
      isBeside = false
      return
    }
    switch tier {
    case .tooSmall, .extraSmall:
      (headings, list) = below.splitTop(hasHeadings && below.rows > 6 ? 1 : 0)
      detail = below.splitBottom(0).bottom
      isBeside = false
    case .small:
      let (bottom, rest) = below.splitBottom(Self.detailRows(below.rows))
      (headings, list) = rest.splitTop(hasHeadings ? 1 : 0)
      detail = bottom
      isBeside = false
    case .medium, .large:
      let (right, rest) = below.splitRight(below.columns * (tier == .large ? 38 : 45) / 100)
      (headings, list) = rest.splitTop(hasHeadings ? 1 : 0)
      detail = right
      isBeside = true
    }
  }

  /// Two fifths, with the title rule, and never so much that fewer than four rows of list remain.
  private static func detailRows(_ rows: Int) -> Int { max(0, min(16, rows * 9 / 20, rows - 5)) }
}
