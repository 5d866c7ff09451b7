import Layout

/// The layout of a list screen (ux.md C2): detail below on S, to the right on M and L, instead of the list on XS.
package struct ListPanes: Hashable, Sendable {
  package let header: Rect
  /// The line of column headings; empty when there is none.
  package let headings: Rect
  package let list: Rect
  /// Below the list its first row is the title rule; to the right it has a frame.
  package let detail: Rect
  package let isBeside: Bool

  /// In a narrower pane at the right most lines would wrap.
  private static let leastDetail = 44

  /// - Parameters:
  ///   - reading: the detail fills the body, at every size.
  ///   - listColumns: the width the list needs; the detail goes below the list where less would be left.
  package init(
    body: Rect, tier: Tier, headerRows: Int, hasHeadings: Bool, reading: Bool, listColumns: Int = 0
  ) {
    let (header, below) = body.splitTop(headerRows)
    self.header = header
    if reading {
      headings = below.splitTop(0).top
      list = headings
      detail = below
      isBeside = false
      return
    }
    let hasDetail = tier != .extraSmall && tier != .tooSmall
    let isWide = tier == .medium || tier == .large
    isBeside = isWide && below.columns - listColumns >= Self.leastDetail
    let rest: Rect
    if isBeside {
      let share = max(Self.leastDetail, below.columns * (tier == .large ? 38 : 45) / 100)
      (detail, rest) = below.splitRight(min(share, below.columns - listColumns))
    } else {
      (detail, rest) = below.splitBottom(hasDetail ? Self.detailRows(below) : 0)
    }
    (headings, list) = rest.splitTop(hasHeadings && (hasDetail || below.rows > 6) ? 1 : 0)
  }

  package func detailPane(title: String, lines: [DetailLine]) -> DetailPane {
    DetailPane(title: title, lines: lines, in: detail, isBoxed: isBeside)
  }

  /// Two fifths of the rows including the title rule, a third where lines are long, and at least four rows for the
  /// list.
  private static func detailRows(_ below: Rect) -> Int {
    let share = below.columns < 100 ? below.rows * 2 / 5 : below.rows / 3
    return max(0, min(16, share, below.rows - 5))
  }
}
