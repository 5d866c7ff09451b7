import Layout

/// Where a list screen puts its parts (ux.md C2): detail below on S, to the right on M and L, in place of the list on XS.
package struct ListPanes: Hashable, Sendable {
  package let header: Rect
  /// The line of column headings; empty when there is none.
  package let headings: Rect
  package let list: Rect
  /// Its first row is the title rule when it is below; at the right a frame goes around it.
  package let detail: Rect
  package let isBeside: Bool

  /// Below this a detail at the right breaks every line.
  private static let leastDetail = 44

  /// - Parameters:
  ///   - reading: the detail has the whole body, whatever the tier.
  ///   - listColumns: what the list needs for its texts; the detail goes below where it would get in the way of that.
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

  /// Two fifths with the title rule, a third where lines are long; never so much that fewer than four rows of list
  /// remain.
  private static func detailRows(_ below: Rect) -> Int {
    let share = below.columns < 100 ? below.rows * 2 / 5 : below.rows / 3
    return max(0, min(16, share, below.rows - 5))
  }
}
