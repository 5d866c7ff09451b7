import Platform

/// A locked file that shows that its process lives. The system releases the lock however the process ends.
final class SessionLock {
  /// Whether an earlier process left the file behind because it was killed or crashed.
  let wasLeftBehind: Bool
  private let path: String
  private let descriptor: Int32

  /// - Throws: why the file cannot be created; `EWOULDBLOCK` while another process holds the lock.
  init(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    var status = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw SystemError(code: reason)
    }
    self.path = path
    self.descriptor = descriptor
    wasLeftBehind = status.st_size > 0
    try? Descriptor.write("alive\n", to: descriptor)
  }

  /// Removes the file at an orderly end.
  func end() { unlink(path) }

  /// Whether the process that created the file is gone.
  static func isAbandoned(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  deinit { close(descriptor) }
}

extension SessionLock {
  /// The lock of a full-screen program on this terminal; there is one per terminal.
  static func ofTerminal(in directory: String) -> SessionLock? {
    guard let name = ttyname(STDIN_FILENO).map({ String(cString: $0) }),
      (try? Directories.make(directory)) != nil
    else { return nil }
    return try? SessionLock("\(directory)/screen\(String(name.map { $0 == "/" ? "-" : $0 }))")
  }

  /// Advice for a person whose terminal may not have been restored.
  var advice: String? {
    wasLeftBehind
      ? "The last golive on this terminal was killed. If the shell looks wrong after you leave, type: reset"
      : nil
  }
}
