import Glibc
import StateStore

/// Wakes a `poll` loop when any process commits to the workspace, or its files are replaced.
package final class LockFileWatch: ChangeWatch {
  package let descriptor: Int32

  /// `path` is the lock file's, which every commit touches.
  package init(path: String) throws(StoreError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .system(errno, at: path) }
    // Also watches the directory, for files that are created, removed or moved in it.
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let names = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    guard inotify_add_watch(descriptor, path, UInt32(IN_ATTRIB)) >= 0,
      inotify_add_watch(descriptor, directory, UInt32(names)) >= 0
    else {
      let code = errno
      close(descriptor)
      throw .system(code, at: path)
    }
  }

  deinit { close(descriptor) }

  @discardableResult
  package func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var found = false
    while read(descriptor, &buffer, buffer.count) > 0 { found = true }
    return found
  }
}
