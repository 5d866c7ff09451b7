/// The newest entry of the log as the lock file remembers it, outside the database: it tells a database that is older,
/// or another one, from the one that was worked on.
///
/// It is written after a commit is on the disk, so it may be behind the database and is never ahead of it.
struct LogMark: Equatable {
  let tick: Int
  /// The beginning of the entry's hash.
  let hash: Int

  init(tick: Int, hash: String) {
    self.tick = tick
    self.hash = Int(truncatingIfNeeded: UInt64(hash.prefix(16), radix: 16) ?? 0)
  }

  /// `golvmark`; tells a mark from anything else.
  private static let magic = 0x676F_6C76_6D61_726B
  static let count = 4

  /// `nil` for numbers that are no mark, or only a part of one.
  init?(_ numbers: [Int]) {
    guard numbers.count == Self.count, numbers[0] == Self.magic, numbers[1] > 0,
      numbers[3] == Self.check(numbers[1], numbers[2])
    else { return nil }
    (tick, hash) = (numbers[1], numbers[2])
  }

  var numbers: [Int] { [Self.magic, tick, hash, Self.check(tick, hash)] }

  private static func check(_ tick: Int, _ hash: Int) -> Int { ~(tick &* 31 ^ hash) }
}
