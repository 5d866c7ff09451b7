/// Looks at the times of a file and a directory four times a second, in a thread of its own, and writes to a pipe when
/// one has changed. For systems and accounts where the kernel tells nothing.
package final class RepeatedLook: FileWatch {
  package let descriptor: Int32
  /// Closing it ends the thread.
  private let life: Int32

  package init(file: String, directory: String) throws(FileWatchFailure) {
    guard let seen = Look(file: file, directory: directory) else { throw FileWatchFailure(code: errno) }
    let news = try Self.pipe()
    do throws(FileWatchFailure) {
      let end = try Self.pipe()
      (descriptor, life) = (news.reading, end.writing)
      let watcher = Watcher(
        file: file, directory: directory, first: seen, news: news.writing, end: end.reading)
      guard watcher.start() else {
        for place in [end.reading, end.writing] { close(place) }
        throw FileWatchFailure(code: EAGAIN)
      }
    } catch {
      for place in [news.reading, news.writing] { close(place) }
      throw error
    }
  }

  deinit {
    close(life)
    close(descriptor)
  }

  package func drain() -> Bool { emptied(descriptor) }

  private static func pipe() throws(FileWatchFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Platform.pipe(&ends) == 0 else { throw FileWatchFailure(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }
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

private final class Watcher: Sendable {
  private static let pause: Int32 = 250

  private let file: String
  private let directory: String
  private let first: Look
  private let news: Int32
  private let end: Int32

  init(file: String, directory: String, first: Look, news: Int32, end: Int32) {
    (self.file, self.directory, self.first) = (file, directory, first)
    (self.news, self.end) = (news, end)
  }

  /// Signals go to the thread that waits for keys. Returns whether the thread runs.
  func start() -> Bool {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let me = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, Self.body, me.toOpaque())
    guard code == 0 else {
      me.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { start in
    guard let start else { return nil }
    Unmanaged<Watcher>.fromOpaque(start).takeRetainedValue().run()
    return nil
  }

  private func run() {
    var seen: Look? = first
    var life = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    while poll(&life, 1, Self.pause) == 0 {
      let now = Look(file: file, directory: directory)
      if now != seen { _ = write(news, "!", 1) }
      seen = now
    }
    close(news)
    close(end)
  }
}
