import Platform
import TestSupport
import Testing

@Suite("Files are watched, with the kernel's help and without")
struct FileWatchTests {
  enum Kind: CaseIterable, Sendable {
    case systems, repeatedLook

    func start(_ file: String, _ directory: String) throws -> any FileWatch {
      switch self {
      case .systems: try FileWatches.start(file: file, directory: directory)
      case .repeatedLook: try RepeatedLook(file: file, directory: directory)
      }
    }
  }

  enum News: CaseIterable, Sendable {
    case touched, added, removed

    func happen(_ file: String, _ directory: String) {
      switch self {
      case .touched: utimes(file, nil)
      case .added: close(creat(directory + "/other", 0o600))
      case .removed: unlink(file)
      }
    }
  }

  @Test(arguments: Kind.allCases, News.allCases)
  func whoeverWaitsIsWoken(kind: Kind, news: News) throws {
    try inFolder { directory, file in
      let watch = try kind.start(file, directory)
      #expect(!watch.drain())

      news.happen(file, directory)

      var wanted = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&wanted, 1, 10_000) == 1)
      #expect(watch.drain())
      #expect(!watch.drain())
    }
  }

  @Test(arguments: Kind.allCases)
  func aFileThatIsNotThereIsNamed(kind: Kind) throws {
    try inFolder { directory, _ in
      do {
        _ = try kind.start(directory + "/none", directory)
        Issue.record("It was watched")
      } catch let failure as WatchFailure { #expect(failure.code == ENOENT) }
    }
  }

  @Test("An account that has used up the kernel's watches looks for itself")
  func lackOfWatches() {
    #expect([EMFILE, ENOSPC, ENOSYS].allSatisfy { WatchFailure(code: $0).isForLackOfWatches })
    #expect(![ENOENT, EACCES].contains { WatchFailure(code: $0).isForLackOfWatches })
  }

  @Test func nothingIsLeftOpen() throws {
    try inFolder { directory, file in
      var watch: RepeatedLook? = try RepeatedLook(file: file, directory: directory)
      let descriptor = try #require(watch?.descriptor)
      let reader = dup(descriptor)
      watch = nil

      // The thread has ended, and nobody else holds the other end.
      var wanted = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
      #expect(poll(&wanted, 1, 10_000) == 1)
      #expect(wanted.revents & Int16(POLLHUP) != 0)
      close(reader)
    }
  }

  private func inFolder(_ body: (String, String) throws -> Void) throws {
    let folder = TemporaryDirectory()
    close(creat(folder.path + "/file", 0o600))
    try body(folder.path, folder.path + "/file")
  }
}
