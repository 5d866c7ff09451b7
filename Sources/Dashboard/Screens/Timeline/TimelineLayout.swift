import Layout

/// The layout of the timeline (ux.md C4.6, C4.16).
package struct TimelineLayout: Hashable, Sendable {
  package let tier: Tier
  /// Scale, zoom, today.
  package let info: Rect
  /// Months, weeks, and blackout days; empty on the smallest tier.
  package let header: Rect
  /// The rows: titles, chart and columns side by side.
  package let list: Rect
  package let legend: Rect
  /// The consequences of the shown move, or the facts of the current row; its first row is a rule.
  package let panel: Rect
  /// Widths within `list`: titles, chart, and the columns at the right.
  package let titles: Int
  package let chart: Int
  package let facts: Int

  package init(_ body: Rect, _ tier: Tier, hasGhost: Bool) {
    self.tier = tier
    let isSmallest = tier == .extraSmall || tier == .tooSmall
    var rest: Rect
    (info, rest) = body.splitTop(1)
    (panel, rest) = rest.splitBottom(Self.panelRows(rest.rows, tier, hasGhost))
    (header, rest) = rest.splitTop(isSmallest ? 0 : 3)
    // The legend takes 92 columns.
    (legend, list) = rest.splitBottom(isSmallest ? 0 : body.columns < 92 && rest.rows > 6 ? 2 : 1)
    switch tier {
    case .tooSmall, .extraSmall: (titles, facts) = (body.columns - 18, 18)
    case .small: (titles, facts) = (min(34, 24 + max(0, body.columns - 80) / 3), 8)
    case .medium: (titles, facts) = (38 + max(0, body.columns - 120) / 4, 22)
    case .large: (titles, facts) = (46 + max(0, body.columns - 160) / 2, 59)
    }
    chart = isSmallest ? 0 : max(0, body.columns - titles - facts)
  }

  private static func panelRows(_ rows: Int, _ tier: Tier, _ hasGhost: Bool) -> Int {
    switch tier {
    case .tooSmall, .extraSmall: hasGhost ? min(6, rows / 2) : 0
    case .small: min(hasGhost ? 9 : 5, rows * 9 / 20)
    case .medium, .large: min(hasGhost ? 18 : 12, rows * 9 / 20)
    }
  }
}
