/// What only the provider may see (domain document 9.3).
extension ProjectState {
  /// Whether an item is internal or depends on one that is: as part, comment, or issue about it.
  ///
  /// A database decides the same by itself.
  package func isInternal(_ id: ItemID) -> Bool { isInternal(id, depth: 0) }

  /// So far above an item everything counts as internal.
  package static let mostAbove = 8

  private func isInternal(_ id: ItemID, depth: Int) -> Bool {
    guard let item = items[id] else { return false }
    guard depth < Self.mostAbove else { return true }
    if item.isMarkedInternal { return true }
    let above = [item.parent, item.kind == .issue ? item.item(.link) : nil].compactMap { $0 }
    return above.contains { $0 != id && isInternal($0, depth: depth + 1) }
  }
}

extension Item {
  /// An unknown mark counts as internal.
  var isMarkedInternal: Bool { self[.visibility].map { $0 != Visibility.customer.rawValue } ?? false }
}
