#if os(Linux)
  /// inotify.
  final class KernelWatch: FileWatch {
    let descriptor: Int32

    init(file: String, directory: String) throws(WatchFailure) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw WatchFailure(code: errno) }
      let names = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      guard inotify_add_watch(descriptor, file, UInt32(IN_ATTRIB)) >= 0,
        inotify_add_watch(descriptor, directory, UInt32(names)) >= 0
      else {
        let code = errno
        close(descriptor)
        throw WatchFailure(code: code)
      }
    }

    deinit { close(descriptor) }

    func drain() -> Bool { emptied(descriptor) }
  }
#endif

/// Reads everything a descriptor that does not block has. Returns whether there was anything.
func emptied(_ descriptor: Int32) -> Bool {
  var buffer = [UInt8](repeating: 0, count: 4096)
  var found = false
  while read(descriptor, &buffer, buffer.count) > 0 { found = true }
  return found
}
