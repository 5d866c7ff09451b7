/// Wakes a `poll` loop when one file is touched, or a file of a directory is created, removed or moved.
package protocol FileWatch: AnyObject {
  /// Readable when there is news.
  var descriptor: Int32 { get }
  /// Takes all news off the descriptor and never blocks. Returns whether there was any.
  @discardableResult func drain() -> Bool
}

package enum FileWatches {
  /// The kernel's news where it tells any, or else a look four times a second.
  ///
  /// An account has a limited number of the kernel's watches, which many sessions of one account can use up.
  ///
  /// Throws `errno` as a `WatchFailure` if the file or the directory is not there.
  package static func start(file: String, directory: String) throws(WatchFailure) -> any FileWatch {
    #if os(Linux)
      do throws(WatchFailure) { return try KernelWatch(file: file, directory: directory) } catch {
        guard error.isForLackOfWatches else { throw error }
      }
    #endif
    return try RepeatedLook(file: file, directory: directory)
  }
}

/// Why nothing can be watched.
package struct WatchFailure: Error {
  /// An `errno` value.
  package let code: Int32

  package init(code: Int32) { self.code = code }

  package var isForLackOfWatches: Bool { [EMFILE, ENFILE, ENOSPC, ENOMEM, ENOSYS].contains(code) }
}
