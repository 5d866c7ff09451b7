import Domain

/// How many back-ups of a workspace are kept in one place.
package struct BackupRotation: Hashable, Sendable {
  /// The most back-ups, at least one.
  package var count: Int
  /// The most bytes of all of them together; the newest stays, whatever its size.
  package var size: Int

  package static let usual = BackupRotation(count: 14, size: 2_000_000_000)

  package init(count: Int, size: Int) {
    self.count = max(1, count)
    self.size = size
  }

  /// The places of those that have to go, given newest first.
  ///
  /// The newest copy made before an upgrade also stays: it alone still opens in the older program.
  package func surplus(_ backups: [(reason: BackupManifest.Reason, size: Int)]) -> [Int] {
    let upgrade = backups.firstIndex { $0.reason == .upgrade }
    let others = backups.indices.filter { $0 != upgrade }
    var bytes = 0
    let kept = others.prefix(count).prefix { place in
      bytes += backups[place].size
      return place == others.first || bytes <= size
    }
    return Array(others.dropFirst(kept.count))
  }
}
