/// Looks at the times of a file and a directory four times a second, in a thread of its own. For systems and accounts
/// where the kernel tells nothing.
package final class RepeatedLook: FileWatch {
  private static let pause: Int32 = 250

  private let thread: NewsThread

  package var descriptor: Int32 { thread.descriptor }

  package init(file: String, directory: String) throws(WatchFailure) {
    guard let first = Look(file: file, directory: directory) else { throw WatchFailure(code: errno) }
    thread = try NewsThread { teller in
      var seen: Look? = first
      while case .time = teller.wait(milliseconds: Self.pause) {
        let now = Look(file: file, directory: directory)
        if now != seen { teller.tell() }
        seen = now
      }
    }
  }

  package func drain() -> Bool { thread.drain() }
}

/// What the file system says of a file and a directory at one moment.
private struct Look: Equatable, Sendable {
  private let numbers: [Int]

  /// `nil` where one of them is not there, with `errno`.
  init?(file: String, directory: String) {
    var numbers: [Int] = []
    for path in [file, directory] {
      var info = stat()
      guard lstat(path, &info) == 0 else { return nil }
      numbers += [Int(info.st_ino), info.changed.seconds, info.changed.nanoseconds]
    }
    self.numbers = numbers
  }
}
