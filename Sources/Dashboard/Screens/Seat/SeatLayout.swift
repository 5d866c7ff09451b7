import Layout

/// Where the parts of the customer's screen are, at every size.
package struct SeatLayout: Hashable, Sendable {
  /// The customer's name, and that of the person.
  package let title: Rect
  /// The date that matters, and what is left.
  package let date: Rect
  /// The bar; empty on small screens, where the date says what is left.
  package let progress: Rect
  /// The rules above and below the page; empty on small screens.
  package let rules: [Rect]
  package let page: Rect
  /// The customer's list beside the question; empty where there is no room.
  package let beside: Rect
  package let next: Rect
  package let message: Rect
  package let hints: Rect

  package init(_ geometry: Geometry) {
    var rest: Rect
    title = geometry.title
    message = geometry.message
    hints = geometry.hints
    rest = Rect(geometry.size).splitTop(1).rest.splitBottom(2).rest
    guard geometry.tier != .extraSmall, geometry.tier != .tooSmall else {
      (date, rest) = rest.splitTop(1)
      progress = rest.splitTop(0).top
      rules = []
      next = rest.splitBottom(0).bottom
      page = rest.inset(columns: 1, rows: 0)
      beside = rest.splitRight(0).right
      return
    }
    var lines: [Rect] = []
    var line: Rect
    (line, rest) = rest.splitTop(1)
    lines.append(line)
    (date, rest) = rest.splitTop(1)
    (progress, rest) = rest.splitTop(1)
    (line, rest) = rest.splitTop(1)
    lines.append(line)
    (next, rest) = rest.splitBottom(1)
    (line, rest) = rest.splitBottom(1)
    lines.append(line)
    let isWide = geometry.tier == .medium || geometry.tier == .large
    let side = isWide ? rest.columns * 9 / 20 : 0
    (beside, rest) = rest.splitRight(side)
    rules = lines
    page = rest.inset(columns: 3, rows: 1)
  }
}
