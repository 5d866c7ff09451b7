import Domain
import Layout

/// Where the parts of the board are on a screen of this size.
package struct BoardLayout: Sendable {
  package struct Lane: Hashable, Sendable {
    /// Index of the phase.
    package let column: Int
    package let area: Rect
    /// A finished or empty phase, shown as a count only.
    package let isNarrow: Bool
  }

  /// Includes the box; the longest phase name, `OPTIMIZE`, fits.
  package static let narrowWidth = 10

  package let tier: Tier
  /// All phases with their progress.
  package let strip: Rect
  package let gate: Rect
  /// The columns side by side; on the smallest tier one column without a box.
  package let lanes: [Lane]
  package let detail: Rect
  /// Open criteria of the gate and waiting items; empty when there is no spare room.
  package let gatePane: Rect
  package let heldPane: Rect

  /// - Parameters:
  ///   - columns: for each phase, whether it can be narrow.
  ///   - isBehind: the gate line is longer than a narrow screen has room for beside go-live.
  package init(_ geometry: Geometry, columns: [Bool], focus: Int, isBehind: Bool = false) {
    tier = geometry.tier
    var rest: Rect
    (strip, rest) = geometry.body.splitTop(1)
    (gate, rest) = rest.splitTop(tier == .extraSmall ? 0 : tier == .small && isBehind ? 2 : 1)
    let below: Rect
    (below, rest) = rest.splitBottom(Self.detailRows(tier, of: rest.rows))
    let isRoomy = tier == .large && below.rows >= 8
    let (card, open) = below.splitLeft(isRoomy ? below.columns * 2 / 5 : below.columns)
    detail = isRoomy ? card.splitRight(1).rest : card
    let (gate, held) = open.splitLeft(open.columns / 2)
    gatePane = gate.splitRight(1).rest
    heldPane = held
    lanes = Self.lanes(in: rest, tier, columns, focus)
  }

  /// The area of a lane's cards.
  package func inside(_ lane: Lane) -> Rect {
    tier == .extraSmall ? lane.area : lane.area.inset(columns: 1, rows: 1)
  }

  private static func detailRows(_ tier: Tier, of rows: Int) -> Int {
    switch tier {
    case .tooSmall: 0
    case .extraSmall: rows >= 10 ? 4 : 2
    case .small: rows >= 16 ? min(8, rows / 4) : 2
    case .medium: min(9, rows / 3)
    case .large: min(14, rows / 3)
    }
  }

  private static func lanes(in area: Rect, _ tier: Tier, _ columns: [Bool], _ focus: Int) -> [Lane] {
    guard !columns.isEmpty, !area.isEmpty else { return [] }
    let focus = min(max(0, focus), columns.count - 1)
    let mayFold = tier != .extraSmall
    let isNarrow = columns.indices.map { mayFold && columns[$0] && $0 != focus }
    let shown = window(of: isNarrow, around: focus, width: area.columns, tier)
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

  /// The width for titles of three lines; on large screens all phases take precedence.
  private static func leastWidth(_ tier: Tier) -> Int {
    switch tier {
    case .tooSmall, .extraSmall, .small: 24
    case .medium: 28
    case .large: 22
    }
  }

  /// The maximum number of wide columns side by side.
  private static func most(_ tier: Tier, of count: Int) -> Int {
    switch tier {
    case .tooSmall, .extraSmall: 1
    case .small: 3
    case .medium: 5
    case .large: count
    }
  }

  /// As many columns as fit, with the current one in the middle if possible.
  private static func window(of isNarrow: [Bool], around focus: Int, width: Int, _ tier: Tier) -> Range<Int> {
    var range = focus..<focus + 1
    let leastWidth = leastWidth(tier)
    var used = leastWidth
    let most = most(tier, of: isNarrow.count)
    func cost(_ column: Int) -> Int { isNarrow[column] ? narrowWidth : leastWidth }
    func fits(_ column: Int) -> Bool {
      guard isNarrow.indices.contains(column), used + cost(column) <= width, tier != .extraSmall else {
        return false
      }
      return isNarrow[column] || range.count { !isNarrow[$0] } < most
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
