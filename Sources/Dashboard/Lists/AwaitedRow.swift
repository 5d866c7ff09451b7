import Domain

/// The row a list goes to once it is there: the one remembered from the last time, or the one that is being added.
struct AwaitedRow: Sendable {
  private(set) var remembered: ItemID?
  /// The number of rows when the user began to add one.
  private var countBefore: Int?

  mutating func remember(_ id: ItemID?) { remembered = id }
  mutating func beginAdding(to count: Int) { countBefore = count }
  mutating func giveUpAdding() { countBefore = nil }

  /// The row to go to now; it is answered once.
  ///
  /// - Parameters:
  ///   - count: the number of rows there are.
  ///   - newest: the row that was added, asked once there are more than before.
  mutating func arrived(count: Int, newest: () -> ItemID?) -> ItemID? {
    defer { remembered = nil }
    guard let countBefore, count > countBefore else { return remembered }
    self.countBefore = nil
    return newest() ?? remembered
  }
}
