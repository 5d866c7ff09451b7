/// A thread that waits for something and tells a `poll` loop through a pipe. It ends with this value.
package final class NewsThread {
  /// Readable when the thread has told something.
  package let descriptor: Int32
  /// Closing it ends the thread.
  private let life: Int32

  /// - Parameter body: runs in the thread until it returns; it has to when `Teller.wait` says `.ended`.
  package init(_ body: @escaping @Sendable (Teller) -> Void) throws(WatchFailure) {
    let news = try Self.pipe()
    do throws(WatchFailure) {
      let end = try Self.pipe()
      (descriptor, life) = (news.reading, end.writing)
      let teller = Teller(news: news.writing, end: end.reading, body)
      guard teller.start() else {
        for place in [end.reading, end.writing] { close(place) }
        throw WatchFailure(code: EAGAIN)
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

  /// Takes all that was told off the descriptor. Returns whether there was anything.
  package func drain() -> Bool { emptied(descriptor) }

  private static func pipe() throws(WatchFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Platform.pipe(&ends) == 0 else { throw WatchFailure(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }
}

/// The thread's side of a `NewsThread`.
package final class Teller: Sendable {
  package enum Wake: Sendable { case ended, readable, time }

  private let news: Int32
  private let end: Int32
  private let body: @Sendable (Teller) -> Void

  fileprivate init(news: Int32, end: Int32, _ body: @escaping @Sendable (Teller) -> Void) {
    (self.news, self.end, self.body) = (news, end, body)
  }

  package func tell() { _ = write(news, "!", 1) }

  /// Waits until the owner is gone, `other` is readable, or the time is over.
  package func wait(milliseconds: Int32, orFor other: Int32 = -1) -> Wake {
    var places = [end, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&places, nfds_t(places.count), milliseconds) > 0 else { return .time }
    return places[0].revents != 0 ? .ended : .readable
  }

  /// Signals go to the thread that waits for keys. Returns whether the thread runs.
  fileprivate func start() -> Bool {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let me = Unmanaged.passRetained(self)
    var thread = pthread_t()
    guard pthread_create(&thread, nil, Self.start, me.toOpaque()) == 0 else {
      me.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { start in
    guard let start else { return nil }
    let teller = Unmanaged<Teller>.fromOpaque(start).takeRetainedValue()
    teller.body(teller)
    close(teller.news)
    close(teller.end)
    return nil
  }
}
