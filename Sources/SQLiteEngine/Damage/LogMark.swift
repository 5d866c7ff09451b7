import StateStore

/// The newest entry of the log as the lock file remembers it, outside the database: it tells a database that is older,
/// or another one, from the one that was worked on.
///
/// It is written after a commit is on the disk, so it may be behind the database and is never ahead of it.
struct LogMark {
  let tick: Int
  /// The beginning of the entry's hash.
  let hash: Int
  /// Stands for the permanent name of the workspace; `nil` in a mark that an older golive wrote.
  let workspace: Int?

  init(tick: Int, hash: String, workspace: String) {
    self.tick = tick
    self.hash = Self.beginning(ofHash: hash)
    self.workspace = Self.number(ofWorkspace: workspace)
  }

  static func number(ofWorkspace name: String) -> Int { beginning(ofHash: Chain.seal(name)) }

  private static func beginning(ofHash hash: String) -> Int {
    Int(truncatingIfNeeded: UInt64(hash.prefix(16), radix: 16) ?? 0)
  }

  func isSameEntry(as other: LogMark?) -> Bool { tick == other?.tick && hash == other?.hash }

  /// `golvmrk2`; tells a mark from anything else.
  private static let magic = 0x676F_6C76_6D72_6B32
  /// `golvmark`: without the workspace.
  private static let magicOfOld = 0x676F_6C76_6D61_726B
  /// How many numbers a mark has, today's first.
  static let counts = [5, 4]

  /// `nil` for numbers that are no mark, or only a part of one. What follows a mark is not read.
  init?(_ numbers: [Int]) {
    guard numbers.count >= 4, numbers[1] > 0 else { return nil }
    (tick, hash) = (numbers[1], numbers[2])
    switch numbers[0] {
    case Self.magic where numbers.count >= 5 && numbers[4] == Self.check(tick, hash, numbers[3]):
      workspace = numbers[3]
    case Self.magicOfOld where numbers[3] == Self.check(tick, hash): workspace = nil
    default: return nil
    }
  }

  var numbers: [Int] {
    guard let workspace else { return [Self.magicOfOld, tick, hash, Self.check(tick, hash)] }
    return [Self.magic, tick, hash, workspace, Self.check(tick, hash, workspace)]
  }

  private static func check(_ tick: Int, _ hash: Int, _ workspace: Int = 0) -> Int {
    ~(tick &* 31 ^ hash ^ workspace &* 17)
  }
}
