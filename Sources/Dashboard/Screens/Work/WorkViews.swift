import Domain

/// Views of the open work.
extension WorkScreen {
  /// Shows a view from its top.
  mutating func show(_ view: NamedView, _ listing: NamedView.WorkListing, _ filter: Filter) {
    restart { screen in
      screen.leaveView()
      screen.beforeView = screen.arrangement
      screen.list = listing.part
      screen.groupings[listing.part] = listing.grouping
      screen.orders[listing.part] = listing.order
      screen.isOwn = listing.isOwn
      screen.filter = filter
      screen.columns = view.columns
      screen.view = view
    }
  }

  /// The lists are again as they were before a view was shown.
  ///
  /// - Parameter isClearing: whether a filter and columns go too that are no view's.
  mutating func leaveView(clearing isClearing: Bool = false) {
    if view != nil || isClearing { (filter, columns) = (Filter(), []) }
    if let before = beforeView { arrangement = before }
    (view, beforeView) = (nil, nil)
  }

  /// What is shown, as a view.
  package func asView(_ name: String) -> NamedView {
    NamedView(
      name, filter: filter.text, columns: columns,
      .work(.init(part: list, by: grouping, sort: order, isOwn: isOwn)))
  }
}
