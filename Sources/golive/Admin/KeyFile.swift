import Domain
import Platform

/// The authorized keys file that sshd reads. Only the administrator may be able to change it, so that a
/// logged-in user cannot grant access.
struct KeyFile {
  static let usual = "/etc/golive/authorized_keys"

  let path: String
  /// The required owner of the file and all directories above it; only tests use another one.
  var owner: uid_t = 0
  /// The directory below which ownership is checked.
  var top = "/"

  private var directory: String {
    let cut = path.lastIndex(of: "/") ?? path.startIndex
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }
  private var name: String { String(path[(path.lastIndex(of: "/") ?? path.startIndex)...].dropFirst()) }

  /// A missing file counts as empty.
  func read() throws(CommandFailure) -> KeyLines {
    try checkName()
    guard let handle = try place(making: false) else { return KeyLines("") }
    defer { close(handle) }
    return KeyLines(try content(in: handle))
  }

  /// Replaces the file atomically, under a lock against other administrators.
  func change<Result>(_ body: (inout KeyLines) throws(CommandFailure) -> Result) throws(CommandFailure)
    -> Result
  {
    try checkName()
    guard geteuid() == owner else {
      throw CommandFailure(
        .workspace, "Not changed: \(shown) belongs to root, so that no login can add keys. Run it as root.")
    }
    guard let handle = try place(making: true) else { throw failure(ENOENT) }
    defer { close(handle) }
    try lock(handle)
    var lines = KeyLines(try content(in: handle))
    let result = try body(&lines)
    do throws(SystemError) { try replace(with: lines.text, in: handle) } catch { throw failure(error.code) }
    return result
  }

  private var shown: String { DisplayText.line(path) }

  private func failure(_ code: Int32) -> CommandFailure {
    CommandFailure(.workspace, "\(shown): \(SystemError(code: code).text). Nothing was changed.")
  }

  private func checkName() throws(CommandFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard path.hasPrefix("/"), !parts.isEmpty, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      throw CommandFailure(.usage, "--file: \(shown) has to be a whole path without . and .. in it.")
    }
  }

  /// Opens the directory after checking all above it, as sshd does; `nil` if it does not exist.
  private func place(making: Bool) throws(CommandFailure) -> Int32? {
    for (index, character) in zip(path.indices, path) where character == "/" && index > path.startIndex {
      let above = String(path[..<index])
      guard above.count >= top.count, above != directory else { continue }
      try checkDirectory(above)
    }
    if making, mkdir(directory, 0o755) == 0 { chmod(directory, 0o755) }
    let handle = open(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else {
      if errno == ENOENT, !making { return nil }
      throw failure(errno)
    }
    do throws(CommandFailure) { try checkDirectory(directory) } catch {
      close(handle)
      throw error
    }
    return handle
  }

  private func checkDirectory(_ directory: String) throws(CommandFailure) {
    var status = stat()
    guard lstat(directory, &status) == 0 else { throw failure(errno) }
    let isDirectory = status.st_mode & S_IFMT == S_IFDIR
    try check(status, isKind: isDirectory, directory, "a directory", mode: "755")
  }

  private func check(
    _ status: stat, isKind: Bool, _ path: String, _ kind: String, mode: String
  ) throws(CommandFailure) {
    let problem =
      isKind
      ? TrustedPath.problem(status, path, owner: owner, mode: mode)
      : "\(DisplayText.line(path)) is not \(kind)."
    guard let problem else { return }
    throw CommandFailure(.workspace, "Not used: \(problem)")
  }

  private func lock(_ handle: Int32) throws(CommandFailure) {
    for _ in 0..<200 {
      if flock(handle, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw failure(errno) }
      usleep(50_000)
    }
    throw CommandFailure(.busy, "Somebody else has been changing \(shown) for 10 s. Try again.")
  }

  private func content(in handle: Int32) throws(CommandFailure) -> String {
    let file = openat(handle, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return "" }
      if errno == ELOOP { throw CommandFailure(.workspace, "Not used: \(shown) is a symbolic link") }
      throw failure(errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(errno) }
    let isAlone = status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    try check(status, isKind: isAlone, path, "an ordinary file with one name", mode: "644")
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Platform.read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
      }
      if count < 0, errno != EINTR { throw failure(errno) }
      if count == 0 { break }
      length += max(0, count)
    }
    guard length < bytes.count, let text = String(validating: bytes[..<length], as: UTF8.self),
      text.isEmpty || text.utf8.last == UInt8(ascii: "\n")
    else { throw CommandFailure(.workspace, "\(shown) is cut short or not text. Nothing was changed.") }
    return text
  }

  private func replace(with text: String, in handle: Int32) throws(SystemError) {
    let temporary = ".\(name).\(Identifiers.random().prefix(8)).tmp"
    let file = openat(handle, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(code: errno) }
    do throws(SystemError) {
      defer { close(file) }
      try Descriptor.write(text, to: file)
      // Readable by all, because sshd reads it as the service account.
      guard fchmod(file, 0o644) == 0, Disk.sync(file) else { throw SystemError(code: errno) }
      guard renameat(handle, temporary, handle, name) == 0 else { throw SystemError(code: errno) }
    } catch {
      unlinkat(handle, temporary, 0)
      throw error
    }
    _ = Disk.sync(handle)
  }
}
