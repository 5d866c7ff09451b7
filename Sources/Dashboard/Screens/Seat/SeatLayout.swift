import Layout

/// The layout of the customer's screen at every size.
package struct SeatLayout: Hashable, Sendable {
  /// The names of the customer and the person.
  package let title: Rect
  /// The most important date, and what is left to do.
  package let date: Rect
  /// The progress bar; empty on small screens, where the date line says what is left.
  package let progress: Rect
  /// The rules above and below the page; empty on small screens.
  package let rules: [Rect]
  package let page: Rect
  /// The list next to the question; empty when there is no room.
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
