import Domain
import Layout

/// Where the parts of the board are on a screen of this size.
package struct BoardLayout: Sendable {
  package struct Lane: Hashable, Sendable {
    /// Which phase.
    package let column: Int
    package let area: Rect
    /// A finished phase, folded to a count.
    package let isNarrow: Bool
  }

  package static let narrowWidth = 10
  private static let leastWidth = 20

  package let tier: Tier
  /// All phases with their progress.
  package let strip: Rect
  package let gate: Rect
  /// The columns side by side; on the smallest tier one column without a box.
  package let lanes: [Lane]
  package let detail: Rect

  /// - Parameter columns: for each phase whether it may fold narrow.
  package init(_ geometry: Geometry, columns: [Bool], focus: Int) {
    tier = geometry.tier
    var rest: Rect
    (strip, rest) = geometry.body.splitTop(1)
    (gate, rest) = rest.splitTop(tier == .extraSmall ? 0 : 1)
    (detail, rest) = rest.splitBottom(Self.detailRows(tier, of: rest.rows))
    lanes = Self.lanes(in: rest, tier, columns, focus)
  }

  /// Rows of a lane that hold cards.
  package func cardRows(_ lane: Lane) -> Int { max(0, lane.area.rows - (tier == .extraSmall ? 0 : 2)) }

  /// Cards that are sure to fit beside the fold line and the lines that count what is hidden.
  package var cardsPerPage: Int {
    guard let lane = lanes.first else { return 1 }
    return max(1, tier == .extraSmall ? cardRows(lane) - 2 : (cardRows(lane) - 2) / 2)
  }

  private static func detailRows(_ tier: Tier, of rows: Int) -> Int {
    switch tier {
    case .tooSmall: 0
    case .extraSmall: rows >= 8 ? 2 : 1
    case .small: rows >= 24 ? 5 : 2
    case .medium: min(7, rows / 3)
    case .large: min(7, rows / 3)
    }
  }

  private static func lanes(in area: Rect, _ tier: Tier, _ columns: [Bool], _ focus: Int) -> [Lane] {
    guard !columns.isEmpty, !area.isEmpty else { return [] }
    let focus = min(max(0, focus), columns.count - 1)
    let mayFold = tier == .large
    let isNarrow = columns.indices.map { mayFold && columns[$0] && $0 != focus }
    let shown = window(of: isNarrow, around: focus, width: area.columns, most: most(tier, of: columns.count))
    let narrow = shown.count { isNarrow[$0] } * narrowWidth
    let wide = max(1, shown.count { !isNarrow[$0] })
    let each = max(0, area.columns - narrow) / wide
    var rest = area
    return shown.map { column in
      let spare = column == focus ? max(0, area.columns - narrow) - each * wide : 0
      let lane: Rect
      (lane, rest) = rest.splitLeft(isNarrow[column] ? narrowWidth : each + spare)
      return Lane(column: column, area: lane, isNarrow: isNarrow[column])
    }
  }

  private static func most(_ tier: Tier, of count: Int) -> Int {
    switch tier {
    case .tooSmall, .extraSmall: 1
    case .small: 3
    case .medium: 5
    case .large: count
    }
  }

  /// As many columns as fit, with the focus as near the middle as the ends allow.
  private static func window(of isNarrow: [Bool], around focus: Int, width: Int, most: Int) -> Range<Int> {
    var range = focus..<focus + 1
    var used = leastWidth
    func cost(_ column: Int) -> Int { isNarrow[column] ? narrowWidth : leastWidth }
    func fits(_ column: Int) -> Bool {
      isNarrow.indices.contains(column) && range.count < most && used + cost(column) <= width
    }
    while true {
      let (before, after) = (range.lowerBound - 1, range.upperBound)
      let leftFirst = focus - range.lowerBound < range.upperBound - 1 - focus
      if fits(before), leftFirst || !fits(after) {
        used += cost(before)
        range = before..<range.upperBound
      } else if fits(after) {
        used += cost(after)
        range = range.lowerBound..<after + 1
      } else {
        return range
      }
    }
  }
}
