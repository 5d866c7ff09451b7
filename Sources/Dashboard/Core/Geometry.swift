import Layout

/// The layout shared by all screens, for drawing and for paging.
package struct Geometry: Hashable, Sendable {
  package let size: Size
  package let tier: Tier
  /// `Customer > Screen`, number of new changes, saved.
  package let title: Rect
  /// The tab line; empty on the smallest tier.
  package let tabs: Rect
  /// The area of the screen.
  package let body: Rect
  /// The message line.
  package let message: Rect
  package let hints: Rect

  package init(_ size: Size) {
    self.size = size
    tier = Tier(size)
    var rest: Rect
    (title, rest) = Rect(size).splitTop(1)
    (tabs, rest) = rest.splitTop(tier == .extraSmall ? 0 : 1)
    (hints, rest) = rest.splitBottom(1)
    (message, rest) = rest.splitBottom(1)
    body = rest
  }
}
