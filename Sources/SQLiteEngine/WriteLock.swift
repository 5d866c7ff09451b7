import Platform
import StateStore

/// The lock that every write and checkpoint of a workspace holds, across processes.
///
/// Its file names the holder; its times are updated after each commit, which wakes watching processes.
final class WriteLock {
  private let path: String
  private let holder: String
  /// In milliseconds.
  private let deadline: Int
  let file: Int32

  init(_ place: WorkspaceFiles, _ options: SQLiteEngine.Options) throws(StoreError) {
    path = place.lock
    holder = String(options.holder.filter { $0 != "\n" }.prefix(80))
    deadline = options.lockDeadline
    file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno, at: path) }
  }

  deinit { close(file) }

  /// Waits up to this long, in milliseconds, are not reported.
  private static let patience = 300

  /// - Parameter waiting: called repeatedly while another process has the lock; it may block for a moment,
  ///   and returns `false` to give up.
  func acquire(_ waiting: ((LockWait) -> Bool)? = nil) throws(StoreError) {
    let start = Processes.millisecondsSinceStart
    var pause: UInt32 = 200
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(errno, at: path) }
      let waited = Processes.millisecondsSinceStart - start
      guard waited < deadline else { throw busy(waited: waited) }
      if waited > Self.patience, let waiting {
        let wait = wait(waited: waited)
        guard waiting(wait) else { throw .busy(heldBy: wait.holder, seconds: wait.seconds) }
        continue
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    sign()
  }

  func tryAcquire() -> Bool {
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
    sign()
    return true
  }

  func release() {
    unsign()
    flock(file, LOCK_UN)
  }

  /// Notifies watchers of a commit.
  func announce() { futimens(file, nil) }

  /// Writes process id, start time on the machine's own clock, and name, one per line.
  ///
  /// Only for messages, so a failure is ignored. A longer earlier name may leave text after the third line,
  /// which is not read.
  private func sign() { write("\(getpid())\n\(Processes.millisecondsSinceStart)\n\(holder)\n") }

  /// Whoever takes the lock without signing it must not be taken for the one before.
  private func unsign() { write("-\n-\n-\n") }

  private func write(_ lines: String) {
    let bytes = Array(lines.utf8)
    pwrite(file, bytes, bytes.count, 0)
  }

  /// The offsets after the holder's lines.
  private static let noteStart = 2048
  private static let markStart = 2112

  /// Three numbers stored for the next holder of the lock; `nil` if there are none.
  ///
  /// A failure to write is ignored: the next holder then checks more carefully.
  var note: [Int]? {
    get { Self.numbers(3, at: Self.noteStart, in: file) }
    set { store(newValue, at: Self.noteStart) }
  }

  /// The newest entry of the log. Without a lasting write: it may be older than the database after a power cut.
  var mark: LogMark? {
    get { Self.mark(in: file) }
    set { store(newValue?.numbers, at: Self.markStart) }
  }

  /// The mark at a place that may not open.
  static func mark(of place: WorkspaceFiles) -> LogMark? {
    let file = open(place.lock, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return mark(in: file)
  }

  private static func mark(in file: Int32) -> LogMark? {
    for count in LogMark.counts {
      if let mark = numbers(count, at: markStart, in: file).flatMap(LogMark.init) { return mark }
    }
    return nil
  }

  private static func numbers(_ count: Int, at start: Int, in file: Int32) -> [Int]? {
    var numbers = [Int](repeating: 0, count: count)
    let length = numbers.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, start) }
    return length == count * MemoryLayout<Int>.size ? numbers : nil
  }

  private func store(_ numbers: [Int]?, at start: Int) {
    _ = numbers?.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, start) }
  }

  private func busy(waited: Int) -> StoreError {
    let wait = wait(waited: waited)
    return .busy(heldBy: wait.holder, seconds: wait.seconds)
  }

  private func wait(waited: Int) -> LockWait {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(file, &bytes, bytes.count, 0)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, let process = Int32(lines[0]), let since = Int(lines[1]), Processes.runs(process)
    else {
      return LockWait(holder: "another program", seconds: waited / 1000)
    }
    return LockWait(
      holder: "\(lines[2]) (process \(lines[0]))",
      seconds: max(0, Processes.millisecondsSinceStart - since) / 1000)
  }
}
